"""Status and severity: what a clause's relation words say, with its cues and answers."""

from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.statements import SEVERITIES

__all__ = ["assert_clause", "highest", "in_label", "is_unstated"]


def assert_clause(thread: Thread, clause: Clause) -> tuple[str | None, str | None, list[str], bool]:
    """Status and severity of a clause's relation words taken together."""
    said: list[tuple[str, Mention]] = []
    cues: list[str] = []
    for predicate in clause.predicates:
        found = assess(thread.page, predicate, clause.start, clause.end, clause.mentions)
        if found.void or _unjudged(thread, predicate):
            return None, None, [], True
        denied = found.denied or _answered_no(thread, predicate)
        hedged = found.hedged or _answer_hedged(thread, predicate, clause)
        said.append((_status(predicate.entry.status, denied, hedged), predicate))
        cues += found.cues
    stated = [p for status, p in said if status != "absent"]
    if stated:
        status = "present" if any(s == "present" for s, _ in said) else "possible"
        strongest = [p for s, p in said if s == status]
        return status, highest(strongest), cues, False
    # Only a degree denied ("no indentation") denies no contact.
    if all(
        p.entry.needs_nerve and p.entry.severity != "contact" and not p.entry.general
        for p in clause.predicates
    ):
        return None, None, [], False
    return "absent", None, cues, False


def in_label(thread: Thread, predicate: Mention) -> bool:
    """Whether a relation word stands in the label of a form's field."""
    return predicate.end <= thread.scene.label_end


def _unjudged(thread: Thread, predicate: Mention) -> bool:
    return in_label(thread, predicate) and thread.scene.answer == "not_judged"


def _answered_no(thread: Thread, predicate: Mention) -> bool:
    forms = thread.page.words.forms
    behind = forms[predicate.end : predicate.end + 2]
    if behind[:1] in (["="], [":"]) and behind[1:] in (["no"], ["none"], ["nil"], ["absent"]):
        return True
    return in_label(thread, predicate) and thread.scene.answer in ("no", "none")


def _answer_hedged(thread: Thread, predicate: Mention, clause: Clause) -> bool:
    hedges = [m for m in clause.mentions if m.label == "HEDGE" and m.start >= predicate.end]
    return in_label(thread, predicate) and bool(hedges)


def _status(base: str, denied: bool, hedged: bool) -> str:
    if denied:
        return "present" if base == "absent" else "absent"
    if hedged:
        return "possible"
    return base


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
