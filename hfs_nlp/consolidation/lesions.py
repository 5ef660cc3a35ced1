"""Lesions: at most one for each kind, location and side (guideline, section 6)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hfs_nlp.consolidation.common import Consolidated, fits, is_asserted, sources, winning
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.reasons import Attribute, Reason, merged
from hfs_nlp.reading.statements import LesionStatement

__all__ = ["consolidate_lesions"]

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
        "demyelination",
        "infarction",
        "skull_base_inflammation",
        "middle_ear_inflammation",
    ]
)
# Said to lie where it does not count; statements without a place join it there.
_ELSEWHERE = "elsewhere"
_SCHWANNOMAS = frozenset(["vestibular_schwannoma", "facial_schwannoma"])


def consolidate_lesions(statements: Sequence[LesionStatement]) -> list[Consolidated]:
    """At most one lesion for each kind, location and side."""
    each = _distinct(statements)
    statements = [placed for s in statements for placed in _adopt(s, each)]
    each = _distinct(statements)
    kept = [s for s in statements if not _explained(s, each)]
    found: list[Consolidated] = []
    for kind in sorted({s.kind for s in kept}):
        located = _join([s for s in kept if s.kind == kind], _no_location, _same_side, _at_location)
        for location in sorted({s.location or "" for s in located} - {_ELSEWHERE}):
            here = [s for s in located if (s.location or "") == location]
            sided = _join(here, _no_side, _anything, _at_side)
            found += _lesions(kind, location or "unspecified", sided)
    return found


def _distinct(statements: Sequence[LesionStatement]) -> list[LesionStatement]:
    """One statement of each kind, place, side and status: few, however long the text."""
    unique = {(s.kind, s.location, s.side, s.status, s.generic): s for s in statements}
    return list(unique.values())


def _adopt(
    statement: LesionStatement, statements: Sequence[LesionStatement]
) -> list[LesionStatement]:
    """A kind named for a mass lies where the mass does ("Likely meningioma.")."""
    closer = statement.kind in _MASSES or statement.kind == "skull_base_inflammation"
    open_ = statement.location is None or statement.side is None
    if statement.generic or not closer or not open_ or not is_asserted(statement.status):
        return [statement]
    own = [
        s
        for s in statements
        if s.kind == statement.kind and s.side and is_asserted(s.status) and not s.generic
    ]
    masses = [
        s
        for s in statements
        if (s.generic and s.kind != statement.kind) or (s.generic and s.kind == "tumor")
        if is_asserted(s.status) and s.location and _agree(s.location, statement.location)
    ]
    if own or len({(s.location, s.side) for s in masses}) != 1:
        return [statement]
    mass = masses[0]
    # A doubted name does not lower the tumor that is there ("a mass, likely a glioma").
    doubted = statement.kind == "tumor" and statement.status == "possible"
    status = mass.status if doubted else statement.status
    location = statement.location or mass.location
    placed = replace(statement, location=location, side=mass.side, status=status)
    said = {"location": statement.location, "side": statement.side, "status": statement.status}
    return [replace(placed, settled=_taken_from_mass(placed, said))]


def _taken_from_mass(
    statement: LesionStatement, said: Mapping[str, str | None]
) -> tuple[Reason, ...]:
    """What a kind that is named for a mass has from the mass."""
    settled = []
    if statement.location and not said["location"]:
        settled.append(Reason("location", statement.location, Mechanism.MASS_PLACED))
    if statement.side and not said["side"]:
        settled.append(Reason("side", statement.side, Mechanism.MASS_PLACED))
    if statement.status != said["status"]:
        settled.append(Reason("status", statement.status, Mechanism.DOUBTED_NAME))
    return tuple(settled)


def _explained(statement: LesionStatement, statements: Sequence[LesionStatement]) -> bool:
    """A "mass" that a closer kind at the same place explains."""
    if not is_asserted(statement.status):
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
        and other.kind != statement.kind
        and is_asserted(other.status)
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
    settled = (*statement.settled, *_joined("location", other.location))
    if other.side and not statement.side:
        settled += _joined("side", other.side)
    side = other.side or statement.side
    return replace(statement, location=other.location, side=side, settled=settled)


def _at_side(statement: LesionStatement, other: LesionStatement) -> LesionStatement:
    return replace(
        statement, side=other.side, settled=statement.settled + _joined("side", other.side)
    )


def _joined(attribute: Attribute, value: str | None) -> tuple[Reason, ...]:
    """A statement that leaves something open joins one that says it."""
    side = attribute == "side"
    rule = Mechanism.UNSIDED_JOINED if side else Mechanism.UNPLACED_JOINED
    return (Reason(attribute, value, rule),) if value and value != _ELSEWHERE else ()


def _join(
    statements: list[LesionStatement],
    open_: Callable[[LesionStatement], bool],
    match: Callable[[LesionStatement, LesionStatement], bool],
    move: Callable[[LesionStatement, LesionStatement], LesionStatement],
) -> list[LesionStatement]:
    """Statements that leave something open join each that says it and fits them."""
    joined: list[LesionStatement] = []
    each = [s for s in _distinct(statements) if not open_(s)]
    for statement in statements:
        if not open_(statement):
            joined.append(statement)
            continue
        hosts = [o for o in each if fits(o.status, statement.status) and match(statement, o)]
        hosts = [h for h in hosts if h.location != _ELSEWHERE] or hosts
        if not is_asserted(statement.status):
            hosts = [h for h in hosts if h.location != _ELSEWHERE]
        joined += [move(statement, host) for host in hosts] or [statement]
    return list(dict.fromkeys(joined))


def _all_denied(statements: list[LesionStatement]) -> bool:
    """Whether what is said of no side, in one location, is denied."""
    unsided = [s for s in statements if not s.side]
    return all(s.status == "absent" and s.location for s in unsided)


def _lesions(kind: str, location: str, statements: list[LesionStatement]) -> list[Consolidated]:
    found = []
    sides = {s.side or "" for s in statements}
    if any(s.side and is_asserted(s.status) for s in statements) and _all_denied(statements):
        sides.discard("")  # "No pontine infarct; old infarct of the left medulla."
    for side in sorted(sides):
        group = [s for s in statements if (s.side or "") == side]
        status, carried, settled = winning(group)
        fields: dict[str, object] = {
            "kind": kind,
            "location": location,
            "side": side or "unspecified",
            "status": status,
        }
        conflict = len({is_asserted(s.status) for s in group}) > 1
        pieces = sources(group if conflict else carried)
        settled += tuple(reason for s in carried for reason in s.settled)
        found.append(Consolidated(fields, pieces, conflict, merged(settled)))
    return found
