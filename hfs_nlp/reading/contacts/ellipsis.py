"""Clauses without a relation word of their own: "but not the right", "this is the AICA"."""

from dataclasses import replace

from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.sharing import share
from hfs_nlp.reading.contacts.sides import clause_nerves, clause_sides, free_sides
from hfs_nlp.reading.contacts.thread import Thread, clause_rules, unique
from hfs_nlp.reading.relations import find_nerves, find_sites

__all__ = ["denied_vessel", "elaboration", "ellipsis", "identity"]

_AUXILIARIES = frozenset(["does", "do"])
_AGAIN_TOO = frozenset(["likewise", "similarly", "so", "too", "also", "same", "does", "do", "not"])
_AGAIN = frozenset(
    ["likewise", "similarly", "so", "too", "also", "same", "does", "do", "is", "are"]
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


def ellipsis(thread: Thread, clause: Clause) -> Draft | None:
    """ "… but not the right", "the left one does too": the relation is said before."""
    previous = thread.previous or _unread(thread, clause) or thread.discourse.draft
    forms = thread.page.words.forms[clause.start : clause.end]
    sides = free_sides(thread, clause) or unique(s for m in clause.mentions for s in m.sides)
    nerves = tuple(v for m in clause.mentions if m.label == "NERVE" for v in m.value)
    again = _AUXILIARIES.intersection(forms) and any(m.label == "VESSEL" for m in clause.mentions)
    if previous is None or not (sides or nerves or again) or _other_topic(clause):
        return None
    if not (thread.previous or _unread(thread, clause)) and not _AGAIN_TOO.intersection(forms):
        return None
    denied = any(m.label == "DENIAL" for m in clause.mentions)
    hedged = any(m.label == "HEDGE" for m in clause.mentions)
    if not denied and not _AGAIN.intersection(forms):
        return None
    if denied and _denies_a_verb(thread, clause):
        return None
    status = "absent" if denied and previous.status != "absent" else previous.status
    if denied and previous.status == "absent":
        status = "absent"
    elif not denied and previous.status == "absent" and _affirms(forms):
        status = "present"
    sites = tuple(dict.fromkeys(site for site, _ in find_sites(clause))) or thread.scene.label.sites
    status = "possible" if hedged and status == "present" else status
    vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
    return replace(
        previous,
        status=status,
        severity=previous.severity if status != "absent" else None,
        sites=sites or previous.sites,
        sides=sides or previous.sides,
        nerves=nerves or previous.nerves,
        vessels=vessels or [(v, ()) for v, _ in previous.vessels],
        rules=(*clause_rules(thread, clause, []), "reading.ellipsis"),
        start=clause.start,
        end=clause.end,
    )


def _denies_a_verb(thread: Thread, clause: Clause) -> bool:
    """ "Was not evaluated" denies no contact; "is not", "but not the right" do."""
    forms = thread.page.words.forms
    for mention in clause.mentions:
        if mention.label != "DENIAL" or mention.entry.form != "adverb":
            continue
        behind = forms[mention.end : clause.end]
        verbs = [w for w in behind if w.endswith(("ed", "able", "ly", "seen"))]
        if verbs:
            return True
    return False


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
        sites = tuple(dict.fromkeys(site for site, _ in find_sites(clause)))
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
