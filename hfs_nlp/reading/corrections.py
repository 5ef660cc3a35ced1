"""Corrections of the side: an addendum that says the report named the wrong one."""

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Said, because, side_words
from hfs_nlp.reading.scene import Scene

__all__ = ["TRANSPOSED", "corrected_side", "is_quoting"]

# The sides were exchanged, and the addendum does not say which is right.
TRANSPOSED = "transposed"
_QUOTES = frozenset(['"', "“", "”", "«", "»"])
_PAIR = 2


def corrected_side(scenes: list[Scene]) -> Said[str | None]:
    """The side that an addendum puts in place of the one in the report, if it does.

    Returns
    -------
    Said
        ``left`` or ``right``; ``transposed`` where it only says that the sides were
        exchanged; None where it corrects none. Its cues are the words that correct.
    """
    found: Said[str | None] = Said(None)
    for scene in scenes:
        if scene.sentence.section != "addendum":
            continue
        if is_quoting(scene):
            found = _side_behind_read(scene) or found
        elif any(m.label == "CORRECTION" for m in scene.mentions):
            words = [m for m in scene.mentions if m.label == "CORRECTION"]
            transposed: Said[str | None] = because(TRANSPOSED, Mechanism.SIDE_MOVED, *words)
            found = _side(scene, words) or found or transposed
    return found


def is_quoting(scene: Scene) -> bool:
    """Whether a sentence of an addendum quotes the words it replaces.

    'For "left AICA" read "right AICA"' states no contact itself.
    """
    forms = scene.page.words.forms[scene.sentence.start : scene.sentence.end]
    quotes = sum(form in _QUOTES for form in forms)
    return scene.sentence.section == "addendum" and quotes >= _PAIR and "read" in forms


def _side_behind_read(scene: Scene) -> Said[str | None]:
    forms = scene.page.words.forms
    at = forms.index("read", scene.sentence.start)
    sided = [m for m in scene.mentions if m.start > at and len(m.sides) == 1]
    return _told_by(sided[0], []) if sided else Said(None)


def _side(scene: Scene, words: list[Mention]) -> Said[str | None]:
    """The side named last, one behind "not" or "instead of" left out."""
    sided = [m for m in scene.mentions if len(m.sides) == 1 and not _refused(scene, m)]
    return _told_by(sided[-1], words) if sided else Said(None)


def _told_by(sided: Mention, words: list[Mention]) -> Said[str | None]:
    side = sided.sides[0] if sided.sides[0] != "midline" else None
    return because(side, Mechanism.SIDE_MOVED, *words, *side_words([sided]))


def _refused(scene: Scene, mention: Mention) -> bool:
    before = scene.page.words.forms[max(0, mention.start - 3) : mention.start]
    return not {"not", "instead"}.isdisjoint(before)
