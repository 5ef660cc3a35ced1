"""The text as its writer meant it: wrapped lines whole, one space between words.

Where a viewer breaks a line, and how wide it sets a space, means nothing; where the
writer did, it parts rows and columns. Headings, labels and sentences are found in a
flat copy, whose words are those of the report.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hfs_nlp.layout.blocks import HeadingReader, find_heading
from hfs_nlp.layout.lines import Line, Margin, find_margin, read_lines, wraps

__all__ = ["Flat", "flatten"]

_GAP = re.compile(r"(?<=\S) +(?=\S)")
# So many gaps, nearly all of one width, are no table's.
_FEWEST_GAPS = 20
_NEARLY_ALL = 0.95

Span = tuple[int, int]


class Flat(NamedTuple):
    """A flat copy of a text, and where its words begin in it."""

    text: str
    starts: list[int]


def flatten(text: str, starts: list[int], heads: HeadingReader) -> Flat:
    """Make wrapped lines whole and usual gaps between words one space.

    Parameters
    ----------
    text
        The report.
    starts
        Offsets of its words, in order.
    heads
        Tells the kind of section that some words head: a heading begins a line.
    """
    even = _closed_up(text, starts, _wide_gaps(text))
    return _closed_up(even.text, even.starts, _breaks(even.text, heads))


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


def _wide_gaps(text: str) -> Iterator[Span]:
    """Gaps between words, if all of a page's gaps are as wide ("two  spaces")."""
    gaps = [gap.span() for gap in _GAP.finditer(text)]
    widths = Counter(end - start for start, end in gaps)
    (usual, times), *_ = widths.most_common(1) or [(1, 0)]
    if usual == 1 or times < max(_FEWEST_GAPS, _NEARLY_ALL * len(gaps)):
        return
    yield from (gap for gap in gaps if gap[1] - gap[0] <= usual)


def _breaks(text: str, heads: HeadingReader) -> Iterator[Span]:
    lines = read_lines(text)
    margin = find_margin(text, lines)
    for line, following in pairwise(lines):
        if _continues(text, line, following, margin, heads):
            yield line.end, following.start


def _continues(
    text: str, line: Line, following: Line, margin: Margin, heads: HeadingReader
) -> bool:
    if not wraps(text, line, following, margin):
        return False
    found = find_heading(text, following.start, following.end, heads)
    if found is None:
        return True
    # A heading's words may stand at any line's beginning, and within a sentence.
    if not (margin.wrapped and line.fills(text, following, margin.width)):
        return False
    if margin.cased and text[following.start].islower():
        return True
    return text[found.end - 1] != ":" and not line.is_ended(text)
