"""Status and severity: what a clause's relation words say, with its cues and answers."""

from typing import NamedTuple

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.assertion import Assertion, assess
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Ground, Grounds, Said
from hfs_nlp.reading.statements import SEVERITIES

__all__ = ["Asserted", "assert_clause", "highest", "in_label", "is_unstated"]

_BASES = {
    "present": Mechanism.STATED,
    "possible": Mechanism.CLOSENESS,
    "absent": Mechanism.SEPARATION,
}


class Asserted(NamedTuple):
    """What a clause's relation words say taken together.

    Attributes
    ----------
    status, severity
        With their grounds; no status where nothing is said, as of a degree denied.
    cues
        Ids of the cues.
    """

    status: Said[str | None] = Said(None)
    severity: Said[str | None] = Said(None)
    cues: list[str] = []  # noqa: RUF012 - of a NamedTuple, and never changed


class _Stated(NamedTuple):
    """One relation word: its status, and why."""

    status: str
    word: Mention
    ground: Ground


def assert_clause(thread: Thread, clause: Clause) -> Asserted:
    """Status and severity of a clause's relation words taken together."""
    said: list[_Stated] = []
    cues: list[str] = []
    for predicate in clause.predicates:
        found = assess(thread.page, predicate, clause.start, clause.end, clause.mentions)
        if found.void or _unjudged(thread, predicate):
            return Asserted()
        said.append(_stated(thread, clause, predicate, found))
        cues += found.cues
    statuses = {s.status for s in said}
    for status in ("present", "possible"):
        if status in statuses:
            grounds = tuple(s.ground for s in said if s.status == status)
            return Asserted(Said(status, grounds), _severity(said, status), cues)
    # Only a degree denied ("no indentation") denies no contact.
    if all(
        p.entry.needs_nerve and p.entry.severity != "contact" and not p.entry.general
        for p in clause.predicates
    ):
        return Asserted(severity=Said(None, _left_out(said, "absent", Mechanism.DEGREE_DENIED)))
    return Asserted(Said("absent", tuple(s.ground for s in said)), Said(None), cues)


def _stated(thread: Thread, clause: Clause, predicate: Mention, found: Assertion) -> _Stated:
    """What one relation word says, by its answer, the cues that reach it, or itself."""
    answer = _answered_no(thread, predicate)
    hedges = found.hedges or _answer_hedges(thread, predicate, clause)
    base = predicate.entry.status
    if found.denied or answer:
        status = "present" if base == "absent" else "absent"
        doubled = Mechanism.DOUBLE_DENIAL if base == "absent" else Mechanism.DENIAL
        words = found.denials if found.denied else answer
        mechanism = doubled if found.denied else Mechanism.ANSWER
        return _Stated(status, predicate, Ground(mechanism, (*words, predicate)))
    if found.hedged or hedges:
        return _Stated("possible", predicate, Ground(Mechanism.HEDGE, (*hedges, predicate)))
    # Denied twice is stated: "no part … is not in contact".
    twice = Mechanism.DOUBLE_DENIAL if found.denials else _BASES[base]
    return _Stated(base, predicate, Ground(twice, (*found.denials, predicate)))


def _severity(said: list[_Stated], status: str) -> Said[str | None]:
    """The gravest degree of the words that carry the status; others are told not to count."""
    level = highest([s.word for s in said if s.status == status])
    if level is None:
        return Said(None)
    named = tuple(s.word for s in said if s.status == status and s.word.entry.severity == level)
    grounds: Grounds = (Ground(Mechanism.DEGREE, named),)
    grounds += _left_out(said, "absent", Mechanism.DEGREE_DENIED)
    if status == "present":
        grounds += _left_out(said, "possible", Mechanism.DEGREE_HEDGED)
    return Said(level, grounds)


def _left_out(said: list[_Stated], status: str, mechanism: Mechanism) -> Grounds:
    """The degrees that do not count, as they are denied or doubted."""
    left = [s.ground.cues for s in said if s.status == status and s.word.entry.severity]
    words = tuple(word for cues in left for word in cues)
    return (Ground(mechanism, words),) if words else ()


def in_label(thread: Thread, predicate: Mention) -> bool:
    """Whether a relation word stands in the label of a form's field."""
    return predicate.end <= thread.scene.label_end


def _unjudged(thread: Thread, predicate: Mention) -> bool:
    return in_label(thread, predicate) and thread.scene.answer == "not_judged"


def _answered_no(thread: Thread, predicate: Mention) -> tuple[Mention, ...]:
    """The word that answers no, or the relation word itself where it is none we know."""
    forms = thread.page.words.forms
    behind = forms[predicate.end : predicate.end + 2]
    word = thread.scene.answer_word
    if behind[:1] in (["="], [":"]) and behind[1:] in (["no"], ["none"], ["nil"], ["absent"]):
        answers = thread.scene.inside(predicate.end, predicate.end + 2)
        return tuple(answers[:1]) or (predicate,)
    answered = in_label(thread, predicate) and thread.scene.answer in ("no", "none")
    return (word,) if answered and word else ()


def _answer_hedges(thread: Thread, predicate: Mention, clause: Clause) -> tuple[Mention, ...]:
    if not in_label(thread, predicate):
        return ()
    return tuple(m for m in clause.mentions if m.label == "HEDGE" and m.start >= predicate.end)


def highest(predicates: list[Mention]) -> str | None:
    """The gravest degree that some relation words name."""
    levels = [p.entry.severity for p in predicates if p.entry.severity]
    return max(levels, key=SEVERITIES.index) if levels else None


def is_unstated(mention: Mention, clause: Clause) -> bool:
    """Whether words ask, advise, or speak of other patients or studies."""
    if mention.label != "ASKING":
        return False
    return bool(mention.value == "general") or mention.start <= _first(clause)


def _first(clause: Clause) -> int:
    return clause.predicates[0].start if clause.predicates else clause.end
