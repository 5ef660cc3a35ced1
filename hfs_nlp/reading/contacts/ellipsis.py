"""Clauses without a relation word of their own: "but not the right", "this is the AICA"."""

from dataclasses import replace

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.assertion import Assertion, assess
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.places import find_sites, sites_named
from hfs_nlp.reading.contacts.sharing import share
from hfs_nlp.reading.contacts.sides import clause_nerves, clause_sides, free_sides
from hfs_nlp.reading.contacts.thread import Thread, clause_rules, unique
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import (
    Ground,
    Grounds,
    Said,
    Why,
    because,
    known_before,
    side_grounds,
    sides_said,
)
from hfs_nlp.reading.relations import Vessel, find_nerves

__all__ = ["against", "denied_vessel", "elaboration", "ellipsis", "exception", "graded", "identity"]

_AUXILIARIES = frozenset(["does", "do"])
_AGAIN_TOO = frozenset(["likewise", "similarly", "so", "too", "also", "same", "does", "do", "not"])
_AGAIN = frozenset(["likewise", "similarly", "so", "too", "also", "same"])
# At the end of a clause these take a relation up: "as the left one does".
_TAKING_UP = frozenset(
    "likewise similarly so too also same does do did is are was were the a an on of at in one ones "
    "side and but as well for to true holds applies apply goes case may might could be by with "
    "again equally still latter former other nor yet it its here there nerve nerves likely "
    "possibly probably perhaps those these relation contact any between along over near".split()
)
_PRO_VERBS = frozenset(["does", "do", "is", "are"])
_EXCEPTING = frozenset(["except", "excepting", "save", "apart", "aside", "other", "but", "besides"])
# Behind these an elliptical "not" stands; before any other word it denies that word.
_AFTER_NOT = frozenset(
    "the on at in left right so by with a any this that its for here there either to so , . ; : ) "
    "and but though although l r lt rt vii viii v".split()
)
_PAIR = 2
_FINITE = frozenset(
    "is are was were has have shows appears remains runs courses passes lies arises".split()
)


def denied_vessel(thread: Thread, clause: Clause) -> Draft | None:
    """ "No vascular loop at the REZ", "no offending vessel"."""
    vessels = [m for m in clause.mentions if m.label == "VESSEL" and m.entry.called != "name"]
    others = [m for m in clause.mentions if m.label in ("LESION", "ECTASIA", "LOOKALIKE")]
    if not vessels or others:
        return None
    vessel = vessels[0]
    found = assess(thread.page, vessel, clause.start, clause.end, clause.mentions)
    loop = (
        vessel.entry.called == "role"
        or "loop" in thread.page.words.forms[vessel.start : vessel.end]
    )
    near = any(
        m.label in ("NERVE", "SITE") or (m.label == "REFERENCE" and m.value == "nerve")
        for m in clause.mentions
    ) or bool(thread.scene.label.nerves)
    if not found.denied or found.void or not (loop or near):
        return None
    found_nerves = find_nerves(thread.page, clause)
    if any("other" in m.value for m in found_nerves):
        return None
    known = [(vessel.value, vessel.sides)]
    nerves = clause_nerves(thread, clause, found_nerves)
    sides = clause_sides(thread, clause, found_nerves, known)
    return Draft(
        "absent",
        None,
        known,
        nerves.value,
        sides.value,
        (),
        (*clause_rules(thread, clause, list(found.cues)), "reading.denied_vessel"),
        clause.start,
        clause.end,
        True,
        False,
        False,
        why={
            "nerve": nerves.grounds,
            "side": sides.grounds,
            "status": (Ground(Mechanism.VESSEL_DENIED, (*found.denials, vessel)),),
            "vessels": (Ground(Mechanism.AGENT, (vessel,)),),
        },
    )


def exception(thread: Thread, clause: Clause) -> Draft | None:
    """ "No vessel touches it except for a small vein": what is excepted does."""
    denied = thread.previous
    first = thread.page.words.forms[clause.start]
    vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
    if denied is None or denied.status != "absent" or first not in _EXCEPTING or not vessels:
        return None
    hedges = [m for m in clause.mentions if m.label == "HEDGE"]
    named = tuple(m for m in clause.mentions if m.label == "VESSEL")
    sites = sites_named(Mechanism.SITE_NAMED, find_sites(thread.page, clause))
    status: Grounds = (Ground(Mechanism.EXCEPTION, named),)
    return replace(
        denied,
        status="possible" if hedges else "present",
        severity=thread.severity,
        vessels=vessels,
        sites=sites.value,
        rules=(*clause_rules(thread, clause, []), "reading.exception"),
        start=denied.start,
        end=clause.end,
        why={
            **denied.taken_over(Mechanism.EXCEPTION, ()),
            "status": (*status, Ground(Mechanism.HEDGE, tuple(hedges))) if hedges else status,
            "severity": (Ground(Mechanism.DEGREE, thread.words),),
            "vessels": (Ground(Mechanism.AGENT, named),),
            "sites": sites.grounds,
        },
    )


def against(thread: Thread, clause: Clause) -> Draft | None:
    """ "There may be a vein against it": a vessel against the nerve, without a verb."""
    vessels = [m for m in clause.mentions if m.label == "VESSEL"]
    forms = thread.page.words.forms
    if not vessels or forms[vessels[-1].end : vessels[-1].end + 1] != ["against"]:
        return None
    behind = [m for m in clause.mentions if m.start > vessels[-1].end]
    if not behind or behind[0].label not in ("NERVE", "REFERENCE", "SITE"):
        return None
    found = assess(thread.page, vessels[-1], clause.start, clause.end, clause.mentions)
    found_nerves = find_nerves(thread.page, clause)
    named = [(m.value, m.sides) for m in vessels]
    nerves = clause_nerves(thread, clause, found_nerves)
    sides = clause_sides(thread, clause, found_nerves, named)
    sites = sites_named(Mechanism.SITE_NAMED, find_sites(thread.page, clause))
    status = _against_status(found, vessels[-1])
    return Draft(
        status.value,
        "contact" if status.value != "absent" else None,
        named,
        nerves.value,
        sides.value,
        sites.value,
        (*clause_rules(thread, clause, list(found.cues)), "reading.against"),
        clause.start,
        clause.end,
        True,
        False,
        False,
        why={
            "nerve": nerves.grounds,
            "side": sides.grounds,
            "status": status.grounds,
            "vessels": (Ground(Mechanism.AGENT, tuple(vessels)),),
            "sites": sites.grounds,
            "severity": (Ground(Mechanism.AGAINST, tuple(vessels[-1:])),),
        },
    )


def _against_status(found: Assertion, vessel: Mention) -> Said[str]:
    if found.denied:
        return because("absent", Mechanism.DENIAL, *found.denials, vessel)
    if found.hedged:
        return because("possible", Mechanism.HEDGE, *found.hedges, vessel)
    return because("present", Mechanism.AGAINST, vessel)


def graded(thread: Thread, clause: Clause) -> Draft | None:
    """ "Left VII, root exit zone: PICA, Sindou II": a grade states the contact."""
    grades = [m for m in clause.mentions if m.label == "GRADE"]
    named = tuple(m for m in clause.mentions if m.label == "VESSEL")
    vessels = [(m.value, m.sides) for m in named]
    found_nerves = find_nerves(thread.page, clause)
    context = thread.scene.label.nerves or thread.scene.heading.nerves
    if not grades or not vessels or not (found_nerves or context) or _denied(clause):
        return None
    nerves = clause_nerves(thread, clause, found_nerves)
    sides = clause_sides(thread, clause, found_nerves, vessels)
    sites = _sites(thread, clause)
    return Draft(
        "present",
        grades[0].entry.severity,
        vessels,
        nerves.value,
        sides.value,
        sites.value,
        (*clause_rules(thread, clause, []), "reading.graded"),
        clause.start,
        clause.end,
        True,
        False,
        False,
        why={
            "nerve": nerves.grounds,
            "side": sides.grounds,
            "status": (Ground(Mechanism.GRADE_STATES, tuple(grades[:1])),),
            "vessels": (Ground(Mechanism.AGENT, named),),
            "sites": sites.grounds,
            "severity": (Ground(Mechanism.GRADE, tuple(grades[:1])),),
        },
    )


def _sites(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    """The places that a clause without a relation word names, or its label."""
    label = thread.scene.label
    named = sites_named(Mechanism.SITE_NAMED, find_sites(thread.page, clause))
    return named or because(label.sites, Mechanism.SITE_OF_LABEL, *label.sited)


def _denied(clause: Clause) -> bool:
    return any(m.label == "DENIAL" for m in clause.mentions)


def ellipsis(thread: Thread, clause: Clause) -> Draft | None:
    """ "… but not the right", "the left one does too": the relation is said before."""
    previous = _model(thread, clause)
    if previous is None or _other_topic(clause) or not _names_another(thread, clause):
        return None
    status = _status(thread, clause, previous)
    if status is None:
        return None
    sites, sides, nerves = _sites(thread, clause), _sides(thread, clause), _nerves(clause)
    vessels = _vessels(thread, clause)
    severity = previous.severity if status != "absent" else None
    grades = tuple(m for m in clause.mentions if m.label == "GRADE")[:1]
    own: Why = {
        "status": _why_status(clause, previous, status),
        "sites": sites.grounds if sites else (),
        "side": sides.grounds,
        "nerve": nerves.grounds,
        "vessels": vessels.grounds if vessels else (),
        "severity": (Ground(Mechanism.GRADE, grades),) if grades else (),
    }
    return replace(
        previous,
        status=status,
        elliptical=status == "absent",
        severity=_grade(clause) or severity,
        sites=sites.value or previous.sites,
        sides=sides.value or previous.sides,
        nerves=nerves.value or previous.nerves,
        vessels=vessels.value or [(v, ()) for v, _ in previous.vessels],
        rules=(*clause_rules(thread, clause, []), "reading.ellipsis"),
        start=clause.start,
        end=clause.end,
        why={
            **previous.taken_over(Mechanism.ELLIPSIS, ()),
            **{name: grounds for name, grounds in own.items() if grounds},
        },
    )


def _why_status(clause: Clause, previous: Draft, status: str) -> Grounds:
    """Denied or doubted in the clause, or as the statement before was."""
    cues = {
        label: tuple(m for m in clause.mentions if m.label == label)
        for label in ("DENIAL", "HEDGE", "REFERENCE")
    }
    if cues["DENIAL"]:
        return (Ground(Mechanism.ELLIPSIS), Ground(Mechanism.DENIAL, cues["DENIAL"]))
    taken = known_before(Mechanism.ELLIPSIS, cues["REFERENCE"], previous.why.get("status", ()))
    if status == "possible" and cues["HEDGE"]:
        return (taken[0], Ground(Mechanism.HEDGE, cues["HEDGE"]))
    return taken if status == previous.status else taken[:1]


def _model(thread: Thread, clause: Clause) -> Draft | None:
    """The statement whose relation the clause takes up."""
    inside = thread.previous or _unread(thread, clause)
    if inside:
        return inside
    forms = thread.page.words.forms[clause.start : clause.end]
    if any(m.end <= clause.start for m in thread.scene.mentions):
        return None  # "The right VA is ectatic, the left is not": of the sentence's own topic.
    last: Draft | None = thread.discourse.draft
    return last if _AGAIN_TOO.intersection(forms) else None


def _names_another(thread: Thread, clause: Clause) -> bool:
    forms = thread.page.words.forms[clause.start : clause.end]
    again = _AUXILIARIES.intersection(forms) and any(m.label == "VESSEL" for m in clause.mentions)
    return bool(_sides(thread, clause) or _nerves(clause) or again)


def _sides(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    free = free_sides(thread, clause)
    return free or sides_said(Mechanism.SIDE_OF_CLAUSE, clause.mentions)


def _nerves(clause: Clause) -> Said[tuple[str, ...]]:
    named = [m for m in clause.mentions if m.label == "NERVE"]
    names = tuple(v for m in named for v in m.value if v != "other")
    return because(names, Mechanism.NERVE_NAMED, *named) if names else Said(())


def _grade(clause: Clause) -> str | None:
    return next((m.entry.severity for m in clause.mentions if m.label == "GRADE"), None)


def _status(thread: Thread, clause: Clause, previous: Draft) -> str | None:
    """Denied, said again, or gapped ("the left one by the PICA"); None if it says nothing."""
    forms = thread.page.words.forms[clause.start : clause.end]
    denials = [m for m in clause.mentions if m.label == "DENIAL"]
    nerve = any(m.label == "NERVE" for m in clause.mentions)
    if any(m.entry.form == "other" for m in denials):
        return None
    if nerve and any(m.entry.direction == "backward" for m in denials):
        return None  # "The eighth nerve is absent" denies no contact.
    if denials and not _only_denies(thread, clause):
        return None
    if denials:
        return None if _denies_a_verb(thread, clause) else "absent"
    status: str | None
    named_again = any(m.label == "REFERENCE" and m.value == "vessel" for m in clause.mentions)
    if _takes_up(thread, clause) and not named_again:
        affirms = previous.status == "absent" and _affirms(forms)
        status = "present" if affirms else previous.status
    else:
        status = previous.status if _is_gapped(thread, clause, forms) else None
    hedged = any(m.label == "HEDGE" for m in clause.mentions)
    return "possible" if hedged and status == "present" else status


def _only_denies(thread: Thread, clause: Clause) -> bool:
    """ "But not the right", "the left one does not"; "he has no complaint there" is of else."""
    return set(_loose_words(thread, clause)) <= _TAKING_UP


def _loose_words(thread: Thread, clause: Clause) -> list[str]:
    """The words of a clause that stand in no mention."""
    forms = thread.page.words.forms
    named = {at for m in clause.mentions for at in range(m.start, m.end)}
    words = [forms[at] for at in range(clause.start, clause.end) if at not in named]
    return [form for form in words if form.isalnum()]


def _takes_up(thread: Thread, clause: Clause) -> bool:
    """ "The left one does too", "so does the AICA", "the same applies to the right".

    "The trigeminal nerves also look fine" does not: it has a verb of its own.
    """
    words = _loose_words(thread, clause)
    again = _AGAIN.intersection(words) or _PRO_VERBS.intersection(words)
    return bool(again) and set(words) <= _TAKING_UP


def _vessels(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """The vessels that the clause names, or those that its words point back to."""
    named = [m for m in clause.mentions if m.label == "VESSEL"]
    said = because([(m.value, m.sides) for m in named], Mechanism.AGENT, *named)
    return said or _other_of_pair(thread, clause)


def _other_of_pair(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """Of "the former abuts the facial nerve, the latter the eighth": the latter's vessel."""
    words = {m.value: m for m in clause.mentions if m.label == "REFERENCE"}
    known = list(thread.discourse.vessels)
    inside = [m for m in thread.scene.mentions if m.label == "VESSEL" and m.end <= clause.start]
    named = [m for m in inside if m.entry.called == "name"]
    pool = [(m.value, m.sides) for m in named] or known
    cues = tuple(named) or thread.discourse.words.get("vessels", ())
    plain = set(_loose_words(thread, clause)) <= _TAKING_UP
    if thread.previous is None or not _nerves(clause) or len(pool) < _PAIR or not plain:
        return Said([])
    if "latter" in words:
        return because(pool[-1:], Mechanism.FORMER_LATTER, words["latter"], *cues[-1:])
    if "former" in words:
        return because(pool[-2:-1], Mechanism.FORMER_LATTER, words["former"], *cues[-2:-1])
    return Said([])


def _is_gapped(thread: Thread, clause: Clause, forms: list[str]) -> bool:
    """ "The right nerve is touched by the AICA, the left by the PICA": no verb of its own."""
    if _other_of_pair(thread, clause):
        return True
    told = any(m.label in ("VESSEL", "SITE", "GRADE") for m in clause.mentions)
    sides = _sides(thread, clause).value
    last = thread.previous
    other = last is not None and (
        (sides and sides != last.sides) or bool(set(_nerves(clause).value) - set(last.nerves))
    )
    plain = set(_loose_words(thread, clause)) <= _TAKING_UP
    return bool(told and other) and plain and not _FINITE.intersection(forms)


def _denies_a_verb(thread: Thread, clause: Clause) -> bool:
    """ "Was not evaluated" denies no contact; "is not", "but not the right" do."""
    forms = thread.page.words.forms
    adverbs = (m for m in clause.mentions if m.label == "DENIAL" and m.entry.form == "adverb")
    return any(m.end < clause.end and forms[m.end] not in _AFTER_NOT for m in adverbs)


def elaboration(thread: Thread, clause: Clause) -> list[Draft]:
    """ "… bilaterally: in the cistern on the right, at the REZ on the left"."""
    forms = thread.page.words.forms
    if thread.previous is None or forms[clause.start - 1] != ":" or _other_topic(clause):
        return []
    if not any(m.label in ("SITE", "GRADE", "VESSEL", "PLACE") for m in clause.mentions):
        return []
    anchors = [m for m in clause.mentions if len(m.sides) == 1]
    base = replace(
        thread.previous,
        rules=(*clause_rules(thread, clause, []), "reading.elaboration"),
        start=thread.previous.start,
        end=clause.end,
        why=thread.previous.taken_over(Mechanism.SAME_CONTACT, ()),
    )
    if not anchors:
        sites = sites_named(Mechanism.SITE_NAMED, find_sites(thread.page, clause))
        why = {**base.why, "sites": sites.grounds}
        return [replace(base, sites=sites.value, why=why) if sites else base]
    sides = [m for m in anchors if m.label == "SIDE"] or anchors
    return [share(thread, clause, base, sides, number) for number in range(len(sides))]


def identity(thread: Thread, clause: Clause) -> list[Draft]:
    """Of "this is probably the AICA": it names the vessel of the statement before."""
    last = thread.previous or thread.discourse.draft
    if last is None or last.status == "absent" or _other_topic(clause):
        return []
    named = [m for m in clause.mentions if m.label == "VESSEL" and m.entry.called == "name"]
    forms = thread.page.words.forms[clause.start : clause.end]
    if not named or not {"is", "was", "represents", "being"}.intersection(forms):
        return []
    known = {name for names, _ in last.vessels for name in names} - {"unspecified"}
    start = [m for m in clause.mentions if m.start < named[0].start]
    points = (
        any(
            (m.label == "REFERENCE" and m.value in ("it", "vessel"))
            or (m.label == "VESSEL" and m.entry.called != "name")
            for m in start
        )
        or forms[0] == "this"
    )
    if known or not points:
        return []
    vessels = [(m.value, m.sides) for m in named]
    rules = (*clause_rules(thread, clause, []), "reading.identity")
    why = {
        **last.taken_over(Mechanism.IDENTITY, ()),
        "vessels": (Ground(Mechanism.IDENTITY, tuple(named)),),
    }
    named_here = replace(last, vessels=vessels, rules=rules, why=why)
    return [replace(named_here, start=clause.start, end=clause.end)]


def _other_topic(clause: Clause) -> bool:
    return any(m.label in ("LESION", "ECTASIA", "LOOKALIKE", "SYMPTOM") for m in clause.mentions)


def _affirms(forms: list[str]) -> bool:
    return bool({"does", "do", "is", "are"}.intersection(forms)) and "so" not in forms


def _unread(thread: Thread, clause: Clause) -> Draft | None:
    """ "Abuts the pons but not the facial nerve": the first half touches no nerve."""
    forms = thread.page.words.forms[clause.start : clause.start + 2]
    if forms not in (["but", "not"], ["though", "not"], ["although", "not"], ["yet", "not"]):
        return None
    before = [m for m in thread.scene.mentions if m.end <= clause.start]
    vessels = [(m.value, m.sides) for m in before if m.label == "VESSEL"]
    if not vessels or not any(m.label == "CONTACT" for m in before):
        return None
    sides = unique(side for _, said in vessels for side in said)
    named = [m for m in before if m.label == "VESSEL"]
    return Draft(
        status="present",
        severity=None,
        vessels=vessels,
        nerves=("facial",),
        sides=sides,
        sites=(),
        rules=(),
        start=clause.start,
        end=clause.end,
        verb=True,
        general=False,
        close=False,
        why={
            "nerve": (Ground(Mechanism.NERVE_DEFAULT),),
            "side": side_grounds(Mechanism.SIDE_OF_VESSEL, [m for m in named if m.sides]),
            "vessels": (Ground(Mechanism.AGENT, tuple(named)),),
        },
    )
