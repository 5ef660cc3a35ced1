"""What all consolidation rests on: ranks of sections, strength of statuses, sources."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from hfs_nlp.reading.statements import (
    ContactStatement,
    EctasiaStatement,
    LesionStatement,
    Source,
    SurgeryStatement,
)

__all__ = [
    "STRENGTH",
    "VESSELS",
    "Consolidated",
    "fits",
    "is_asserted",
    "section_rank",
    "sources",
    "winning",
]

_RANKS = {"addendum": 3, "impression": 2}
STRENGTH = {"present": 2, "possible": 1, "absent": 0}
VESSELS = ("AICA", "PICA", "SCA", "VA", "BA", "IAA", "vein", "other", "unspecified")

Ranked = ContactStatement | LesionStatement | EctasiaStatement
S = TypeVar("S", ContactStatement, LesionStatement, EctasiaStatement)


class Consolidated(NamedTuple):
    """One finding of the record: its fields, its sources, and whether they disagreed."""

    fields: dict[str, object]
    sources: tuple[Source, ...]
    conflict: bool


def section_rank(statement: Ranked) -> int:
    """How much a statement's section counts: addendum, impression, the rest."""
    return _RANKS.get(statement.source.section, 1)


def is_asserted(status: str) -> bool:
    """Whether a status is present or possible."""
    return status != "absent"


def fits(first: str, second: str) -> bool:
    """Whether two statuses can be of one finding: both asserted or both denied."""
    return is_asserted(first) == is_asserted(second)


def sources(statements: Iterable[S | SurgeryStatement]) -> tuple[Source, ...]:
    """Where statements stand, each place once, in the order of the text."""
    unique: dict[tuple[int, int], Source] = {}
    for statement in statements:
        source: Source = statement.source
        known: Source | None = unique.get((source.start, source.end))
        rules = dict.fromkeys([*(known.rules if known else ()), *source.rules])
        unique[source.start, source.end] = replace(source, rules=tuple(rules))
    return tuple(sorted(unique.values(), key=lambda s: (s.start, s.end)))


def winning(group: list[S]) -> tuple[str, list[S]]:
    """The status that wins, and the statements that say so."""
    top = max(section_rank(s) for s in group)
    here = [s for s in group if section_rank(s) == top]
    status = max((s.status for s in here), key=STRENGTH.__getitem__)
    return status, [s for s in group if s.status == status]
