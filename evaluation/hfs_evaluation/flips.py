"""Flips: findings that came back as their reverse, the errors that hurt most.

Polarity: stated in the annotation and denied by the record, or denied and stated.
Side: stated on one side, and found on the other only.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

__all__ = ["Flip", "flips"]

Row = Mapping[str, Any]
Key = tuple[Any, ...]

_TYPES = frozenset(["neurovascular_contact", "secondary_lesion"])
_MENTIONED = frozenset(["present", "possible"])
_OTHER = {"left": "right", "right": "left"}


class Flip(NamedTuple):
    """A finding of the annotation that was reversed; ``kind`` is ``polarity`` or ``side``."""

    kind: str
    finding: Key


def flips(gold: Row, found: Row) -> list[Flip]:
    """The contacts and lesions of an annotation that a record reverses.

    Parameters
    ----------
    gold, found
        The annotation and the record of one report.

    Examples
    --------
    >>> contact = {"type": "neurovascular_contact", "nerve": "facial", "side": "left"}
    >>> gold = {"findings": [contact | {"status": "present"}]}
    >>> found = {"findings": [contact | {"status": "absent"}]}
    >>> [flip.kind for flip in flips(gold, found)]
    ['polarity']
    """
    return [*_polarity(_stated(gold), _stated(found)), *_side(_stated(gold), _stated(found))]


def _stated(row: Row) -> dict[Key, bool]:
    """Whether each contact and lesion is stated (or doubted), not denied; the side last."""
    return {
        (
            finding["type"],
            finding.get("nerve") or finding.get("kind"),
            finding.get("location"),
            finding.get("side"),
        ): finding["status"] in _MENTIONED
        for finding in row.get("findings", ())
        if finding["type"] in _TYPES
    }


def _polarity(gold: dict[Key, bool], found: dict[Key, bool]) -> Iterator[Flip]:
    yield from (Flip("polarity", key) for key, said in gold.items() if found.get(key, said) != said)


def _side(gold: dict[Key, bool], found: dict[Key, bool]) -> Iterator[Flip]:
    for key, said in gold.items():
        if not said or key[-1] not in _OTHER:
            continue
        other = (*key[:-1], _OTHER[key[-1]])
        if not found.get(key) and found.get(other) and not gold.get(other):
            yield Flip("side", key)
