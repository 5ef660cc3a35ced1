"""Where results go: files that appear when all is written, in the form of their suffix.

``.jsonl``
    A record a line, whole. Where columns are kept, each object has one more
    field beside those of the record, ``kept``, with their values; without it,
    the object is a record of ``record.schema.json``.
``.csv``, ``.tsv``, ``.parquet``
    Two tables: ``OUT.csv`` has a row a finding, ``OUT.reports.csv`` a row a report,
    also for one in which nothing was found. Kept columns follow the report's id
    in both.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from hfs_nlp.batch.parts import Part, new_part, writable
from hfs_nlp.batch.rows import Result
from hfs_nlp.batch.writers import DelimitedWriter, JsonlWriter, ParquetWriter, RowWriter
from hfs_nlp.errors import OutputError
from hfs_nlp.tables import FINDINGS_COLUMNS, REPORTS_COLUMNS, findings_rows, report_row

__all__ = ["JsonlSink", "Sink", "TablesSink", "open_sink", "output_paths"]

TABLE_WRITERS: Final[dict[str, Callable[[Path, Mapping[str, type]], RowWriter]]] = {
    ".csv": DelimitedWriter,
    ".tsv": partial(DelimitedWriter, delimiter="\t"),
    ".parquet": ParquetWriter,
}
RECORDS: Final = ".jsonl"


class Sink(Protocol):
    """Takes results in the order of the input."""

    def write(self, result: Result) -> None:
        """Add the result of one report."""

    def close(self) -> None:
        """Write what waits, and close the files."""


class JsonlSink:
    """Writes whole records.

    Parameters
    ----------
    path
        The file to write.
    keep
        The columns that pass through; none means no field ``kept``.
    """

    def __init__(self, path: Path, keep: Sequence[str] = ()) -> None:
        self._rows = JsonlWriter(path)
        self._keeps = bool(keep)

    def write(self, result: Result) -> None:
        """Add the record of one report."""
        record = result.record.model_dump(mode="json")
        self._rows.write(record | {"kept": dict(result.kept)} if self._keeps else record)

    def close(self) -> None:
        """Close the file."""
        self._rows.close()


class TablesSink:
    """Writes a table of findings and a table of reports.

    Parameters
    ----------
    findings, reports
        The files to write.
    write_table
        Makes a writer for a file and its columns.
    keep
        The columns that pass through.
    """

    def __init__(
        self,
        findings: Path,
        reports: Path,
        write_table: Callable[[Path, Mapping[str, type]], RowWriter],
        keep: Sequence[str] = (),
    ) -> None:
        with ExitStack() as opened:
            self._findings = write_table(findings, _with_kept(FINDINGS_COLUMNS, keep))
            opened.callback(self._findings.close)
            self._reports = write_table(reports, _with_kept(REPORTS_COLUMNS, keep))
            opened.callback(self._reports.close)
            self._opened = opened.pop_all()

    def write(self, result: Result) -> None:
        """Add the rows of one report."""
        for row in findings_rows(result.record):
            self._findings.write({**row, **result.kept})
        self._reports.write({**report_row(result.record), **result.kept})

    def close(self) -> None:
        """Write what waits, and close both files."""
        self._opened.close()


class _Guarded:
    """The sink of some parts; its faults name the file that was asked for."""

    def __init__(self, parts: Sequence[Part], keep: Sequence[str]) -> None:
        self._final = parts[0].final
        with writable(self._final):
            self._sink = _sink(parts, keep)

    def write(self, result: Result) -> None:
        with writable(self._final):
            self._sink.write(result)

    def close(self) -> None:
        with writable(self._final):
            self._sink.close()


def output_paths(output: Path) -> tuple[Path, ...]:
    """Name every file that an output is made of.

    Parameters
    ----------
    output
        The output as it was asked for.

    Raises
    ------
    OutputError
        If its suffix is not known.

    Examples
    --------
    >>> [path.name for path in output_paths(Path("out.csv"))]
    ['out.csv', 'out.reports.csv']
    """
    suffix = output.suffix.lower()
    if suffix == RECORDS:
        return (output,)
    if suffix in TABLE_WRITERS:
        return (output, output.with_name(f"{output.stem}.reports{output.suffix}"))
    got = f"suffix {output.suffix!r}" if output.suffix else "a name without a suffix"
    allowed = ", ".join([RECORDS, *TABLE_WRITERS])
    raise OutputError(f"{output}: got {got}, allowed: {allowed}")


@contextmanager
def open_sink(
    output: Path,
    *,
    keep: Sequence[str] = (),
    overwrite: bool = False,
    inputs: Sequence[str | Path] = (),
) -> Iterator[Sink]:
    """Open an output; its files appear when the block ends well, and else never.

    The unfinished files stand beside their final places, readable by their owner
    alone. The file that was asked for appears last: where it is, all is complete.

    Parameters
    ----------
    output
        The file to write; its suffix decides the form.
    keep
        The columns that pass through.
    overwrite
        Whether files that stand there may be replaced; otherwise they are refused
        before anything is read.
    inputs
        The inputs of the run, which are never replaced.

    Raises
    ------
    OutputError
        If the output cannot be written as asked.
    """
    finals = output_paths(output)
    _refuse_inputs(finals, inputs)
    _refuse_clashes(output, keep)
    with ExitStack() as discarded:
        parts = [_part(final, overwrite, discarded) for final in finals]
        with closing(_Guarded(parts, keep)) as sink:
            yield sink
        for part in reversed(parts):
            part.commit(overwrite=overwrite)


def _part(final: Path, overwrite: bool, discarded: ExitStack) -> Part:
    part = new_part(final, overwrite=overwrite)
    discarded.callback(part.discard)
    return part


def _sink(parts: Sequence[Part], keep: Sequence[str]) -> Sink:
    main = parts[0]
    if main.final.suffix.lower() == RECORDS:
        return JsonlSink(main.path, keep)
    write_table = TABLE_WRITERS[main.final.suffix.lower()]
    return TablesSink(main.path, parts[1].path, write_table, keep)


def _with_kept(columns: Mapping[str, type], keep: Sequence[str]) -> dict[str, type]:
    first, *rest = columns.items()
    return dict([first, *((name, str) for name in keep), *rest])


def _refuse_inputs(finals: Sequence[Path], inputs: Sequence[str | Path]) -> None:
    for item in inputs:
        for final in finals:
            if final.exists() and Path(item).exists() and final.samefile(item):
                raise OutputError(f"{final}: is an input of this run; name another output")


def _refuse_clashes(output: Path, keep: Sequence[str]) -> None:
    twice = sorted({name for name in keep if name in FINDINGS_COLUMNS or name in REPORTS_COLUMNS})
    if twice and output.suffix.lower() in TABLE_WRITERS:
        raise OutputError(
            f"--keep: {', '.join(map(repr, twice))} would stand twice in the tables of {output}; "
            "leave it out, rename it in the input, or write .jsonl"
        )
