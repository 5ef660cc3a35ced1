"""Gates: when words of contact speak of no vessel and nerve at all."""

from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.aneurysms import is_aneurysm
from hfs_nlp.reading.contacts.status import in_label
from hfs_nlp.reading.contacts.thread import Thread

__all__ = [
    "is_between_nerves",
    "is_implant",
    "is_plausible",
    "lesion_touches",
    "nerve_in_mind",
    "other_nerve_before",
    "other_nerve_in_mind",
]

_NAMING = frozenset(["SURGERY", "VESSEL", "NERVE"])


def is_implant(thread: Thread, clause: Clause) -> bool:
    """Teflon that touches the nerve is no vessel that does."""
    if any(m.label == "VESSEL" for m in clause.mentions):
        return _implant_is_it(thread, clause)
    if thread.scene.label.vessels:
        return False  # "V4: still abuts the nerve, medial to the pledgets".
    if any(m.label == "SURGERY" and m.value == "implant" for m in clause.mentions):
        return True
    before = [m for m in thread.scene.mentions if m.start < clause.start]
    earlier = [m for m in before if m.label == "SURGERY" and m.value == "implant"]
    own = bool(earlier) and earlier[0] is next((m for m in before if m.label in _NAMING), None)
    if not (own or (thread.discourse.implant and not before)) or not clause.predicates:
        return False
    first = clause.predicates[0].start
    return any(
        m.label == "REFERENCE" and m.value == "it" and m.start < first for m in clause.mentions
    )


def _implant_is_it(thread: Thread, clause: Clause) -> bool:
    """ "The sponge lies between nerve and artery, and it touches the nerve"."""
    first = next((m for m in thread.scene.mentions if m.label in _NAMING), None)
    if first is None or first.label != "SURGERY" or first.value != "implant":
        return False
    at = clause.predicates[0].start if clause.predicates else clause.end
    return any(m.label == "REFERENCE" and m.value == "it" and m.end == at for m in clause.mentions)


def is_between_nerves(thread: Thread, clause: Clause) -> bool:
    """Between two nerves, not between a vessel (or a cyst) and a nerve."""
    end = clause.predicates[-1].end
    after = [m for m in clause.mentions if m.start >= end]
    other = any(m.label in ("VESSEL", "LESION", "SURGERY", "LOOKALIKE") for m in after)
    both = any(m.label == "NERVE" for m in after) or any(m.label == "REFERENCE" for m in after)
    implant = any(m.label == "SURGERY" for m in thread.scene.mentions)
    return both and not other and not implant


def lesion_touches(thread: Thread, clause: Clause) -> bool:
    """A mass that touches or displaces a nerve is no vessel that does."""
    own = any(m.label == "VESSEL" or is_aneurysm(m) for m in clause.mentions)
    if own or clause.predicates[0].entry.neurovascular:
        return False
    first = clause.predicates[0].start
    nerve = any(m.label in ("NERVE", "SITE", "REFERENCE") for m in clause.mentions)
    if not nerve and any(m.label == "LESION" and m.start > first for m in clause.mentions):
        return True  # "Abutting the foramen there is a mass".
    before = [m for m in thread.scene.mentions if m.start < first]
    topics = [m for m in before if m.label in ("LESION", "VESSEL")]
    if topics:
        # "The AICA is caught by the mass and flattens the nerve": its first topic acts.
        forms = thread.page.words.forms
        last = (
            topics[0] if forms[clause.start] == "and" and first <= clause.start + 1 else topics[-1]
        )
        return (
            last.label == "LESION"
            and not is_aneurysm(last)
            and clause.predicates[0].entry.status == "present"
        )
    points = any(m.label == "REFERENCE" and m.value in ("it", "which") for m in clause.mentions)
    return points and thread.discourse.lesion


def other_nerve_in_mind(thread: Thread, clause: Clause) -> bool:
    """ "It" is an abducens nerve, or the chiasm."""
    if thread.scene.label.nerves == ("other",):
        return True
    points = any(m.label == "REFERENCE" and m.value in ("nerve", "it") for m in clause.mentions)
    inside = any(m.label == "NERVE" for m in thread.scene.mentions)
    known = thread.scene.label.nerves or thread.discourse.nerves
    return points and not inside and not thread.previous and known == ("other",)


def other_nerve_before(thread: Thread, clause: Clause) -> bool:
    """ "The abducens nerves are thin; the left is touched by the basilar artery"."""
    before = [m for m in thread.scene.mentions if m.label == "NERVE" and m.start < clause.start]
    return bool(before) and before[-1].value == ("other",)


def is_plausible(thread: Thread, clause: Clause, vessel: bool, nerve: bool) -> bool:
    """Whether nerve and vessel are spoken of at all."""
    nerve = nerve or nerve_in_mind(thread, clause)
    vessel = vessel or _named_by_form(thread)
    if thread.scene.answer and in_label(thread, clause.predicates[0]):
        return True
    if any(p.entry.neurovascular for p in clause.predicates):
        return vessel or nerve or _about_nerves(thread) or not _of_anatomy(thread, clause)
    if all(p.entry.needs_nerve for p in clause.predicates):
        return nerve and (vessel or _denied_compression(clause))
    if _of_vessel(clause):
        return True
    if _bare_noun(clause) and _plain_statement(clause):
        return True
    general = any(p.entry.general for p in clause.predicates)
    if general or clause.predicates[0].entry.status != "present":
        return nerve and (vessel or clause.predicates[0].entry.status == "absent" or general)
    return nerve or vessel


def _named_by_form(thread: Thread) -> bool:
    """ "Vessel: VA / Relation: displacement": the form has named the vessel before."""
    pending = thread.discourse.pending
    return bool(pending and pending[0] == thread.discourse.form_number and pending[1])


def _of_vessel(clause: Clause) -> bool:
    """ "Definite AICA compression": the vessel before the noun needs no nerve beside it."""
    first = clause.predicates[0]
    named = any(m.label == "VESSEL" and m.end == first.start for m in clause.mentions)
    return named and first.entry.form == "noun" and _plain_statement(clause)


def _denied_compression(clause: Clause) -> bool:
    """ "The left facial nerve is not compressed" denies as "no compression" does."""
    general = all(p.entry.general for p in clause.predicates)
    return general and any(m.label == "DENIAL" for m in clause.mentions)


def _bare_noun(clause: Clause) -> bool:
    """ "No contact on the right": denied or sided, the noun needs no nerve beside it."""
    labels = {m.label for m in clause.mentions}
    if clause.predicates[0].id == "contact.compression_noun":
        return {"DENIAL", "SIDE"} <= labels
    return clause.predicates[0].id == "contact.noun" and bool(labels & {"DENIAL", "SIDE"})


def _plain_statement(clause: Clause) -> bool:
    return not any(m.label in ("ANATOMY", "PLACE", "LOOKALIKE") for m in clause.mentions)


def _of_anatomy(thread: Thread, clause: Clause) -> bool:
    """ "Vascular compression of the medulla" is of no nerve."""
    end = clause.predicates[-1].end
    forms = thread.page.words.forms
    behind = [
        m
        for m in clause.mentions
        if end <= m.start <= end + 3 and not {",", "and", "or"}.intersection(forms[end : m.start])
    ]
    elsewhere = any(m.label in ("ANATOMY", "PLACE", "LOOKALIKE") for m in behind)
    return elsewhere or not (_plain_statement(clause) or _denied(clause))


def _denied(clause: Clause) -> bool:
    return any(m.label == "DENIAL" for m in clause.mentions)


def _about_nerves(thread: Thread) -> bool:
    return bool(thread.scene.label.nerves or thread.scene.heading.nerves or thread.discourse.nerves)


def nerve_in_mind(thread: Thread, clause: Clause) -> bool:
    """Whether a nerve, its root or a word for it is spoken of."""
    pointed = any(
        m.label == "SITE" or (m.label == "REFERENCE" and m.value in ("nerve", "it", "place"))
        for m in clause.mentions
    )
    return pointed or _about_nerves(thread) or thread.previous is not None
