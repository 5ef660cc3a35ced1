"""Several sides or nerves in one clause: what is said of which."""

from dataclasses import replace

from hfs_nlp.reading.clauses import Clause, list_around
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.pairs import pair_of
from hfs_nlp.reading.contacts.places import find_sites
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention

_JOINING = frozenset([",", "and", "but", "/", "(", ")", ";", "or", "nor", "while", "-"])

__all__ = ["share", "spread"]


def spread(thread: Thread, clause: Clause, draft: Draft) -> list[Draft]:
    """One draft a side where a clause says different things of each."""
    if "respectively" in thread.page.words.forms[clause.start : thread.scene.end]:
        return _paired(draft, clause, thread.page.words.forms) or [draft]
    listed = _each_nerve(thread, clause, draft)
    if listed:
        return listed
    anchors = [
        m
        for m in clause.mentions
        if len(m.sides) == 1 and m.label in ("NERVE", "SIDE") and _counts(m, clause)
    ]
    anchors = _connected(thread, _without_subject(thread, clause, anchors))
    if len({m.sides for m in anchors}) < 2:
        objects = _objects(thread, clause)
        if len(objects) < 2:
            return [draft]
        return [share(thread, clause, draft, objects, number) for number in range(len(objects))]
    return [share(thread, clause, draft, anchors, number) for number in range(len(anchors))]


def _without_subject(thread: Thread, clause: Clause, anchors: list[Mention]) -> list[Mention]:
    """Of "The right … comes to rest on the left facial nerve" the first is a vessel's side."""
    if not clause.predicates or clause.predicates[0].entry.form != "active":
        return anchors
    first = clause.predicates[0].start
    if not any(m.label == "NERVE" and m.start > first for m in anchors):
        return anchors
    forms = thread.page.words.forms
    return [
        m
        for m in anchors
        if m.label == "NERVE" or m.start > first or "on" in forms[max(0, m.start - 2) : m.start]
    ]


def _each_nerve(thread: Thread, clause: Clause, draft: Draft) -> list[Draft]:
    """ "The left trigeminal and both vestibulocochlear nerves": each with its own sides."""
    nerves = [m for m in clause.mentions if m.label == "NERVE" and "other" not in m.value]
    if len(nerves) < 2 or len({m.sides for m in nerves}) < 2:
        return []
    if list_around(thread.page, nerves, nerves[0]) != nerves:
        return []
    if len({tuple(m.value) for m in nerves}) < len(nerves) or not all(
        _own_sides(thread, m) for m in nerves
    ):
        return []
    return [replace(draft, nerves=tuple(m.value), sides=_own_sides(thread, m)) for m in nerves]


def _own_sides(thread: Thread, nerve: Mention) -> tuple[str, ...]:
    """Said of it, or both: "all lower cranial nerves"."""
    every = thread.page.words.forms[nerve.start - 1] in ("all", "both", "neither", "either")
    return nerve.sides or (("left", "right") if every else ())


def _connected(thread: Thread, anchors: list[Mention]) -> list[Mention]:
    """Those that a comma, "and" or the like joins; run-on text begins anew."""
    forms = thread.page.words.forms
    kept = anchors[:1]
    for mention in anchors[1:]:
        between = forms[kept[-1].end : mention.start]
        if not _JOINING.intersection(between):
            break
        kept.append(mention)
    return kept


def _objects(thread: Thread, clause: Clause) -> list[Mention]:
    """Nerves behind the verb, each with words of its own ("A in the cistern and B at …")."""
    after = [
        m for m in clause.mentions if m.label == "NERVE" and m.start > clause.predicates[-1].end
    ]
    chosen = after[:1]
    for mention in after[1:]:
        between = thread.page.words.forms[chosen[-1].end : mention.start]
        if "and" in between and mention.value != chosen[-1].value and len(between) > 3:
            chosen.append(mention)
    return chosen if len(chosen) > 1 else []


def share(
    thread: Thread, clause: Clause, draft: Draft, anchors: list[Mention], number: int
) -> Draft:
    """What a clause says of one of its sides or nerves."""
    start, end = _chunk(thread, clause, anchors, number)
    common = anchors[0].start
    here = [m for m in clause.mentions if start <= m.start < end or m.start < min(common, start)]
    sites = tuple(dict.fromkeys(site for site, m in find_sites(thread.page, clause) if m in here))
    vessels = [
        (m.value, m.sides) for m in here if m.label == "VESSEL" and m.value != ("unspecified",)
    ]
    grades = [m.entry.severity for m in here if m.label == "GRADE" and m.start >= start]
    anchor = anchors[number]
    nerves = tuple(v for m in here if m.label == "NERVE" and m.start >= start for v in m.value)
    # "On the right side, not the left": denied for this side alone.
    denied = number > 0 and any(m.label == "DENIAL" for m in here if m.start >= start)
    return replace(
        draft,
        status="absent" if denied else draft.status,
        elliptical=denied,
        sides=anchor.sides or draft.sides,
        sites=sites or (draft.sites if not _any_site_elsewhere(thread, clause, sites) else ()),
        vessels=vessels or draft.vessels,
        severity=grades[0] if grades else draft.severity,
        nerves=nerves or draft.nerves,
    )


def _chunk(thread: Thread, clause: Clause, anchors: list[Mention], number: int) -> tuple[int, int]:
    start = clause.start if number == 0 else _edge(thread, anchors[number - 1], anchors[number])
    last = number + 1 == len(anchors)
    return start, clause.end if last else _edge(thread, anchors[number], anchors[number + 1])


def _edge(thread: Thread, first: Mention, second: Mention) -> int:
    forms = thread.page.words.forms
    for at in range(second.start - 1, first.end - 1, -1):
        if forms[at] in (",", "and", ";", "("):
            return at
    return second.start


def _counts(mention: Mention, clause: Clause) -> bool:
    if mention.label == "SIDE" and mention.value in ("symptomatic", "asymptomatic"):
        return not any(m.label == "SIDE" and m.value in ("left", "right") for m in clause.mentions)
    return mention.label == "NERVE" or not any(
        m.sides == mention.sides and m is not mention and m.start == mention.end
        for m in clause.mentions
    )


def _any_site_elsewhere(thread: Thread, clause: Clause, sites: tuple[str, ...]) -> bool:
    return bool(find_sites(thread.page, clause)) and not sites


def _paired(draft: Draft, clause: Clause, forms: list[str]) -> list[Draft]:
    """ "AICA and SCA contact the facial and trigeminal nerves, respectively"."""
    pair = pair_of(list(clause.mentions), forms)
    if len(draft.vessels) == len(pair) == 2:
        return [
            replace(draft, vessels=[vessel], nerves=nerves, sides=sides or draft.sides)
            for vessel, (nerves, sides) in zip(draft.vessels, pair, strict=True)
        ]
    return []
