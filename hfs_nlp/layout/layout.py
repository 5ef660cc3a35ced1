"""Laying out a page: from lines to sections, tables, labels and sentences."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from hfs_nlp.layout.blocks import Heading, HeadingReader, cells, find_heading, is_short_heading
from hfs_nlp.layout.columns import Columns, Span, is_rule, read_columns, read_row
from hfs_nlp.layout.flat import flatten
from hfs_nlp.layout.lines import Line, read_lines
from hfs_nlp.layout.page import Page, Section, Sentence, TableRow
from hfs_nlp.layout.questions import find_answer, question_start
from hfs_nlp.layout.sentences import find_label, split_sentences
from hfs_nlp.layout.sided_answers import read_sided_answers

__all__ = ["FieldReader", "lay_out"]

# The field that a table's column holds, by the words of its head, or None.
FieldReader = Callable[[str], str | None]

# These end with the paragraph; findings, impression and addendum go on.
_SHORT_SECTIONS = frozenset(
    {"exam", "history", "technique", "comparison", "recommendation", "administrative"}
)
_ONE_LINE = frozenset({"technique", "comparison"})
_OWN_LABEL = re.compile(r"([A-Za-z][^:.;\n]{1,40}):\s")
_EMPTY = (0, 0)
_SHORT_ANSWER = 8
_RECENT = 20
_SIDE_LABEL = re.compile(
    r"(?:[-*•] *)?\(?\b(?:right|left|rt|lt|r|l)\b[.)]*(?: side)?(?: ?[:=]|\t| *\.{3,})",
    re.IGNORECASE,
)
# A tick in a cell stands for "yes".
_TICKS = frozenset(["x", "✓", "✔", "√", "+", "v"])
_TITLE = re.compile(
    r"\b(?:MRI?|MRA|magnetic resonance|protocol|cranial nerve|CISS)\b", re.IGNORECASE
)


class _Walk:
    """Walks the lines of one page once, keeping where it is."""

    def __init__(self, page: Page, heads: HeadingReader, fields: FieldReader) -> None:
        self.page, self.heads, self.fields = page, heads, fields
        self.text, self.starts = flatten(page.copy, page.places, heads)
        self.lines = read_lines(self.text)
        self.section, self.heading = "findings", _EMPTY
        self.paragraph = 0
        self.columns: list[str | None] = []
        # The last heading, where it is an item of a numbered form with its text.
        self.item: Line | None = None
        self.sides: Columns | None = None
        self.sided: list[tuple[Span, Span, Span, int]] = []
        # Words that are written again behind the last of the text (rows of a column).
        self.size = len(page.words.starts)
        self.filled = False
        self.heading_line: Line | None = None
        self.child: tuple[int, bool] | None = None
        self.named = _EMPTY
        # A heading has opened the findings; what comes under none is findings too.
        self.headed = False
        # The section's text stands in its heading's own line.
        self.inline = False

    def run(self) -> None:
        at = 0
        while at < len(self.lines):
            at = self._line(at)
        self._end_columns()

    def _line(self, at: int) -> int:
        line = self.lines[at]
        if line.after_blank:
            self._blank(line)
        if self._sided_row(at, line):
            return at + 1
        self._leave_technique(line)
        found = find_heading(self.text, line.start, line.end, self.heads)
        if not found and at == 0 and self._is_title(line):
            found = Heading("exam", line.start)
        if not found and self._next_item(line):
            self._open("findings", line.start)
        if found:
            found = self._by_place(line, found)
            before = self.section
            self._open(found.kind, line.start)
            rest = self._skip(found.end, line.end)
            self.item = line if rest < line.end and line.body > line.start else None
            self.named = self._words(line.start, found.end)
            self.inline = rest < line.end
            following_line = self._prose(at, rest) if self.inline else at + 1
            field = self.inline and before == "findings" and self.headed
            if found.kind == "administrative" or (field and found.kind in _SHORT_SECTIONS):
                # A name, or "Quality: motion" among findings, heads its own line only.
                self._open(before, line.end)
            self.headed = self.headed or found.kind == "findings"
            return following_line
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        answer = find_answer(self.text, line, following)
        if answer is not None and following:
            self._answer(at, (question_start(self.text, line), line.end - 1), answer)
            return at + 2
        if self._sided_answers(at, line):
            return at + 1
        if self._table(line) or self._head(line, following):
            return at + 1
        return self._prose(at, line.body)

    def _by_place(self, line: Line, found: Heading) -> Heading:
        """ "DX:" asks at the top of a report, and answers behind the findings."""
        name = self.text[line.start : found.end].strip(" :-*_").lower()
        told = any(s.section == "findings" for s in self.page.sentences[-_RECENT:])
        return Heading("impression", found.end) if name == "dx" and told else found

    def _leave_technique(self, line: Line) -> None:
        """ "SEQ: CISS, 3T / VII RT: touched by AICA": a label of its own ends a one-line part."""
        if self.section not in _ONE_LINE or not self.filled or not self.inline:
            return
        label = _OWN_LABEL.match(self.text, line.start, line.end)
        if label and self.heads(label.group(1)) is None:
            self._open("findings", line.start)

    def _next_item(self, line: Line) -> bool:
        """Whether an item follows one that was a heading with its text ("2. Sequences: CISS")."""
        above = self.item
        return (
            above is not None
            and self.section in _SHORT_SECTIONS - {"recommendation", "administrative"}
            and line.body > line.start
            and line.indent == above.indent
            and self.text[line.start].isdigit()
            and self.text[above.start].isdigit()
        )

    def _sided_row(self, at: int, line: Line) -> bool:
        """Whether a line is the head of two columns, one a side, or a row under them."""
        if columns := read_columns(self.text, line.start, line.end):
            self._end_columns()
            following = self.lines[at + 1 : at + 3]
            self.sides = columns
            if any(self._row(later) for later in following):
                return True
            self.sides = None
        if self.sides is None:
            return False
        row = self._row(line)
        if row:
            self.sided.append((*row, at))
        if row or is_rule(self.text, line.start, line.end):
            return True
        self._end_columns()
        return False

    def _row(self, line: Line) -> tuple[Span, Span, Span] | None:
        if self.sides is None or is_rule(self.text, line.start, line.end):
            return None
        return read_row(self.text, line.start, line.end, self.sides)

    def _end_columns(self) -> None:
        """Write the columns one after the other, as two forms."""
        sides = self.sides.sides if self.sides else ()
        for number, side in enumerate(sides):
            self.paragraph += 1
            for label, first, second, line in self.sided:
                self._field(side, label, second if number else first, line)
        self.sides, self.sided = None, []
        self.paragraph += bool(sides)

    def _sided_answers(self, at: int, line: Line) -> bool:
        found = read_sided_answers(self.text, line.body, line.end)
        if not found:
            return False
        label, answers = found
        for side, answer in answers:
            self._field(side, label, answer, at)
        return True

    def _answer(self, at: int, question: Span, answer: int) -> None:
        """A question as the label of its answer; what goes on behind it is prose."""
        end = self.lines[at + 1].end
        spans = list(split_sentences(self.text, answer, end))
        # "Yes. PICA." is one answer.
        short = len(self._forms((answer, end))) <= _SHORT_ANSWER
        stop = end if short else spans[0][1]
        words = self.page.words
        start = len(words.forms)
        self._again(question)
        label = (start, len(words.forms))
        self._mark(":", question[1] - 1, question[1])
        self._again((answer, stop))
        self._add_sentence(label, at)
        if stop < end:
            self._sentences(stop, end, at + 1)

    def _add_sentence(self, label: Span, line: int) -> None:
        self.filled = True
        size = len(self.page.words.forms)
        self.page.sentences.append(
            Sentence(label[0], size, label, self.heading, self.section, self.paragraph, line)
        )

    def _field(self, side: str, label: Span, value: Span, line: int) -> None:
        """One row of one column: "right, label: value"."""
        words = self.page.words
        if not any(form.isalnum() or form in _TICKS for form in self._forms(value)):
            return  # A dash says nothing.
        start = len(words.forms)
        self._mark(side, label[0], label[0] + 1)
        self._again(label)
        end = len(words.forms)
        self._mark(":", label[1] - 1, label[1])
        if set(self._forms(value)) <= _TICKS:
            self._mark("yes", *value)
        else:
            self._again(value)
        self._add_sentence((start, end), line)

    def _forms(self, span: Span) -> list[str]:
        start, end = self._words(*span)
        return self.page.words.forms[start:end]

    def _again(self, span: Span) -> None:
        words = self.page.words
        for at in range(*self._words(*span)):
            self._append(words.forms[at], words.starts[at], words.ends[at])

    def _mark(self, form: str, start: int, end: int) -> None:
        """Write a word that stands for what lies between two places of the flat text."""
        self._append(form, self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, place: int) -> int:
        """Where a place in the flat text stands in the report."""
        at = bisect_right(self.starts, place) - 1
        return place + (self.page.words.starts[at] - self.starts[at] if at >= 0 else 0)

    def _append(self, form: str, start: int, end: int) -> None:
        words = self.page.words
        words.forms.append(form)
        words.starts.append(start)
        words.ends.append(end)

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
        sided = following is not None and _SIDE_LABEL.match(self.text, following.start)
        asked = sided and self.text[line.end - 1] == "?"
        if not asked and not is_short_heading(self.text, line, following):
            return False
        indented = following is not None and following.indent > line.indent
        # A line without a label above sided ones heads them ("VASCULAR CONTACT, CN VII").
        heads = sided and not _SIDE_LABEL.match(self.text, line.start)
        if not line.after_blank and not indented and not heads and not self._stands_out(line):
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
    walk = _Walk(page, heads, fields)
    walk.run()
    page.sections = list(_closed(page, walk.size))


def _closed(page: Page, size: int) -> Iterator[Section]:
    ends = [section.start for section in page.sections[1:]] + [size]
    for section, end in zip(page.sections, ends, strict=False):
        yield Section(section.kind, section.start, end)
