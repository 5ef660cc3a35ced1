"""Said of both sides, then of each: "on both sides, by the AICA on the left, the VA on the right".

The head of such a sentence states the relation for both sides; every side named
behind it has a piece of its own, with its vessels, sites and degree.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.places import find_sites, sites_named
from hfs_nlp.reading.contacts.status import assert_clause
from hfs_nlp.reading.contacts.thread import Thread, clause_rules
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Attribute, Ground, Grounds, side_grounds

__all__ = ["distribute"]

_PARTS = frozenset([",", ";", "and", "but", "while", "whereas", "/", "("])
_GOES_ON = frozenset(["with", "without", "which", "where"])
_OPENS = frozenset([",", ";", ":", "-", "–", "—", "(", "with", "by", "due", "from", "and", "more"])  # noqa: RUF001
_PARTED = frozenset([",", ";", ":", "-", "–", "—", "("])  # noqa: RUF001
_LEAD = 6

Reader = Callable[[Thread, Clause], list[Draft]]


def distribute(thread: Thread, read: Reader) -> Iterator[Draft]:
    """The drafts of a sentence that speaks of both sides first, then of each.

    Parameters
    ----------
    thread
        The sentence.
    read
        Reads the head, a plain clause about both sides.
    """
    anchors, cut = _anchors(thread)
    if not anchors:
        return
    head = _piece(thread, thread.scene.start, cut)
    drafts = [draft for draft in read(thread, head) if len(draft.sides) == 2]
    for draft in drafts:
        yield draft
        for number in range(len(anchors)):
            yield _of_side(thread, draft, anchors, number, cut)


def _anchors(thread: Thread) -> tuple[list[Mention], int]:
    """The words that name single sides behind the head, and where the head ends."""
    mentions = thread.scene.mentions
    relations = [m for m in mentions if m.label == "CONTACT"]
    both = [m for m in mentions if _is_both(m)]
    if not relations or not both:
        return [], 0
    first = max(relations[0].end, both[0].end)
    anchors = _single(mentions, first)
    if not anchors or any(len(m.sides) == 1 for m in mentions if m.start < first):
        return [], 0
    if _another_nerve(mentions, first):
        return [], 0
    cut = _cut(thread, first, anchors[0])
    return (anchors, cut) if cut else ([], 0)


def _another_nerve(mentions: list[Mention], first: int) -> bool:
    """Whether what follows the head tells of another nerve than the head does."""
    head = {v for m in mentions if m.label == "NERVE" and m.start < first for v in m.value}
    told = {v for m in mentions if m.label == "NERVE" and m.start >= first for v in m.value}
    return bool(head) and not told <= head


def _is_both(mention: Mention) -> bool:
    if mention.label == "NERVE" and mention.plural and not mention.sides:
        return True
    return len(mention.sides) == 2 and mention.label in ("SIDE", "NERVE", "CONTACT", "SITE")


def _single(mentions: list[Mention], start: int) -> list[Mention]:
    behind = [m for m in mentions if m.start >= start and len(m.sides) == 1]
    anchors = [m for m in behind if m.label == "SIDE" and not _of_vessel(m, behind)]
    if anchors:
        return anchors
    vessels = [m for m in behind if m.label == "VESSEL"]
    return vessels if len({m.sides for m in vessels}) == 2 else []


def _of_vessel(side: Mention, behind: list[Mention]) -> bool:
    """The side of "by the left vertebral artery" is the vessel's."""
    return any(
        m.label == "VESSEL" and m.sides == side.sides and 0 <= m.start - side.end <= 1
        for m in behind
    )


def _cut(thread: Thread, first: int, anchor: Mention) -> int:
    """Where the head ends: before the first side's own piece."""
    forms = thread.page.words.forms
    if _side_first(thread, anchor):
        return next(at for at in range(anchor.start - 1, 0, -1) if forms[at] in _OPENS)
    told = [m for m in _told(thread) if first <= m.start < anchor.start]
    named = [m for m in told if m.label != "VESSEL" or m.entry.called == "name"]
    limit = min([m.start for m in named] or [anchor.start])
    return next((at for at in range(limit, first - 1, -1) if forms[at] in _OPENS), 0)


def _told(thread: Thread) -> list[Mention]:
    told = ("VESSEL", "CONTACT", "SITE", "PLACE")
    return [m for m in thread.scene.mentions if m.label in told]


def _side_first(thread: Thread, anchor: Mention) -> bool:
    """ "On the left by the AICA" names the side first, "AICA on the left" last."""
    forms = thread.page.words.forms
    at = anchor.start - 1
    while at >= thread.scene.start and anchor.start - at <= _LEAD and forms[at] not in _PARTED:
        at -= 1
    parted = at >= thread.scene.start and forms[at] in _PARTED
    return parted and not any(at < m.start < anchor.start for m in _told(thread))


def _piece(thread: Thread, start: int, end: int) -> Clause:
    mentions = tuple(thread.scene.inside(start, end))
    predicates = tuple(m for m in mentions if m.label == "CONTACT")
    return Clause(start, end, predicates, mentions)


def _of_side(thread: Thread, base: Draft, anchors: list[Mention], number: int, cut: int) -> Draft:
    start, end = _bounds(thread, anchors, number, cut)
    piece = _piece(thread, start, end)
    status, severity = base.status, base.severity
    own: dict[Attribute, Grounds] = {}
    said = assert_clause(thread, piece)
    if said.status.value is not None:
        status, severity = said.status.value, said.severity.value or base.severity
        own["status"], own["severity"] = said.status.grounds, said.severity.grounds
    named = tuple(m for m in piece.mentions if m.label == "VESSEL")
    vessels = [(m.value, m.sides) for m in named]
    sites = sites_named(Mechanism.DISTRIBUTION, find_sites(thread.page, piece))
    own["vessels"] = (Ground(Mechanism.DISTRIBUTION, named),) if named else ()
    own["sites"] = sites.grounds if sites else ()
    own["side"] = side_grounds(Mechanism.DISTRIBUTION, [anchors[number]])
    return replace(
        base,
        status=status,
        severity=severity if status != "absent" else None,
        sides=anchors[number].sides,
        vessels=vessels or base.vessels,
        sites=sites.value or base.sites,
        rules=(*base.rules, *clause_rules(thread, piece, []), "reading.distribution"),
        start=start,
        end=end,
        why={**base.why, **{name: grounds for name, grounds in own.items() if grounds}},
    )


def _bounds(thread: Thread, anchors: list[Mention], number: int, cut: int) -> tuple[int, int]:
    edges = [cut]
    for first, second in itertools.pairwise(anchors):
        edges.append(_edge(thread, first, second, _side_first(thread, anchors[0])))
    edges.append(thread.scene.end)
    return edges[number], edges[number + 1]


def _edge(thread: Thread, first: Mention, second: Mention, side_first: bool) -> int:
    forms = thread.page.words.forms
    edges = [
        at
        for at in range(first.end, second.start)
        if forms[at] in _PARTS and not _goes_on(forms, at + 1)
    ]
    if not edges:
        return second.start
    return edges[-1] if side_first else edges[0]


def _goes_on(forms: list[str], at: int) -> bool:
    """ "With deformity", ", the latter with deformity" belong to the side before."""
    return forms[at] in _GOES_ON or forms[at : at + 2] == ["the", "latter"]
