"""A copy of the report that is rewritten one character for one."""

import re
from typing import NamedTuple

from hfs_nlp.layout.lines import HARD, PARAGRAPH
from hfs_nlp.layout.tokens import NOTHING, TOKEN

__all__ = ["Copy", "Word"]

_BREAKS = re.compile(r"([\r\n\f\v\x85\u2028\u2029]+)")


def _trimmed(line: str) -> str:
    """A line with blanks in place of what was taken out at its edges."""
    words = line.strip(NOTHING + " \t")
    if not words:
        return line.replace(NOTHING, " ")
    before = line.index(words)
    return (
        line[:before].replace(NOTHING, " ")
        + words
        + line[before + len(words) :].replace(NOTHING, " ")
    )


class Word(NamedTuple):
    """A word or mark, in lower case, and where it stands."""

    form: str
    start: int
    end: int


class Copy:
    """Text whose characters are changed and never moved."""

    def __init__(self, text: str) -> None:
        self._chars = list(text)

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return "".join(map(_trimmed, _BREAKS.split("".join(self._chars))))

    def words(self, start: int = 0, end: int | None = None) -> list[Word]:
        """The words and marks of a part, in order."""
        part = "".join(self._chars[start:end])
        return [
            Word(m.group().lower(), start + m.start(), start + m.end())
            for m in TOKEN.finditer(part)
        ]

    def write(self, start: int, end: int, mark: str = "") -> None:
        """Put ``mark`` in place of a part and nothing in the rest; line breaks go too."""
        rest = end - start - len(mark)
        # A gap would look like the end of a label or a cell.
        self._chars[start:end] = mark[: end - start] + " " * min(rest, 1) + NOTHING * (rest - 1)

    def cut(self, at: int, mark: str = HARD) -> None:
        """End a line (or write a mark) in the blank before ``at``; a line break stays as it is."""
        if at and self._chars[at - 1] in (" ", "\t", NOTHING):
            self._chars[at - 1] = mark

    def end_paragraph(self, after: int, end: int) -> None:
        """Let the first line break written behind ``after`` end a paragraph as well."""
        at = next((at for at in range(after, end) if self._chars[at] == HARD), None)
        if at is not None:
            self._chars[at] = PARAGRAPH

    def start_paragraph(self, at: int) -> None:
        """Let the line break before ``at`` end a paragraph."""
        while at and self._chars[at - 1].isspace():
            at -= 1
            if self._chars[at] in (HARD, "\n"):
                self._chars[at] = PARAGRAPH
                return
