"""The former and the latter: of two vessels, two nerves or two sides named before.

In the place of the agent ("the former indents it") they are vessels; in the place of
what is touched ("the latter is merely touched", "bows the latter") nerves or sides.
"""

from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.thread import Thread
from hfs_nlp.reading.mentions import Mention

__all__ = [
    "both_nerves",
    "neither",
    "pair_acts",
    "pair_draft",
    "pair_nerve",
    "pair_of",
    "vessel_draft",
]

# A nerve (names) and its sides, the first named first.
Nerve = tuple[tuple[str, ...], tuple[str, ...]]


def pair_of(mentions: list[Mention], forms: list[str]) -> tuple[Nerve, ...]:
    """The two nerves, or the one nerve on two sides, that a sentence names in order."""
    nerves = [m for m in mentions if m.label == "NERVE" and "other" not in m.value]
    if len(nerves) == 1 and len(nerves[0].value) == 2:
        return tuple(((name,), nerves[0].sides) for name in nerves[0].value)
    if len(nerves) == 1 and len(nerves[0].sides) == 2:
        sides = [m for m in mentions if m.label == "SIDE" and len(m.sides) == 2]
        said = (f for m in sides for f in forms[m.start : m.end] if f in m.sides)
        first = next(said, nerves[0].sides[0])
        order = sorted(nerves[0].sides, key=lambda side: side != first)
        return tuple((tuple(nerves[0].value), (side,)) for side in order)
    if len(nerves) == 2:
        shared = nerves[0].sides or nerves[1].sides
        return tuple((tuple(m.value), m.sides or shared) for m in nerves)
    return ()


def pair_nerve(thread: Thread, clause: Clause) -> Nerve | None:
    """The nerve that "the former" or "the latter" stands for as what is touched."""
    word = _word(clause)
    if word is None or _is_agent(clause, word):
        return None
    pair = _pair_before(thread, word.start)
    if len(pair) != 2:
        return None
    return pair[0] if word.value == "former" else pair[1]


def neither(thread: Thread, clause: Clause) -> tuple[Nerve, ...]:
    """The two nerves of "… and reaches neither"."""
    end = clause.predicates[-1].end
    forms = thread.page.words.forms
    if forms[end : end + 1] != ["neither"] or (end + 1 < clause.end and forms[end + 1] == "of"):
        return ()
    return _pair_before(thread, end)


def both_nerves(thread: Thread, clause: Clause) -> tuple[Nerve, ...]:
    """The two nerves of "abuts both nerves", where two were spoken of on one side."""
    forms = thread.page.words.forms
    words = [m for m in clause.mentions if m.label == "REFERENCE" and m.value == "nerve"]
    if not any(forms[m.start - 1] in ("both", "either", "neither", "two") for m in words):
        return ()
    pair = _pair_before(thread, clause.start)
    return pair if len({nerves for nerves, _ in pair}) == len(pair) == 2 else ()


def _pair_before(thread: Thread, at: int) -> tuple[Nerve, ...]:
    before = [m for m in thread.scene.mentions if m.end <= at]
    return pair_of(before, thread.page.words.forms) or thread.discourse.pair


def pair_draft(thread: Thread, clause: Clause) -> Draft | None:
    """The statement made before of the nerve that "the latter" stands for."""
    nerve = pair_nerve(thread, clause)
    said = [*thread.discourse.drafts, *thread.drafts] if nerve else []
    return next((d for d in reversed(said) if nerve and (d.nerves, d.sides) == nerve), None)


def pair_acts(clause: Clause) -> bool:
    """Whether "the former" or "the latter" is what touches."""
    word = _word(clause)
    return word is not None and _is_agent(clause, word)


def vessel_draft(thread: Thread, clause: Clause, vessel: tuple[str, ...]) -> Draft | None:
    """The statement made before of the vessel that "the former" stands for."""
    word = _word(clause)
    if word is None or not _is_agent(clause, word):
        return None
    said = [*thread.discourse.drafts, *thread.drafts]
    return next((d for d in reversed(said) if any(v == vessel for v, _ in d.vessels)), None)


def _word(clause: Clause) -> Mention | None:
    words = (m for m in clause.mentions if m.label == "REFERENCE")
    return next((m for m in words if m.value in ("former", "latter")), None)


def _is_agent(clause: Clause, word: Mention) -> bool:
    """Before an active verb, or behind "by" of a passive, stands what touches."""
    first = clause.predicates[0]
    if first.entry.form == "active":
        return word.end <= first.start
    return first.entry.form == "passive" and word.start >= first.end
