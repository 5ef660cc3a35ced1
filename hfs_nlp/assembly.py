"""Assembling a record: the steps of the reading in their order, as plain functions."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from hfs_nlp._version import __version__
from hfs_nlp.consolidation import (
    Consolidated,
    consolidate_contacts,
    consolidate_ectasia,
    consolidate_lesions,
    consolidate_surgery,
)
from hfs_nlp.reading.mentions import Lexicon
from hfs_nlp.reading.protocol import ProtocolStatement
from hfs_nlp.reading.reasons import Reason as Said
from hfs_nlp.reading.report import Statements, make_page, read_page
from hfs_nlp.record import (
    Evidence,
    Finding,
    NeurovascularContact,
    PriorDecompression,
    Protocol,
    Reason,
    Record,
    SecondaryLesion,
    VesselEctasia,
)
from hfs_nlp.vocabulary import load_vocabulary, pattern_folders

__all__ = ["Patterns", "build_record", "load_lexicon", "read_text"]

_REASONS = TypeAdapter(tuple[Reason, ...])

Patterns = str | Path | Sequence[str | Path] | None


def read_text(text: str, lexicon: Lexicon, report_id: str | None = None) -> Record:
    """Read one report.

    Parameters
    ----------
    text
        The report, as it is; offsets of the evidence count its code points.
    lexicon
        The vocabulary.
    report_id
        The report's id, passed into the record.
    """
    said = read_page(make_page(text, lexicon), lexicon)
    return build_record(text, said, lexicon.vocabulary.version, report_id)


def build_record(
    text: str, said: Statements, patterns_version: str, report_id: str | None = None
) -> Record:
    """Consolidate the statements of a report into its record."""
    models: Iterable[tuple[type[Finding], list[Consolidated]]] = (
        (NeurovascularContact, _contacts(said)),
        (SecondaryLesion, consolidate_lesions(said.lesions)),
        (VesselEctasia, consolidate_ectasia(said.ectasia)),
        (PriorDecompression, consolidate_surgery(said.surgery, said.corrected_side)),
    )
    findings = tuple(
        model(
            **item.fields,
            evidence=_evidence(text, item),
            conflict=item.conflict,
            settled=_reasons(text, item.settled),
        )
        for model, items in models
        for item in items
    )
    return Record(
        report_id=report_id,
        findings=findings,
        symptom_side=said.symptom_side,
        protocol=_protocol(said.protocol),
        patterns_version=patterns_version,
        package_version=__version__,
    )


def _contacts(said: Statements) -> list[Consolidated]:
    return consolidate_contacts(said.contacts, said.corrected_side, said.corrected_by)


def _evidence(text: str, item: Consolidated) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            text=text[source.start : source.end],
            start=source.start,
            end=source.end,
            section=source.section,
            rules=source.rules,
            reasons=_reasons(text, source.reasons),
        )
        for source in item.sources
    )


def _reasons(text: str, reasons: tuple[Said, ...]) -> tuple[Reason, ...]:
    # Validated all at once: a finding has a dozen, each with its cues.
    return _REASONS.validate_python(
        [
            {
                "attribute": attribute,
                "value": value,
                "mechanism": mechanism,
                "cues": [
                    {"id": id_, "text": text[start:end], "start": start, "end": end}
                    for id_, start, end in cues
                ],
            }
            for attribute, value, mechanism, cues in reasons
        ]
    )


def _protocol(said: Sequence[ProtocolStatement]) -> Protocol:
    """What technique and findings say was done beats the title of the examination."""
    best: dict[str, ProtocolStatement] = {}
    for statement in said:
        known = best.get(statement.field)
        if (
            known is None
            or statement.rank > known.rank
            or (statement.rank == known.rank and statement.value is True and known.value is False)
        ):
            best[statement.field] = statement
    return Protocol(**{name: statement.value for name, statement in best.items()})


def load_lexicon(patterns: Patterns = None) -> Lexicon:
    """The vocabulary ready for matching; kept, so that it is built once.

    Parameters
    ----------
    patterns
        A folder of own patterns, or several, above the shipped ones.

    Raises
    ------
    PatternError
        With every fault of every file.
    """
    folders = pattern_folders(patterns)
    return _lexicon(folders, tuple(map(_edited, folders)))


def _edited(folder: Path) -> int:
    """When a folder's files were last edited: an edit must not be read from the cache."""
    return max((path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()), default=0)


@lru_cache(maxsize=4)
def _lexicon(patterns: tuple[Path, ...], edited: tuple[int, ...] = ()) -> Lexicon:
    return Lexicon(load_vocabulary(patterns))
