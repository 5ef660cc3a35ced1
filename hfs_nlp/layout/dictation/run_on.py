"""Cutting what was dictated in one breath: sections first, then items, then sentences."""

from hfs_nlp.layout.dictation.copy import Copy
from hfs_nlp.layout.dictation.enumeration import Enumeration
from hfs_nlp.layout.dictation.headings import Headings
from hfs_nlp.layout.dictation.measure import is_run_on
from hfs_nlp.layout.dictation.sentences import sentence_starts
from hfs_nlp.layout.lines import HARD, find_margin, read_lines, wraps

__all__ = ["cut_run_on"]


def cut_run_on(copy: Copy) -> None:
    """End lines at headings, spoken numbers and new clauses."""
    headings = Headings()
    for start, end in _joined(copy):
        headings.mark(copy, start, end)
    enumeration = Enumeration()
    for start, end in _joined(copy):
        enumeration.mark(copy, start, end)
    for start, end in _joined(copy):
        words = copy.words(start, end)
        if is_run_on(words):
            for at, mark in sentence_starts([word.form for word in words]):
                copy.cut(words[at].start, mark)


def _joined(copy: Copy) -> list[tuple[int, int]]:
    """The lines as they were dictated: what was only wrapped stands in one."""
    text = copy.text
    lines = read_lines(text)
    margin = find_margin(text, lines)
    parts: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if number and wraps(text, lines[number - 1], line, margin):
            parts[-1] = (parts[-1][0], line.end)
            copy.write(lines[number - 1].end, line.start)
            continue
        if number and not line.after_blank:
            # Lines are cut below, and then no longer show how wide the page was.
            copy.write(lines[number - 1].end, lines[number - 1].end + 1, HARD)
        parts.append((line.start, line.end))
    return parts
