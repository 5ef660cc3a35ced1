"""Which nerve and which side: said in the clause, its label, or known from before."""

import itertools

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.thread import Thread, unique
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Said, because, known_before, side_grounds, sides_said
from hfs_nlp.reading.relations import Vessel
from hfs_nlp.reading.scene import sides_headed

_CROSSING = frozenset(
    "cross crosses crossing midline contralateral contralaterally opposite other over across "
    "transgresses".split()
)

__all__ = ["clause_nerves", "clause_sides", "free_sides"]

_BOTH = ("left", "right")


def clause_nerves(thread: Thread, clause: Clause, nerves: list[Mention]) -> Said[tuple[str, ...]]:
    """The nerves named, else those under discussion, else the facial nerve."""
    names = tuple(dict.fromkeys(v for m in nerves for v in m.value if v != "other"))
    if names:
        return because(names, Mechanism.NERVE_NAMED, *nerves)
    label = thread.scene.label
    if label.nerves:
        return because(label.nerves, Mechanism.NERVE_OF_LABEL, *label.named)
    inside = [m for m in thread.scene.mentions if m.label == "NERVE" and m.end <= clause.end]
    inside = [m for m in inside if "other" not in m.value]
    later = [m for m in inside if thread.previous and m.start >= thread.previous.end]
    if thread.previous and not later:
        before = thread.previous.why.get("nerve", ())
        return Said(thread.previous.nerves, known_before(Mechanism.SAME_SENTENCE, (), before))
    if inside:
        return because(tuple(inside[-1].value), Mechanism.SAME_SENTENCE, inside[-1])
    return _nerves_known(thread)


def _nerves_known(thread: Thread) -> Said[tuple[str, ...]]:
    """The nerve of the paragraph or its heading, or the one that these reports are about."""
    known = tuple(name for name in thread.discourse.nerves if name != "other")
    heading = tuple(name for name in thread.scene.heading.nerves if name != "other")
    if known:
        words = thread.discourse.words.get("nerve", ())
        return because(known, Mechanism.NERVE_UNDER_DISCUSSION, *words)
    if heading and not thread.discourse.nerves:
        return because(heading, Mechanism.NERVE_OF_HEADING, *thread.scene.heading.named)
    return because(("facial",), Mechanism.NERVE_DEFAULT)


def free_sides(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    """Sides of the clause itself ("on the left, …")."""
    inside = [
        m
        for m in thread.scene.free_sides
        if clause.start <= m.start < clause.end and not _apart(thread, m, clause)
    ]
    # "On the left, which fits the side of the spasm" speaks of the left.
    named = [m for m in inside if m.value not in ("symptomatic", "asymptomatic")]
    return sides_said(Mechanism.SIDE_OF_CLAUSE, named or inside)


def _apart(thread: Thread, side: Mention, clause: Clause) -> bool:
    """Whether ", and" stands between a side and the relation."""
    if not clause.predicates or side.start > clause.predicates[0].start:
        return False
    forms = thread.page.words.forms[side.end : clause.predicates[0].start]
    return any(a == "," and b == "and" for a, b in itertools.pairwise(forms))


def clause_sides(
    thread: Thread, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
) -> Said[tuple[str, ...]]:
    """The sides of the clause's nerves, by the precedence of the guideline (section 3)."""
    return (
        _object_side(thread, clause)
        or sides_said(Mechanism.SIDE_OF_NERVE, nerves)
        or _neither(thread, nerves)
        or sides_said(Mechanism.SIDE_OF_SITE, _labelled(clause, "SITE"))
        or sides_said(Mechanism.SIDE_OF_REFERENCE, _labelled(clause, "REFERENCE"))
        or sides_said(Mechanism.SIDE_OF_RELATION, _labelled(clause, "CONTACT"))
        or free_sides(thread, clause)
        or sides_said(Mechanism.SIDE_OF_PLACE, _labelled(clause, "PLACE"))
        or _sides_from_context(thread, clause, nerves, vessels)
    )


def _labelled(clause: Clause, label: str) -> list[Mention]:
    return [m for m in clause.mentions if m.label == label]


def _object_side(thread: Thread, clause: Clause) -> Said[tuple[str, ...]]:
    """ "An artery that contacts the right one": the object is named by its side."""
    end = clause.predicates[-1].end if clause.predicates else clause.end
    for mention in thread.scene.free_sides:
        if end <= mention.start <= end + 2 and mention.start < clause.end:
            behind = thread.page.words.forms[mention.end : mention.end + 1]
            if behind in (["one"], ["."], [","], []):
                return sides_said(Mechanism.SIDE_OF_OBJECT, [mention])
    return Said(())


def _neither(thread: Thread, nerves: list[Mention]) -> Said[tuple[str, ...]]:
    """ "Neither facial nerve" is both."""
    forms = thread.page.words.forms
    each = [m for m in nerves if m.start > 0 and forms[m.start - 1] in ("neither", "each")]
    return because(_BOTH, Mechanism.SIDE_OF_EACH, *each) if each else Said(())


def _sides_from_context(
    thread: Thread, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
) -> Said[tuple[str, ...]]:
    label, heading = thread.scene.label, thread.scene.heading
    if label.sides:
        return sides_headed(Mechanism.SIDE_OF_LABEL, label)
    own = unique(side for _, sides in vessels for side in sides)
    if label.plural and not nerves and not own and not thread.previous:
        return because(_BOTH, Mechanism.SIDE_OF_PLURAL, *label.named)
    points = any(m.label == "REFERENCE" for m in clause.mentions) or not nerves
    inherited = _inherited(thread)
    if inherited and (points or not own):
        return inherited
    if heading.sides:
        return sides_headed(Mechanism.SIDE_OF_HEADING, heading)
    plural = [m for m in nerves if m.plural and m.value != ("lower_cranial",)]
    if plural and len(nerves) == 1 and not own:
        return because(_BOTH, Mechanism.SIDE_OF_PLURAL, *plural)
    carried = thread.discourse.nerve_sides
    if carried and (not own or set(own) == set(carried) or _nerve_is_it(thread, clause)):
        words = thread.discourse.words.get("side", ())
        return Said(carried, side_grounds(Mechanism.NERVE_UNDER_DISCUSSION, words))
    if own:
        return Said(own, side_grounds(Mechanism.SIDE_OF_VESSEL, _sided_vessels(thread, own)))
    plural = [m for m in nerves if m.plural]
    return because(_BOTH, Mechanism.SIDE_OF_PLURAL, *plural) if plural else Said(())


def _inherited(thread: Thread) -> Said[tuple[str, ...]]:
    """The sides of the statement before in this sentence, or those that opened it."""
    if not thread.previous:
        return thread.frame
    before = thread.previous.why.get("side", ())
    return Said(thread.previous.sides, known_before(Mechanism.SAME_SENTENCE, (), before))


def _sided_vessels(thread: Thread, sides: tuple[str, ...]) -> list[Mention]:
    """The words for vessels that have some sides, in this sentence or named last."""
    inside = [m for m in thread.scene.mentions if m.label == "VESSEL"]
    known = inside + list(thread.discourse.words.get("vessels", ()))
    return [m for m in known if set(m.sides) & set(sides)]


def _nerve_is_it(thread: Thread, clause: Clause) -> bool:
    """Whether a word for the nerve goes on about the one before, whatever the vessel's side.

    "R AICA stays away from the nerve" opens with a side of its own and does not.
    """
    crosses = _CROSSING.intersection(thread.page.words.forms[thread.scene.start : clause.end])
    before = [m for m in clause.mentions if m.label == "VESSEL" and m.start < _first(clause)]
    opens = not crosses and any(len(m.sides) == 1 for m in before)
    points = [m for m in clause.mentions if m.label == "REFERENCE" and not m.sides]
    return any(m.value == "it" or (m.value == "nerve" and not opens) for m in points)


def _first(clause: Clause) -> int:
    return clause.predicates[0].start if clause.predicates else clause.end
