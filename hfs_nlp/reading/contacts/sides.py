"""Which nerve and which side: said in the clause, its label, or known from before."""

import itertools

from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.thread import Thread, unique
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.relations import Vessel

__all__ = ["clause_nerves", "clause_sides", "free_sides"]


def clause_nerves(thread: Thread, clause: Clause, names: tuple[str, ...]) -> tuple[str, ...]:
    """The nerves named, else those under discussion, else the facial nerve."""
    names = tuple(name for name in names if name != "other")
    if names:
        return names
    if thread.scene.label.nerves:
        return thread.scene.label.nerves
    inside = [m for m in thread.scene.mentions if m.label == "NERVE" and m.end <= clause.end]
    inside = [m for m in inside if "other" not in m.value]
    later = [m for m in inside if thread.previous and m.start >= thread.previous.end]
    if thread.previous and not later:
        return thread.previous.nerves
    if inside:
        return tuple(inside[-1].value)
    known = thread.discourse.nerves or thread.scene.heading.nerves
    return tuple(name for name in known if name != "other") or ("facial",)


def free_sides(thread: Thread, clause: Clause) -> tuple[str, ...]:
    """Sides of the clause itself ("on the left, …")."""
    inside = [
        m
        for m in thread.scene.free_sides
        if clause.start <= m.start < clause.end and not _apart(thread, m, clause)
    ]
    # "On the left, which fits the side of the spasm" speaks of the left.
    named = [m for m in inside if m.value not in ("symptomatic", "asymptomatic")]
    return tuple(dict.fromkeys(side for m in named or inside for side in m.sides))


def _apart(thread: Thread, side: Mention, clause: Clause) -> bool:
    """Whether ", and" stands between a side and the relation."""
    if not clause.predicates or side.start > clause.predicates[0].start:
        return False
    forms = thread.page.words.forms[side.end : clause.predicates[0].start]
    return any(a == "," and b == "and" for a, b in itertools.pairwise(forms))


def clause_sides(
    thread: Thread, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
) -> tuple[str, ...]:
    """The sides of the clause's nerves, by the precedence of the guideline (section 3)."""
    said = _object_side(thread, clause) or unique(side for m in nerves for side in m.sides)
    said = said or _neither(thread, nerves)
    for labels in (("SITE",), ("REFERENCE",), ("CONTACT",)):
        said = said or unique(
            side for m in clause.mentions if m.label in labels for side in m.sides
        )
    said = said or free_sides(thread, clause)
    said = said or unique(s for m in clause.mentions if m.label == "PLACE" for s in m.sides)
    if said:
        return said
    return _sides_from_context(thread, clause, nerves, vessels)


def _object_side(thread: Thread, clause: Clause) -> tuple[str, ...]:
    """ "An artery that contacts the right one": the object is named by its side."""
    end = clause.predicates[-1].end if clause.predicates else clause.end
    for mention in thread.scene.free_sides:
        if end <= mention.start <= end + 2 and mention.start < clause.end:
            behind = thread.page.words.forms[mention.end : mention.end + 1]
            if behind in (["one"], ["."], [","], []):
                return mention.sides
    return ()


def _neither(thread: Thread, nerves: list[Mention]) -> tuple[str, ...]:
    """ "Neither facial nerve" is both."""
    forms = thread.page.words.forms
    beside = any(m.start > 0 and forms[m.start - 1] in ("neither", "each") for m in nerves)
    return ("left", "right") if beside else ()


def _sides_from_context(
    thread: Thread, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
) -> tuple[str, ...]:
    if thread.scene.label.sides:
        return thread.scene.label.sides
    own = unique(side for _, sides in vessels for side in sides)
    if thread.scene.label.plural and not nerves and not own and not thread.previous:
        return ("left", "right")
    points = any(m.label == "REFERENCE" for m in clause.mentions) or not nerves
    inherited = thread.previous.sides if thread.previous else thread.frame
    if inherited and (points or not own):
        return inherited
    if thread.scene.heading.sides:
        return thread.scene.heading.sides
    plural = [m for m in nerves if m.plural and m.value != ("lower_cranial",)]
    if plural and len(nerves) == 1 and not own:
        return ("left", "right")
    carried = thread.discourse.nerve_sides
    if carried and (not own or set(own) == set(carried) or _nerve_is_it(thread, clause)):
        return carried
    if own:
        return own
    return ("left", "right") if any(m.plural for m in nerves) else ()


def _nerve_is_it(thread: Thread, clause: Clause) -> bool:
    """Whether a word for the nerve goes on about the one before, whatever the vessel's side.

    "R AICA stays away from the nerve" opens with a side of its own and does not.
    """
    first = thread.scene.mentions[0]
    opens = first.label == "SIDE" and first.start == thread.scene.start and len(first.sides) == 1
    points = [m for m in clause.mentions if m.label == "REFERENCE" and not m.sides]
    return any(m.value == "it" or (m.value == "nerve" and not opens) for m in points)
