"""Forms in two columns, one a side: which words stand in which column.

Contact ........ RIGHT | LEFT        |        | R  | L   |
Nerve touched .. no    | yes         |--------|----|-----|
                                     | Vessel | -  | SCA |
"""

import re
from typing import NamedTuple

__all__ = ["Columns", "Span", "is_rule", "read_columns", "read_row"]

Span = tuple[int, int]

_SIDES = {"right": "right", "rt": "right", "r": "right", "left": "left", "lt": "left", "l": "left"}
_LONGEST = 160
_LONGEST_ROW = 1200
_PAIR = re.compile(
    r"\b(right|rt|r|left|lt|l)\b\.?(?: side)?[ \t)]*(\||/|\t|[ ]{2,})[ \t(]*"
    r"\b(right|rt|r|left|lt|l)\b\.?(?: side)?[ \t)|:]*$",
    re.IGNORECASE,
)
_GAP = re.compile(r"\t+|[ ]{2,}|[ ]?\.{3,}[ ]?|(?<=\w):[ ]*")
_LABEL = re.compile(r"[ ]?\.{3,}|:(?=\s)|\t|[ ]{2,}")
_RULE = re.compile(r"[-=_|+:\s]+")


class Columns(NamedTuple):
    """The head of a two-column form.

    Attributes
    ----------
    sides
        What the columns stand for, from left to right.
    mark
        What stands between them: a bar, a slash, a tab or a gap.
    starts
        Where their heads begin, counted from the start of the line's text.
    """

    sides: tuple[str, str]
    mark: str
    starts: tuple[int, int]


def read_columns(text: str, start: int, end: int) -> Columns | None:
    """The columns that a line is the head of, or None."""
    if end - start > _LONGEST:
        return None
    found = _PAIR.search(text, start, end)
    if not found or not _opens_column(text, start, found.start()):
        return None
    first, second = (_SIDES[found.group(n).lower()] for n in (1, 3))
    if first == second:
        return None
    line = text.rfind("\n", 0, start) + 1
    mark = found.group(2) if found.group(2) in "|/\t" else " "
    return Columns((first, second), mark, (found.start(1) - line, found.start(3) - line))


def _opens_column(text: str, start: int, at: int) -> bool:
    """Whether the heads stand apart from what is written before them."""
    before = text[start:at].rstrip("( ")
    gap = at - start - len(text[start:at].rstrip(" (\t"))
    return not before or before[-1] in "|:.\t/-" or gap >= 2 or " as" in before[-4:]


def is_rule(text: str, start: int, end: int) -> bool:
    """Whether a line is only ruled ("|---|---|")."""
    return bool(_RULE.fullmatch(text, start, end))


def read_row(text: str, start: int, end: int, columns: Columns) -> tuple[Span, Span, Span] | None:
    """The label of a row and its value in each column, or None where it is no row."""
    if end - start > _LONGEST_ROW:
        return None
    if columns.mark in "|\t":
        parts = _split(text, start, end, columns.mark)
        if len(parts) == 2:
            label = _label_end(text, *parts[0])
            parts = [(parts[0][0], label[0]), (label[1], parts[0][1]), parts[1]] if label else []
    elif columns.mark == "/":
        parts = _slashed(text, start, end)
    else:
        parts = _aligned(text, start, end, columns)
    if len(parts) < 3:
        return None
    label, first, second = (_trim(text, *part) for part in parts[:3])
    return (label, first, second) if label[0] < label[1] else None


def _split(text: str, start: int, end: int, mark: str) -> list[Span]:
    """The parts between marks, empty ones too; a bar at the edge is a frame."""
    if mark == "|":
        start += text[start] == "|"
        end -= text[end - 1] == "|"
    parts = []
    while (at := text.find(mark, start, end)) >= 0:
        parts.append((start, at))
        start = at + 1
    return [*parts, (start, end)]


def _label_end(text: str, start: int, end: int) -> Span | None:
    found = _LABEL.search(text, start, end)
    return found.span() if found else None


def _slashed(text: str, start: int, end: int) -> list[Span]:
    label = _label_end(text, start, end)
    cut = text.find(" / ", label[1], end) if label else -1
    return [(start, label[0]), (label[1], cut), (cut + 3, end)] if label and cut >= 0 else []


def _aligned(text: str, start: int, end: int, columns: Columns) -> list[Span]:
    """Cells between wide gaps; each belongs under the head that it stands nearest to."""
    line = text.rfind("\n", 0, start) + 1
    found = []
    at = start
    for gap in _GAP.finditer(text, start, end):
        found.append((at, gap.start()))
        at = gap.end()
    found = [cell for cell in [*found, (at, end)] if cell[0] < cell[1]]
    if len(found) < 2 or len(found) > 3:
        return []
    values: list[Span] = [(end, end), (end, end)]
    for cell in found[1:]:
        away = [abs(cell[0] - line - head) for head in columns.starts]
        values[away.index(min(away))] = cell
    if len(found) == 3:
        values = found[1:]
    return [found[0], *values]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "*-•"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".:"):
        end -= 1
    return start, end
