"""Spacing: a page set with wide gaps between all its words, read with one space between.

Only gaps that stand apart from the others part columns and fields.
"""

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from hfs_nlp.layout.tokens import Tokens

__all__ = ["Even", "close_gaps"]

_GAP = re.compile(r"(?<=\S) +(?=\S)")
# So many gaps, nearly all of one width, are no table's.
_FEWEST = 20
_NEARLY_ALL = 0.95


class Even(NamedTuple):
    """A text without its extra spaces.

    Attributes
    ----------
    text
        What is left.
    places, shifts
        From each of these places on, what is left stood so many characters further on.
    """

    text: str
    places: list[int]
    shifts: list[int]

    def restored(self, words: Tokens) -> Tokens:
        """Words of this text, where they stand in the text with all its spaces."""
        starts = [self._offset(start) for start in words.starts]
        ends = [self._offset(end - 1) + 1 for end in words.ends]
        return Tokens(starts, ends, words.forms)

    def _offset(self, place: int) -> int:
        at = bisect_right(self.places, place) - 1
        return place + self.shifts[at] if at >= 0 else place


def close_gaps(text: str) -> Even:
    """Make the usual gap between a page's words one space.

    Parameters
    ----------
    text
        The report.

    Examples
    --------
    >>> close_gaps("no  " * 40 + "mass    none").text[-18:]
    'no no mass    none'
    """
    gaps = _wide_gaps(text)
    extra = [end - start - 1 for start, end in gaps]
    shifts = list(accumulate(extra))
    places = [end - shift for (_, end), shift in zip(gaps, shifts, strict=True)]
    pieces, at = [], 0
    for start, end in gaps:
        pieces.append(text[at : start + 1])
        at = end
    return Even("".join([*pieces, text[at:]]), places, shifts)


def _wide_gaps(text: str) -> list[tuple[int, int]]:
    """The gaps that all words of a page stand apart by, if they are wide."""
    gaps = [gap.span() for gap in _GAP.finditer(text)]
    widths = Counter(end - start for start, end in gaps)
    (usual, times), *_ = widths.most_common(1) or [(1, 0)]
    if usual == 1 or times < max(_FEWEST, _NEARLY_ALL * len(gaps)):
        return []
    return [(start, end) for start, end in gaps if end - start <= usual]
