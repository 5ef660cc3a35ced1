"""What a reader has in mind from the sentences before: what "it" and "there" mean."""

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Discourse", "Seen", "other_side", "resolve_side"]

_OTHER = {"left": "right", "right": "left"}


@dataclass
class Seen:
    """What was said last of lesions: what "it", "there" and "the mass" mean.

    Attributes
    ----------
    spots
        Where the thing described last lies: pairs of location and sides.
    place
        Where anything was last said to be or not to be: what "there" means.
    lesion
        The mention of the lesion named last.
    sentence
        First word of the sentence that described it.
    named
        First word of the sentence that named it.
    topic
        A place or side named alone, as a heading is ("Parotid glands. No mass.").
    """

    spots: tuple[tuple[str | None, tuple[str, ...]], ...] = ()
    place: tuple[tuple[str | None, tuple[str, ...]], ...] = ()
    lesion: Any = None
    sentence: int = -1
    named: int = -1
    topic: tuple[Any, ...] = ()
    topic_sides: tuple[str, ...] = ()
    # The words by which the spots and the topic's sides are known.
    words: tuple[Any, ...] = ()
    topic_words: tuple[Any, ...] = ()


@dataclass
class Discourse:
    """State passed from sentence to sentence of one report.

    Attributes
    ----------
    symptom_side
        Side of the spasm, known from the whole report.
    resolved
        Sides that words stood for, by their positions.
    side
        Side named last; what "contralateral" is opposite to.
    nerves, nerve_sides
        Nerves under discussion in the paragraph, and their sides.
    vessels
        Vessels named last, each with its sides, in order of mention.
    topic
        Of these the ones the sentence was about: what "it" means.
    sites
        Sites named last.
    paragraph
        Number of the paragraph that the state belongs to.
    """

    symptom_side: str | None = None
    resolved: dict[int, tuple[str, ...]] = field(default_factory=dict)
    side: str | None = None
    nerves: tuple[str, ...] = ()
    nerve_sides: tuple[str, ...] = ()
    vessels: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    topic: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    sites: tuple[str, ...] = ()
    paragraph: int = -1
    # The vessel of the aneurysm spoken of last, in any paragraph.
    aneurysm: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    aneurysm_words: tuple[Any, ...] = ()
    # All statements of the last sentence that made one: "the former", "the latter".
    drafts: Any = ()
    # The two nerves (or sides of one) named last, in their order.
    pair: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    # The vessels last said to touch a nerve, in any paragraph: "the same loop".
    offender: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    # The last statement of contact, which "this is the AICA" goes on about.
    draft: Any = None
    # The sentence before spoke of an implant: "it touches the nerve" is no contact.
    implant: bool = False
    # Vessels and sites that a form names before the field that states the contact, by
    # the form's heading or paragraph.
    pending: Any = None
    # The last statement of contact made in a form, and that form's number.
    form_draft: Any = None
    # The form that the sentence stands in.
    form_number: int = -1
    # A later field of the form states whether there is contact.
    waits: bool = False
    # The words by which nerves, their sides, vessels and sites are known, by attribute.
    words: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    # The paragraph is a form: the sentence before was one of its fields.
    form: bool = False
    # The sentence before spoke of a lesion: "displaced by it" is no contact.
    lesion: bool = False
    seen: Seen = field(default_factory=Seen)
    # Kind and places of what was resected; "no residual tumor" denies that.
    resected: tuple[str, tuple[tuple[str | None, tuple[str, ...]], ...]] | None = None

    # Kinds of the lesions asserted so far.
    told: set[str] = field(default_factory=set)

    def enter(self, paragraph: int) -> None:
        """Forget what "it" meant where a new paragraph begins."""
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.nerves = self.nerve_sides = self.sites = ()
            self.vessels = self.topic = ()
            self.draft = None
            self.drafts = self.pair = ()
            self.seen = Seen()
            self.words = {}
            self.implant = self.lesion = self.form = False


def other_side(side: str | None) -> str | None:
    """The opposite of left or right; None for anything else.

    Examples
    --------
    >>> other_side("left")
    'right'
    """
    return _OTHER.get(side or "")


def resolve_side(value: str, discourse: Discourse) -> tuple[str, ...]:
    """The sides that a SIDE word stands for, given what was said before."""
    if value in ("left", "right", "midline"):
        return (value,)
    if value == "both":
        return ("left", "right")
    symptom = discourse.symptom_side if discourse.symptom_side in _OTHER else None
    known = {
        "symptomatic": symptom,
        "asymptomatic": other_side(symptom),
        "same": discourse.side or symptom,
        "opposite": other_side(discourse.side or symptom),
    }.get(value)
    return (known,) if known else ()
