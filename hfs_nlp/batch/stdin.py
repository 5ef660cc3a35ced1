"""Reading standard input: JSON Lines if it begins with ``{``, else one plain report."""

import io
import re
from collections.abc import Iterator
from itertools import chain
from typing import IO

from hfs_nlp.batch.columns import ID_NAMES, TEXT_NAMES
from hfs_nlp.batch.encoding import MARKS, decode
from hfs_nlp.batch.jsonlines import table_of_lines
from hfs_nlp.batch.rows import Report
from hfs_nlp.batch.table import Table, readable
from hfs_nlp.errors import InputError

__all__ = ["NAME", "open_stdin"]

NAME = "standard input"


def open_stdin(stream: IO[bytes]) -> Table | Report:
    """Look at the first words of a stream and open it as what it is.

    Raises
    ------
    InputError
        If it is empty.
    """
    with readable(NAME):
        lines = _decoded(stream)
        head = _until_words(lines)
    if not head:
        raise InputError(f"{NAME}: is empty; a report, or a JSON object a line, is needed")
    if head[-1].lstrip("\ufeff \t\r\n").startswith("{"):
        return _json_table(head, lines)
    _refuse_table(head[-1])
    with readable(NAME):
        return Report(1, "", "".join([*head, *lines]), source=NAME)


def _refuse_table(line: str) -> None:
    """A table read as one report would mix patients into one record."""
    cells = {cell.strip(' "\ufeff\r\n').lower() for cell in re.split(r"[,;\t|]", line)}
    if len(cells) > 1 and cells & (TEXT_NAMES | ID_NAMES):
        raise InputError(
            f"{NAME}: begins like a table with column names; allowed: JSON lines or one plain "
            f"report. Save the table as a .csv or .tsv file and give its name"
        )


def _until_words(lines: Iterator[str]) -> list[str]:
    head: list[str] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    return head


def _decoded(stream: IO[bytes]) -> Iterator[str]:
    """Yield lines; a stream cannot be read twice, so each line shows its own encoding."""
    first = stream.readline()
    if any(first.startswith(mark) for mark, _ in MARKS):
        yield from io.StringIO(decode(first + stream.read()), newline="")
        return
    for line in chain([first], stream):
        if line:
            yield decode(line)


def _json_table(head: list[str], rest: Iterator[str]) -> Table:
    """Make a table of a stream: lines that were looked at are kept, the others pass by."""
    seen: list[str] = []
    waiting = chain(head, rest)

    def lines() -> Iterator[str]:
        yield from seen
        for line in waiting:
            if not complete:
                seen.append(line)
            yield line

    complete = False
    table = table_of_lines(NAME, lines)
    complete = True
    return table
