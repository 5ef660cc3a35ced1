"""Contacts: at most one for each nerve and side (guideline, section 6)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from hfs_nlp.consolidation.common import (
    STRENGTH,
    VESSELS,
    Consolidated,
    added_up,
    beaten,
    fits,
    is_asserted,
    joined_side,
    of_equal_rank,
    section_rank,
    sources,
)
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.corrections import TRANSPOSED
from hfs_nlp.reading.reasons import Cue, Reason, merged
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["consolidate_contacts"]

T = TypeVar("T")

_IMPRESSION, _ADDENDUM = 2, 3
_OTHER = {"left": "right", "right": "left"}
_SITES = ("root_exit_zone", "cisternal", "meatal")


def consolidate_contacts(
    statements: Sequence[ContactStatement],
    correction: str | None = None,
    corrected_by: tuple[Cue, ...] = (),
) -> list[Consolidated]:
    """At most one contact for each nerve and side.

    Parameters
    ----------
    statements
        What the report states.
    correction
        The side that an addendum puts in place of the report's (``left``,
        ``right``), or ``transposed`` where it only says that they were exchanged.
    corrected_by
        The words by which it does.
    """
    found: list[Consolidated] = []
    for nerve in ("facial", "vestibulocochlear", "trigeminal", "lower_cranial"):
        # A side named alone corrects the nerve that the report is about.
        side = correction if nerve == "facial" or correction == TRANSPOSED else None
        own = _corrected([s for s in statements if s.nerve == nerve], side, corrected_by)
        for side, group in _by_side(own).items():
            found.append(_contact(nerve, side, group))
    return found


def _corrected(
    statements: list[ContactStatement], correction: str | None, words: tuple[Cue, ...]
) -> list[ContactStatement]:
    """Asserted on one side at first and only on the other at the end: the latter."""
    for rank in (_ADDENDUM, _IMPRESSION):
        early = _asserted_sides(statements, range(1, rank))
        if not early and correction:
            early = _denied_sides(statements, range(1, rank))
        late = _asserted_sides(statements, range(rank, rank + 1))
        if rank == _ADDENDUM and correction and not late and len(early) == 1:
            late = {_OTHER[next(iter(early))] if correction == TRANSPOSED else correction}
        if len(early) == len(late) == 1 and early != late:
            return _moved(statements, early.pop(), late.pop(), rank, words)
    return statements


def _denied_sides(statements: list[ContactStatement], ranks: range) -> set[str]:
    return {s.side for s in statements if section_rank(s) in ranks and s.side}


def _asserted_sides(statements: list[ContactStatement], ranks: range) -> set[str]:
    return {
        s.side for s in statements if section_rank(s) in ranks and is_asserted(s.status) and s.side
    }


def _moved(
    statements: list[ContactStatement], old: str, new: str, rank: int, words: tuple[Cue, ...]
) -> list[ContactStatement]:
    """What was asserted of the old side is dropped, or by an addendum moved to the new."""
    kept = []
    moved = (Reason("side", new, Mechanism.SIDE_MOVED, words),)
    replaced = (Reason("side", new, Mechanism.SIDE_REPLACED),)
    # The overruled half of a contradiction stays, to be shown beside its denial.
    denied = any(
        s.side == old and section_rank(s) >= rank and not is_asserted(s.status) and not s.elliptical
        for s in statements
    )
    all_denied = not any(is_asserted(s.status) for s in statements)
    for statement in statements:
        earlier = section_rank(statement) < rank
        touched = is_asserted(statement.status) or all_denied
        if earlier and touched and statement.side == old:
            if rank == _ADDENDUM:
                kept.append(replace(statement, side=new, settled=moved))
            elif denied:
                # As closeness does, it yields to any denial, of compression too.
                kept.append(replace(statement, close=True))
        elif rank == _ADDENDUM and statement.elliptical and statement.side == old:
            continue  # "The contact is on the right, not the left" only corrects.
        elif not (rank == _ADDENDUM and earlier and statement.side == new):
            late = not earlier and statement.side == new and is_asserted(statement.status)
            settled = replaced if late and rank == _IMPRESSION else ()
            kept.append(replace(statement, settled=settled) if settled else statement)
    return kept


def _by_side(statements: list[ContactStatement]) -> dict[str | None, list[ContactStatement]]:
    groups: dict[str | None, list[ContactStatement]] = {}
    for statement in statements:
        if statement.side:
            groups.setdefault(statement.side, []).append(statement)
    statuses = {side: _settle(group).status for side, group in groups.items()}
    for statement in statements:
        if statement.side is None:
            sides = [s for s, status in statuses.items() if fits(status, statement.status)]
            if sides:
                for side in sides:
                    groups[side].append(statement)
            elif is_asserted(statement.status) or not any(map(is_asserted, statuses.values())):
                groups.setdefault(None, []).append(statement)
    return groups


class _Settled(NamedTuple):
    """The status of one key, whether its statements contradict, and by which rules it won."""

    status: str
    conflict: bool
    rules: tuple[Mechanism, ...]


def _settle(group: list[ContactStatement]) -> _Settled:
    """The status of one key, section by section."""
    top = max(section_rank(s) for s in group)
    status: str = "absent"
    rules: tuple[Mechanism, ...] = ()
    for rank in range(1, top + 1):
        here = [s for s in group if section_rank(s) == rank]
        if here:
            earlier = [s for s in group if section_rank(s) < rank]
            kept = _kept(status, here, earlier)
            # What is kept against this section was won before, by rules that still hold.
            rules = (*rules, kept) if kept else _rules_of(here, group, rank)
            status = status if kept else _strongest(here)
    both = len({is_asserted(s.status) for s in group}) > 1
    conflict = both and (not is_asserted(status) or _contradict(group))
    return _Settled(status, conflict, tuple(dict.fromkeys(rules)))


def _strongest(here: Sequence[ContactStatement]) -> str:
    return max((s.status for s in here), key=STRENGTH.__getitem__)


def _kept(
    before: str, here: list[ContactStatement], earlier: list[ContactStatement]
) -> Mechanism | None:
    """The rule that keeps a status against a section of higher rank, if one does."""
    said = _strongest(here)
    touching = [s for s in earlier if is_asserted(s.status) and not s.close]
    if said == "absent" and touching and before != "absent":
        return _spared(here, touching)
    if said == "possible" and before == "present" and not any(s.verb for s in here):
        seen = any(s.verb and s.status == "present" for s in earlier)
        return Mechanism.HEDGED_NOUN if seen else None
    return None


def _spared(denials: list[ContactStatement], asserted: list[ContactStatement]) -> Mechanism | None:
    """The rule by which some denials do not undo what is asserted."""
    if all(s.general for s in denials):
        return Mechanism.GENERAL_DENIAL
    each = {(s.vessels, s.sites): s for s in denials}.values()
    if not all(_of_another(s, asserted) for s in each):
        return None
    vessels = {v for s in asserted for v in s.vessels} - {"unspecified"}
    vessel = any(_apart(s.vessels, vessels) for s in each)
    return Mechanism.OTHER_VESSEL if vessel else Mechanism.OTHER_PLACE


def _rules_of(
    here: list[ContactStatement], group: list[ContactStatement], rank: int
) -> tuple[Mechanism, ...]:
    """By which rules a section's status wins, over others and among its statements."""
    status = _strongest(here)
    denials = [s for s in here if not is_asserted(s.status)]
    asserted = [s for s in here if is_asserted(s.status)]
    spared = _spared(denials, asserted) if denials and asserted else None
    equal = of_equal_rank(status, asserted if spared else here)
    return (*beaten(status, group, rank), *((spared,) if spared else ()), *equal)


def _of_another(denial: ContactStatement, asserted: Sequence[ContactStatement]) -> bool:
    """Whether a denial speaks of another vessel or place than what is asserted."""
    vessels = {v for s in asserted for v in s.vessels} - {"unspecified"}
    sites = {v for s in asserted for v in s.sites}
    return _apart(denial.vessels, vessels) or _apart(denial.sites, sites)


def _apart(denied: tuple[str, ...], asserted: set[str]) -> bool:
    own = set(denied) - {"unspecified"}
    return bool(own and asserted - own)


def _contradict(group: list[ContactStatement]) -> bool:
    asserted = [s for s in group if is_asserted(s.status)]
    denied = {(s.vessels, s.sites): s for s in group if not is_asserted(s.status) and not s.general}
    return any(not _of_another(s, asserted) for s in denied.values())


def _without_denied(vessels: set[str], group: list[ContactStatement]) -> set[str]:
    """ "The loop is the AICA, PICA does not reach the nerve": the denied one falls away."""
    top = max((section_rank(s) for s in group if is_asserted(s.status)), default=0)
    denied = {
        v
        for s in group
        if s.status == "absent" and section_rank(s) > top and not s.general
        for v in s.vessels
    }
    return vessels - denied or vessels


def _contact(nerve: str, side: str | None, group: list[ContactStatement]) -> Consolidated:
    status, conflict, rules = _settle(group)
    carried = [s for s in group if s.status == status]
    vessels = _vessels(status, group, carried)
    sites = _sites(status, group, carried, set(vessels.value))
    severity = _severity(status, carried)
    fields: dict[str, object] = {
        "nerve": nerve,
        "side": side or "unspecified",
        "status": status,
        "vessels": vessels.value,
        "sites": sites.value,
        "severity": severity.value,
    }
    settled = merged(
        [
            *(reason for s in carried for reason in s.settled),
            *joined_side(carried, side or ""),
            *(Reason("status", status, rule) for rule in rules or added_up(group)),
            *vessels.settled,
            *sites.settled,
            *severity.settled,
        ]
    )
    return Consolidated(fields, sources(group if conflict else carried), conflict, settled)


class _Value(NamedTuple, Generic[T]):
    """A value put together of several statements, and the rules that did it."""

    value: T
    settled: list[Reason]


def _vessels(
    status: str, group: list[ContactStatement], carried: list[ContactStatement]
) -> _Value[tuple[str, ...]]:
    """All vessels that the statements name; an unnamed one only alone."""
    named = {v for s in carried for v in s.vessels}
    rules = [Mechanism.ADDED_UP] if len({s.vessels for s in carried if s.vessels}) > 1 else []
    if len(named) > 1 and "unspecified" in named:
        named.discard("unspecified")
        rules.append(Mechanism.UNNAMED_DROPPED)
    kept = _without_denied(named, group) if is_asserted(status) else named
    if kept != named:
        rules.append(Mechanism.DENIED_DROPPED)
        named = kept
    present = any(s.status == "present" for s in carried)
    doubted = {v for s in group if s.status == "possible" for v in s.vessels}
    if present and doubted - named - {"unspecified"}:
        rules.append(Mechanism.DOUBTED_LEFT_OUT)
    vessels = tuple(v for v in VESSELS if v in named)
    return _Value(vessels, [Reason("vessels", v, rule) for rule in rules for v in vessels])


def _sites(
    status: str,
    group: list[ContactStatement],
    carried: list[ContactStatement],
    vessels: set[str],
) -> _Value[tuple[str, ...]]:
    """All sites that the statements name."""
    if not is_asserted(status):
        return _Value((), [])
    named = {v for s in carried for v in s.sites}
    several = len({s.sites for s in carried if s.sites}) > 1
    settled = [Reason("sites", v, Mechanism.ADDED_UP) for v in _SITES if several and v in named]
    # A doubted degree of the same contact still says where it is.
    doubted = [s for s in group if s.status == "possible" != status and s.vessels]
    doubted = [s for s in doubted if set(s.vessels) <= vessels]
    for reason in (r for s in doubted for r in s.source.reasons if r.attribute == "sites"):
        if reason.value not in named:
            settled.append(reason._replace(mechanism=Mechanism.DOUBTED_PLACE))
    named |= {v for s in doubted for v in s.sites}
    return _Value(tuple(v for v in _SITES if v in named), settled)


def _severity(status: str, carried: list[ContactStatement]) -> _Value[str | None]:
    """The highest degree that the statements name."""
    levels = [s.severity for s in carried if s.severity] if is_asserted(status) else []
    if not levels:
        return _Value(None, [])
    highest = max(levels, key=SEVERITIES.index)
    rule = [Reason("severity", highest, Mechanism.HIGHEST)] if len(set(levels)) > 1 else []
    return _Value(highest, rule)
