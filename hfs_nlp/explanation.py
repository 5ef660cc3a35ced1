"""A record in words: each finding with the pieces of the report and the rules behind it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hfs_nlp.record import Evidence, Finding, Record

__all__ = ["explain"]


def explain(record: "Record") -> str:
    """Tell what a record states, and why, for a person to read.

    Parameters
    ----------
    record
        What a report states. The result holds words of the report.
    """
    return "\n".join(_lines(record)) + "\n"


def _lines(record: "Record") -> Iterator[str]:
    yield f"Report {_printable(record.report_id or '')}".rstrip()
    yield f"Symptom side: {record.symptom_side or 'not mentioned'}"
    said = [f"{name} {_value(value)}" for name, value in record.protocol if value is not None]
    yield f"Protocol: {', '.join(said) or 'not mentioned'}"
    if not record.findings:
        yield "No findings."
    for number, finding in enumerate(record.findings, 1):
        yield from ("", f"{number}. {_headline(finding)}")
        for piece in finding.evidence:
            yield from _evidence(piece)


def _headline(finding: "Finding") -> str:
    """Name the type, then every field that says something."""
    fields = finding.model_dump(exclude={"type", "evidence"})
    said = [f"{name} {_value(value)}" for name, value in fields.items() if value]
    return f"{finding.type.replace('_', ' ')}: {', '.join(said)}"


def _evidence(piece: "Evidence") -> Iterator[str]:
    yield f'   "{_printable(piece.text)}"'
    yield f"      {piece.section}, characters {piece.start} to {piece.end}"
    yield f"      rules: {', '.join(piece.rules) or 'none named'}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "+".join(map(str, value))
    return str(value)


def _printable(text: str) -> str:
    """Put text on one line, with nothing in it that commands a terminal."""
    line = " ".join(text.split())
    return "".join(char if char.isprintable() else "\ufffd" for char in line)
