"""Contacts: at most one for each nerve and side (guideline, section 6)."""

from collections.abc import Sequence
from dataclasses import replace

from hfs_nlp.consolidation.common import (
    STRENGTH,
    VESSELS,
    Consolidated,
    fits,
    is_asserted,
    section_rank,
    sources,
)
from hfs_nlp.reading.corrections import TRANSPOSED
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["consolidate_contacts"]

_IMPRESSION, _ADDENDUM = 2, 3
_OTHER = {"left": "right", "right": "left"}
_SITES = ("root_exit_zone", "cisternal", "meatal")


def consolidate_contacts(
    statements: Sequence[ContactStatement], correction: str | None = None
) -> list[Consolidated]:
    """At most one contact for each nerve and side.

    Parameters
    ----------
    statements
        What the report states.
    correction
        The side that an addendum puts in place of the report's (``left``,
        ``right``), or ``transposed`` where it only says that they were exchanged.
    """
    found: list[Consolidated] = []
    for nerve in ("facial", "vestibulocochlear", "trigeminal", "lower_cranial"):
        # A side named alone corrects the nerve that the report is about.
        side = correction if nerve == "facial" or correction == TRANSPOSED else None
        own = _corrected([s for s in statements if s.nerve == nerve], side)
        for side, group in _by_side(own).items():
            found.append(_contact(nerve, side, group))
    return found


def _corrected(
    statements: list[ContactStatement], correction: str | None
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
            return _moved(statements, early.pop(), late.pop(), rank)
    return statements


def _denied_sides(statements: list[ContactStatement], ranks: range) -> set[str]:
    return {s.side for s in statements if section_rank(s) in ranks and s.side}


def _asserted_sides(statements: list[ContactStatement], ranks: range) -> set[str]:
    return {
        s.side for s in statements if section_rank(s) in ranks and is_asserted(s.status) and s.side
    }


def _moved(
    statements: list[ContactStatement], old: str, new: str, rank: int
) -> list[ContactStatement]:
    """What was asserted of the old side is dropped, or by an addendum moved to the new."""
    kept = []
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
                kept.append(replace(statement, side=new))
            elif denied:
                # As closeness does, it yields to any denial, of compression too.
                kept.append(replace(statement, close=True))
        elif rank == _ADDENDUM and statement.elliptical and statement.side == old:
            continue  # "The contact is on the right, not the left" only corrects.
        elif not (rank == _ADDENDUM and earlier and statement.side == new):
            kept.append(statement)
    return kept


def _by_side(statements: list[ContactStatement]) -> dict[str | None, list[ContactStatement]]:
    groups: dict[str | None, list[ContactStatement]] = {}
    for statement in statements:
        if statement.side:
            groups.setdefault(statement.side, []).append(statement)
    statuses = {side: _settle(group)[0] for side, group in groups.items()}
    for statement in statements:
        if statement.side is None:
            sides = [s for s, status in statuses.items() if fits(status, statement.status)]
            if sides:
                for side in sides:
                    groups[side].append(statement)
            elif is_asserted(statement.status) or not any(map(is_asserted, statuses.values())):
                groups.setdefault(None, []).append(statement)
    return groups


def _settle(group: list[ContactStatement]) -> tuple[str, bool]:
    """The status of one key, and whether its statements contradicted each other."""
    top = max(section_rank(s) for s in group)
    status = "absent"
    for rank in range(1, top + 1):
        here = [s for s in group if section_rank(s) == rank]
        if here:
            status = _next_status(status, here, [s for s in group if section_rank(s) < rank])
    both = len({is_asserted(s.status) for s in group}) > 1
    conflict = both and (not is_asserted(status) or _contradict(group))
    return status, conflict


def _next_status(before: str, here: list[ContactStatement], earlier: list[ContactStatement]) -> str:
    said = max((s.status for s in here), key=STRENGTH.__getitem__)
    touching = [s for s in earlier if is_asserted(s.status) and not s.close]
    if said == "absent" and touching and before != "absent":
        general = all(s.general for s in here)
        apart = {(s.vessels, s.sites): s for s in here}.values()
        return before if general or all(_of_another(s, touching) for s in apart) else said
    if said == "possible" and before == "present" and not any(s.verb for s in here):
        seen = any(s.verb and s.status == "present" for s in earlier)
        return before if seen else said
    return said


def _of_another(denial: ContactStatement, asserted: Sequence[ContactStatement]) -> bool:
    """Whether a denial speaks of another vessel or place than what is asserted."""
    vessels = {v for s in asserted for v in s.vessels} - {"unspecified"}
    sites = {v for s in asserted for v in s.sites}
    return _apart(denial.vessels, vessels) or _apart(denial.sites, sites)


def _apart(denied: tuple[str, ...], asserted: set[str]) -> bool:
    own = set(denied) - {"unspecified"}
    return bool(own and asserted and not own & asserted)


def _contradict(group: list[ContactStatement]) -> bool:
    asserted = [s for s in group if is_asserted(s.status)]
    denied = {(s.vessels, s.sites): s for s in group if not is_asserted(s.status) and not s.general}
    return any(not _of_another(s, asserted) for s in denied.values())


def _contact(nerve: str, side: str | None, group: list[ContactStatement]) -> Consolidated:
    status, conflict = _settle(group)
    carried = [s for s in group if s.status == status]
    vessels = {v for s in carried for v in s.vessels}
    if len(vessels) > 1:
        vessels.discard("unspecified")
    sites = {v for s in carried for v in s.sites} if is_asserted(status) else set()
    if status == "present":
        # A doubted degree of the same contact still says where it is.
        doubted = [s for s in group if s.status == "possible" and s.vessels]
        sites |= {v for s in doubted if set(s.vessels) <= vessels for v in s.sites}
    levels = [s.severity for s in carried if s.severity] if is_asserted(status) else []
    fields: dict[str, object] = {
        "nerve": nerve,
        "side": side or "unspecified",
        "status": status,
        "vessels": tuple(v for v in VESSELS if v in vessels),
        "sites": tuple(v for v in _SITES if v in sites),
        "severity": max(levels, key=SEVERITIES.index) if levels else None,
    }
    return Consolidated(fields, sources(group if conflict else carried), conflict)
