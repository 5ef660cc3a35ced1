"""Which vessel: named in the clause, or meant by "it", "this loop", "the latter"."""

from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.aneurysms import is_aneurysm, parent
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.relations import Vessel, find_vessels, known_vessels, topic

__all__ = ["clause_vessels"]

_MAKES = frozenset(["makes", "make", "making", "made", "with", "has"])
# What may stand before the verb instead of a vessel.
_SUBJECTS = frozenset(["LESION", "ANATOMY", "PLACE", "LOOKALIKE", "SURGERY", "NERVE", "VESSEL"])
_NOBODY = frozenset(["nothing"])


def clause_vessels(thread: Thread, clause: Clause) -> list[Vessel]:
    """The vessels named in the clause, or those that its words point back to."""
    found = find_vessels(thread.page, clause)
    if not found and any(map(is_aneurysm, clause.mentions)):
        return parent(thread.page, thread.scene.mentions) or list(thread.discourse.aneurysm)
    named = [(m.value, m.sides) for m in found]
    if any(v[0] != ("unspecified",) for v in named) and not _definite(found):
        return [v for v in named if v[0] != ("unspecified",)]
    if named and not _definite(found):
        return named
    return (
        _referred(thread, clause, bool(found))
        or named
        or _called_again(thread, clause)
        or _again(thread, clause)
        or _implied(thread, clause)
    )


def _again(thread: Thread, clause: Clause) -> list[Vessel]:
    """ "Contact with the right nerve and possibly contact with the left": the same vessel."""
    first = clause.predicates[0].entry
    noun = first.form == "noun" and not first.general and not first.needs_nerve
    joined = thread.page.words.forms[clause.start] in ("and", "but", "with")
    said = thread.previous if noun and joined else None
    denied = any(m.label == "DENIAL" for m in clause.mentions)
    return said.vessels if said and said.status != "absent" and not denied else []


def _implied(thread: Thread, clause: Clause) -> list[Vessel]:
    """ "The summit of its curve passes close to the nerve": the vessel spoken of."""
    first = clause.predicates[0]
    between = any(m.label == "REFERENCE" and m.value == "it" for m in clause.mentions)
    close = first.entry.status == "possible" or (first.entry.form == "noun" and between)
    before = any(m.label in _SUBJECTS and m.end <= first.start for m in thread.scene.mentions)
    return list(thread.discourse.topic) if close and not before else []


def _called_again(thread: Thread, clause: Clause) -> list[Vessel]:
    """ "The same loop": the vessel said to touch a nerve last, in whatever paragraph."""
    words = [m for m in clause.mentions if m.label == "REFERENCE" and m.value == "vessel"]
    if not words:
        return []
    if thread.previous and thread.previous.vessels:
        return thread.previous.vessels
    return list(thread.discourse.offender) or [(("unspecified",), ())]


def _referred(thread: Thread, clause: Clause, generic: bool) -> list[Vessel]:
    """The vessels that "it", "this loop", "the latter" or nothing at all stand for."""
    predicate = clause.predicates[0]
    before = [m for m in clause.mentions if m.start < predicate.start]
    words = thread.page.words.forms[clause.start : predicate.start]
    if _NOBODY.intersection(words):
        return []
    pool = _pool(thread)
    for mention in before:
        if predicate.entry.form != "active" or mention.label != "REFERENCE":
            continue
        if mention.value == "former" and len(pool) > 1:
            return pool[-2:-1]
        if mention.value == "latter" and pool:
            return pool[-1:]
    if thread.scene.label.vessels:
        return [(m.value, m.sides) for m in thread.scene.label.vessels]
    points = any(m.label == "REFERENCE" and m.value in ("it", "vessel", "which") for m in before)
    elided = not any(m.label in ("NERVE", "VESSEL", "LESION") for m in before)
    if predicate.entry.form == "active" and (points or elided or generic):
        return _known(thread, clause)
    known = _known(thread, clause)
    if points and any(m.label == "NERVE" for m in clause.mentions if m.start > predicate.start):
        return known
    if _agent_is_it(thread, clause) or _MAKES.intersection(words):
        return known
    return []


def _known(thread: Thread, clause: Clause) -> list[Vessel]:
    """What "it" or "which" stands for: who acted before, else what was spoken of."""
    if thread.previous and thread.previous.vessels:
        return thread.previous.vessels
    if thread.scene.label.vessels:
        return [(m.value, m.sides) for m in thread.scene.label.vessels]
    start = clause.predicates[0].start
    inside = [m for m in thread.scene.mentions if m.end <= start]
    found = topic(thread.page, _before_which(inside))
    return [(m.value, m.sides) for m in found] or list(thread.discourse.topic)


def _before_which(mentions: list[Mention]) -> list[Mention]:
    """Of "the PICA, arising from the VA, which touches it" the vessel nearest to "which"."""
    for number in range(len(mentions) - 1, -1, -1):
        if mentions[number].label == "REFERENCE" and mentions[number].value == "which":
            vessels = [m for m in mentions[:number] if m.label == "VESSEL"]
            pushed = _pusher(vessels, mentions[:number])
            return [*pushed, *vessels[-1:]] if vessels else mentions[:number]
    return mentions


def _pusher(vessels: list[Mention], mentions: list[Mention]) -> list[Mention]:
    """ "The VA displaces the AICA, which in turn touches it": both, in tandem."""
    if len(vessels) < 2:
        return []
    first, last = vessels[-2:]
    between = [m for m in mentions if first.end <= m.start and m.end <= last.start]
    moved = any(m.label == "CONTACT" and m.entry.form == "active" for m in between)
    return [first] if moved else []


def _agent_is_it(thread: Thread, clause: Clause) -> bool:
    """ "The nerve is displaced by it"."""
    forms = thread.page.words.forms
    return any(
        m.label == "REFERENCE"
        and m.value in ("it", "vessel", "latter")
        and forms[m.start - 1] in (("by",) if m.value == "it" else ("by", "with", "to", "from"))
        for m in clause.mentions
        if m.start > clause.predicates[-1].end
    )


def _pool(thread: Thread) -> list[Vessel]:
    """Vessels named before in this sentence, else in the one before."""
    inside = [
        (m.value, m.sides)
        for m in thread.scene.mentions
        if m.label == "VESSEL" and m.entry.called == "name"
    ]
    return inside or known_vessels(thread.scene, thread.discourse)


def _definite(found: list[Mention]) -> bool:
    """Whether the vessels are only words for one named before."""
    return not found
