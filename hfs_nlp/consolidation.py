"""Consolidation: several statements become one record (guideline, section 6).

Statements about one key add up. Where they contradict, the addendum beats the
impression and the impression the findings; at equal rank present beats possible
beats absent. A statement without a side (or place) joins those that fit it.
"""

from collections.abc import Callable, Iterable, Sequence
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
    "Consolidated",
    "consolidate_contacts",
    "consolidate_ectasia",
    "consolidate_lesions",
    "consolidate_surgery",
]

_RANKS = {"addendum": 3, "impression": 2}
_STRENGTH = {"present": 2, "possible": 1, "absent": 0}
_LEVELS = ("contact", "displacement", "compression")
_VESSELS = ("AICA", "PICA", "SCA", "VA", "BA", "IAA", "vein", "other", "unspecified")
_SITES = ("root_exit_zone", "cisternal", "meatal")
# Kinds that explain a "mass" found at the same place.
_MASSES = frozenset(
    [
        "vestibular_schwannoma",
        "facial_schwannoma",
        "schwannoma",
        "meningioma",
        "epidermoid",
        "paraganglioma",
        "arachnoid_cyst",
        "lipoma",
        "cholesteatoma",
        "bone_tumor",
        "parotid_tumor",
        "carcinoma",
        "sarcoma",
        "aneurysm",
        "vascular_malformation",
        "tumor",
    ]
)
# Said to lie where it does not count; statements without a place join it there.
_ELSEWHERE = "elsewhere"
_SCHWANNOMAS = frozenset(["vestibular_schwannoma", "facial_schwannoma"])

S = TypeVar("S", ContactStatement, LesionStatement, EctasiaStatement)


class Consolidated(NamedTuple):
    """One finding of the record: its fields, its sources, and whether they disagreed."""

    fields: dict[str, object]
    sources: tuple[Source, ...]
    conflict: bool


def _rank(statement: ContactStatement | LesionStatement | EctasiaStatement) -> int:
    return _RANKS.get(statement.source.section, 1)


def _asserted(status: str) -> bool:
    return status != "absent"


def _fits(first: str, second: str) -> bool:
    return _asserted(first) == _asserted(second)


def _sources(statements: Iterable[S | SurgeryStatement]) -> tuple[Source, ...]:
    unique: dict[tuple[int, int], Source] = {}
    for statement in statements:
        source: Source = statement.source
        known: Source | None = unique.get((source.start, source.end))
        rules = dict.fromkeys([*(known.rules if known else ()), *source.rules])
        unique[source.start, source.end] = replace(source, rules=tuple(rules))
    return tuple(sorted(unique.values(), key=lambda s: (s.start, s.end)))


# --- contacts -------------------------------------------------------------------


def consolidate_contacts(statements: Sequence[ContactStatement]) -> list[Consolidated]:
    """At most one contact for each nerve and side."""
    found: list[Consolidated] = []
    for nerve in ("facial", "vestibulocochlear", "trigeminal", "lower_cranial"):
        own = _corrected_side([s for s in statements if s.nerve == nerve])
        for side, group in _by_side(own).items():
            found.append(_contact(nerve, side, group))
    return found


def _corrected_side(statements: list[ContactStatement]) -> list[ContactStatement]:
    """Asserted on one side in the findings, only on the other at the end: the latter."""
    early = {s.side for s in statements if _rank(s) == 1 and _asserted(s.status) and s.side}
    for rank in (3, 2):
        late = {s.side for s in statements if _rank(s) == rank and _asserted(s.status) and s.side}
        before = {
            s.side for s in statements if _rank(s) < rank and _asserted(s.status) and s.side
        } or early
        if len(before) == len(late) == 1 and before != late:
            return _moved(statements, before.pop(), late.pop(), rank)
    return statements


def _moved(
    statements: list[ContactStatement], wrong: str | None, right: str | None, rank: int
) -> list[ContactStatement]:
    kept = []
    for statement in statements:
        asserted = _asserted(statement.status) and _rank(statement) < rank
        if asserted and statement.side == wrong:
            if rank == 3:
                kept.append(replace(statement, side=right))
        elif not (rank == 3 and _rank(statement) < rank and statement.side == right):
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
            sides = [s for s, status in statuses.items() if _fits(status, statement.status)]
            if sides:
                for side in sides:
                    groups[side].append(statement)
            elif _asserted(statement.status) or not any(map(_asserted, statuses.values())):
                groups.setdefault(None, []).append(statement)
    return groups


def _settle(group: list[ContactStatement]) -> tuple[str, bool]:
    """The status of one key, and whether its statements contradicted each other."""
    top = max(_rank(s) for s in group)
    status = "absent"
    for rank in range(1, top + 1):
        here = [s for s in group if _rank(s) == rank]
        if here:
            status = _next_status(status, here, [s for s in group if _rank(s) < rank])
    conflict = len({_asserted(s.status) for s in group}) > 1 and _contradict(group)
    return status, conflict


def _next_status(before: str, here: list[ContactStatement], earlier: list[ContactStatement]) -> str:
    said = max((s.status for s in here), key=_STRENGTH.__getitem__)
    touching = [s for s in earlier if _asserted(s.status) and not s.close]
    if said == "absent" and touching and before != "absent":
        general = all(s.general for s in here)
        return before if general or all(_of_another(s, touching) for s in here) else said
    if said == "possible" and before == "present" and not any(s.verb for s in here):
        seen = any(s.verb and s.status == "present" for s in earlier)
        return before if seen else said
    return said


def _of_another(denial: ContactStatement, asserted: list[ContactStatement]) -> bool:
    """Whether a denial speaks of another vessel or place than what is asserted."""
    vessels = {v for s in asserted for v in s.vessels} - {"unspecified"}
    sites = {v for s in asserted for v in s.sites}
    own = set(denial.vessels) - {"unspecified"}
    if own and vessels and not own & vessels:
        return True
    return bool(denial.sites and sites and not set(denial.sites) & sites)


def _contradict(group: list[ContactStatement]) -> bool:
    asserted = [s for s in group if _asserted(s.status)]
    denied = [s for s in group if not _asserted(s.status)]
    return any(not s.general and not _of_another(s, asserted) for s in denied)


def _contact(nerve: str, side: str | None, group: list[ContactStatement]) -> Consolidated:
    status, conflict = _settle(group)
    carried = [s for s in group if s.status == status]
    vessels = {v for s in carried for v in s.vessels}
    if len(vessels) > 1:
        vessels.discard("unspecified")
    sites = {v for s in carried for v in s.sites} if _asserted(status) else set()
    if status == "present":
        # A doubted degree of the same contact still says where it is.
        doubted = [s for s in group if s.status == "possible" and s.vessels]
        sites |= {v for s in doubted if set(s.vessels) <= vessels for v in s.sites}
    levels = [s.severity for s in carried if s.severity] if _asserted(status) else []
    fields: dict[str, object] = {
        "nerve": nerve,
        "side": side or "unspecified",
        "status": status,
        "vessels": tuple(v for v in _VESSELS if v in vessels),
        "sites": tuple(v for v in _SITES if v in sites),
        "severity": max(levels, key=_LEVELS.index) if levels else None,
    }
    return Consolidated(fields, _sources(group if conflict else carried), conflict)


# --- lesions --------------------------------------------------------------------


def consolidate_lesions(statements: Sequence[LesionStatement]) -> list[Consolidated]:
    """At most one lesion for each kind, location and side."""
    statements = [placed for s in statements for placed in _adopt(s, statements)]
    kept = [s for s in statements if not _explained(s, statements)]
    found: list[Consolidated] = []
    for kind in sorted({s.kind for s in kept}):
        located = _join([s for s in kept if s.kind == kind], _no_location, _same_side, _at_location)
        for location in sorted({s.location or "" for s in located} - {_ELSEWHERE}):
            here = [s for s in located if (s.location or "") == location]
            sided = _join(here, _no_side, _anything, _at_side)
            found += _lesions(kind, location or "unspecified", sided)
    return found


def _adopt(
    statement: LesionStatement, statements: Sequence[LesionStatement]
) -> list[LesionStatement]:
    """A kind named for a mass lies where the mass does ("Likely meningioma.")."""
    closer = statement.kind in _MASSES or statement.kind == "skull_base_inflammation"
    open_ = statement.location is None or statement.side is None
    if statement.generic or not closer or not open_ or not _asserted(statement.status):
        return [statement]
    own = [s for s in statements if s.kind == statement.kind and s.side and _asserted(s.status)]
    masses = [
        s
        for s in statements
        if (s.generic and s.kind != statement.kind) or (s.generic and s.kind == "tumor")
        if _asserted(s.status) and s.location and _agree(s.location, statement.location)
    ]
    if own or len({(s.location, s.side) for s in masses}) != 1:
        return [statement]
    mass = masses[0]
    return [replace(statement, location=statement.location or mass.location, side=mass.side)]


def _explained(statement: LesionStatement, statements: Sequence[LesionStatement]) -> bool:
    """A "mass" that a closer kind at the same place explains."""
    if not _asserted(statement.status):
        return False
    if statement.kind == "schwannoma":
        closer = _SCHWANNOMAS
    elif statement.generic:
        closer = _MASSES
    else:
        return False
    return any(
        other.kind in closer
        and not other.generic
        and (other.kind != statement.kind or other.kind == "tumor")
        and _asserted(other.status)
        and other.location != _ELSEWHERE
        and _agree(statement.location, other.location)
        and _agree(statement.side, other.side)
        for other in statements
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _no_location(statement: LesionStatement) -> bool:
    return statement.location is None


def _no_side(statement: LesionStatement) -> bool:
    return statement.side is None


def _same_side(first: LesionStatement, second: LesionStatement) -> bool:
    return _agree(first.side, second.side)


def _anything(first: LesionStatement, second: LesionStatement) -> bool:
    return True


def _at_location(statement: LesionStatement, other: LesionStatement) -> LesionStatement:
    return replace(statement, location=other.location, side=other.side or statement.side)


def _at_side(statement: LesionStatement, other: LesionStatement) -> LesionStatement:
    return replace(statement, side=other.side)


def _join(
    statements: list[LesionStatement],
    open_: Callable[[LesionStatement], bool],
    match: Callable[[LesionStatement, LesionStatement], bool],
    move: Callable[[LesionStatement, LesionStatement], LesionStatement],
) -> list[LesionStatement]:
    """Statements that leave something open join each that says it and fits them."""
    joined: list[LesionStatement] = []
    for statement in statements:
        if not open_(statement):
            joined.append(statement)
            continue
        hosts = [
            o
            for o in statements
            if not open_(o) and _fits(o.status, statement.status) and match(statement, o)
        ]
        hosts = [h for h in hosts if h.location != _ELSEWHERE] or hosts
        if not _asserted(statement.status):
            hosts = [h for h in hosts if h.location != _ELSEWHERE]
        joined += [move(statement, host) for host in hosts] or [statement]
    return list(dict.fromkeys(joined))


def _lesions(kind: str, location: str, statements: list[LesionStatement]) -> list[Consolidated]:
    found = []
    for side in sorted({s.side or "" for s in statements}):
        group = [s for s in statements if (s.side or "") == side]
        status, carried = _winning(group)
        fields: dict[str, object] = {
            "kind": kind,
            "location": location,
            "side": side or "unspecified",
            "status": status,
        }
        conflict = len({_asserted(s.status) for s in group}) > 1
        found.append(Consolidated(fields, _sources(group if conflict else carried), conflict))
    return found


def _winning(group: list[S]) -> tuple[str, list[S]]:
    top = max(_rank(s) for s in group)
    here = [s for s in group if _rank(s) == top]
    status = max((s.status for s in here), key=_STRENGTH.__getitem__)
    return status, [s for s in group if s.status == status]


# --- ectasia and surgery ----------------------------------------------------------


def consolidate_ectasia(statements: Sequence[EctasiaStatement]) -> list[Consolidated]:
    """At most one ectasia for each vessel and side."""
    found = []
    named = {s.vessel for s in statements} - {"unspecified"}
    for vessel in _VESSELS:
        own = [s for s in statements if s.vessel == vessel]
        if vessel == "unspecified" and named:
            continue
        sides = {s.side for s in own if s.side}
        for side in sorted(sides) or ([""] if own else []):
            group = [s for s in own if s.side in (side or None, None)]
            status, carried = _winning(group)
            fields: dict[str, object] = {
                "vessel": vessel,
                "side": side or "unspecified",
                "status": status,
            }
            conflict = len({_asserted(s.status) for s in group}) > 1
            found.append(Consolidated(fields, _sources(group if conflict else carried), conflict))
    return found


def consolidate_surgery(statements: Sequence[SurgeryStatement]) -> list[Consolidated]:
    """At most one decompression for each side."""
    sides = sorted({s.side for s in statements if s.side})
    found = []
    for side in sides or ([""] if statements else []):
        group = [s for s in statements if s.side in (side or None, None)]
        fields: dict[str, object] = {"side": side or "unspecified", "status": "present"}
        found.append(Consolidated(fields, _sources(group), False))
    return found
