"""Clauses without a relation word of their own: "but not the right", "this is the AICA"."""

from dataclasses import replace

from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.places import find_sites
from hfs_nlp.reading.contacts.sharing import share
from hfs_nlp.reading.contacts.sides import clause_nerves, clause_sides, free_sides
from hfs_nlp.reading.contacts.thread import Thread, clause_rules, unique
from hfs_nlp.reading.relations import find_nerves

__all__ = ["denied_vessel", "elaboration", "ellipsis", "exception", "graded", "identity"]

_AUXILIARIES = frozenset(["does", "do"])
_AGAIN_TOO = frozenset(["likewise", "similarly", "so", "too", "also", "same", "does", "do", "not"])
_AGAIN = frozenset(["likewise", "similarly", "so", "too", "also", "same"])
# At the end of a clause these take a relation up: "as the left one does".
_TAKING_UP = frozenset(
    "likewise similarly so too also same does do did is are was were the a an on of at in one ones "
    "side and but as well for to true holds applies apply goes case may might could be by with "
    "again equally still latter former other nor yet it its here there nerve nerves likely "
    "possibly probably perhaps".split()
)
_PRO_VERBS = frozenset(["does", "do", "is", "are"])
_EXCEPTING = frozenset(["except", "excepting", "save", "apart", "aside", "other", "but", "besides"])
# Behind these an elliptical "not" stands; before any other word it denies that word.
_AFTER_NOT = frozenset(
    "the on at in left right so by with a any this that its for here there either to so , . ; : ) "
    "and but though although l r lt rt vii viii v".split()
)
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
    nerves = find_nerves(thread.page, clause)
    names = tuple(v for m in nerves for v in m.value)
    if "other" in names:
        return None
    return Draft(
        "absent",
        None,
        [(vessel.value, vessel.sides)],
        clause_nerves(thread, clause, names),
        clause_sides(thread, clause, nerves, [(vessel.value, vessel.sides)]),
        (),
        (*clause_rules(thread, clause, list(found.cues)), "reading.denied_vessel"),
        clause.start,
        clause.end,
        True,
        False,
        False,
    )


def exception(thread: Thread, clause: Clause) -> Draft | None:
    """ "No vessel touches it except for a small vein": what is excepted does."""
    denied = thread.previous
    first = thread.page.words.forms[clause.start]
    vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
    if denied is None or denied.status != "absent" or first not in _EXCEPTING or not vessels:
        return None
    hedged = any(m.label == "HEDGE" for m in clause.mentions)
    return replace(
        denied,
        status="possible" if hedged else "present",
        severity=thread.severity,
        vessels=vessels,
        sites=tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, clause))),
        rules=(*clause_rules(thread, clause, []), "reading.exception"),
        start=denied.start,
        end=clause.end,
    )


def graded(thread: Thread, clause: Clause) -> Draft | None:
    """ "Left VII, root exit zone: PICA, Sindou II": a grade states the contact."""
    grades = [m for m in clause.mentions if m.label == "GRADE"]
    vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
    nerves = find_nerves(thread.page, clause)
    context = thread.scene.label.nerves or thread.scene.heading.nerves
    if not grades or not vessels or not (nerves or context) or _denied(clause):
        return None
    names = tuple(v for m in nerves for v in m.value)
    sites = tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, clause)))
    return Draft(
        "present",
        grades[0].entry.severity,
        vessels,
        clause_nerves(thread, clause, names),
        clause_sides(thread, clause, nerves, vessels),
        sites or thread.scene.label.sites,
        (*clause_rules(thread, clause, []), "reading.graded"),
        clause.start,
        clause.end,
        True,
        False,
        False,
    )


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
    sites = (
        tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, clause)))
        or thread.scene.label.sites
    )
    vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
    severity = previous.severity if status != "absent" else None
    return replace(
        previous,
        status=status,
        elliptical=status == "absent",
        severity=_grade(clause) or severity,
        sites=sites or previous.sites,
        sides=_sides(thread, clause) or previous.sides,
        nerves=_nerves(clause) or previous.nerves,
        vessels=vessels or [(v, ()) for v, _ in previous.vessels],
        rules=(*clause_rules(thread, clause, []), "reading.ellipsis"),
        start=clause.start,
        end=clause.end,
    )


def _model(thread: Thread, clause: Clause) -> Draft | None:
    """The statement whose relation the clause takes up."""
    inside = thread.previous or _unread(thread, clause)
    if inside:
        return inside
    forms = thread.page.words.forms[clause.start : clause.end]
    last: Draft | None = thread.discourse.draft
    return last if _AGAIN_TOO.intersection(forms) else None


def _names_another(thread: Thread, clause: Clause) -> bool:
    forms = thread.page.words.forms[clause.start : clause.end]
    again = _AUXILIARIES.intersection(forms) and any(m.label == "VESSEL" for m in clause.mentions)
    return bool(_sides(thread, clause) or _nerves(clause) or again)


def _sides(thread: Thread, clause: Clause) -> tuple[str, ...]:
    return free_sides(thread, clause) or unique(s for m in clause.mentions for s in m.sides)


def _nerves(clause: Clause) -> tuple[str, ...]:
    named = (v for m in clause.mentions if m.label == "NERVE" for v in m.value)
    return tuple(v for v in named if v != "other")


def _grade(clause: Clause) -> str | None:
    return next((m.entry.severity for m in clause.mentions if m.label == "GRADE"), None)


def _status(thread: Thread, clause: Clause, previous: Draft) -> str | None:
    """Denied, said again, or gapped ("the left one by the PICA"); None if it says nothing."""
    forms = thread.page.words.forms[clause.start : clause.end]
    denials = [m for m in clause.mentions if m.label == "DENIAL"]
    if any(m.entry.form == "other" for m in denials):
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


def _takes_up(thread: Thread, clause: Clause) -> bool:
    """ "The left one does too", "so does the AICA", "the same applies to the right".

    "The trigeminal nerves also look fine" does not: it has a verb of its own.
    """
    forms = thread.page.words.forms
    named = {at for m in clause.mentions for at in range(m.start, m.end)}
    words = [forms[at] for at in range(clause.start, clause.end) if at not in named]
    words = [form for form in words if form.isalnum()]
    again = _AGAIN.intersection(words) or _PRO_VERBS.intersection(words)
    return bool(again) and set(words) <= _TAKING_UP


def _is_gapped(thread: Thread, clause: Clause, forms: list[str]) -> bool:
    """ "The right nerve is touched by the AICA, the left by the PICA": no verb of its own."""
    told = any(m.label in ("VESSEL", "SITE", "GRADE") for m in clause.mentions)
    sides = _sides(thread, clause)
    other = thread.previous is not None and sides and sides != thread.previous.sides
    return bool(told and other) and not _FINITE.intersection(forms)


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
    )
    if not anchors:
        sites = tuple(dict.fromkeys(site for site, _ in find_sites(thread.page, clause)))
        return [replace(base, sites=sites or base.sites)]
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
    return [replace(last, vessels=vessels, rules=rules, start=clause.start, end=clause.end)]


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
    )
