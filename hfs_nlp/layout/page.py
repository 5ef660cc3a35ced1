"""A report as it is laid out: words, sections, sentences, labels and tables.

The page is what the reading works on. It holds plain numbers: words are positions
in :class:`~hfs_nlp.layout.tokens.Tokens`, pieces are half-open ranges of words.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from hfs_nlp.layout.tokens import Tokens

__all__ = ["Page", "Section", "Sentence", "TableRow"]


class Section(NamedTuple):
    """Words ``start`` to ``end`` under one heading; ``kind`` as in sections.yaml."""

    kind: str
    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, or one line of a form.

    Attributes
    ----------
    start, end
        Its words, the label left out.
    label
        Words of its label ("Lt CN7" in "Lt CN7: abutted by AICA"), or an empty
        range.
    heading
        Words of the short heading line above it ("Facial nerve, right").
    section
        Kind of section.
    paragraph
        Number of its paragraph; what "it" means does not reach over it.
    line
        Number of the line it begins on; a label holds to the end of its line.
    outer
        Words of the line's first label, where its own is a later one ("RIGHT" in
        "RIGHT: no loop. CN V: touched by a vein.").
    """

    start: int
    end: int
    label: tuple[int, int]
    heading: tuple[int, int]
    section: str
    paragraph: int
    line: int
    outer: tuple[int, int] = (0, 0)


class TableRow(NamedTuple):
    """One row of a table: the words of each cell, by the column's field."""

    cells: tuple[tuple[str, int, int], ...]
    heading: tuple[int, int]
    section: str


@dataclass
class Page:
    """A report taken apart, each step adding to it what it found.

    Attributes
    ----------
    text
        The report, as it is.
    copy
        What is laid out: the text, or a copy in which spoken marks are written and
        extra spaces left out.
    places
        Where the words begin in the copy.
    """

    text: str
    words: Tokens
    shouting: bool = False
    sections: list[Section] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    copy: str = ""
    places: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Lay out the text itself where there is no copy of it."""
        self.copy = self.copy or self.text
        self.places = self.places or list(self.words.starts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the text of words ``start`` to ``end`` (half-open)."""
        return self.words.starts[start], self.words.ends[end - 1]
