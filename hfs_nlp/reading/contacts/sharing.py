"""Several sides or nerves in one clause: what is said of which."""

from dataclasses import replace

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause, list_around
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.pairs import pair_of
from hfs_nlp.reading.contacts.places import find_sites
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Attribute, Ground, Why, side_grounds, side_words

# "Associated with the PICA on the right and free on the left".
_FREE = frozenset(["free", "clear", "spared", "untouched", "unaffected"])
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
        m for m in clause.mentions if len(m.sides) == 1 and _is_anchor(m) and _counts(m, clause)
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
    if not any(m.label != "SIDE" and m.start > first for m in anchors):
        return anchors
    forms = thread.page.words.forms
    return [
        m
        for m in anchors
        if m.label != "SIDE" or m.start > first or "on" in forms[max(0, m.start - 2) : m.start]
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
    return [_of_nerve(thread, draft, nerve) for nerve in nerves]


def _of_nerve(thread: Thread, draft: Draft, nerve: Mention) -> Draft:
    why = {
        **draft.why,
        "nerve": (Ground(Mechanism.DISTRIBUTION, (nerve,)),),
        "side": side_grounds(Mechanism.SIDE_OF_NERVE, [nerve]),
    }
    return replace(draft, nerves=tuple(nerve.value), sides=_own_sides(thread, nerve), why=why)


def _own_sides(thread: Thread, nerve: Mention) -> tuple[str, ...]:
    """Said of it, or both: "all lower cranial nerves"."""
    every = thread.page.words.forms[nerve.start - 1] in ("all", "both", "neither", "either")
    return nerve.sides or (("left", "right") if every else ())


def _is_anchor(mention: Mention) -> bool:
    if mention.label == "REFERENCE":
        return bool(mention.value == "nerve")
    return mention.label in ("NERVE", "SIDE")


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
    placed = [(site, m) for site, m in find_sites(thread.page, clause) if m in here]
    sites = tuple(dict.fromkeys(site for site, _ in placed))
    named = [m for m in here if m.label == "VESSEL" and m.value != ("unspecified",)]
    vessels = [(m.value, m.sides) for m in named]
    graded = [m for m in here if m.label == "GRADE" and m.start >= start]
    grades = [m.entry.severity for m in graded]
    anchor = anchors[number]
    own = [m for m in here if m.label == "NERVE" and m.start >= start]
    nerves = tuple(v for m in own for v in m.value)
    # "On the right side, not the left": denied for this side alone.
    denials = [m for m in here if m.label == "DENIAL" and m.start >= start] if number > 0 else []
    free = _FREE.intersection(thread.page.words.forms[start:end]) if number > 0 else ()
    denied = bool(denials or free)
    words: dict[Attribute, list[Mention]] = {
        "status": denials,
        "side": list(side_words([anchor])) if anchor.sides else [],
        "sites": [m for _, m in placed],
        "vessels": named,
        "severity": graded[:1],
        "nerve": own,
    }
    why = {**draft.why, **_shared(words)}
    if free and not denials:
        called = (m for m in here if _FREE.intersection(thread.page.words.forms[m.start : m.end]))
        why["status"] = (Ground(Mechanism.SIDE_FREE, (anchor, *called)),)
    return replace(
        draft,
        status="absent" if denied else draft.status,
        elliptical=denied,
        sides=anchor.sides or draft.sides,
        sites=sites or (draft.sites if not _any_site_elsewhere(thread, clause, sites) else ()),
        vessels=vessels or draft.vessels,
        severity=grades[0] if grades else draft.severity,
        nerves=nerves or draft.nerves,
        why=why,
    )


def _shared(words: dict[Attribute, list[Mention]]) -> Why:
    """Why one side's share has what its own words say."""
    mechanisms = {"status": Mechanism.DENIAL, "severity": Mechanism.GRADE}
    return {
        name: (Ground(mechanisms.get(name, Mechanism.DISTRIBUTION), tuple(cues)),)
        for name, cues in words.items()
        if cues
    }


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
    return mention.label != "SIDE" or not any(
        m.sides == mention.sides and m is not mention and m.start == mention.end
        for m in clause.mentions
    )


def _any_site_elsewhere(thread: Thread, clause: Clause, sites: tuple[str, ...]) -> bool:
    return bool(find_sites(thread.page, clause)) and not sites


def _told_apart(draft: Draft, clause: Clause) -> Why:
    """ "Respectively": the vessels and the nerves are told each of its own."""
    vessels = tuple(m for m in clause.mentions if m.label == "VESSEL")
    nerves = tuple(m for m in clause.mentions if m.label == "NERVE")
    return {
        **draft.why,
        "vessels": (Ground(Mechanism.DISTRIBUTION, vessels),),
        "nerve": (Ground(Mechanism.DISTRIBUTION, nerves),),
        "side": (Ground(Mechanism.DISTRIBUTION, side_words(nerves)),),
    }


def _paired(draft: Draft, clause: Clause, forms: list[str]) -> list[Draft]:
    """ "AICA and SCA contact the facial and trigeminal nerves, respectively"."""
    pair = pair_of(list(clause.mentions), forms)
    if len(draft.vessels) == len(pair) == 2:
        return [
            replace(
                draft,
                vessels=[vessel],
                nerves=nerves,
                sides=sides or draft.sides,
                why=_told_apart(draft, clause),
            )
            for vessel, (nerves, sides) in zip(draft.vessels, pair, strict=True)
        ]
    return []
