"""Records as rows and as frames."""

from collections.abc import Callable

import pandas as pd
import pytest

from hfs_nlp.errors import InputError
from hfs_nlp.record import (
    Evidence,
    NeurovascularContact,
    PriorDecompression,
    Protocol,
    Record,
    SecondaryLesion,
    VesselEctasia,
)
from hfs_nlp.tables import (
    FINDINGS_COLUMNS,
    REPORTS_COLUMNS,
    extract_frame,
    findings_rows,
    report_row,
)


def piece(text: str, start: int, *rules: str, section: str = "findings") -> Evidence:
    return Evidence(text=text, start=start, end=start + len(text), section=section, rules=rules)


FULL = Record(
    report_id="r1",
    findings=(
        NeurovascularContact(
            nerve="facial",
            side="left",
            status="possible",
            vessels=("PICA", "AICA"),
            sites=("root_exit_zone", "cisternal"),
            severity="contact",
            conflict=True,
            evidence=(piece("AICA", 4, "b", "a"), piece("may abut", 20, "a", section="impression")),
        ),
        NeurovascularContact(
            nerve="facial", side="right", status="absent", evidence=(piece("none", 40),)
        ),
        NeurovascularContact(
            nerve="trigeminal", side="right", status="present", evidence=(piece("SCA", 50),)
        ),
        SecondaryLesion(
            kind="meningioma",
            location="cerebellopontine_angle",
            side="unspecified",
            status="absent",
            evidence=(piece("no meningioma", 60),),
        ),
        SecondaryLesion(
            kind="tumor",
            location="unspecified",
            side="unspecified",
            status="absent",
            evidence=(piece("no mass", 80),),
        ),
        VesselEctasia(vessel="VA", side="left", status="present", evidence=(piece("VA", 90),)),
        PriorDecompression(side="left", evidence=(piece("MVD", 99),)),
    ),
    symptom_side="left",
    protocol=Protocol(mra=True, contrast=False, field_strength_t=3.0),
    patterns_version="p1",
    package_version="v1",
)


def said(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value is not None}


def test_findings_rows() -> None:
    rows = findings_rows(FULL)
    assert [list(row) for row in rows] == [list(FINDINGS_COLUMNS)] * 7
    assert said(rows[0]) == {
        "report_id": "r1",
        "type": "neurovascular_contact",
        "nerve": "facial",
        "side": "left",
        "status": "possible",
        "vessels": "AICA;PICA",
        "sites": "cisternal;root_exit_zone",
        "severity": "contact",
        "conflict": True,
        "evidence": "AICA | may abut",
        "evidence_start": "4;20",
        "evidence_end": "8;28",
        "sections": "findings;impression",
        "rules": "a;b",
    }
    assert said(rows[5]) == {
        "report_id": "r1",
        "type": "vessel_ectasia",
        "side": "left",
        "status": "present",
        "vessel": "VA",
        "conflict": False,
        "evidence": "VA",
        "evidence_start": "90",
        "evidence_end": "92",
        "sections": "findings",
        "rules": "",
    }


def test_report_row() -> None:
    row = report_row(FULL)
    assert list(row) == list(REPORTS_COLUMNS)
    assert said(row) == {
        "report_id": "r1",
        "facial_left_contact": "possible",
        "facial_left_vessels": "AICA;PICA",
        "facial_left_sites": "cisternal;root_exit_zone",
        "facial_left_severity": "contact",
        "facial_right_contact": "absent",
        "facial_right_vessels": "",
        "facial_right_sites": "",
        "facial_unspecified_contact": "not_mentioned",
        "contact_side": "agrees",
        "symptom_side": "left",
        "lesions_present": "",
        "lesions_possible": "",
        "lesions_absent": "meningioma@cerebellopontine_angle:unspecified;"
        "tumor@unspecified:unspecified",
        "ectasia_present": "VA:left",
        "ectasia_possible": "",
        "ectasia_absent": "",
        "prior_decompression": "left",
        "protocol_mra": True,
        "protocol_contrast": False,
        "protocol_field_strength_t": 3.0,
        "schema_version": FULL.schema_version,
        "patterns_version": "p1",
        "package_version": "v1",
    }


def test_an_empty_record_has_a_row_of_its_own() -> None:
    record = Record(report_id="r2")
    assert findings_rows(record) == []
    assert {name: value for name, value in said(report_row(record)).items() if value} == {
        "report_id": "r2",
        "facial_left_contact": "not_mentioned",
        "facial_right_contact": "not_mentioned",
        "facial_unspecified_contact": "not_mentioned",
        "contact_side": "undetermined",
        "symptom_side": "not_mentioned",
        "schema_version": record.schema_version,
    }


def extractor(text: str, report_id: str | None) -> Record:
    if not text:
        return Record(report_id=report_id)
    return FULL.model_copy(update={"report_id": report_id})


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame({"key": [7.0, 8.0], "words": ["One.", None]}, index=[5, 5])


@pytest.mark.parametrize(("id", "ids"), [(None, ["1", "2"]), ("key", ["7", "8"])])
def test_frame_of_reports(frame: pd.DataFrame, id: str | None, ids: list[str]) -> None:
    found = extract_frame(frame, text="words", id=id, kind="reports", extractor=extractor)
    assert list(found.columns) == list(REPORTS_COLUMNS)
    assert list(found["report_id"]) == ids
    assert list(found["facial_left_contact"]) == ["possible", "not_mentioned"]
    assert found["protocol_mra"].dtype == "boolean"


def test_frame_of_findings(frame: pd.DataFrame) -> None:
    found = extract_frame(frame, text="words", extractor=extractor)
    assert list(found.columns) == list(FINDINGS_COLUMNS)
    assert list(found["report_id"]) == ["1"] * 7
    assert list(found["severity"].isna()) == [False] + [True] * 6


@pytest.mark.parametrize("kind", ["findings", "reports"])
def test_frame_of_no_reports(frame: pd.DataFrame, kind: str) -> None:
    columns = FINDINGS_COLUMNS if kind == "findings" else REPORTS_COLUMNS
    found = extract_frame(frame[:0], text="words", kind=kind, extractor=extractor)  # type: ignore[arg-type]
    assert (len(found), list(found.columns)) == (0, list(columns))


def changed(**columns: list[object]) -> Callable[[pd.DataFrame], pd.DataFrame]:
    return lambda frame: frame.assign(**columns)


FAULTS = {
    "text": ({"text": "no"}, changed(), "text='no': .* Columns there are: 'key', 'words'"),
    "id": ({"id": "no"}, changed(), "id='no': .* Columns there are: 'key', 'words'"),
    "twice": ({"id": "key"}, changed(key=["S", "S"]), "^rows 1 and 2 of the frame have the same"),
    "no-id": ({"id": "key"}, changed(key=["a", None]), "row 2 of the frame: .* holds no id"),
    "type": ({}, changed(words=["a", 5]), "row 2 of the frame: column 'words' holds int"),
    "kind": ({"kind": "rows"}, changed(), "got 'rows', allowed: 'findings' or 'reports'"),
}


@pytest.mark.parametrize(("options", "change", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_of_a_frame(
    frame: pd.DataFrame,
    options: dict[str, str],
    change: Callable[[pd.DataFrame], pd.DataFrame],
    told: str,
) -> None:
    with pytest.raises(InputError, match=told):
        extract_frame(change(frame), **{"text": "words", **options}, extractor=extractor)  # type: ignore[arg-type]
