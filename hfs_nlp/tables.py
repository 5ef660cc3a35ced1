"""Records as tables: a row a finding, and a row a report.

In both, None is what does not apply or is not said (an empty cell in CSV, null in
Parquet), and an empty text is a list in which nothing stands.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from hfs_nlp.cells import id_of, listed, text_of
from hfs_nlp.contact_side import NOT_MENTIONED, contact_side
from hfs_nlp.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

    from hfs_nlp.record import (
        Finding,
        NeurovascularContact,
        Record,
        SecondaryLesion,
        VesselEctasia,
    )

__all__ = [
    "FINDINGS_COLUMNS",
    "REPORTS_COLUMNS",
    "extract_frame",
    "findings_rows",
    "report_row",
]

Row: TypeAlias = dict[str, Any]
Kind: TypeAlias = Literal["findings", "reports"]

FINDINGS_COLUMNS: Final[dict[str, type]] = {
    "report_id": str,
    "type": str,
    "nerve": str,
    "side": str,
    "status": str,
    "vessels": str,
    "sites": str,
    "severity": str,
    "kind": str,
    "location": str,
    "vessel": str,
    "conflict": bool,
    "evidence": str,
    "evidence_start": str,
    "evidence_end": str,
    "sections": str,
    "rules": str,
}
"""Columns of the findings table and the type of their values."""

FACIAL_SIDES: Final = ("left", "right", "unspecified")
STATUSES: Final = ("present", "possible", "absent")

REPORTS_COLUMNS: Final[dict[str, type]] = {
    "report_id": str,
    **{
        f"facial_{side}_{part}": str
        for side in FACIAL_SIDES
        for part in ("contact", "vessels", "sites", "severity")
    },
    "contact_side": str,
    "symptom_side": str,
    **{f"lesions_{status}": str for status in STATUSES},
    **{f"ectasia_{status}": str for status in STATUSES},
    "prior_decompression": str,
    "protocol_heavy_t2_3d": bool,
    "protocol_mra": bool,
    "protocol_contrast": bool,
    "protocol_field_strength_t": float,
    "protocol_slice_thickness_mm": float,
    "schema_version": str,
    "patterns_version": str,
    "package_version": str,
}
"""Columns of the reports table and the type of their values."""


def findings_rows(record: "Record") -> list[Row]:
    """Make a row of each finding of a record, in the record's order.

    Lists are joined by ``;`` (``"AICA;PICA"``), pieces of evidence by `` | ``;
    ``evidence_start``, ``evidence_end`` and ``sections`` have one item for each
    piece, ``rules`` names each rule once.

    Parameters
    ----------
    record
        What a report states.
    """
    return [_finding_row(record, finding) for finding in record.findings]


def report_row(record: "Record") -> Row:
    """Make the row of a report, also of one in which nothing was found.

    Parameters
    ----------
    record
        What a report states.
    """
    row: Row = dict.fromkeys(REPORTS_COLUMNS)
    row["report_id"] = record.report_id
    row["symptom_side"] = record.symptom_side or NOT_MENTIONED
    row |= _facial_cells(record)
    row["contact_side"] = contact_side(
        record.symptom_side, *(row[f"facial_{side}_contact"] for side in FACIAL_SIDES)
    )
    row |= _other_cells(record)
    row |= {f"protocol_{name}": value for name, value in record.protocol}
    versions = ("schema_version", "patterns_version", "package_version")
    return row | {name: getattr(record, name) for name in versions}


def extract_frame(
    df: "pd.DataFrame",
    *,
    text: str,
    id: str | None = None,
    kind: Kind = "findings",
    extractor: "Callable[[str, str | None], Record] | None" = None,
) -> "pd.DataFrame":
    """Read the reports in a column of a DataFrame.

    Parameters
    ----------
    df
        A row a report.
    text
        The column of the text; a missing one is read as empty.
    id
        The column of the id; without it, ids are row numbers from ``"1"``.
    kind
        ``"findings"``: a row a finding. ``"reports"``: a row a report, also of one
        in which nothing was found.
    extractor
        Makes a record of a text and an id; that of ``hfs_nlp.load()`` if not given.

    Returns
    -------
    pandas.DataFrame
        With the columns of ``FINDINGS_COLUMNS`` or ``REPORTS_COLUMNS``.

    Raises
    ------
    InputError
        If a column is not there, an id is missing or stands twice, or a text is
        not text.
    """
    if kind not in ("findings", "reports"):
        raise InputError(f"kind: got {kind!r}, allowed: 'findings' or 'reports'")
    reports = list(_reports_of(df, text, id))
    extract = extractor or _shipped_extractor()
    records = (extract(words, name) for name, words in reports)
    if kind == "findings":
        rows: Iterable[Row] = (row for record in records for row in findings_rows(record))
        return _frame(rows, FINDINGS_COLUMNS)
    return _frame(map(report_row, records), REPORTS_COLUMNS)


def _finding_row(record: "Record", finding: "Finding") -> Row:
    said = finding.model_dump(exclude={"evidence"})
    row: Row = {name: said.get(name) for name in FINDINGS_COLUMNS}
    row["report_id"] = record.report_id
    row |= {name: _joined(sorted(said[name])) for name in ("vessels", "sites") if name in said}
    pieces = finding.evidence
    row["evidence"] = " | ".join(piece.text for piece in pieces)
    row["evidence_start"] = _joined(piece.start for piece in pieces)
    row["evidence_end"] = _joined(piece.end for piece in pieces)
    row["sections"] = _joined(piece.section for piece in pieces)
    row["rules"] = _joined(sorted({rule for piece in pieces for rule in piece.rules}))
    return row


def _facial_cells(record: "Record") -> Row:
    cells: Row = {f"facial_{side}_contact": NOT_MENTIONED for side in FACIAL_SIDES}
    for finding in record.findings:
        if finding.type == "neurovascular_contact" and finding.nerve == "facial":
            cells |= _contact_cells(finding)
    return cells


def _contact_cells(contact: "NeurovascularContact") -> Row:
    prefix = f"facial_{contact.side}"
    return {
        f"{prefix}_contact": contact.status,
        f"{prefix}_vessels": _joined(sorted(contact.vessels)),
        f"{prefix}_sites": _joined(sorted(contact.sites)),
        f"{prefix}_severity": contact.severity,
    }


def _other_cells(record: "Record") -> Row:
    lesions = [f for f in record.findings if f.type == "secondary_lesion"]
    ectasias = [f for f in record.findings if f.type == "vessel_ectasia"]
    operated = [f.side for f in record.findings if f.type == "prior_decompression"]
    cells: Row = {"prior_decompression": _joined(operated)}
    for status in STATUSES:
        cells[f"lesions_{status}"] = _joined(_lesion(f) for f in lesions if f.status == status)
        cells[f"ectasia_{status}"] = _joined(_ectasia(f) for f in ectasias if f.status == status)
    return cells


def _lesion(lesion: "SecondaryLesion") -> str:
    return f"{lesion.kind}@{lesion.location}:{lesion.side}"


def _ectasia(ectasia: "VesselEctasia") -> str:
    return f"{ectasia.vessel}:{ectasia.side}"


def _joined(items: Iterable[object]) -> str:
    return ";".join(map(str, items))


def _reports_of(df: "pd.DataFrame", text: str, id: str | None) -> Iterator[tuple[str, str]]:
    """Yield ids and texts; each id once."""
    for option, column in (("text", text), ("id", id)):
        if column is not None and list(df.columns).count(column) != 1:
            raise InputError(
                f"{option}={column!r}: the frame has not one such column. "
                f"{listed([str(name) for name in df.columns])}"
            )
    seen: dict[str, int] = {}
    names = df[id] if id is not None else range(1, len(df) + 1)
    for number, (name, words) in enumerate(zip(names, df[text], strict=True), 1):
        place = f"row {number} of the frame"
        known = id_of(name, id or "id", place)
        if known in seen:
            raise InputError(
                f"rows {seen[known]} and {number} of the frame have the same report id; "
                "ids must be unique: make them so, or name another column with id="
            )
        seen[known] = number
        yield known, text_of(words, text, place)


def _frame(rows: Iterable[Row], columns: dict[str, type]) -> "pd.DataFrame":
    import pandas as pd

    dtypes = {str: "string", bool: "boolean", float: "Float64"}
    frame = pd.DataFrame(list(rows), columns=list(columns))
    return frame.astype({name: dtypes[kind] for name, kind in columns.items()})


def _shipped_extractor() -> "Callable[[str, str | None], Record]":
    from hfs_nlp.pipeline import extract, load

    nlp = load()
    return lambda words, name: extract(words, report_id=name, nlp=nlp)
