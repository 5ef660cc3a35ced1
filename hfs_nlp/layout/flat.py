"""The text with its wrapped lines made whole.

Where a window breaks a line means nothing; where the writer did, it parts sections and
fields. Headings, labels and sentences are found in a flat copy, whose words are those
of the report.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hfs_nlp.layout.blocks import HeadingReader, find_heading
from hfs_nlp.layout.lines import Line, Margin, find_margin, read_lines, wraps

__all__ = ["Flat", "flatten"]

Span = tuple[int, int]


class Flat(NamedTuple):
    """A flat copy of a text, and where its words begin in it."""

    text: str
    starts: list[int]


def flatten(text: str, starts: list[int], heads: HeadingReader) -> Flat:
    """Make wrapped lines whole.

    Parameters
    ----------
    text
        The report.
    starts
        Offsets of its words, in order.
    heads
        Tells the kind of section that some words head: a heading begins a line.
    """
    return _closed_up(text, starts, _breaks(text, heads))


def _closed_up(text: str, starts: list[int], spans: Iterable[Span]) -> Flat:
    """Put one space in the place of each span."""
    pieces: list[str] = []
    moved: list[int] = []
    at = gone = 0
    for start, end in spans:
        here = bisect_left(starts, end)
        moved += [word - gone for word in starts[len(moved) : here]]
        pieces.append(text[at:start])
        at, gone = end, gone + end - start - 1
    moved += [word - gone for word in starts[len(moved) :]]
    return Flat(" ".join([*pieces, text[at:]]), moved)


def _breaks(text: str, heads: HeadingReader) -> Iterator[Span]:
    lines = read_lines(text)
    margin = find_margin(text, lines)
    inside = False
    for line, following in pairwise(lines):
        inside = _continues(text, line, following, margin, heads, inside)
        if inside:
            yield line.end, following.start


def _continues(
    text: str, line: Line, following: Line, margin: Margin, heads: HeadingReader, inside: bool
) -> bool:
    """Whether a line goes on in the following one; ``inside`` if it goes on itself."""
    if not wraps(text, line, following, margin):
        return False
    full = margin.wrapped and line.fills(text, following, margin.width)
    own = None if inside or full else find_heading(text, line.start, line.end, heads)
    if own and own.end == line.end:
        return False
    found = find_heading(text, following.start, following.end, heads)
    if found is None:
        return True
    # A heading's words may stand at any line's beginning, and within a sentence.
    if full and margin.cased and text[following.start].islower():
        return True
    closed = text[following.start : found.end].rstrip().endswith((":", ")", "]"))
    return full and not closed and not line.is_ended(text)
