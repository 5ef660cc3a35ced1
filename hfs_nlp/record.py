"""The record: what one report states, in the form of the annotation guideline.

The scored fields and their values are fixed by ``corpus/GUIDELINE.md`` (section
1); evidence objects, versions and ``conflict`` are ours and are not scored.
Models are frozen and refuse unknown fields, so a wrong value cannot be written.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, model_validator

from hfs_nlp.mechanisms import Mechanism

__all__ = [
    "SCHEMA_VERSION",
    "Attribute",
    "Cue",
    "Evidence",
    "Finding",
    "NeurovascularContact",
    "PriorDecompression",
    "Protocol",
    "Reason",
    "Record",
    "SecondaryLesion",
    "VesselEctasia",
]

SCHEMA_VERSION = "1.1"

Nerve: TypeAlias = Literal["facial", "vestibulocochlear", "trigeminal", "lower_cranial"]
Side: TypeAlias = Literal["left", "right", "unspecified"]
LesionSide: TypeAlias = Literal["left", "right", "midline", "unspecified"]
Status: TypeAlias = Literal["present", "possible", "absent"]
Vessel: TypeAlias = Literal[
    "AICA", "PICA", "SCA", "VA", "BA", "IAA", "vein", "other", "unspecified"
]
Site: TypeAlias = Literal["root_exit_zone", "cisternal", "meatal"]
Severity: TypeAlias = Literal["contact", "displacement", "compression"]
Location: TypeAlias = Literal[
    "brainstem",
    "cerebellopontine_angle",
    "temporal_bone",
    "extracranial",
    "unspecified",
]
LesionKind: TypeAlias = Literal[
    "infarction",
    "vascular_malformation",
    "tumor",
    "demyelination",
    "vestibular_schwannoma",
    "facial_schwannoma",
    "schwannoma",
    "meningioma",
    "epidermoid",
    "paraganglioma",
    "arachnoid_cyst",
    "lipoma",
    "cholesteatoma",
    "bone_tumor",
    "trauma",
    "middle_ear_inflammation",
    "parotid_tumor",
    "carcinoma",
    "sarcoma",
    "skull_base_inflammation",
    "aneurysm",
    "facial_nerve_enhancement",
]
SymptomSide: TypeAlias = Literal["left", "right", "bilateral"]
Attribute: TypeAlias = Literal[
    "nerve", "side", "status", "vessels", "sites", "severity", "kind", "location", "vessel"
]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Cue(_Model):
    """A word or phrase of the report that a reason rests on.

    Attributes
    ----------
    id
        The entry of the vocabulary that it was found by.
    text
        The words as they stand: ``report[start:end] == text``.
    start, end
        Half-open offsets into the text that was read, in code points. A cue may stand
        outside the evidence: in a heading, or in a sentence before.
    """

    id: str
    text: str
    start: NonNegativeInt
    end: NonNegativeInt


class Reason(_Model):
    """Why an attribute of a finding has a value.

    Attributes
    ----------
    attribute, value
        What was set. Each value of a list has reasons of its own.
    mechanism
        What set it; :class:`~hfs_nlp.mechanisms.Mechanism` says each in words.
    cues
        The words that it went by; none where a rule decides by itself.
    """

    attribute: Attribute
    value: str
    mechanism: Mechanism
    cues: tuple[Cue, ...] = ()


class Evidence(_Model):
    """A verbatim piece of the report that carries a finding.

    Attributes
    ----------
    text
        The words as they stand: ``report[start:end] == text``.
    start, end
        Half-open offsets into the text that was read, in code points.
    section
        The section it stands in: ``findings``, ``impression``, ``addendum``, …
    rules
        Ids of the vocabulary entries and reading mechanisms that decided it.
    reasons
        Which cues and which mechanism set each value that this piece states. Where
        pieces contradict, it may state values that the finding does not have.
    """

    text: str
    start: NonNegativeInt
    end: NonNegativeInt
    section: str
    rules: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @model_validator(mode="after")
    def _length_fits(self) -> "Evidence":
        if self.end - self.start != len(self.text):
            raise ValueError("evidence text and offsets differ in length")
        return self


class _Finding(_Model):
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    conflict: bool = Field(default=False, description="Statements of the report contradict.")
    settled: tuple[Reason, ...] = Field(
        default=(),
        description="By which rules of the guideline's section 6 several statements became "
        "one. Not scored, as are conflict and the reasons of the evidence.",
    )


class NeurovascularContact(_Finding):
    """A vessel touches, deforms, may touch, or does not touch a cranial nerve."""

    type: Literal["neurovascular_contact"] = "neurovascular_contact"
    nerve: Nerve
    side: Side
    status: Status
    vessels: tuple[Vessel, ...] = ()
    sites: tuple[Site, ...] = ()
    severity: Severity | None = None


class SecondaryLesion(_Finding):
    """A lesion that can cause facial spasm, stated as present, possible or absent."""

    type: Literal["secondary_lesion"] = "secondary_lesion"
    kind: LesionKind
    location: Location
    side: LesionSide
    status: Status


class VesselEctasia(_Finding):
    """A vessel called ectatic or dolichoectatic."""

    type: Literal["vessel_ectasia"] = "vessel_ectasia"
    vessel: Vessel
    side: Side
    status: Status


class PriorDecompression(_Finding):
    """A microvascular decompression that was done before this examination."""

    type: Literal["prior_decompression"] = "prior_decompression"
    side: Side
    status: Literal["present"] = "present"


Finding: TypeAlias = Annotated[
    NeurovascularContact | SecondaryLesion | VesselEctasia | PriorDecompression,
    Field(discriminator="type"),
]


class Protocol(_Model):
    """How the examination was done; ``None`` where the report does not say.

    Attributes
    ----------
    heavy_t2_3d, mra, contrast
        Whether it was done; ``False`` only where the report says it was not.
    field_strength_t
        Field strength in tesla.
    slice_thickness_mm
        Slice thickness of the thin T2 sequence in millimetres.
    """

    heavy_t2_3d: bool | None = None
    mra: bool | None = None
    contrast: bool | None = None
    field_strength_t: float | None = None
    slice_thickness_mm: float | None = None


class Record(_Model):
    """Everything that one report states, consolidated.

    Examples
    --------
    >>> record = Record(findings=())
    >>> record.symptom_side is None
    True
    """

    report_id: str | None = None
    findings: tuple[Finding, ...] = ()
    symptom_side: SymptomSide | None = None
    protocol: Protocol = Protocol()
    schema_version: str = SCHEMA_VERSION
    patterns_version: str = ""
    package_version: str = ""
