"""Laying out a page: from lines to sections, tables, labels and sentences."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from hfs_nlp.layout.blocks import Heading, HeadingReader, cells, find_heading, is_short_heading
from hfs_nlp.layout.flat import flatten
from hfs_nlp.layout.lines import Line, read_lines
from hfs_nlp.layout.page import Page, Section, Sentence, TableRow
from hfs_nlp.layout.sentences import find_label, split_sentences

__all__ = ["FieldReader", "lay_out"]

# The field that a table's column holds, by the words of its head, or None.
FieldReader = Callable[[str], str | None]

# These end with the paragraph; findings, impression and addendum go on.
_SHORT_SECTIONS = frozenset(
    {"exam", "history", "technique", "comparison", "recommendation", "administrative"}
)
_EMPTY = (0, 0)
_TITLE = re.compile(
    r"\b(?:MRI?|MRA|magnetic resonance|protocol|cranial nerve|CISS)\b", re.IGNORECASE
)


class _Walk:
    """Walks the lines of one page once, keeping where it is."""

    def __init__(self, page: Page, heads: HeadingReader, fields: FieldReader) -> None:
        self.page, self.heads, self.fields = page, heads, fields
        self.text, self.starts = flatten(page.text, page.words.starts, heads)
        self.lines = read_lines(self.text)
        self.section, self.heading = "findings", _EMPTY
        self.paragraph = 0
        self.columns: list[str | None] = []
        self.filled = False
        self.heading_line: Line | None = None
        self.child: tuple[int, bool] | None = None
        self.named = _EMPTY

    def run(self) -> None:
        at = 0
        while at < len(self.lines):
            at = self._line(at)

    def _line(self, at: int) -> int:
        line = self.lines[at]
        if line.after_blank:
            self._blank(line)
        found = find_heading(self.text, line.start, line.end, self.heads)
        if not found and at == 0 and self._is_title(line):
            found = Heading("exam", line.start)
        if found:
            before = self.section
            self._open(found.kind, line.start)
            rest = self._skip(found.end, line.end)
            self.named = self._words(line.start, found.end)
            following_line = self._prose(at, rest) if rest < line.end else at + 1
            if found.kind == "administrative":
                self._open(before, line.end)  # A name or "Dear Dr" heads its own line only.
            return following_line
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if self._table(line) or self._head(line, following):
            return at + 1
        return self._prose(at, line.body)

    def _is_title(self, line: Line) -> bool:
        """Whether the first line only names the examination."""
        alone = len(self.lines) == 1 or not (
            self.lines[1].after_blank
            or find_heading(self.text, self.lines[1].start, self.lines[1].end, self.heads)
        )
        words = self.text[line.start : line.end]
        return not alone and bool(_TITLE.search(words)) and not words.endswith(".")

    def _blank(self, line: Line) -> None:
        self.paragraph += 1
        self.named = _EMPTY
        self.columns = []
        if self.filled and self.section in _SHORT_SECTIONS:
            self._open("findings", line.start)

    def _open(self, kind: str, start: int) -> None:
        self.section, self.heading, self.filled = kind, _EMPTY, False
        self.paragraph += 1
        self.columns = []
        self.page.sections.append(Section(kind, self._word(start), self._word(start)))

    def _table(self, line: Line) -> bool:
        found = cells(self.text, line.start, line.end)
        if len(found) < 2:
            self.columns = []
            return False
        heads = [self.fields(self.text[start:end]) for start, end in found]
        if sum(head is not None for head in heads) >= 2 and len(found) >= 3:
            self.columns = heads
            return True
        if not self.columns:
            return False
        row = tuple(
            (head or "", *self._words(*cell))
            for head, cell in zip(self._columns(found), found, strict=False)
        )
        self.page.rows.append(TableRow(row, self.heading, self.section))
        return True

    def _columns(self, found: list[tuple[int, int]]) -> list[str | None]:
        return self.columns[: len(found)]

    def _head(self, line: Line, following: Line | None) -> bool:
        if self.section in _SHORT_SECTIONS and self.filled:
            return False
        if not is_short_heading(self.text, line, following):
            return False
        indented = following is not None and following.indent > line.indent
        if not line.after_blank and not indented and not self._stands_out(line):
            return False
        self.heading = self._words(line.body, line.end)
        self.heading_line = line
        self.child = None
        self.paragraph += 1
        return True

    def _leave_heading(self, line: Line) -> None:
        """A line that stands out from the first one under a heading leaves it."""
        if self.heading == _EMPTY or self.heading_line is None:
            return
        depth = (line.indent, line.body > line.start)
        if self.child is None:
            self.child = depth
        head = (self.heading_line.indent, self.heading_line.body > self.heading_line.start)
        if self.child != head and depth == head:
            self.heading = _EMPTY

    def _stands_out(self, line: Line) -> bool:
        return self.text[line.end - 1] == ":" or self.text[line.start] == ">"

    def _prose(self, at: int, start: int) -> int:
        self._leave_heading(self.lines[at])
        if self.lines[at].body > self.lines[at].start:
            self.paragraph += 1
        self._sentences(start, self.lines[at].end, at)
        return at + 1

    def _sentences(self, start: int, end: int, line: int) -> None:
        outer = _EMPTY
        # What a heading says itself holds for its line ("Side of spasm: left").
        label, self.named = self.named, _EMPTY
        for first, last in split_sentences(self.text, start, end):
            found = find_heading(self.text, first, last, self._colon_only)
            if found and found.end < last and first > start:
                self._open(found.kind, first)
                first, label = self._skip(found.end, last), _EMPTY
            stop = find_label(self.text, first, last, first == start)
            if stop is not None:
                outer = outer if outer != _EMPTY else label
                label = self._words(first, stop)
            words = self._words(first, last)
            if words[0] < words[1]:
                self.filled = True
                self.page.sentences.append(
                    Sentence(*words, label, self.heading, self.section, self.paragraph, line, outer)
                )

    def _colon_only(self, words: str) -> str | None:
        return self.heads(words)

    def _skip(self, start: int, end: int) -> int:
        while start < end and (self.text[start].isspace() or self.text[start] in ":-–—"):  # noqa: RUF001
            start += 1
        return start

    def _word(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _words(self, start: int, end: int) -> tuple[int, int]:
        return self._word(start), self._word(end)


def lay_out(page: Page, heads: HeadingReader, fields: FieldReader) -> None:
    """Find the sections, table rows and sentences of a page.

    Parameters
    ----------
    page
        A page that holds its text and words; the rest is filled in.
    heads
        Tells the kind of section that some words head, or None.
    fields
        Tells the field that the head of a table's column names, or None.
    """
    _Walk(page, heads, fields).run()
    page.sections = list(_closed(page))


def _closed(page: Page) -> Iterator[Section]:
    ends = [section.start for section in page.sections[1:]] + [len(page.words.forms)]
    for section, end in zip(page.sections, ends, strict=False):
        yield Section(section.kind, section.start, end)
