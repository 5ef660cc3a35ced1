"""Contacts: a sentence's statements that a vessel touches a nerve, or does not."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause, clauses, list_around, pieces
from hfs_nlp.reading.contacts.aneurysms import is_aneurysm, parent
from hfs_nlp.reading.contacts.distribution import distribute
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.ellipsis import (
    against,
    denied_vessel,
    elaboration,
    ellipsis,
    exception,
    graded,
    identity,
)
from hfs_nlp.reading.contacts.gates import (
    is_between_nerves,
    is_card_line,
    is_cell,
    is_implant,
    is_plausible,
    lesion_touches,
    other_nerve_before,
    other_nerve_in_mind,
)
from hfs_nlp.reading.contacts.pairs import (
    both_nerves,
    neither,
    pair_acts,
    pair_draft,
    pair_nerve,
    pair_of,
    vessel_draft,
)
from hfs_nlp.reading.contacts.places import find_sites, sites_named
from hfs_nlp.reading.contacts.sharing import spread
from hfs_nlp.reading.contacts.sides import clause_nerves, clause_sides, free_sides
from hfs_nlp.reading.contacts.status import Asserted, assert_clause, highest, is_unstated
from hfs_nlp.reading.contacts.thread import Thread, clause_rules, unique
from hfs_nlp.reading.contacts.vessels import clause_vessels
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import (
    Attribute,
    Ground,
    Grounds,
    Said,
    because,
    known_before,
    side_grounds,
)
from hfs_nlp.reading.relations import Vessel, find_nerves, nerve_object, topic
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["read_contacts"]

_PREPOSITIONS = frozenset(["in", "within", "at", "inside", "along", "near"])
_PARTS = frozenset(["branch", "twig", "limb", "trunk", "perforator", "branches"])
_CARRIED: tuple[Attribute, ...] = ("nerve", "side")
# Statements of a paragraph that a later sentence may go on about.
_KEPT = 12


def read_contacts(scene: Scene, discourse: Discourse) -> list[ContactStatement]:
    """The contact statements of a sentence.

    Parameters
    ----------
    scene
        The sentence.
    discourse
        What was said before; moved on to what this sentence speaks of.
    """
    found: list[ContactStatement] = []
    drafts = _without_closeness(list(_drafts(Thread(scene, discourse))))
    discourse.drafts = [*discourse.drafts, *drafts][-_KEPT:]
    for draft in drafts:
        found += draft.statements(scene.page, scene.sentence.section)
        discourse.nerves = draft.nerves
        discourse.nerve_sides = draft.sides
        discourse.draft = draft
        discourse.words = discourse.words | _words_of(draft)
        if draft.status != "absent" and _is_named(draft):
            discourse.offender = tuple(draft.vessels)
    _move_on(scene, discourse)
    return found


def _words_of(draft: Draft) -> dict[str, tuple[Mention, ...]]:
    """The words by which a statement's nerve and side stay known."""
    told = {name: draft.why.get(name, ()) for name in _CARRIED}
    return {
        name: tuple(cue for ground in grounds for cue in ground.cues)
        for name, grounds in told.items()
    }


def _is_named(draft: Draft) -> bool:
    return any(name != "unspecified" for names, _ in draft.vessels for name in names)


def _drafts(thread: Thread) -> Iterator[Draft]:
    scene = thread.scene
    distributed = list(distribute(thread, _clause))
    if distributed:
        yield from distributed
        return
    parts = pieces(thread.page, scene.start, scene.end, scene.mentions, scene.label_end)
    if is_card_line(thread):
        parts = [(scene.start, scene.end)]
    for start, end in parts:
        for clause in clauses(thread.page, start, end, scene.inside(start, end)):
            for draft in _clause(thread, clause):
                yield draft
                thread.previous = draft
                thread.drafts.append(draft)
            _remember(thread, clause)


def _remember(thread: Thread, clause: Clause) -> None:
    free = free_sides(thread, clause)
    sided = [(m, m.sides) for m in clause.mentions if m.label == "SITE"]
    sided += [(m, _paired(thread, m)) for m in clause.mentions if m.label == "NERVE"]
    said = tuple(dict.fromkeys(side for _, sides in sided for side in sides))
    words = [m for m, sides in sided if sides]
    framed = Said(said, side_grounds(Mechanism.SAME_SENTENCE, words)) if said else free
    thread.frame = framed or thread.frame
    if clause.predicates:
        thread.severity, thread.words = highest(list(clause.predicates)), clause.predicates
    sites = find_sites(thread.page, clause)
    if sites:
        thread.sites = because((sites[-1][0],), Mechanism.SITE_NAMED, sites[-1][1])


def _paired(thread: Thread, nerve: Mention) -> tuple[str, ...]:
    """Sides said of a nerve: both, of "the trigeminal nerves", "neither facial nerve"."""
    before = thread.page.words.forms[nerve.start - 1] if nerve.start else ""
    pair = nerve.plural and nerve.value != ("lower_cranial",) and len(nerve.value) == 1
    both = before in ("neither", "each") or pair
    return nerve.sides or (("left", "right") if both else ())


def _clause(thread: Thread, clause: Clause) -> list[Draft]:
    if any(is_unstated(m, clause) for m in clause.mentions):
        return []
    if is_implant(thread, clause):
        return []
    if not clause.predicates:
        return _without_relation(thread, clause)
    said = assert_clause(thread, clause)
    if said.status.value is None:
        _leave_out(thread.previous, said.severity.grounds)
        return []
    draft = _draft(thread, clause, said)
    return spread(thread, clause, draft) if draft else []


def _leave_out(previous: Draft | None, denied: Grounds) -> None:
    """ "Contacts it without indentation": the degree denied is told of the contact before."""
    if previous and previous.severity and denied:
        previous.why = {**previous.why, "severity": previous.why.get("severity", ()) + denied}


def _without_relation(thread: Thread, clause: Clause) -> list[Draft]:
    found = (
        denied_vessel(thread, clause)
        or exception(thread, clause)
        or ellipsis(thread, clause)
        or graded(thread, clause)
        or against(thread, clause)
    )
    if found:
        return [found]
    return elaboration(thread, clause) or identity(thread, clause)


def _draft(thread: Thread, clause: Clause, said: Asserted) -> Draft | None:
    """What a clause with words of contact says, or None if it is about no vessel and nerve."""
    nerves = find_nerves(thread.page, clause)
    names = tuple(dict.fromkeys(v for m in nerves for v in m.value))
    adds = _adds(thread, clause, names)
    if not _is_of_nerve(thread, clause, names, adds):
        return None
    vessels = clause_vessels(thread, clause)
    if lesion_touches(thread, clause):
        return None
    if not adds and not is_plausible(thread, clause, bool(vessels), bool(names)):
        return None
    sites = _sites(thread, clause, names)
    said = _with_grades(clause, said)
    if adds:
        return _addition(thread, clause, names, said, sites)
    about = _about(thread, clause, nerves, vessels.value)
    return Draft(
        status=str(said.status.value),
        severity=said.severity.value,
        vessels=vessels.value,
        nerves=about.nerves.value,
        sides=about.sides.value,
        sites=sites.value,
        rules=clause_rules(thread, clause, said.cues),
        start=clause.start,
        end=clause.end,
        verb=any(p.entry.form in ("active", "passive") for p in clause.predicates),
        general=all(p.entry.general for p in clause.predicates),
        close=clause.predicates[0].entry.status == "possible",
        why={
            "nerve": about.nerves.grounds,
            "side": about.sides.grounds,
            "status": said.status.grounds,
            "vessels": vessels.grounds,
            "sites": sites.grounds,
            "severity": said.severity.grounds,
        },
    )


def _is_of_nerve(thread: Thread, clause: Clause, names: tuple[str, ...], adds: bool) -> bool:
    """Whether the relation's object is a nerve of ours, named or in mind."""
    first = clause.predicates[0].entry
    if "other" in names and len(names) == 1:
        return False
    own_subject = first.form == "passive" and first.needs_nerve
    own_subject = own_subject or first.id == "contact.separate"
    bare = adds and not any(m.start >= clause.predicates[-1].end for m in clause.mentions)
    told = bare or (is_cell(thread) and any(m.label == "VESSEL" for m in clause.mentions))
    if (not names or own_subject) and not told and not nerve_object(thread.page, clause):
        return False
    if first.id == "contact.between_nerves" and not is_between_nerves(thread, clause):
        return False
    other = other_nerve_in_mind(thread, clause) or other_nerve_before(thread, clause)
    return bool(names) or not other


class _About(NamedTuple):
    """The nerves and sides that a clause is about."""

    nerves: Said[tuple[str, ...]]
    sides: Said[tuple[str, ...]]


def _about(thread: Thread, clause: Clause, nerves: list[Mention], vessels: list[Vessel]) -> _About:
    """Which nerves and sides: of the clause itself, or of one or two spoken of before."""
    about = _About(
        clause_nerves(thread, clause, nerves), clause_sides(thread, clause, nerves, vessels)
    )
    words = [m for m in clause.mentions if m.label == "REFERENCE"]
    said = vessel_draft(thread, clause, vessels[0][0]) if vessels else None
    if said and not nerves:
        about = _taken_over(said, words)
    touched = pair_nerve(thread, clause)
    if touched and not _nerve_behind(clause):
        about = _pointed_at(Mechanism.FORMER_LATTER, words, *touched, about.sides)
    if pair := neither(thread, clause) or both_nerves(thread, clause):
        names = tuple(name for nerve, _ in pair for name in nerve)
        own = {side for _, sides in vessels for side in sides}
        sides = pair[0][1] if len(own) != 1 else ()
        about = _pointed_at(Mechanism.BOTH_OF_TWO, words, names, sides, about.sides)
    return about


def _taken_over(said: Draft, words: list[Mention]) -> _About:
    """The nerves and sides of the statement made of "the former" vessel."""
    nerve = known_before(Mechanism.FORMER_LATTER, words, said.why.get("nerve", ()))
    side = known_before(Mechanism.FORMER_LATTER, words, said.why.get("side", ()))
    return _About(Said(said.nerves, nerve), Said(said.sides, side))


def _pointed_at(
    mechanism: Mechanism,
    words: list[Mention],
    nerves: tuple[str, ...],
    sides: tuple[str, ...],
    otherwise: Said[tuple[str, ...]],
) -> _About:
    """Nerves named before, with their own side if they had one."""
    own = because(sides, mechanism, *words)
    return _About(because(nerves, mechanism, *words), own or otherwise)


def _sites(thread: Thread, clause: Clause, names: tuple[str, ...]) -> Said[tuple[str, ...]]:
    """Where along the nerve: named in the clause, or known from before."""
    label = thread.scene.label
    sites = sites_named(Mechanism.SITE_NAMED, find_sites(thread.page, clause))
    if not sites and _points_to_place(clause):
        sites = _there(thread, clause)
    sites = sites or because(label.sites, Mechanism.SITE_OF_LABEL, *label.sited)
    if not sites and thread.page.words.forms[clause.start] == "and":
        sites = _fronted(thread, clause)
    if not sites and not names and _object_is_it(clause) and thread.previous:
        sites = _site_of_it(thread, thread.previous)
    return sites


def _there(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    """The place that "there" means."""
    words = [m for m in clause.mentions if m.label == "REFERENCE" and m.value == "place"]
    if thread.sites:
        grounds = known_before(Mechanism.THERE, words, thread.sites.grounds)
        return Said(thread.sites.value, grounds)
    known = thread.discourse.words.get("sites", ())
    return because(thread.discourse.sites, Mechanism.THERE, *words, *known)


def _site_of_it(thread: Thread, previous: Draft) -> Said[tuple[str, ...]]:
    """Of "touches the nerve at its root and displaces it": the place said of the nerve."""
    if any(m.label == "NERVE" for m in thread.scene.mentions):
        return Said(())
    before = known_before(Mechanism.IT, (), previous.why.get("sites", ()))
    return Said(previous.sites, before) or thread.sites


def _with_grades(clause: Clause, said: Asserted) -> Asserted:
    """A grade counts with the degrees that the words name."""
    grades = [m for m in clause.mentions if m.label == "GRADE"]
    if not grades or said.status.value == "absent":
        return said
    words = said.severity.value
    levels = [*(m.entry.severity for m in grades), *([words] if words else [])]
    level = max(levels, key=SEVERITIES.index)
    grounds = said.severity.grounds if words == level else ()
    own = tuple(m for m in grades if m.entry.severity == level)
    grounds += (Ground(Mechanism.GRADE, own),) if own else ()
    return said._replace(severity=Said(level, grounds))


def _fronted(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    """ "Within the canal it touches the one nerve and bows the other": both there."""
    mentions = thread.scene.mentions
    opens = thread.page.words.forms[thread.scene.start] in _PREPOSITIONS
    subjects = (m.start for m in mentions if m.label in ("VESSEL", "NERVE", "REFERENCE"))
    subject = next(subjects, 0) if opens else 0
    head = Clause(thread.scene.start, subject, (), tuple(m for m in mentions if m.start < subject))
    return sites_named(Mechanism.SITE_FRONTED, find_sites(thread.page, head))


def _nerve_behind(clause: Clause) -> bool:
    last = clause.predicates[-1]
    return any(m.label == "NERVE" and m.start >= last.end for m in clause.mentions)


def _object_is_it(clause: Clause) -> bool:
    last = clause.predicates[-1]
    return any(
        m.label == "REFERENCE" and m.value == "it" and 0 <= m.start - last.end <= 1
        for m in clause.mentions
    )


def _adds(thread: Thread, clause: Clause, names: tuple[str, ...]) -> bool:
    """Only a degree behind a statement ("… with displacement", "The nerve is flattened.")."""
    degree = all(p.entry.needs_nerve and not p.entry.tandem for p in clause.predicates)
    own = any(m.label in ("VESSEL", "LESION", "LOOKALIKE") for m in clause.mentions)
    if not degree or own:
        return False
    sided = any(m.sides for m in clause.mentions if m.label in ("NERVE", "SIDE"))
    if pair_acts(clause) or pair_nerve(thread, clause):
        return pair_draft(thread, clause) is not None
    if thread.previous and not names:
        return not sided
    return _goes_on_about(thread, names, clause)


def _goes_on_about(thread: Thread, names: tuple[str, ...], clause: Clause) -> bool:
    """Whether a sentence is about the nerve of the contact stated before it."""
    last = _told_of(thread, names)
    if last is None or last.status == "absent":
        return False
    if not set(thread.scene.label.nerves) <= set(last.nerves) or _has_subject(clause):
        return False
    sides = {s for m in clause.mentions if m.label in ("NERVE", "SIDE") for s in m.sides}
    elsewhere = any(m.label in ("PLACE", "ANATOMY") for m in clause.mentions)
    return sides <= set(last.sides) and not elsewhere and not thread.discourse.lesion


def _told_of(thread: Thread, names: tuple[str, ...]) -> Draft | None:
    """The last statement made of some nerves, in this paragraph."""
    said = [*thread.discourse.drafts, *thread.drafts]
    return next((d for d in reversed(said) if set(names) <= set(d.nerves)), None)


def _has_subject(clause: Clause) -> bool:
    """Of "it indents the nerve" a vessel is the subject, of "it is indented" the nerve."""
    first = clause.predicates[0]
    before = any(m.label == "REFERENCE" and m.end <= first.start for m in clause.mentions)
    return first.entry.form == "active" and before


def _addition(
    thread: Thread,
    clause: Clause,
    names: tuple[str, ...],
    said: Asserted,
    sites: Said[tuple[str, ...]],
) -> Draft | None:
    base = pair_draft(thread, clause) or (None if names else thread.previous)
    base = base or _told_of(thread, names)
    assert base is not None
    sided = [m for m in clause.mentions if m.label in ("NERVE", "SIDE") and m.sides]
    told = unique(side for m in sided for side in m.sides)
    own_sides = tuple(side for side in base.sides if side in told)
    if base.status == "absent" and said.status.value != "absent":
        return None
    why = base.taken_over(Mechanism.SAME_CONTACT, clause.predicates)
    own_sites = sites or Said(base.sites if thread.previous else (), why.get("sites", ()))
    return replace(
        base,
        status=str(said.status.value),
        severity=said.severity.value,
        sides=own_sides or base.sides,
        sites=own_sites.value,
        rules=(*clause_rules(thread, clause, said.cues), "reading.same_relation"),
        start=base.start if thread.previous else clause.start,
        end=clause.end,
        why={
            **why,
            **({"side": side_grounds(Mechanism.SIDE_OF_CLAUSE, sided)} if own_sides else {}),
            "status": said.status.grounds,
            "severity": said.severity.grounds,
            "sites": own_sites.grounds,
        },
    )


def _points_to_place(clause: Clause) -> bool:
    return any(m.label == "REFERENCE" and m.value == "place" for m in clause.mentions)


def _without_closeness(drafts: list[Draft]) -> list[Draft]:
    """ "Passes between the nerves and touches neither": near, but denied to touch."""
    kept = []
    for number, draft in enumerate(drafts):
        denials = [
            later
            for later in drafts[number + 1 :]
            if later.status == "absent"
            and set(draft.nerves) & set(later.nerves)
            and later.sides == draft.sides
        ]
        if not (draft.close and denials):
            kept.append(draft)
            continue
        for denial in denials:
            if not denial.vessels:
                denial.vessels = draft.vessels
                denial.why = {**denial.why, "vessels": draft.why.get("vessels", ())}
    return kept


def _move_side(scene: Scene, discourse: Discourse) -> None:
    """Without a nerve's own side, the side of the sentence, place or vessel is in mind."""
    for labels in (("SIDE",), ("SITE", "PLACE"), ("VESSEL",)):
        sided = [m for m in scene.mentions if m.label in labels and m.sides]
        if labels == ("SIDE",):
            nerves = [m for m in scene.mentions if m.label == "REFERENCE" and m.sides]
            sided = [*scene.free_sides, *nerves]
        if sided and not (labels == ("VESSEL",) and discourse.nerve_sides):
            discourse.nerve_sides = sided[-1].sides
            discourse.words["side"] = tuple(sided[-1:])
            return


def _at_side(scene: Scene, vessel: Mention) -> tuple[str, ...]:
    """The vessel's side, or where it is: "on the left the PICA"."""
    forms = scene.page.words.forms
    for side in scene.free_sides:
        between = forms[side.end : vessel.start]
        if side.end <= vessel.start and set(between) <= {"the", "a", "an", ","}:
            return vessel.sides or side.sides
    return vessel.sides


def _parts_only(scene: Scene) -> bool:
    """ "It gives off a branch": a part of the vessel spoken of, not another one."""
    forms = scene.page.words.forms
    found = [m for m in scene.mentions if m.label == "VESSEL"]
    return all(_PARTS.intersection(forms[m.start : m.end]) for m in found)


def _move_on(scene: Scene, discourse: Discourse) -> None:
    """What the next sentence's "it", "there" and "this loop" may mean."""
    vessels = [m for m in scene.mentions if m.label == "VESSEL" and m.entry.called == "name"]
    if not vessels and not (discourse.topic and _parts_only(scene)):
        vessels = [m for m in scene.mentions if m.label == "VESSEL"]
    topics = [m for m in scene.mentions if m.label in ("LESION", "VESSEL", "LOOKALIKE")]
    if carrying := parent(scene.page, scene.mentions):
        discourse.aneurysm, discourse.aneurysm_words = tuple(carrying.value), carrying.cues
    if topics:
        discourse.lesion = topics[0].label != "VESSEL" and not any(map(is_aneurysm, topics))
    discourse.implant = any(m.label == "SURGERY" and m.value == "implant" for m in scene.mentions)
    if vessels:
        discourse.vessels = tuple((m.value, _at_side(scene, m)) for m in vessels)
        discourse.topic = tuple((m.value, m.sides) for m in topic(scene.page, scene.mentions))
        discourse.words["vessels"] = tuple(vessels)
    if any(map(is_aneurysm, scene.mentions)):
        discourse.topic = discourse.aneurysm or discourse.topic
    nerves = [m for m in scene.mentions if m.label == "NERVE"]
    valid = [m for m in nerves if "other" not in m.value]
    discourse.pair = pair_of(scene.mentions, scene.page.words.forms) or discourse.pair
    if valid:
        discourse.nerves = tuple(valid[-1].value)
        discourse.words["nerve"] = (valid[-1],)
        plural = ("left", "right") if valid[-1].plural and len(valid) == 1 else ()
        listed = list_around(scene.page, valid, valid[-1])
        sided = next((m for m in reversed(listed) if m.sides), None)
        if sided or plural:
            discourse.nerve_sides = sided.sides if sided else plural
            discourse.words["side"] = (sided or valid[-1],)
    elif nerves or (any(m.label == "ANATOMY" for m in scene.mentions) and not discourse.draft):
        discourse.nerves = ("other",)
    if not any(m.sides for m in valid):
        _move_side(scene, discourse)
    sites = [
        m for m in scene.mentions if m.label == "SITE" or (m.label == "PLACE" and m.entry.site)
    ]
    if sites:
        last = sites[-1]
        discourse.sites = (last.value if last.label == "SITE" else last.entry.site,)
        discourse.words["sites"] = (last,)
