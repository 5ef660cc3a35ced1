"""Lines of a report, and which line breaks only wrap a sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

__all__ = ["HARD", "PARAGRAPH", "Line", "Margin", "find_margin", "read_lines", "wraps"]

# Unicode's separators of lines and paragraphs: breaks that never only wrap a sentence.
HARD = "\u2028"
PARAGRAPH = "\u2029"

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
# L and R are sides.
_BULLET = re.compile(r"(?:[-*•·>▪◦‣–—]+|\(?\d{1,2}[.)]|\(?[A-KM-QS-Za-z][.)]|#)\s+(?=\S)")  # noqa: RUF001
_ENDS = frozenset(".!?;:")
# No sentence ends with one of these, however short its line.
_OPEN = frozenset(
    "no the of and or in a an to with is are by at on from for without neither nor either "
    "both not".split()
)
# Letters of a line in capitals that is a heading and no abbreviation.
_HEADING = 8
# A line break after a line this short is the writer's, whatever follows.
_SHORTEST_WRAP = 20
# Longer lines are paragraphs, not lines that somebody's window broke; shorter ones words.
_NARROWEST, _WIDEST = 35, 160
# So many full lines in capitals, none ended, are wrapped.
_FULL_LINES = 3
# Removed names and dates leave lines shorter than they were broken; dictation is ragged.
_NEARLY_FULL = 0.9
_RAGGED = 0.8
_MARK = re.compile(r"\(?(\d{1,2}|[A-Za-z])[.)]")
_FIRST = frozenset(["1", "a", "A"])
_LABELLED = re.compile(r"[^.;:\n]{1,50}(?::\s|\s{3,}|\.{3,}|\s/\s)")
# A dash that stands apart ends a heading ("Canals -").
_JOINT = re.compile(r"(?:[,(/&]|(?<! )[-–])\Z")  # noqa: RUF001
_COLUMNS = re.compile(r"\||\t|\s{3}")


class Line(NamedTuple):
    """One line that is not blank: its words without the space around them.

    Attributes
    ----------
    start, end
        Half-open offsets of the words into the text.
    body
        Where the words begin after a bullet or number.
    indent
        Spaces before the words.
    after_blank
        A blank line, or nothing, stands before it.
    """

    start: int
    end: int
    body: int
    indent: int
    after_blank: bool

    def is_ended(self, text: str) -> bool:
        """Whether a sentence, clause or label ends with the line."""
        return text[self.end - 1] in _ENDS

    def fills(self, text: str, following: "Line", width: int) -> bool:
        """Whether the following line's first word would not have fitted into the width."""
        first = text[following.start : following.end].split(None, 1)[0]
        return self.indent + self.end - self.start + 1 + len(first) > width


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    lines: list[Line] = []
    reached = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        blank = not lines or _blank_between(text, reached, match.start())
        bullet = _BULLET.match(text, start, start + len(words))
        body = bullet.end() if bullet else start
        lines.append(Line(start, start + len(words), body, start - match.start(), blank))
        reached = match.end()
    return lines


def _blank_between(text: str, start: int, end: int) -> bool:
    between = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    return between.count("\n") + between.count("\f") > 1 or PARAGRAPH in between


def _labelled(text: str, line: Line) -> bool:
    """Whether a line begins as a field of a form or a row does."""
    return bool(_LABELLED.match(text, line.body, line.end))


def _has_columns(text: str, line: Line) -> bool:
    return bool(_COLUMNS.search(text, line.body, line.end))


def _is_dictation(text: str, line: Line, following: Line) -> bool:
    """Sentences in capitals: ragged lines, and no small letter to tell a wrap by."""
    first, second = text[line.start : line.end], text[following.start : following.end]
    return first.isupper() and second.isupper() and (". " in first or ". " in second)


def _stands_apart(text: str, line: Line, following: Line) -> bool:
    """A line in capitals below one that is not heads what follows ("ASYMPTOMATIC NERVE")."""
    words = text[following.start : following.end]
    letters = sum(map(str.isalpha, words))
    if letters < _HEADING or not words.isupper():
        return False
    outdented = following.indent < line.indent and _labelled(text, line)
    return outdented or not text[line.start : line.end].isupper()


class Margin(NamedTuple):
    """Where a page's lines are broken.

    Attributes
    ----------
    width
        Length in characters of the longest line of words.
    wrapped
        Lines were broken there in the middle of sentences, and so at their ends too.
    cased
        Paragraphs begin with capitals: a line in lower case goes on.
    marks
        Numbers and letters that list items begin with.
    """

    width: int
    wrapped: bool
    cased: bool
    marks: frozenset[str]


def find_margin(text: str, lines: list[Line]) -> Margin:
    """Where the lines of a page are broken, rows of a table left out."""
    rows = {line for line in lines if _has_columns(text, line)}
    reach = [line.indent + line.end - line.start for line in lines if line not in rows]
    width = max(reach, default=0)
    full = [
        text[following.start].islower()
        for line, following in pairwise(lines)
        if _adjoins(line, following)
        and rows.isdisjoint((line, following))
        and not line.is_ended(text)
        and line.fills(text, following, width)
    ]
    broken = any(full) or len(full) >= _FULL_LINES
    wrapped = broken and _NARROWEST <= width <= _WIDEST
    return Margin(width, wrapped, _is_cased(text, lines), frozenset(_marks(text, lines)))


def _marks(text: str, lines: list[Line]) -> Iterator[str]:
    for line in lines:
        if mark := _MARK.match(text, line.start, line.body):
            yield mark.group(1)


def _counts_on(text: str, line: Line, margin: Margin) -> bool:
    """Whether a list goes on or begins with a line: a lone "T) was repeated" does not."""
    mark = _MARK.match(text, line.start, line.body)
    if not mark or mark.group(1) in _FIRST:
        return True
    number = mark.group(1)
    before = str(int(number) - 1) if number.isdigit() else chr(ord(number) - 1)
    return before in margin.marks


def _is_cased(text: str, lines: list[Line]) -> bool:
    first = [text[line.body] for line in lines if line.after_blank]
    return sum(map(str.isupper, first)) > sum(map(str.islower, first))


def _adjoins(line: Line, following: Line) -> bool:
    return not following.after_blank and following.body == following.start


def _is_unclosed(text: str, line: Line) -> bool:
    """Whether a parenthesis that a line opens goes on in the next ("(1.5", "T): T1")."""
    return text.count("(", line.start, line.end) > text.count(")", line.start, line.end)


def wraps(text: str, line: Line, following: Line, margin: Margin) -> bool:
    """Whether the break between two lines only wraps a paragraph.

    A line was wrapped where the first word of the following line would not have
    fitted into the page's width. Where a sentence has ended this counts only on a page
    that breaks its lines within sentences too.

    Parameters
    ----------
    text
        The report.
    line, following
        Two neighbouring lines.
    margin
        Where the page's lines are broken.
    """
    if following.after_blank or _has_columns(text, line) or _has_columns(text, following):
        return False
    if HARD in text[line.end : following.start]:  # One paragraph apart is after a blank line.
        return False
    full = line.fills(text, following, margin.width)
    if following.body > following.start:
        inside = full and margin.wrapped and not line.is_ended(text)
        return inside and not _counts_on(text, following, margin)
    if line.is_ended(text):
        return full and margin.wrapped and not _labelled(text, following)
    lower = text[following.start].islower()
    if full and (lower or _is_unclosed(text, line)):
        return True
    if _labelled(text, line) and _labelled(text, following):
        return False
    if _stands_apart(text, line, following):
        return False
    return lower or _is_open(text, line) or _reaches(text, line, following, margin)


def _is_open(text: str, line: Line) -> bool:
    last = text[line.start : line.end].rsplit(None, 1)[-1].lower()
    joint = _JOINT.search(text, line.start, line.end)
    return bool(joint) or (last in _OPEN and not _labelled(text, line))


def _reaches(text: str, line: Line, following: Line, margin: Margin) -> bool:
    """Whether a line was broken at the page's margin, or where that may have been."""
    length = line.end - line.start
    if margin.wrapped and line.indent + length >= _NEARLY_FULL * margin.width:
        return True
    width = margin.width
    if _is_dictation(text, line, following):
        width = int(width * _RAGGED)
    return (margin.wrapped or length > _SHORTEST_WRAP) and line.fills(text, following, width)
