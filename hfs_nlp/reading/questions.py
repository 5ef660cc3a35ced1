"""Questions: "Does a vessel touch the nerve?" states nothing."""

from hfs_nlp.reading.scene import Scene

__all__ = ["is_question"]

# A question begins with one of these; "Contact with the nerve?" only doubts.
_OPENINGS = frozenset(
    "any does do did is are was were has have can could will would which what where why how "
    "who".split()
)
# A number or letter may stand before it ("Q1. Does …").
_AHEAD = 4


def is_question(scene: Scene) -> bool:
    """Whether a sentence asks, by its first words and its question mark.

    Parameters
    ----------
    scene
        The sentence.
    """
    forms = scene.page.words.forms[scene.sentence.start : scene.sentence.end]
    return forms[-1:] == ["?"] and bool(_OPENINGS.intersection(forms[:_AHEAD]))
