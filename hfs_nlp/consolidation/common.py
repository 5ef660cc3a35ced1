"""What all consolidation rests on: ranks of sections, strength of statuses, sources."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.reasons import Reason, merged
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
    "added_up",
    "beaten",
    "fits",
    "is_asserted",
    "joined_side",
    "of_equal_rank",
    "section_rank",
    "sources",
    "winning",
]

_RANKS = {"addendum": 3, "impression": 2}
_SECTIONS = {3: Mechanism.ADDENDUM, 2: Mechanism.IMPRESSION}
STRENGTH = {"present": 2, "possible": 1, "absent": 0}
VESSELS = ("AICA", "PICA", "SCA", "VA", "BA", "IAA", "vein", "other", "unspecified")

Ranked = ContactStatement | LesionStatement | EctasiaStatement
S = TypeVar("S", ContactStatement, LesionStatement, EctasiaStatement)


class Consolidated(NamedTuple):
    """One finding of the record: its fields, its sources, and whether they disagreed.

    Attributes
    ----------
    settled
        Which rules set values between several statements.
    """

    fields: dict[str, object]
    sources: tuple[Source, ...]
    conflict: bool
    settled: tuple[Reason, ...] = ()


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
    places: dict[tuple[int, int], list[Source]] = {}
    for statement in statements:
        source: Source = statement.source
        places.setdefault((source.start, source.end), []).append(source)
    return tuple(_merged(places[place]) for place in sorted(places))


def _merged(found: list[Source]) -> Source:
    """One source of several at one place, with all their rules and reasons."""
    if len(found) == 1:
        return found[0]
    start, end, section = found[-1].start, found[-1].end, found[-1].section
    rules = dict.fromkeys(rule for source in found for rule in source.rules)
    reasons = merged(reason for source in found for reason in source.reasons)
    return Source(start, end, section, tuple(rules), reasons)


def winning(group: list[S]) -> tuple[str, list[S], tuple[Reason, ...]]:
    """The status that wins, the statements that say so, and the rule by which it wins."""
    top = max(section_rank(s) for s in group)
    here = [s for s in group if section_rank(s) == top]
    status = str(max((s.status for s in here), key=STRENGTH.__getitem__))
    rules = beaten(status, group, top) + of_equal_rank(status, here)
    settled = tuple(Reason("status", status, rule) for rule in rules or added_up(group))
    return status, [s for s in group if s.status == status], settled


def beaten(status: str, group: Sequence[Ranked], rank: int) -> tuple[Mechanism, ...]:
    """The section that beats what others say, if any says otherwise."""
    others = any(section_rank(s) < rank and s.status != status for s in group)
    return (_SECTIONS[rank],) if others else ()


def of_equal_rank(status: str, here: Sequence[Ranked]) -> tuple[Mechanism, ...]:
    """By which rule a status wins among statements of one section."""
    statuses = {s.status for s in here}
    rules = (Mechanism.ASSERTED_OVER_DENIED,) if "absent" in statuses - {status} else ()
    both = {"present", "possible"} <= statuses
    return (*rules, Mechanism.PRESENT_OVER_POSSIBLE) if both else rules


def added_up(group: Sequence[Ranked]) -> tuple[Mechanism, ...]:
    """Statements that agree add up."""
    places = {(s.source.start, s.source.end) for s in group}
    return (Mechanism.ADDED_UP,) if len(places) > 1 else ()


def joined_side(group: Iterable[Ranked | SurgeryStatement], side: str) -> tuple[Reason, ...]:
    """Statements without a side that joined one with it."""
    if not side or all(s.side for s in group):
        return ()
    return (Reason("side", side, Mechanism.UNSIDED_JOINED),)
