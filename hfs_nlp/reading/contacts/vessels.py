"""Which vessel: named in the clause, or meant by "it", "this loop", "the latter"."""

from collections.abc import Iterable

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.aneurysms import is_aneurysm, parent
from hfs_nlp.reading.contacts.pairs import pair_acts
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Grounds, Said, because, known_before
from hfs_nlp.reading.relations import Vessel, find_vessels, known_vessels, topic

__all__ = ["clause_vessels"]

_MAKES = frozenset(["makes", "make", "making", "made", "with", "has"])
# What may stand before the verb instead of a vessel.
_SUBJECTS = frozenset(["LESION", "ANATOMY", "PLACE", "LOOKALIKE", "SURGERY", "NERVE", "VESSEL"])
_PAIR = 2
_NOBODY = frozenset(["nothing"])


def clause_vessels(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """The vessels named in the clause, or those that its words point back to."""
    chosen = _of_two_named(thread, clause)
    if chosen:
        return chosen
    answers = _of_field(thread, clause)
    found = answers or find_vessels(thread.page, clause)
    if not found and any(map(is_aneurysm, clause.mentions)):
        return parent(thread.page, thread.scene.mentions) or _aneurysm_known(thread)
    named = [m for m in found if m.value != ("unspecified",)] or found
    if named:
        mechanism = Mechanism.ANSWER if answers else Mechanism.AGENT
        return because([(m.value, m.sides) for m in named], mechanism, *named)
    return (
        _referred(thread, clause)
        or _called_again(thread, clause)
        or _again(thread, clause)
        or _implied(thread, clause)
    )


def _of_field(thread: Thread, clause: Clause) -> list[Mention]:
    """ "Vessel touching nerve: AICA": the vessel is the field's answer."""
    end = thread.scene.label_end
    if not clause.predicates or clause.predicates[0].end > end:
        return []
    return [m for m in clause.mentions if m.label == "VESSEL" and m.start >= end]


def _aneurysm_known(thread: Thread) -> Said[list[Vessel]]:
    """The vessel of the aneurysm spoken of last, in any paragraph."""
    known = list(thread.discourse.aneurysm)
    return because(known, Mechanism.PARENT_VESSEL, *thread.discourse.aneurysm_words)


def _of_two_named(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """ "… above a PICA loop, and it is the latter, not the former, that touches it"."""
    if not clause.predicates or not pair_acts(clause):
        return Said([])
    words = [m for m in clause.mentions if m.label == "REFERENCE"]
    words = [m for m in words if m.value in ("former", "latter") and not _refused(thread, m)]
    before = [m for m in clause.mentions if words and m.end <= words[0].start]
    named = [m for m in before if m.label == "VESSEL" and m.entry.called == "name"]
    if len(named) != _PAIR:
        return Said([])
    vessel = named[0] if words[0].value == "former" else named[1]
    known = [(vessel.value, vessel.sides)]
    return because(known, Mechanism.FORMER_LATTER, words[0], vessel)


def _refused(thread: Thread, word: Mention) -> bool:
    return thread.page.words.forms[word.start - 1] == "not"


def _again(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """ "Contact with the right nerve and possibly contact with the left": the same vessel."""
    first = clause.predicates[0].entry
    noun = first.form == "noun" and not first.general and not first.needs_nerve
    joined = thread.page.words.forms[clause.start] in ("and", "but", "with")
    said = thread.previous if noun and joined else None
    denied = any(m.label == "DENIAL" for m in clause.mentions)
    if not said or said.status == "absent" or denied:
        return Said([])
    return Said(said.vessels, _before(thread, Mechanism.SAME_SENTENCE, ()))


def _implied(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """ "The summit of its curve passes close to the nerve": the vessel spoken of."""
    first = clause.predicates[0]
    its = [m for m in clause.mentions if m.label == "REFERENCE" and m.value == "it"]
    close = first.entry.status == "possible" or (first.entry.form == "noun" and bool(its))
    before = any(m.label in _SUBJECTS and m.end <= first.start for m in thread.scene.mentions)
    if not close or before:
        return Said([])
    return _remembered(thread, Mechanism.IT, its, list(thread.discourse.topic))


def _called_again(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """ "The same loop": the vessel said to touch a nerve last, in whatever paragraph."""
    words = [m for m in clause.mentions if m.label == "REFERENCE" and m.value == "vessel"]
    if not words:
        return Said([])
    if thread.previous and thread.previous.vessels:
        return Said(thread.previous.vessels, _before(thread, Mechanism.SAME_VESSEL, words))
    known = list(thread.discourse.offender)
    if known:
        return _remembered(thread, Mechanism.SAME_VESSEL, words, known)
    return because([(("unspecified",), ())], Mechanism.SAME_VESSEL, *words)


def _before(thread: Thread, mechanism: Mechanism, words: Iterable[Mention]) -> Grounds:
    """Why the statement before has its vessels, taken over by some words."""
    grounds = thread.previous.why.get("vessels", ()) if thread.previous else ()
    return known_before(mechanism, words, grounds)


def _remembered(
    thread: Thread, mechanism: Mechanism, words: Iterable[Mention], vessels: list[Vessel]
) -> Said[list[Vessel]]:
    """Vessels of the sentences before, with the words that named them there."""
    names = {name for named, _ in vessels for name in named}
    inside = [m for m in thread.scene.mentions if m.label == "VESSEL"]
    known = [*thread.discourse.words.get("vessels", ()), *inside]
    named = [m for m in known if names.intersection(m.value)]
    return because(vessels, mechanism, *words, *named)


def _of_label(thread: Thread) -> Said[list[Vessel]]:
    words = thread.scene.label.vessels
    return because([(m.value, m.sides) for m in words], Mechanism.VESSEL_OF_LABEL, *words)


def _referred(thread: Thread, clause: Clause) -> Said[list[Vessel]]:
    """The vessels that "it", "this loop", "the latter" or nothing at all stand for."""
    predicate = clause.predicates[0]
    before = [m for m in clause.mentions if m.start < predicate.start]
    words = thread.page.words.forms[clause.start : predicate.start]
    if _NOBODY.intersection(words):
        return Said([])
    chosen = _of_two(thread, predicate, before)
    if chosen:
        return chosen
    if thread.scene.label.vessels:
        return _of_label(thread)
    points = [m for m in before if m.label == "REFERENCE" and m.value in ("it", "vessel", "which")]
    elided = not any(m.label in ("NERVE", "VESSEL", "LESION") for m in before)
    if predicate.entry.form == "active" and (points or elided):
        return _known(thread, clause, points)
    if points and any(m.label == "NERVE" for m in clause.mentions if m.start > predicate.start):
        return _known(thread, clause, points)
    agents = _agents(thread, clause)
    if agents or _MAKES.intersection(words):
        return _known(thread, clause, agents)
    return Said([])


def _of_two(thread: Thread, predicate: Mention, before: list[Mention]) -> Said[list[Vessel]]:
    """Of two vessels "the former" or "the latter", in the place of what touches."""
    pool = _pool(thread)
    for mention in before:
        if predicate.entry.form != "active" or mention.label != "REFERENCE":
            continue
        if mention.value == "former" and len(pool) > 1:
            return _remembered(thread, Mechanism.FORMER_LATTER, [mention], pool[-2:-1])
        if mention.value == "latter" and pool:
            return _remembered(thread, Mechanism.FORMER_LATTER, [mention], pool[-1:])
    return Said([])


def _known(thread: Thread, clause: Clause, words: list[Mention]) -> Said[list[Vessel]]:
    """What "it" or "which" stands for: who acted before, else what was spoken of."""
    if thread.previous and thread.previous.vessels:
        return Said(thread.previous.vessels, _before(thread, Mechanism.IT, words))
    if thread.scene.label.vessels:
        return _of_label(thread)
    start = clause.predicates[0].start
    inside = [m for m in thread.scene.mentions if m.end <= start]
    pointed = _before_which(inside)
    exact = bool(pointed) and all(m.label == "VESSEL" for m in pointed)
    found = pointed if exact and pointed != inside else topic(thread.page, pointed)
    if found:
        return because([(m.value, m.sides) for m in found], Mechanism.IT, *words, *found)
    return _remembered(thread, Mechanism.IT, words, list(thread.discourse.topic))


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


def _agents(thread: Thread, clause: Clause) -> list[Mention]:
    """ "The nerve is displaced by it"."""
    forms = thread.page.words.forms
    return [
        m
        for m in clause.mentions
        if m.start > clause.predicates[-1].end
        and m.label == "REFERENCE"
        and m.value in ("it", "vessel", "latter")
        and forms[m.start - 1] in (("by",) if m.value == "it" else ("by", "with", "to", "from"))
    ]


def _pool(thread: Thread) -> list[Vessel]:
    """Vessels named before in this sentence, else in the one before."""
    inside = [
        (m.value, m.sides)
        for m in thread.scene.mentions
        if m.label == "VESSEL" and m.entry.called == "name"
    ]
    return inside or known_vessels(thread.scene, thread.discourse)
