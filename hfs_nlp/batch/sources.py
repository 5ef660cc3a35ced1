"""Where reports come from: files, folders, standard input, one after the other."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, Any

from hfs_nlp.batch.columns import Columns, ColumnsAsked, choose_columns
from hfs_nlp.batch.delimited import open_csv, open_tsv
from hfs_nlp.batch.jsonlines import open_jsonl
from hfs_nlp.batch.parquet import open_parquet
from hfs_nlp.batch.rows import Report
from hfs_nlp.batch.stdin import open_stdin
from hfs_nlp.batch.table import Table
from hfs_nlp.batch.textfiles import read_folder, read_text_file, text_files
from hfs_nlp.cells import id_of, plain, text_of
from hfs_nlp.errors import InputError

__all__ = ["STANDARD_INPUT", "Source", "open_sources", "read_reports"]

STANDARD_INPUT = "-"
TABLES: dict[str, Callable[[Path], Table]] = {
    ".csv": open_csv,
    ".tsv": open_tsv,
    ".jsonl": open_jsonl,
    ".ndjson": open_jsonl,
    ".parquet": open_parquet,
}
ALLOWED = ", ".join([*TABLES, ".txt"]) + ", a folder of .txt files, or - for standard input"


@dataclass(frozen=True)
class Source:
    """One input that was opened and found usable.

    Attributes
    ----------
    name
        The input as it was named.
    reports
        Called once; yields its reports, with empty ids where it has none.
    """

    name: str
    reports: Callable[[], Iterator[Report]]


def open_sources(
    inputs: Sequence[str | Path],
    asked: ColumnsAsked | None = None,
    stdin: IO[bytes] | None = None,
) -> list[Source]:
    """Open every input, so that a fault in the last is known before the first is read.

    Parameters
    ----------
    inputs
        Files, folders, or ``-``.
    asked
        The columns that the user named; the others are guessed.
    stdin
        What ``-`` reads; the process's standard input if not given.

    Raises
    ------
    InputError
        If an input is missing, empty, of an unknown kind, or lacks a column.
    """
    if [str(item) for item in inputs].count(STANDARD_INPUT) > 1:
        raise InputError("- (standard input) is named more than once; it can be read once only")
    return [_open(item, asked or ColumnsAsked(), stdin) for item in inputs]


def read_reports(sources: Sequence[Source]) -> Iterator[Report]:
    """Yield the reports of all sources in order, each with an id of its own.

    A report without an id gets its number in the run: ``"1"``, ``"2"``, …

    Raises
    ------
    InputError
        If an id stands twice; the message names the rows, not the id.
    """
    first: dict[str, str] = {}
    numbered = enumerate((row for source in sources for row in source.reports()), 1)
    for number, report in numbered:
        known = report if report.report_id else replace(report, report_id=str(number))
        if known.report_id in first:
            raise InputError(
                f"{first[known.report_id]} and {known.place} have the same report id; "
                "ids must be unique: make them so, or name another column with --id-column"
            )
        first[known.report_id] = known.place
        yield known


def _open(item: str | Path, asked: ColumnsAsked, stdin: IO[bytes] | None) -> Source:
    if str(item) == STANDARD_INPUT:
        opened = open_stdin(stdin or sys.stdin.buffer)
        if isinstance(opened, Table):
            return _of_table(opened, asked)
        return _of_text(opened.source, asked, partial(iter, (opened,)))
    path = Path(item)
    if path.is_dir():
        return _of_text(str(path), asked, partial(read_folder, path, text_files(path)))
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; allowed: {ALLOWED}")
    if path.suffix.lower() == ".txt":
        return _of_text(str(path), asked, partial(read_text_file, path))
    if path.suffix.lower() not in TABLES:
        got = f"suffix {path.suffix!r}" if path.suffix else "a name without a suffix"
        raise InputError(f"{path}: got {got}, allowed: {ALLOWED}")
    return _of_table(TABLES[path.suffix.lower()](path), asked)


def _of_text(name: str, asked: ColumnsAsked, reports: Callable[[], Iterator[Report]]) -> Source:
    if asked.keep:
        raise InputError(f"{name}: plain text has no columns; leave out --keep for it")
    return Source(name, reports)


def _of_table(table: Table, asked: ColumnsAsked) -> Source:
    columns = choose_columns(table.columns, asked, table.name)
    return Source(table.name, partial(_table_reports, table, columns))


def _table_reports(table: Table, columns: Columns) -> Iterator[Report]:
    for number, cells in enumerate(table.rows(columns.names), 1):
        yield _report(cells, columns, number, table.name)


def _report(cells: Mapping[str, Any], columns: Columns, number: int, source: str) -> Report:
    place = f"row {number} of {source}"
    return Report(
        row_number=number,
        report_id=id_of(cells[columns.id], columns.id, place) if columns.id else "",
        text=text_of(cells[columns.text], columns.text, place),
        kept={name: plain(cells[name]) for name in columns.keep},
        source=source,
    )
