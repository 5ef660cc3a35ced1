"""A batch run: from sources, through an extractor, into a sink."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hfs_nlp.batch.rows import Extractor, Report, Result
from hfs_nlp.batch.sinks import Sink
from hfs_nlp.errors import HfsError, ReportError

if TYPE_CHECKING:
    from hfs_nlp.record import Record

__all__ = ["Summary", "read_all", "run"]


@dataclass(frozen=True)
class Summary:
    """What a run did.

    Attributes
    ----------
    reports
        How many reports were read.
    findings
        How many findings they gave.
    """

    reports: int = 0
    findings: int = 0

    def told(self, outputs: Iterable[Path]) -> str:
        """Say it in a line, with the files that were written."""
        files = ", ".join(str(path) for path in outputs)
        return f"{self.reports} reports read, {self.findings} findings; wrote {files}"


def run(
    reports: Iterable[Report],
    extractor: Extractor,
    sink: Sink,
    progress: Callable[[int], None] | None = None,
) -> Summary:
    """Read reports and hand the results to a sink, in the order of the input.

    Parameters
    ----------
    reports
        The reports, each with an id.
    extractor
        Makes a record of a text and an id.
    sink
        Takes the results.
    progress
        Called after each report with the number of reports read so far.

    Raises
    ------
    ReportError
        If the extractor fails on a report; the message does not hold its words.
    """
    count = findings = 0
    for count, result in enumerate(read_all(reports, extractor), 1):
        sink.write(result)
        findings += len(result.record.findings)
        if progress:
            progress(count)
    return Summary(count, findings)


def read_all(reports: Iterable[Report], extractor: Extractor) -> Iterator[Result]:
    """Yield the result of each report; the one place that a pool of workers would fill.

    Parameters
    ----------
    reports
        The reports, each with an id.
    extractor
        Makes a record of a text and an id.

    Raises
    ------
    ReportError
        If the extractor fails on a report.
    """
    for report in reports:
        yield Result(report.row_number, _record(report, extractor), report.kept)


def _record(report: Report, extractor: Extractor) -> "Record":
    try:
        return extractor(report.text, report.report_id)
    except HfsError:
        raise
    except Exception as error:
        fault = ReportError(
            f"{report.place}: reading failed with {type(error).__name__}{_line(error)}; "
            "this is a fault of hfs-nlp, and the message leaves out the report's words"
        )
    # Raised outside the handler: the original, whose message may quote the
    # report, is then not carried along as the context of this one.
    raise fault


def _line(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return ""
    return f" at {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
