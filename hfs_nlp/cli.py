"""The command line, ``hfs-nlp``.

Exit codes: 0 done; 2 wrong usage or an input, output or vocabulary that cannot be
used; 1 failed otherwise. Only ``explain`` shows words of a report.
"""

# Nothing heavy is imported here: --help answers at once.
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hfs_nlp._version import __version__
from hfs_nlp.errors import HfsError, InputError, ReportError

if TYPE_CHECKING:
    from hfs_nlp.batch.rows import Extractor, Report
    from hfs_nlp.batch.sources import Source

__all__ = ["app", "main"]

DONE, FAILED, UNUSABLE = 0, 1, 2

app = typer.Typer(
    help="Read free-text MRI reports of patients with hemifacial spasm into structured records.",
    epilog="Results support a clinician's reading; they are not a diagnosis.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

TextColumn = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Column of the report text, where it is not obvious."),
]
IdColumn = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Column of the report id, where it is not obvious. Without one, ids are row numbers.",
    ),
]
Patterns = Annotated[
    list[Path] | None,
    typer.Option(metavar="DIR", help="Folder of own patterns, above the shipped ones. Repeatable."),
]


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit.

    Parameters
    ----------
    args
        The arguments; those of the process if not given.
    """
    with _faults_told():
        try:
            app(args=args, prog_name="hfs-nlp")
        finally:
            sys.stdout.flush()


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"hfs-nlp {__version__}")
        raise typer.Exit(DONE)


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    pass


@app.command()
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="CSV, TSV, Parquet, JSONL or .txt files, folders of .txt files, "
            "or - for standard input.",
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help=".jsonl: whole records. .csv, .tsv, .parquet: a row a finding, and beside it "
            "OUT.reports.csv with a row a report.",
        ),
    ],
    text_column: TextColumn = None,
    id_column: IdColumn = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(metavar="A,B", help="Columns that pass through to the output. Repeatable."),
    ] = None,
    patterns: Patterns = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace outputs that exist.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Show neither progress nor summary.")
    ] = False,
) -> None:
    """Read reports and write what they state."""
    from hfs_nlp.batch.progress import progress_bar
    from hfs_nlp.batch.run import run
    from hfs_nlp.batch.sinks import open_sink, output_paths
    from hfs_nlp.batch.sources import read_reports

    kept = _names(keep)
    outputs = output_paths(output)
    sources = _sources(inputs, text_column, id_column, kept)
    with open_sink(output, keep=kept, overwrite=overwrite, inputs=inputs) as sink:
        extractor = _extractor(patterns)
        with progress_bar(quiet=quiet) as progress:
            summary = run(read_reports(sources), extractor, sink, progress)
    if not quiet:
        typer.echo(summary.told(outputs), err=True)


@app.command()
def explain(
    source: Annotated[
        str, typer.Argument(metavar="INPUT", help="A file, a folder, or - for standard input.")
    ],
    id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The report, where there are several.")
    ] = None,
    text_column: TextColumn = None,
    id_column: IdColumn = None,
    patterns: Patterns = None,
) -> None:
    """Show one report's findings with the words and rules behind each."""
    from hfs_nlp.batch.run import read_all
    from hfs_nlp.explanation import explain as in_words

    report = _one_report(_sources([source], text_column, id_column), id)
    for result in read_all([report], _extractor(patterns)):
        typer.echo(in_words(result.record), nl=False)


@app.command()
def validate_patterns(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder of patterns.")],
) -> None:
    """Check a folder of own patterns and list every fault."""
    _extractor([folder])
    typer.echo(f"{folder}: no faults")


@app.command()
def schema() -> None:
    """Show the JSON Schema of a record."""
    from importlib import resources

    text = (resources.files("hfs_nlp") / "record.schema.json").read_text(encoding="utf-8")
    typer.echo(text, nl=False)


def _names(keep: Sequence[str] | None) -> tuple[str, ...]:
    parts = (name.strip() for item in keep or () for name in item.split(","))
    return tuple(dict.fromkeys(name for name in parts if name))


def _sources(
    inputs: Sequence[str], text: str | None, id: str | None, keep: tuple[str, ...] = ()
) -> "list[Source]":
    from hfs_nlp.batch.columns import ColumnsAsked
    from hfs_nlp.batch.sources import open_sources

    return open_sources(inputs, ColumnsAsked(text, id, keep))


def _extractor(patterns: Sequence[Path] | None) -> "Extractor":
    from hfs_nlp.pipeline import extract as extract_one
    from hfs_nlp.pipeline import load

    nlp = load(patterns or None)
    return lambda text, report_id: extract_one(text, report_id=report_id, nlp=nlp)


def _one_report(sources: "list[Source]", id: str | None) -> "Report":
    from hfs_nlp.batch.sources import read_reports

    found = None
    for report in read_reports(sources):
        if report.report_id == id:
            return report
        if id is None and found is not None:
            raise InputError(f"{report.source}: has more than one report; name one with --id ID")
        found = report
    if found is None or id is not None:
        what = "report with the id that --id names" if id is not None else "reports"
        raise InputError(f"{', '.join(source.name for source in sources)}: has no {what}")
    return found


@contextmanager
def _faults_told() -> Iterator[None]:
    """Turn exceptions into one message and an exit code, with no words of a report."""
    try:
        yield
    except BrokenPipeError:
        # What reads our output has closed it; nothing is left to say, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    except ReportError as error:
        _stop(str(error), FAILED)
    except HfsError as error:
        _stop(str(error), UNUSABLE)
    except Exception as error:
        # Its message is left out: it may quote a report.
        _stop(f"failed unexpectedly with {type(error).__name__}", FAILED)


def _stop(message: str, code: int) -> None:
    typer.echo(f"hfs-nlp: {message}", err=True)
    sys.exit(code)
