"""Closing words: "In summary, …" at the end of a paragraph ranks as an impression does."""

from hfs_nlp.layout.page import Sentence
from hfs_nlp.reading.scene import Scene

__all__ = ["with_closing"]

_CLOSING = frozenset(
    [
        ("in", "summary"),
        ("in", "conclusion"),
        ("in", "short"),
        ("in", "brief"),
        ("in", "sum"),
        ("to", "summarize"),
        ("to", "summarise"),
        ("to", "conclude"),
        ("to", "sum"),
        ("summing", "up"),
        ("all", "in"),
        ("taken", "together"),
        ("i", "conclude"),
        ("we", "conclude"),
    ]
)


def with_closing(scenes: list[Scene]) -> list[Sentence]:
    """The sentences of a report, those behind closing words as its impression.

    Parameters
    ----------
    scenes
        The sentences of the report, in order.
    """
    sentences = []
    closed = -1
    for scene in scenes:
        sentence = scene.sentence
        if _closes(scene):
            closed = sentence.paragraph
        ends = sentence.paragraph == closed and sentence.section == "findings"
        sentences.append(sentence._replace(section="impression") if ends else sentence)
    return sentences


def _closes(scene: Scene) -> bool:
    start = scene.sentence.start
    return tuple(scene.page.words.forms[start : start + 2]) in _CLOSING
