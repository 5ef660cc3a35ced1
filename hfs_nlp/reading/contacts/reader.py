"""Contacts: a sentence's statements that a vessel touches a nerve, or does not."""

from collections.abc import Iterator
from dataclasses import replace

from hfs_nlp.reading.clauses import Clause, clauses, list_around, pieces
from hfs_nlp.reading.contacts.aneurysms import is_aneurysm, parent
from hfs_nlp.reading.contacts.distribution import distribute
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.ellipsis import (
    denied_vessel,
    elaboration,
    ellipsis,
    exception,
    graded,
    identity,
)
from hfs_nlp.reading.contacts.gates import (
    is_between_nerves,
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
from hfs_nlp.reading.contacts.places import find_sites
from hfs_nlp.reading.contacts.sharing import spread
from hfs_nlp.reading.contacts.sides import clause_nerves, clause_sides, free_sides
from hfs_nlp.reading.contacts.status import assert_clause, highest, is_unstated
from hfs_nlp.reading.contacts.thread import Thread, clause_rules, unique
from hfs_nlp.reading.contacts.vessels import clause_vessels
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.relations import find_nerves, nerve_object, topic
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["read_contacts"]

_PREPOSITIONS = frozenset(["in", "within", "at", "inside", "along", "near"])
_PARTS = frozenset(["branch", "twig", "limb", "trunk", "perforator", "branches"])
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
        if draft.status != "absent" and _is_named(draft):
            discourse.offender = tuple(draft.vessels)
    _move_on(scene, discourse)
    return found


def _is_named(draft: Draft) -> bool:
    return any(name != "unspecified" for names, _ in draft.vessels for name in names)


def _drafts(thread: Thread) -> Iterator[Draft]:
    scene = thread.scene
    distributed = list(distribute(thread, _clause))
    if distributed:
        yield from distributed
        return
    parts = pieces(thread.page, scene.start, scene.end, scene.mentions, scene.label_end)
    for start, end in parts:
        for clause in clauses(thread.page, start, end, scene.inside(start, end)):
            for draft in _clause(thread, clause):
                yield draft
                thread.previous = draft
                thread.drafts.append(draft)
            _remember(thread, clause)


def _remember(thread: Thread, clause: Clause) -> None:
    free = free_sides(thread, clause)
    said = [side for m in clause.mentions if m.label == "SITE" for side in m.sides]
    said += [side for m in clause.mentions if m.label == "NERVE" for side in _paired(thread, m)]
    thread.frame = tuple(dict.fromkeys(said)) or free or thread.frame
    if clause.predicates:
        thread.severity = highest(list(clause.predicates))
    sites = find_sites(thread.page, clause)
    thread.sites = (sites[-1][0],) if sites else thread.sites


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
    status, severity, cues, void = assert_clause(thread, clause)
    if void or status is None:
        return []
    draft = _draft(thread, clause, status, severity, cues)
    return spread(thread, clause, draft) if draft else []


def _without_relation(thread: Thread, clause: Clause) -> list[Draft]:
    found = (
        denied_vessel(thread, clause)
        or exception(thread, clause)
        or ellipsis(thread, clause)
        or graded(thread, clause)
    )
    if found:
        return [found]
    return elaboration(thread, clause) or identity(thread, clause)


def _draft(
    thread: Thread, clause: Clause, status: str, severity: str | None, cues: list[str]
) -> Draft | None:
    first = clause.predicates[0].entry
    nerves = find_nerves(thread.page, clause)
    names = tuple(dict.fromkeys(v for m in nerves for v in m.value))
    if "other" in names and len(names) == 1:
        return None
    own_subject = first.form == "passive" and first.needs_nerve
    own_subject = own_subject or first.id == "contact.separate"
    adds = _adds(thread, clause, names)
    bare = adds and not any(m.start >= clause.predicates[-1].end for m in clause.mentions)
    if (not names or own_subject) and not bare and not nerve_object(thread.page, clause):
        return None
    if first.id == "contact.between_nerves" and not is_between_nerves(thread, clause):
        return None
    if not names and (other_nerve_in_mind(thread, clause) or other_nerve_before(thread, clause)):
        return None
    vessels = clause_vessels(thread, clause)
    if lesion_touches(thread, clause):
        return None
    if not adds and not is_plausible(thread, clause, bool(vessels), bool(names)):
        return None
    sites = tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, clause)))
    if not sites and _points_to_place(clause):
        sites = thread.sites or thread.discourse.sites
    sites = sites or thread.scene.label.sites
    if not sites and thread.page.words.forms[clause.start] == "and":
        sites = _fronted(thread, clause)
    if not sites and not names and _object_is_it(clause) and thread.previous:
        nerve_named = any(m.label == "NERVE" for m in thread.scene.mentions)
        sites = () if nerve_named else thread.previous.sites or thread.sites
    grades = [m.entry.severity for m in clause.mentions if m.label == "GRADE"]
    if grades and status != "absent":
        severity = max([*grades, *([severity] if severity else [])], key=SEVERITIES.index)
    if adds:
        return _addition(thread, clause, names, status, severity, sites, cues)
    nerve_names = clause_nerves(thread, clause, names)
    sides = clause_sides(thread, clause, nerves, vessels)
    said = vessel_draft(thread, clause, vessels[0][0]) if vessels else None
    if said and not names:
        nerve_names, sides = said.nerves, said.sides
    touched = pair_nerve(thread, clause)
    if touched and not _nerve_behind(clause):
        nerve_names, sides = touched[0], touched[1] or sides
    if pair := neither(thread, clause) or both_nerves(thread, clause):
        nerve_names = tuple(name for nerve, _ in pair for name in nerve)
        sides = pair[0][1] or sides
    return Draft(
        status=status,
        severity=severity,
        vessels=vessels,
        nerves=nerve_names,
        sides=sides,
        sites=sites,
        rules=clause_rules(thread, clause, cues),
        start=clause.start,
        end=clause.end,
        verb=any(p.entry.form in ("active", "passive") for p in clause.predicates),
        general=all(p.entry.general for p in clause.predicates),
        close=first.status == "possible",
    )


def _fronted(thread: Thread, clause: Clause) -> tuple[str, ...]:
    """ "Within the canal it touches the one nerve and bows the other": both there."""
    mentions = thread.scene.mentions
    opens = thread.page.words.forms[thread.scene.start] in _PREPOSITIONS
    subjects = (m.start for m in mentions if m.label in ("VESSEL", "NERVE", "REFERENCE"))
    subject = next(subjects, 0) if opens else 0
    head = Clause(thread.scene.start, subject, (), tuple(m for m in mentions if m.start < subject))
    return tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, head)))


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
    status: str,
    severity: str | None,
    sites: tuple[str, ...],
    cues: list[str],
) -> Draft | None:
    base = pair_draft(thread, clause) or (None if names else thread.previous)
    base = base or _told_of(thread, names)
    assert base is not None
    said = unique(s for m in clause.mentions if m.label in ("NERVE", "SIDE") for s in m.sides)
    if base.status == "absent" and status != "absent":
        return None
    return replace(
        base,
        status=status,
        severity=severity,
        sides=tuple(side for side in base.sides if side in said) or base.sides,
        sites=sites or (base.sites if thread.previous else ()),
        rules=(*clause_rules(thread, clause, cues), "reading.same_relation"),
        start=base.start if thread.previous else clause.start,
        end=clause.end,
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
            denial.vessels = denial.vessels or draft.vessels
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
    discourse.aneurysm = tuple(parent(scene.page, scene.mentions)) or discourse.aneurysm
    if topics:
        discourse.lesion = topics[0].label != "VESSEL" and not any(map(is_aneurysm, topics))
    discourse.implant = any(m.label == "SURGERY" and m.value == "implant" for m in scene.mentions)
    if vessels:
        discourse.vessels = tuple((m.value, _at_side(scene, m)) for m in vessels)
        discourse.topic = tuple((m.value, m.sides) for m in topic(scene.page, scene.mentions))
    if any(map(is_aneurysm, scene.mentions)):
        discourse.topic = discourse.aneurysm or discourse.topic
    nerves = [m for m in scene.mentions if m.label == "NERVE"]
    valid = [m for m in nerves if "other" not in m.value]
    discourse.pair = pair_of(scene.mentions, scene.page.words.forms) or discourse.pair
    if valid:
        discourse.nerves = tuple(valid[-1].value)
        plural = ("left", "right") if valid[-1].plural and len(valid) == 1 else ()
        listed = list_around(scene.page, valid, valid[-1])
        said = next((m.sides for m in reversed(listed) if m.sides), ())
        discourse.nerve_sides = said or plural or discourse.nerve_sides
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
