"""Ectatic vessels and decompressions: at most one for each vessel and side, or side."""

from collections.abc import Sequence

from hfs_nlp.consolidation.common import (
    VESSELS,
    Consolidated,
    is_asserted,
    joined_side,
    sources,
    winning,
)
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.corrections import TRANSPOSED
from hfs_nlp.reading.reasons import Reason
from hfs_nlp.reading.statements import EctasiaStatement, SurgeryStatement

__all__ = ["consolidate_ectasia", "consolidate_surgery"]


def consolidate_ectasia(statements: Sequence[EctasiaStatement]) -> list[Consolidated]:
    """At most one ectasia for each vessel and side."""
    found = []
    named = {s.vessel for s in statements} - {"unspecified"}
    for vessel in VESSELS:
        own = [s for s in statements if s.vessel == vessel]
        if vessel == "unspecified" and named:
            continue
        sides = {s.side for s in own if s.side}
        for side in sorted(sides) or ([""] if own else []):
            group = [s for s in own if s.side in (side or None, None)]
            status, carried, settled = winning(group)
            fields: dict[str, object] = {
                "vessel": vessel,
                "side": side or "unspecified",
                "status": status,
            }
            conflict = len({is_asserted(s.status) for s in group}) > 1
            pieces = sources(group if conflict else carried)
            settled += joined_side(carried, side)
            found.append(Consolidated(fields, pieces, conflict, settled))
    return found


def consolidate_surgery(
    statements: Sequence[SurgeryStatement], correction: str | None = None
) -> list[Consolidated]:
    """At most one decompression for each side."""
    kept = _corrected(statements, correction)
    dropped, statements = len(kept) < len(statements), kept
    sides = sorted({s.side for s in statements if s.side})
    found = []
    for side in sides or ([""] if statements else []):
        group = [s for s in statements if s.side in (side or None, None)]
        fields: dict[str, object] = {"side": side or "unspecified", "status": "present"}
        settled = joined_side(group, side)
        if dropped and side:
            settled += (Reason("side", side, Mechanism.SIDE_OF_HISTORY),)
        found.append(Consolidated(fields, sources(group), False, settled))
    return found


def _corrected(
    statements: Sequence[SurgeryStatement], correction: str | None
) -> Sequence[SurgeryStatement]:
    """A side that an addendum corrects to the one of the history is not operated on."""
    known = {s.side for s in statements if s.source.section in ("history", "exam")}
    if correction is None or len(known) != 1 or correction not in (TRANSPOSED, *known):
        return statements
    return [s for s in statements if s.side in (None, *known)]
