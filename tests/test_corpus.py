"""The annotated corpus keeps the guideline: values, keys, verbatim evidence, ids."""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from hfs_nlp.record import (
    Evidence,
    Finding,
    NeurovascularContact,
    PriorDecompression,
    Record,
    SecondaryLesion,
    VesselEctasia,
)

Row = dict[str, Any]

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(CORPUS.glob("*/*.jsonl"))
FIELDS = {"report_id", "text", "findings", "symptom_side", "protocol"}
SIZES = {f"dev/reports-{letter}": 30 for letter in "abcdef"} | {
    "dev/phrases": 270,
    "dev/reports-g": 35,
    "dev/reports-h": 35,
    "test/reports": 85,
    "test/phrases": 120,
    "negative/other_regions": 60,
    "negative/generated": 440,
}


def read_rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


ROWS = [pytest.param(row, id=row["report_id"]) for path in FILES for row in read_rows(path)]


def faults(row: Row) -> list[str]:
    """All that is wrong with one annotated report, in words."""
    wrong = row.keys() ^ FIELDS
    if wrong:
        return [f"fields missing or unknown: {sorted(wrong)}"]
    if not row["report_id"] or not row["text"].strip():
        return ["report_id and text must not be empty"]
    missing = [
        f"evidence not verbatim in the text: {piece!r}"
        for finding in row["findings"]
        for piece in finding.get("evidence", ())
        if piece not in row["text"]
    ]
    return missing or record_faults(row)


def record_faults(row: Row) -> list[str]:
    try:
        record = as_record(row)
    except ValidationError as error:
        return [f"{fault['loc']}: {fault['msg']}" for fault in error.errors()]
    keys = Counter(key_of(finding) for finding in record.findings)
    twice = [f"two findings for {key}" for key, count in keys.items() if count > 1]
    return twice + [fault for finding in record.findings for fault in contact_faults(finding)]


def as_record(row: Row) -> Record:
    # Through JSON and strict: there a list becomes a tuple, and "true" no bool.
    findings = [
        finding | {"evidence": [located(piece, row["text"]) for piece in finding["evidence"]]}
        if "evidence" in finding
        else finding
        for finding in row["findings"]
    ]
    rest = {name: value for name, value in row.items() if name != "text"}
    return Record.model_validate_json(json.dumps(rest | {"findings": findings}), strict=True)


def located(piece: str, text: str) -> dict[str, Any]:
    start = text.index(piece)
    evidence = Evidence(text=piece, start=start, end=start + len(piece), section="")
    return evidence.model_dump(mode="json")


def key_of(finding: Finding) -> tuple[str, ...]:
    match finding:
        case NeurovascularContact():
            return finding.type, finding.nerve, finding.side
        case SecondaryLesion():
            return finding.type, finding.kind, finding.location, finding.side
        case VesselEctasia():
            return finding.type, finding.vessel, finding.side
        case PriorDecompression():
            return finding.type, finding.side


def contact_faults(finding: Finding) -> Iterator[str]:
    if not isinstance(finding, NeurovascularContact):
        return
    if finding.status == "absent" and (finding.sites or finding.severity):
        yield f"absent contact with sites or severity: {key_of(finding)}"
    for name in ("vessels", "sites"):
        if len(set(getattr(finding, name))) < len(getattr(finding, name)):
            yield f"{name} stand twice: {key_of(finding)}"


@pytest.mark.parametrize("row", ROWS)
def test_annotation_keeps_the_guideline(row: Row) -> None:
    assert faults(row) == []


def test_every_file_has_its_reports() -> None:
    sizes = {f"{path.parent.name}/{path.stem}": len(list(read_rows(path))) for path in FILES}
    assert sizes == SIZES


def test_report_ids_are_unique_over_all_files() -> None:
    ids = Counter(row["report_id"] for path in FILES for row in read_rows(path))
    assert [name for name, count in ids.items() if count > 1] == []


def test_example_export_is_a_table_of_reports() -> None:
    with (CORPUS / "example_export.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert set(rows[0]) == {"accession", "patient_id", "study_date", "report_text"}
    assert all(all(row.values()) for row in rows)
    assert len({row["accession"] for row in rows}) == len(rows) == 8


def good_row() -> Row:
    contact = {
        "type": "neurovascular_contact",
        "nerve": "facial",
        "side": "left",
        "status": "present",
        "vessels": ["AICA"],
        "sites": ["root_exit_zone"],
        "severity": "contact",
        "evidence": ["AICA abuts the left facial nerve"],
    }
    return {
        "report_id": "r1",
        "text": "The AICA abuts the left facial nerve at its root exit zone.",
        "findings": [contact],
        "symptom_side": "left",
        "protocol": {"mra": True},
    }


def broken(**changes: Any) -> Callable[[Row], None]:
    return lambda row: row["findings"][0].update(changes)


BREAKS: dict[str, Callable[[Row], None]] = {
    "unknown value": broken(nerve="optic"),
    "midline contact": broken(side="midline"),
    "unknown field": broken(grade="II"),
    "lost field": lambda row: row["findings"][0].pop("status"),
    "no evidence": broken(evidence=[]),
    "evidence left out": lambda row: row["findings"][0].pop("evidence"),
    "evidence not verbatim": broken(evidence=["AICA touches the nerve"]),
    "absent with a site": broken(status="absent", severity=None),
    "vessel twice": broken(vessels=["AICA", "AICA"]),
    "one key twice": lambda row: row["findings"].append(row["findings"][0]),
    "protocol of words": lambda row: row["protocol"].update(mra="true"),
    "symptom side": lambda row: row.update(symptom_side="both"),
    "empty text": lambda row: row.update(text=" "),
    "report field": lambda row: row.update(note="x"),
}


def test_checker_accepts_a_good_row() -> None:
    assert faults(good_row()) == []


@pytest.mark.parametrize("name", BREAKS)
def test_checker_sees(name: str) -> None:
    row = good_row()
    BREAKS[name](row)
    assert faults(row)
