"""Corrections of the side: an addendum that says the report named the wrong one."""

from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene

__all__ = ["TRANSPOSED", "corrected_side"]

# The sides were exchanged, and the addendum does not say which is right.
TRANSPOSED = "transposed"


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
        corrects = any(m.label == "CORRECTION" for m in scene.mentions)
        if scene.sentence.section == "addendum" and corrects:
            found = _side(scene) or found or TRANSPOSED
    return found


def _side(scene: Scene) -> str | None:
    """The side named last, one behind "not" or "instead of" left out."""
    sides = [m.sides[0] for m in scene.mentions if len(m.sides) == 1 and not _refused(scene, m)]
    return sides[-1] if sides and sides[-1] != "midline" else None


def _refused(scene: Scene, mention: Mention) -> bool:
    before = scene.page.words.forms[max(0, mention.start - 3) : mention.start]
    return not {"not", "instead"}.isdisjoint(before)
