"""Strict facts: an annotated report, or a record, as a set of small statements.

A fact is right only if all of it is right: a contact with its nerve, side and
status; each vessel, each site and the severity with their nerve and side; a lesion
with kind, location, side and status. Both sides of a comparison become such sets.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

__all__ = ["CORE", "Counts", "count", "facts"]

Fact = tuple[Any, ...]
Row = Mapping[str, Any]

# Fact types of the nerves and lesions; the rest is background.
CORE = frozenset(["contact", "vessel", "site", "severity", "lesion", "lesion_absent"])
_PROTOCOL = ("heavy_t2_3d", "mra", "contrast", "field_strength_t", "slice_thickness_mm")
_MENTIONED = frozenset(["present", "possible"])


class Counts(NamedTuple):
    """True positives, false positives and false negatives.

    Examples
    --------
    >>> Counts(8, 2, 2).f1
    0.8
    """

    tp: int
    fp: int
    fn: int

    @property
    def f1(self) -> float:
        """F1; not a number where nothing was stated and nothing found."""
        size = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / size if size else float("nan")


def facts(row: Row) -> set[Fact]:
    """The facts of one report's annotation or record, in the guideline's form.

    Examples
    --------
    >>> row = {"findings": [], "symptom_side": "left", "protocol": {"mra": True}}
    >>> sorted(facts(row))
    [('protocol', 'mra', True), ('symptom_side', 'left')]
    """
    found = {fact for finding in row.get("findings", ()) for fact in _finding(finding)}
    if row.get("symptom_side"):
        found.add(("symptom_side", row["symptom_side"]))
    protocol = row.get("protocol") or {}
    found |= {("protocol", name, protocol[name]) for name in _PROTOCOL if _said(protocol, name)}
    return found


def _said(protocol: Row, name: str) -> bool:
    return protocol.get(name) is not None


def _finding(finding: Row) -> Iterator[Fact]:
    side, status = finding.get("side") or "unspecified", finding["status"]
    if finding["type"] == "neurovascular_contact":
        yield from _contact(finding, side, status)
    elif finding["type"] == "secondary_lesion":
        name = "lesion" if status in _MENTIONED else "lesion_absent"
        yield name, finding["kind"], finding.get("location") or "unspecified", side, status
    elif finding["type"] == "vessel_ectasia":
        yield "ectasia", finding["vessel"], side, status
    else:
        yield "decompression", side, status


def _contact(finding: Row, side: str, status: str) -> Iterator[Fact]:
    at = (finding["nerve"], side)
    yield ("contact", *at, status)
    if status not in _MENTIONED:
        return
    yield from (("vessel", *at, vessel) for vessel in finding.get("vessels") or ())
    yield from (("site", *at, site) for site in finding.get("sites") or ())
    if finding.get("severity"):
        yield ("severity", *at, finding["severity"])


def count(pairs: Iterable[tuple[Row, Row]]) -> dict[str, Counts]:
    """Counts by fact type, and for ``core`` and ``micro``, over (gold, found) pairs."""
    tallies: Counter[tuple[str, str]] = Counter()
    for gold, found in pairs:
        stated, got = facts(gold), facts(found)
        for name, part in (("tp", stated & got), ("fp", got - stated), ("fn", stated - got)):
            tallies.update((str(fact[0]), name) for fact in part)
    types = sorted({kind for kind, _ in tallies})
    groups = {**{kind: [kind] for kind in types}, "core": sorted(CORE), "micro": types}
    return {group: _sum(tallies, members) for group, members in groups.items()}


def _sum(tallies: Counter[tuple[str, str]], members: Iterable[str]) -> Counts:
    kinds = list(members)
    return Counts(*(sum(tallies[kind, name] for kind in kinds) for name in ("tp", "fp", "fn")))
