"""A record in words: each finding, what set each of its values, and where that stands."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hfs_nlp.mechanisms import Mechanism
    from hfs_nlp.record import Cue, Evidence, Finding, Record

__all__ = ["explain"]

# Beside the values of a finding, in a record but not in its headline.
_BESIDE = {"type", "evidence", "settled"}


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
        yield from _values(finding)
        for piece in finding.evidence:
            yield from _evidence(piece, finding)


def _headline(finding: "Finding") -> str:
    """Name the type, then every field that says something."""
    fields = finding.model_dump(exclude=_BESIDE)
    said = [f"{name} {_value(value)}" for name, value in fields.items() if value]
    return f"{finding.type.replace('_', ' ')}: {', '.join(said)}"


def _values(finding: "Finding") -> Iterator[str]:
    """What set each value: first how it was read, then how it was settled."""
    stated = [reason for piece in finding.evidence for reason in piece.reasons]
    for attribute, value in _pairs(finding):
        own = [
            r for r in (*stated, *finding.settled) if (r.attribute, r.value) == (attribute, value)
        ]
        if own:
            yield f"   {attribute} {value}"
        for mechanism in dict.fromkeys(reason.mechanism for reason in own):
            cues = [cue for r in own if r.mechanism == mechanism for cue in r.cues]
            yield f"      {_told(mechanism, cues)}"


def _pairs(finding: "Finding") -> Iterator[tuple[str, str]]:
    """Each attribute with its value, or with each of its values."""
    for name, value in finding.model_dump(exclude=_BESIDE | {"conflict"}).items():
        for one in (value,) if isinstance(value, str) else value or ():
            yield name, one


def _told(mechanism: "Mechanism", cues: "Iterable[Cue]") -> str:
    """Say what set a value, and quote the words it went by."""
    told = f"{mechanism.told} ({mechanism.value})"
    quoted = ", ".join(map(_cue, dict.fromkeys(cues)))
    return f"{told}: {quoted}" if quoted else told


def _cue(cue: "Cue") -> str:
    return f'"{_printable(cue.text)}" {cue.id} at {cue.start}'


def _evidence(piece: "Evidence", finding: "Finding") -> Iterator[str]:
    yield f'   "{_printable(piece.text)}"'
    yield f"      {piece.section}, characters {piece.start} to {piece.end}"
    yield f"      rules: {', '.join(piece.rules) or 'none named'}"
    for reason in piece.reasons if finding.conflict else ():
        if reason.attribute == "status" and reason.value != finding.status:
            yield f"      states {reason.value}: {_told(reason.mechanism, reason.cues)}"


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
