"""Reasons: which cues and which mechanism set a value, told by what decided it.

A function that decides returns a :class:`Said`, the value with its grounds, so that no
value comes without the reason for it. A draft keeps the grounds of each attribute, and
its statements turn them into reasons with offsets into the report.
"""

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from hfs_nlp.layout.page import Page
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.record import Attribute

__all__ = [
    "NOTHING",
    "Attribute",
    "Cue",
    "Ground",
    "Grounds",
    "Reason",
    "Said",
    "Why",
    "because",
    "cues_of",
    "known_before",
    "merged",
    "reasons_of",
    "side_grounds",
    "side_words",
    "sides_said",
]

T = TypeVar("T")

# A text that never ends a sentence may repeat a cue without end.
_MOST = 6
_SPASM = frozenset(["symptomatic", "asymptomatic"])
_RELATIVE = frozenset(["same", "opposite"])
# Attributes whose values are named by words of one label: those speak each of its own.
_NAMED = {
    "side": "SIDE",
    "vessels": "VESSEL",
    "vessel": "VESSEL",
    "sites": "SITE",
    "nerve": "NERVE",
}
# Of a chain of references only the last link and what it began with are told.
_LINKS = frozenset(
    [
        Mechanism.SAME_SENTENCE,
        Mechanism.SAME_CONTACT,
        Mechanism.IT,
        Mechanism.IDENTITY,
        Mechanism.ELLIPSIS,
        Mechanism.EXCEPTION,
        Mechanism.FORMER_LATTER,
        Mechanism.SAME_VESSEL,
        Mechanism.DISTRIBUTION,
        Mechanism.FIELD,
        Mechanism.NERVE_UNDER_DISCUSSION,
    ]
)


class Cue(NamedTuple):
    """A word that decided: the id of its entry and half-open offsets into the report."""

    id: str
    start: int
    end: int


class Reason(NamedTuple):
    """Why an attribute has a value.

    Attributes
    ----------
    attribute, value
        What was set, one reason or more for each value of a list.
    mechanism
        What set it.
    cues
        The words it rests on; none where the guideline decides by itself.
    """

    attribute: Attribute
    value: str
    mechanism: Mechanism
    cues: tuple[Cue, ...] = ()


class Ground(NamedTuple):
    """A mechanism and the mentions it went by, before it is told of single values."""

    mechanism: Mechanism
    cues: tuple[Mention, ...] = ()


Grounds: TypeAlias = tuple[Ground, ...]
Why: TypeAlias = Mapping[Attribute, Grounds]


class Said(NamedTuple, Generic[T]):
    """A value and its grounds; true where the value is."""

    value: T
    grounds: Grounds = ()

    @property
    def cues(self) -> tuple[Mention, ...]:
        """The words of all its grounds."""
        return tuple(cue for ground in self.grounds for cue in ground.cues)

    def __bool__(self) -> bool:
        """Whether there is a value, so that alternatives read ``first or second``."""
        return bool(self.value)


# No sides, no sites.
NOTHING: Said[tuple[str, ...]] = Said(())


def because(value: T, mechanism: Mechanism, *cues: Mention) -> Said[T]:
    """A value with the one mechanism that set it."""
    return Said(value, (Ground(mechanism, cues),))


def known_before(mechanism: Mechanism, cues: Iterable[Mention], grounds: Grounds) -> Grounds:
    """The grounds of what was taken over from before: the link, and where it began."""
    roots = tuple(ground for ground in grounds if ground.mechanism not in _LINKS)
    return (Ground(mechanism, tuple(cues)), *(roots or grounds[-1:]))


def side_words(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The words that give mentions their side, each before the word that it sides."""
    words = [word for mention in mentions for word in (*mention.sided_by, mention)]
    return tuple({(word.start, word.end): word for word in words}.values())


def side_grounds(mechanism: Mechanism, mentions: Iterable[Mention]) -> Grounds:
    """Why some mentions set a side; words like "symptomatic" have a ground of their own."""
    words = side_words(mentions)
    resolved = [Ground(mechanism, words)]
    for values, resolving in (
        (_SPASM, Mechanism.SYMPTOMATIC_SIDE),
        (_RELATIVE, Mechanism.RELATIVE_SIDE),
    ):
        cues = tuple(word for word in words if word.label == "SIDE" and word.value in values)
        resolved += [Ground(resolving, cues)] if cues else []
    return tuple(resolved)


def sides_said(mechanism: Mechanism, mentions: Iterable[Mention]) -> Said[tuple[str, ...]]:
    """The sides that some mentions have, each once, in their order."""
    sided = [mention for mention in mentions if mention.sides]
    if not sided:
        return Said(())
    sides = tuple(dict.fromkeys(side for mention in sided for side in mention.sides))
    return Said(sides, side_grounds(mechanism, sided))


def reasons_of(
    page: Page, attribute: Attribute, value: str | None, grounds: Grounds
) -> tuple[Reason, ...]:
    """The reasons of one value: of several cues, those that speak of it.

    Parameters
    ----------
    page
        The report.
    attribute, value
        What was set; nothing is told of None.
    grounds
        Why the attribute has its values.
    """
    if value is None:
        return ()
    if attribute in _NAMED:
        # A value is never left without its grounds, however its words are spread.
        grounds = _own(attribute, value, grounds) or grounds
    return tuple(
        Reason(attribute, value, mechanism, _cues(page, words)) for mechanism, words in grounds
    )


def _cues(page: Page, words: tuple[Mention, ...]) -> tuple[Cue, ...]:
    cues = [Cue(m.entry.id, *page.span(m.start, m.end)) for m in words[:_MOST]]
    return tuple(dict.fromkeys(cues)) if len(cues) > 1 else tuple(cues)


def _own(attribute: Attribute, value: str, grounds: Grounds) -> Grounds:
    """Some grounds without the cues, and those, that speak of other values."""
    own = []
    for ground in grounds:
        cues = tuple(cue for cue in ground.cues if not _of_another(attribute, value, cue))
        if len(cues) == len(ground.cues):
            own.append(ground)
        elif cues:
            own.append(Ground(ground.mechanism, cues))
    return tuple(own)


def _of_another(attribute: Attribute, value: str, cue: Mention) -> bool:
    """Whether a cue names another vessel, place, nerve or side than the one asked about."""
    if attribute == "side":
        return bool(cue.sides) and value not in cue.sides
    if cue.label != _NAMED[attribute]:
        return False
    return cue.value != value if attribute == "sites" else value not in cue.value


def merged(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons each once, those that differ only in their cues made one."""
    cues: dict[tuple[Attribute, str, Mechanism], dict[Cue, None]] = {}
    for attribute, value, mechanism, words in reasons:
        known = cues.setdefault((attribute, value, mechanism), {})
        if len(known) < _MOST:
            known.update(dict.fromkeys(words))
    return tuple(Reason(*key, tuple(known)[:_MOST]) for key, known in cues.items())


def cues_of(page: Page, grounds: Grounds) -> tuple[Cue, ...]:
    """The cues of some grounds, in their order."""
    return _cues(page, tuple(cue for ground in grounds for cue in ground.cues))
