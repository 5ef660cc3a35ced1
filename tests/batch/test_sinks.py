"""Every form of output, and that nothing half-written stands under a final name."""

import csv
import json
import stat
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hfs_nlp.batch import writers
from hfs_nlp.batch.rows import Extractor, Result
from hfs_nlp.batch.sinks import open_sink
from hfs_nlp.errors import OutputError
from hfs_nlp.record import Record
from hfs_nlp.tables import FINDINGS_COLUMNS, REPORTS_COLUMNS

TEXTS = ("the AICA\nloop", "nothing")


def write(output: Path, extractor: Extractor, keep: tuple[str, ...] = (), **options: bool) -> None:
    with open_sink(output, keep=keep, **options) as sink:
        for number, text in enumerate(TEXTS, 1):
            kept = {name: f"{name}{number}" for name in keep}
            sink.write(Result(number, extractor(text, f"r{number}"), kept))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def csv_rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def filled(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value not in ("", None)}


FINDING = {
    "report_id": "r1",
    "type": "neurovascular_contact",
    "nerve": "facial",
    "side": "left",
    "status": "present",
    "vessels": "AICA",
    "conflict": "false",
    "evidence": "AICA",
    "evidence_start": "4",
    "evidence_end": "8",
    "sections": "findings",
    "rules": "vessel.aica",
}


@pytest.mark.parametrize("keep", [(), ("date", "mrn")], ids=["plain", "kept"])
def test_jsonl_holds_whole_records(
    tmp_path: Path, extractor: Extractor, keep: tuple[str, ...]
) -> None:
    write(tmp_path / "out.jsonl", extractor, keep)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    kept = [row.pop("kept", None) for row in read]
    assert [Record.model_validate(row) for row in read] == [
        extractor(text, f"r{number}") for number, text in enumerate(TEXTS, 1)
    ]
    assert kept == [{name: f"{name}{n}" for name in keep} if keep else None for n in (1, 2)]


@pytest.mark.parametrize(("name", "delimiter"), [("out.csv", ","), ("out.tsv", "\t")])
def test_delimited_tables(tmp_path: Path, extractor: Extractor, name: str, delimiter: str) -> None:
    write(tmp_path / name, extractor, ("mrn",))
    stem, suffix = name.split(".")
    findings = csv_rows(tmp_path / name, delimiter)
    reports = csv_rows(tmp_path / f"{stem}.reports.{suffix}", delimiter)
    first, *rest = FINDINGS_COLUMNS
    assert list(findings[0]) == [first, "mrn", *rest]
    assert [filled(row) for row in findings] == [{**FINDING, "mrn": "mrn1"}]
    first, *rest = REPORTS_COLUMNS
    assert list(reports[0]) == [first, "mrn", *rest]
    assert [(row["report_id"], row["mrn"], row["facial_left_contact"]) for row in reports] == [
        ("r1", "mrn1", "present"),
        ("r2", "mrn2", "not_mentioned"),
    ]


def test_parquet_tables_have_types(tmp_path: Path, extractor: Extractor) -> None:
    write(tmp_path / "out.parquet", extractor)
    findings = pq.read_table(tmp_path / "out.parquet")
    reports = pq.read_table(tmp_path / "out.reports.parquet")
    assert [filled(row) for row in findings.to_pylist()] == [{**FINDING, "conflict": False}]
    assert findings.schema.field("conflict").type == pa.bool_()
    assert reports.schema.field("protocol_field_strength_t").type == pa.float64()
    assert reports.column("report_id").to_pylist() == ["r1", "r2"]


def test_parquet_is_written_in_row_groups(
    tmp_path: Path, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writers, "ROW_GROUP", 1)
    write(tmp_path / "out.parquet", extractor)
    assert pq.ParquetFile(tmp_path / "out.reports.parquet").num_row_groups == 2


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "tsv", "parquet"])
def test_an_output_of_no_reports_can_be_read(tmp_path: Path, suffix: str) -> None:
    with open_sink(tmp_path / f"out.{suffix}"):
        pass
    if suffix == "parquet":
        table = pq.read_table(tmp_path / "out.parquet")
        assert (table.num_rows, table.column_names) == (0, list(FINDINGS_COLUMNS))
    else:
        lines = (tmp_path / f"out.{suffix}").read_text().splitlines()
        assert len(lines) == (0 if suffix == "jsonl" else 1)


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
def test_nothing_stands_there_until_all_is_written(
    tmp_path: Path, extractor: Extractor, suffix: str
) -> None:
    output = tmp_path / f"out.{suffix}"
    with pytest.raises(RuntimeError, match="stop"), open_sink(output) as sink:
        sink.write(Result(1, extractor("AICA", "r1")))
        parts = names(tmp_path)
        raise RuntimeError("stop")
    assert parts and all(part.endswith(".part") for part in parts)
    assert names(tmp_path) == []


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
def test_files_are_their_owners_alone(tmp_path: Path, extractor: Extractor, suffix: str) -> None:
    with open_sink(tmp_path / f"out.{suffix}") as sink:
        sink.write(Result(1, extractor("AICA", "r1")))
        unfinished = [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()]
    finished = [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()]
    assert {*unfinished, *finished} == {0o600}


@pytest.mark.parametrize("standing", ["out.csv", "out.reports.csv"])
def test_what_stands_there_stays_unless_it_may_go(
    tmp_path: Path, extractor: Extractor, standing: str
) -> None:
    (tmp_path / standing).write_text("old")
    with pytest.raises(OutputError, match=f"{standing}: exists; .*--overwrite"):
        write(tmp_path / "out.csv", extractor)
    assert (names(tmp_path), (tmp_path / standing).read_text()) == ([standing], "old")
    write(tmp_path / "out.csv", extractor, overwrite=True)
    assert names(tmp_path) == ["out.csv", "out.reports.csv"]
    assert (tmp_path / standing).read_text() != "old"


def test_what_came_to_stand_there_meanwhile_stays(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="exists"), open_sink(tmp_path / "out.jsonl"):
        (tmp_path / "out.jsonl").write_text("new")
    assert (names(tmp_path), (tmp_path / "out.jsonl").read_text()) == (["out.jsonl"], "new")


FAULTS = {
    "suffix": ("out.xlsx", {}, "got suffix '.xlsx', allowed: .jsonl, .csv, .tsv, .parquet"),
    "no-suffix": ("out", {}, "got a name without a suffix, allowed: .jsonl"),
    "no-folder": ("none/out.csv", {}, "there is no folder"),
    "folder": ("taken.csv", {"overwrite": True}, "is a folder; name a file"),
    "clash": ("out.csv", {"keep": ("status", "date")}, "'status' would stand twice"),
    "input": ("in.csv", {"overwrite": True, "inputs": ["-", "IN"]}, "is an input of this run"),
}


@pytest.mark.parametrize(("name", "options", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_told_before_anything_is_written(
    tmp_path: Path, name: str, options: dict[str, object], told: str
) -> None:
    (tmp_path / "taken.csv").mkdir()
    (tmp_path / "in.csv").write_text("text\n")
    if "inputs" in options:
        options = {**options, "inputs": ["-", tmp_path / "in.csv"]}
    with pytest.raises(OutputError) as caught, open_sink(tmp_path / name, **options):  # type: ignore[arg-type]
        pass
    assert told in str(caught.value)
    assert names(tmp_path) == ["in.csv", "taken.csv"]


def test_a_full_disk_is_told_and_leaves_nothing(
    tmp_path: Path, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writers.JsonlWriter, "write", full)
    with pytest.raises(OutputError, match=r"out\.jsonl: cannot be written: No space left"):
        write(tmp_path / "out.jsonl", extractor)
    assert names(tmp_path) == []


def test_control_characters_pass_through_csv(tmp_path: Path) -> None:
    kept = {"note": 'a\x00b\r\n"c"\x1b'}
    with open_sink(tmp_path / "out.csv", keep=("note",)) as sink:
        sink.write(Result(1, Record(report_id="r1"), kept))
    assert csv_rows(tmp_path / "out.reports.csv")[0]["note"] == kept["note"]
