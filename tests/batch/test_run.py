"""From source to sink, in order, counted, and without words of a report in faults."""

import traceback
from pathlib import Path

import pytest

from hfs_nlp.batch.rows import Extractor, Report, Result
from hfs_nlp.batch.run import Summary, run
from hfs_nlp.errors import PipelineError, ReportError
from hfs_nlp.record import Record

REPORTS = (
    Report(1, "a", "the AICA", {"date": "x"}, "in.csv"),
    Report(2, "b", "", {"date": "y"}, "in.csv"),
)


class Kept:
    def __init__(self) -> None:
        self.results: list[Result] = []

    def write(self, result: Result) -> None:
        self.results.append(result)

    def close(self) -> None:
        pass


def test_results_come_in_order_with_counts_and_progress(extractor: Extractor) -> None:
    sink, seen = Kept(), list[int]()
    summary = run(REPORTS, extractor, sink, seen.append)
    expected = [Result(r.row_number, extractor(r.text, r.report_id), r.kept) for r in REPORTS]
    assert (summary, sink.results, seen) == (Summary(2, 1), expected, [1, 2])


def test_no_reports(extractor: Extractor) -> None:
    assert run([], extractor, Kept()) == Summary(0, 0)


def test_a_summary_is_one_line() -> None:
    told = Summary(2, 1).told([Path("a.csv"), Path("a.reports.csv")])
    assert told == "2 reports read, 1 findings; wrote a.csv, a.reports.csv"


def failing(text: str, report_id: str | None) -> Record:
    raise ValueError(f"cannot read {text!r} of {report_id}")


def test_a_failure_names_the_row_and_the_kind_only() -> None:
    # Made apart, as tracebacks show lines of source.
    report = Report(7, "id9", "secret words", source="in.csv")
    with pytest.raises(ReportError) as caught:
        run([report], failing, Kept())
    told = "".join(traceback.format_exception(caught.value))
    assert str(caught.value).startswith("row 7 of in.csv: reading failed with ValueError at ")
    assert caught.value.__context__ is None
    assert "secret words" not in told
    assert "id9" not in told


def test_errors_that_were_raised_on_purpose_pass() -> None:
    def refusing(text: str, report_id: str | None) -> Record:
        raise PipelineError("components are missing")

    with pytest.raises(PipelineError, match="components are missing"):
        run(REPORTS, refusing, Kept())
