"""The schema of an entry of the vocabulary, one model for each label.

A file in ``patterns/`` names its label once and lists entries; which fields an
entry may have, and which values, depends on the label. The labels:

========== ==================================================================
NERVE      a cranial nerve, by ``value``
VESSEL     a vessel, by ``value``; ``part`` of the vessel for "meatal loop"
SITE       where along the nerve
CONTACT    words that state (or deny) contact: ``status``, ``severity``, ``form``
LESION     a secondary lesion, by ``value`` (its kind) and ``home``
PLACE      where a lesion lies; ``elsewhere`` for places that do not count
ECTASIA    ectatic, dolichoectasia, …
SURGERY    microvascular decompression (``decompression``) and its signs
SYMPTOM    facial spasm or twitching
SIDE       left, right, both, and sides known from elsewhere
TECHNIQUE  what was acquired
ANATOMY    structures that a vessel may indent without touching a nerve
REGION     words that tell whether a report is about the head or the body
LOOKALIKE  phrases that hold a finding's words and are none ("mass effect")
REFERENCE  "it", "this loop", "the nerve", "there": known from before
DENIAL     words that deny, with the ``direction`` in which they work
HEDGE      words that make a statement possible, with ``direction``
BOUNDARY   words that end the scope of a denial or hedge
SIGN       something seen and not named ("focus", "opacity"), which a following
           clause may name
PSEUDO     words that look like a denial or hedge and are none
ASKING     words that ask, advise or tell of an earlier study: not stated now
CORRECTION words by which an addendum corrects a side
GRADE      a grade of a named scale and the severity that it stands for
HEADING    section headings, by ``value`` (the kind of section)
FIELD      names of the fields of a form, by ``value``
ANSWER     what a form's field may say (yes, none, not assessed)
========== ==================================================================
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from hfs_nlp.record import LesionKind, Location, Nerve, Severity, Site, Status, Vessel

__all__ = ["ENTRY_MODELS", "Entry"]

Sentence = Annotated[str, Field(min_length=1)]
Direction = Literal["forward", "backward", "both"]


class Entry(BaseModel):
    """What every entry has: an id, its phrases, and examples that are tests.

    Attributes
    ----------
    id
        Stable, lower case, ``label.name``.
    phrases
        Phrases in the notation of :func:`hfs_nlp.vocabulary.expansion.expand`.
    case
        ``any``; ``exact`` for abbreviations read only as they are written (L, R);
        ``mixed`` for those that are other words in a text all in capitals, and
        so are read only where the text is not (AS, VS, MS).
    source
        Where the entry comes from: ``seed N`` for term N of the source
        document, else a word on its origin.
    matches, rejects
        Sentences in which the entry must, and must not, be found.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$")]
    phrases: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    case: Literal["any", "exact", "mixed"] = "any"
    source: str = ""
    note: str = ""
    matches: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    rejects: Annotated[tuple[Sentence, ...], Field(min_length=1)]


class NerveEntry(Entry):
    value: tuple[Nerve | Literal["other"], ...]
    # A word that is a nerve's name only beside "nerve" or other nerves ("seventh").
    bare: bool = False


class VesselEntry(Entry):
    value: Annotated[tuple[Vessel, ...], Field(min_length=1)]
    # How it is called: by its name, by a noun ("loop"), or by its role ("culprit").
    called: Literal["name", "noun", "role"] = "name"


class SiteEntry(Entry):
    value: Site
    # Counts only directly before a nerve ("the proximal facial nerve").
    bare: bool = False


class ContactEntry(Entry):
    status: Status = "present"
    severity: Severity | None = None
    # active: subject is the vessel; passive: subject is the nerve; noun: names the
    # relation; state: says how nerve and vessel lie ("well separated").
    form: Literal["active", "passive", "noun", "state"]
    # The vessel that moves and the vessel that it moves both count ("pushes").
    tandem: bool = False
    # Speaks of nerves and vessels by itself ("neurovascular"), so that no nerve
    # and no vessel need be named beside it.
    neurovascular: bool = False
    # Said of many things, so that a nerve must be its object ("displaces").
    needs_nerve: bool = False
    # The noun "compression" or "conflict": denied, it denies contact; where
    # contact is asserted it denies no more than the degree.
    general: bool = False


class LesionEntry(Entry):
    value: LesionKind
    home: Location = "unspecified"
    # A word for any mass, dropped where a closer kind explains it.
    generic: bool = False
    # Counts only beside a place or as a heading says ("enhancing lesion").
    needs_place: bool = False


class PlaceEntry(Entry):
    value: Location | Literal["elsewhere"]
    # Its plural means both sides.
    paired: bool = False
    # The site along the nerve that the place is for a contact.
    site: Site | None = None
    # A generic mass here is this kind (a parotid mass is a parotid tumor).
    mass: LesionKind | None = None


class RegionEntry(Entry):
    # body: any region but the head; none: a phrase that holds a region's word and
    # tells of no region ("renal function").
    value: Literal["head", "body", "none"]
    # telling: said of the nerve's neighborhood and hardly anywhere else; beside: a
    # name that other regions have too (SCA), which counts beside other head words.
    weight: Literal["plain", "telling", "beside"] = "plain"
    # Beginnings of words: "hepat" is hepatic, hepatomegaly, hepatocellular.
    stems: tuple[Annotated[str, Field(pattern=r"^[a-z]{3,}$")], ...] = ()


class SideEntry(Entry):
    value: Literal[
        "left",
        "right",
        "both",
        "midline",
        "symptomatic",
        "asymptomatic",
        "same",
        "opposite",
        "none",
    ]


class SurgeryEntry(Entry):
    value: Literal["decompression", "implant", "planned", "done"]


class TechniqueEntry(Entry):
    value: Literal[
        "heavy_t2_3d", "mra", "contrast", "contrast_both", "no_contrast", "other_sequence"
    ]


class ReferenceEntry(Entry):
    value: Literal["it", "which", "vessel", "nerve", "place", "former", "latter"]


class CueEntry(Entry):
    direction: Direction = "forward"


class DenialEntry(CueEntry):
    # determiner: denies the nouns that follow ("no mass, infarct or …"); adverb:
    # denies a verb; lacking: says that something is not there ("free of"), so that a
    # "not" before it denies the denial; other: "no other mass" says nothing of the
    # masses named.
    form: Literal["determiner", "adverb", "lacking", "other"] = "adverb"


class BoundaryEntry(Entry):
    # contrast: a new clause ("but"); opening: only scope ends ("there is").
    value: Literal["contrast", "opening"] = "contrast"


class HeadingEntry(Entry):
    value: Literal[
        "exam",
        "history",
        "technique",
        "comparison",
        "findings",
        "impression",
        "addendum",
        "recommendation",
        "administrative",
    ]


class AskingEntry(Entry):
    value: Literal["purpose", "recommendation", "earlier", "general"]


class GradeEntry(Entry):
    severity: Severity


class FieldEntry(Entry):
    value: Literal["contact", "vessel", "site", "degree", "nerve", "side"]


class AnswerEntry(Entry):
    value: Literal["yes", "no", "none", "not_judged"]


class LookalikeEntry(Entry):
    # A thing that may lie against a nerve ("granuloma"): "it" may mean it.
    thing: bool = False


class PlainEntry(Entry):
    pass


ENTRY_MODELS: dict[str, type[Entry]] = {
    "NERVE": NerveEntry,
    "VESSEL": VesselEntry,
    "SITE": SiteEntry,
    "CONTACT": ContactEntry,
    "LESION": LesionEntry,
    "PLACE": PlaceEntry,
    "ECTASIA": PlainEntry,
    "SURGERY": SurgeryEntry,
    "SYMPTOM": PlainEntry,
    "SIDE": SideEntry,
    "TECHNIQUE": TechniqueEntry,
    "ANATOMY": PlainEntry,
    "REGION": RegionEntry,
    "LOOKALIKE": LookalikeEntry,
    "SIGN": PlainEntry,
    "REFERENCE": ReferenceEntry,
    "DENIAL": DenialEntry,
    "HEDGE": CueEntry,
    "BOUNDARY": BoundaryEntry,
    "PSEUDO": PlainEntry,
    "HEADING": HeadingEntry,
    "ASKING": AskingEntry,
    "CORRECTION": PlainEntry,
    "GRADE": GradeEntry,
    "FIELD": FieldEntry,
    "ANSWER": AnswerEntry,
}
