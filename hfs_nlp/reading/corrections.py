"""Corrections of the side: an addendum that says the report named the wrong one."""

from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene

__all__ = ["TRANSPOSED", "corrected_side", "is_quoting"]

# The sides were exchanged, and the addendum does not say which is right.
TRANSPOSED = "transposed"
_QUOTES = frozenset(['"', "“", "”", "«", "»"])
_PAIR = 2


def corrected_side(scenes: list[Scene]) -> str | None:
    """The side that an addendum puts in place of the one in the report, if it does.

    Returns
    -------
    str or None
        ``left`` or ``right``; ``transposed`` where it only says that the sides were
        exchanged; None where it corrects none.
    """
    found = None
    for scene in scenes:
        if scene.sentence.section != "addendum":
            continue
        if is_quoting(scene):
            found = _side_behind_read(scene) or found
        elif any(m.label == "CORRECTION" for m in scene.mentions):
            found = _side(scene) or found or TRANSPOSED
    return found


def is_quoting(scene: Scene) -> bool:
    """Whether a sentence of an addendum quotes the words it replaces.

    'For "left AICA" read "right AICA"' states no contact itself.
    """
    forms = scene.page.words.forms[scene.sentence.start : scene.sentence.end]
    quotes = sum(form in _QUOTES for form in forms)
    return scene.sentence.section == "addendum" and quotes >= _PAIR and "read" in forms


def _side_behind_read(scene: Scene) -> str | None:
    forms = scene.page.words.forms
    at = forms.index("read", scene.sentence.start)
    sides = [m.sides[0] for m in scene.mentions if m.start > at and len(m.sides) == 1]
    return sides[0] if sides and sides[0] != "midline" else None


def _side(scene: Scene) -> str | None:
    """The side named last, one behind "not" or "instead of" left out."""
    sides = [m.sides[0] for m in scene.mentions if len(m.sides) == 1 and not _refused(scene, m)]
    return sides[-1] if sides and sides[-1] != "midline" else None


def _refused(scene: Scene, mention: Mention) -> bool:
    before = scene.page.words.forms[max(0, mention.start - 3) : mention.start]
    return not {"not", "instead"}.isdisjoint(before)
