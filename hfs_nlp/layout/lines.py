"""Lines of a report, and which line breaks only wrap a sentence."""

import re
from typing import NamedTuple

__all__ = ["HARD", "PARAGRAPH", "Line", "read_lines", "wraps"]

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
_RAGGED = 0.8


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


_LABELLED = re.compile(r"[^.;:\n]{1,50}(?::\s|\s{3,}|\.{3,}|\s/\s)")


def _labelled(text: str, line: Line) -> bool:
    """Whether a line begins as a field of a form or a row does."""
    return bool(_LABELLED.match(text, line.body, line.end))


def _is_dictation(text: str, line: Line, following: Line) -> bool:
    """Sentences in capitals: ragged lines, and no small letter to tell a wrap by."""
    first, second = text[line.start : line.end], text[following.start : following.end]
    return first.isupper() and second.isupper() and (". " in first or ". " in second)


def _stands_apart(text: str, line: Line, following: Line) -> bool:
    """A line in capitals below one that is not heads what follows ("ASYMPTOMATIC NERVE")."""
    words = text[following.start : following.end]
    letters = sum(map(str.isalpha, words))
    return letters >= _HEADING and words.isupper() and not text[line.start : line.end].isupper()


def wraps(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the break between two lines only wraps a sentence.

    A line was wrapped where its sentence is not ended and the first word of the
    following line would not have fitted into the paragraph's width.

    Parameters
    ----------
    text
        The report.
    line, following
        Two neighbouring lines.
    width
        Length in characters of the paragraph's longest line.
    """
    if following.after_blank or following.body > following.start:
        return False
    if HARD in text[line.end : following.start]:  # One paragraph apart is after a blank line.
        return False
    if text[line.end - 1] in _ENDS or (_labelled(text, line) and _labelled(text, following)):
        return False
    if _stands_apart(text, line, following):
        return False
    first = text[following.start : following.end].split(None, 1)[0]
    if first[0].islower() or text[line.end - 1] in ",-–(/&":  # noqa: RUF001
        return True
    last = text[line.start : line.end].rsplit(None, 1)[-1].lower()
    if last in _OPEN and not _labelled(text, line):
        return True
    length = line.end - line.start
    if _is_dictation(text, line, following):
        width = int(width * _RAGGED)
    return length > _SHORTEST_WRAP and line.indent + length + 1 + len(first) > width
