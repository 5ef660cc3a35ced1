"""The source document's vocabulary, term by term: stated, denied, and asked for."""

from typing import Any, NamedTuple

import pytest

from hfs_nlp.pipeline import extract
from hfs_nlp.record import Record

TERMS = {
    1: "vascular / neurovascular compression of the facial nerve (CN VII)",
    2: "neurovascular contact",
    3: "ectatic vessel",
    4: "offending vessel; pulsatile compression by blood vessels in the posterior fossa",
    5: "anterior inferior cerebellar artery (AICA)",
    6: "vascular loops (potentially compressing the nerve)",
    7: "root exit zone (REZ), at or near",
    8: "pontomedullary sulcus; exit from the brainstem",
    9: "centrally (oligodendrocyte) myelinated segment; entry zone of the facial nerve root",
    10: "distal cisternal compression",
    11: "brainstem infarction (facial nerve nucleus or fascicles)",
    12: "vascular malformations (brainstem)",
    13: "tumors (brainstem)",
    14: "multiple sclerosis",
    15: "facial schwannoma",
    16: "vestibular schwannoma",
    17: "meningioma (cerebellopontine angle)",
    18: "epidermoid cyst",
    19: "paraganglioma",
    20: "cholesteatoma",
    21: "intrinsic bone tumors (temporal bone)",
    22: "trauma (temporal bone)",
    23: "inflammatory middle ear disease",
    24: "parotid tumors",
    25: "skull base carcinomas",
    26: "skull base sarcomas",
    27: "inflammatory disease of the skull base",
    28: "3D heavily T2-weighted sequences",
    29: "MR angiography",
    30: "high-resolution thin-cut sequences",
    31: "pre- and post-contrast imaging",
    32: "3T imaging",
    33: "perineural vascular plexus",
    34: "local demyelination at the entry zone by chronic pulsatile compression; "
    "ephaptic transmission",
    35: "neurovascular contact in 83-100% of cases on high-quality imaging; "
    "supportive, not diagnostic",
    36: "secondary causes must be excluded",
}
# Sites and numbers of a protocol cannot be denied.
NOT_DENIED = {7, 8, 9, 10, 30, 32}


class Said(NamedTuple):
    findings: tuple[dict[str, Any], ...] = ()
    protocol: dict[str, Any] = {}  # noqa: RUF012 - never written to


def contact(side: str, status: str, *vessels: str, **rest: Any) -> Said:
    finding = {
        "type": "neurovascular_contact",
        "nerve": "facial",
        "side": side,
        "status": status,
        "vessels": vessels,
        "sites": rest.get("sites", ()),
        "severity": rest.get("severity"),
    }
    return Said((finding,))


def lesion(kind: str, location: str, side: str, status: str) -> Said:
    return lesions((kind, location, side, status))


def lesions(*found: tuple[str, str, str, str]) -> Said:
    names = ("kind", "location", "side", "status")
    return Said(
        tuple({"type": "secondary_lesion", **dict(zip(names, f, strict=True))} for f in found)
    )


def ectasia(vessel: str, side: str, status: str) -> Said:
    return Said(({"type": "vessel_ectasia", "vessel": vessel, "side": side, "status": status},))


def protocol(**fields: Any) -> Said:
    return Said((), fields)


NOTHING = Said()
REZ = ("root_exit_zone",)
STEM, CPA, BONE, OUTSIDE, NOWHERE = (
    "brainstem",
    "cerebellopontine_angle",
    "temporal_bone",
    "extracranial",
    "unspecified",
)

STATED: list[tuple[int, str, Said]] = [
    (
        1,
        "There is neurovascular compression of the left facial nerve (CN VII).",
        contact("left", "present"),
    ),
    (
        1,
        "Vascular compression of the right facial nerve by the AICA.",
        contact("right", "present", "AICA"),
    ),
    (
        2,
        "Neurovascular contact is seen at the right facial nerve.",
        contact("right", "present", severity="contact"),
    ),
    (
        3,
        "There is an ectatic vessel in the posterior fossa.",
        ectasia("unspecified", "unspecified", "present"),
    ),
    (3, "The left vertebral artery is ectatic.", ectasia("VA", "left", "present")),
    (
        4,
        "The offending vessel is the PICA, which compresses the left facial nerve.",
        contact("left", "present", "PICA", severity="compression"),
    ),
    (
        4,
        "Pulsatile compression of the left facial nerve by blood vessels in the posterior fossa.",
        contact("left", "present", "unspecified"),
    ),
    (
        5,
        "The anterior inferior cerebellar artery (AICA) abuts the left facial nerve.",
        contact("left", "present", "AICA", severity="contact"),
    ),
    (
        6,
        "A vascular loop compresses the right facial nerve.",
        contact("right", "present", "unspecified", severity="compression"),
    ),
    (
        6,
        "Vascular loops potentially compressing the right facial nerve.",
        contact("right", "possible", "unspecified", severity="compression"),
    ),
    (
        7,
        "The AICA contacts the left facial nerve at or near its root exit zone (REZ).",
        contact("left", "present", "AICA", sites=REZ, severity="contact"),
    ),
    (
        8,
        "The left vertebral artery indents the left facial nerve at the pontomedullary sulcus.",
        contact("left", "present", "VA", sites=REZ, severity="compression"),
    ),
    (
        8,
        "The PICA displaces the right facial nerve at its exit from the brainstem.",
        contact("right", "present", "PICA", sites=REZ, severity="displacement"),
    ),
    (
        9,
        "The PICA touches the centrally myelinated segment of the left facial nerve.",
        contact("left", "present", "PICA", sites=REZ, severity="contact"),
    ),
    (
        9,
        "The AICA abuts the oligodendrocyte-myelinated segment of the right facial nerve.",
        contact("right", "present", "AICA", sites=REZ, severity="contact"),
    ),
    (
        9,
        "The AICA impinges on the entry zone of the right facial nerve root.",
        contact("right", "present", "AICA", sites=REZ, severity="contact"),
    ),
    (
        10,
        "There is distal cisternal compression of the right facial nerve by the AICA.",
        contact("right", "present", "AICA", sites=("cisternal",)),
    ),
    (
        11,
        "Subacute infarction of the left dorsal pons involving the facial nerve nucleus.",
        lesion("infarction", STEM, "left", "present"),
    ),
    (
        11,
        "Small brainstem infarction involving the facial nerve fascicles on the right.",
        lesion("infarction", STEM, "right", "present"),
    ),
    (
        12,
        "A vascular malformation is present in the left pons.",
        lesion("vascular_malformation", STEM, "left", "present"),
    ),
    (13, "A tumor is seen in the right pons.", lesion("tumor", STEM, "right", "present")),
    (
        14,
        "Multiple sclerosis with a demyelinating plaque in the right pons.",
        lesion("demyelination", STEM, "right", "present"),
    ),
    (
        15,
        "A facial schwannoma fills the left cerebellopontine angle.",
        lesion("facial_schwannoma", CPA, "left", "present"),
    ),
    (
        16,
        "There is a 9 mm right vestibular schwannoma.",
        lesion("vestibular_schwannoma", CPA, "right", "present"),
    ),
    (
        17,
        "A meningioma is centered in the left cerebellopontine angle.",
        lesion("meningioma", CPA, "left", "present"),
    ),
    (
        18,
        "An epidermoid cyst occupies the right cerebellopontine angle.",
        lesion("epidermoid", CPA, "right", "present"),
    ),
    (
        19,
        "A paraganglioma is seen in the left cerebellopontine angle.",
        lesion("paraganglioma", CPA, "left", "present"),
    ),
    (20, "There is a left cholesteatoma.", lesion("cholesteatoma", BONE, "left", "present")),
    (
        21,
        "An intrinsic bone tumor is seen in the right temporal bone.",
        lesion("bone_tumor", BONE, "right", "present"),
    ),
    (
        22,
        "There is a fracture of the left temporal bone.",
        lesion("trauma", BONE, "left", "present"),
    ),
    (
        22,
        "Sequelae of trauma to the right temporal bone.",
        lesion("trauma", BONE, "right", "present"),
    ),
    (
        23,
        "There is inflammatory middle ear disease on the right.",
        lesion("middle_ear_inflammation", BONE, "right", "present"),
    ),
    (
        24,
        "There is a left parotid tumor.",
        lesion("parotid_tumor", OUTSIDE, "left", "present"),
    ),
    (
        25,
        "There is a right skull base carcinoma.",
        lesion("carcinoma", OUTSIDE, "right", "present"),
    ),
    (26, "There is a left skull base sarcoma.", lesion("sarcoma", OUTSIDE, "left", "present")),
    (
        27,
        "There is inflammatory disease of the skull base on the right.",
        lesion("skull_base_inflammation", OUTSIDE, "right", "present"),
    ),
    (
        28,
        "TECHNIQUE: 3D heavily T2-weighted sequences were obtained.",
        protocol(heavy_t2_3d=True),
    ),
    (29, "TECHNIQUE: MR angiography was performed.", protocol(mra=True)),
    (
        30,
        "TECHNIQUE: High-resolution thin-cut 3D T2 sequences with a slice thickness of 0.6 mm.",
        protocol(heavy_t2_3d=True, slice_thickness_mm=0.6),
    ),
    (31, "TECHNIQUE: Pre- and post-contrast imaging was obtained.", protocol(contrast=True)),
    (32, "TECHNIQUE: 3T imaging of the posterior fossa.", protocol(field_strength_t=3.0)),
    (33, "Normal enhancement of the perineural vascular plexus of the facial nerve.", NOTHING),
    (33, "The perineural vascular plexus enhances in the geniculate region.", NOTHING),
    (
        34,
        "The AICA compresses the left facial nerve at its entry zone. Local demyelination at the "
        "entry zone by chronic pulsatile compression is the presumed mechanism.",
        contact("left", "present", "AICA", sites=REZ, severity="compression"),
    ),
    (
        34,
        "Ephaptic transmission after local demyelination is the accepted mechanism of spasm.",
        NOTHING,
    ),
    (
        35,
        "Neurovascular contact is reported in 83-100% of cases on high-quality imaging.",
        NOTHING,
    ),
    (
        35,
        "The AICA abuts the left facial nerve, a finding that is supportive of but not "
        "diagnostic for hemifacial spasm.",
        contact("left", "present", "AICA", severity="contact"),
    ),
    (
        36,
        "Secondary causes are excluded: no brainstem infarct, no vestibular schwannoma and no "
        "parotid tumor.",
        lesions(
            ("infarction", STEM, "unspecified", "absent"),
            ("parotid_tumor", OUTSIDE, "unspecified", "absent"),
            ("vestibular_schwannoma", CPA, "unspecified", "absent"),
        ),
    ),
    (36, "Secondary causes must be excluded.", NOTHING),
]

DENIED: list[tuple[int, str, Said]] = [
    (
        1,
        "No neurovascular compression of the left facial nerve (CN VII).",
        contact("left", "absent"),
    ),
    (
        1,
        "There is no vascular compression of the right facial nerve.",
        contact("right", "absent"),
    ),
    (2, "No neurovascular contact at the right facial nerve.", contact("right", "absent")),
    (3, "No ectatic vessel is identified.", ectasia("unspecified", "unspecified", "absent")),
    (3, "The left vertebral artery is not ectatic.", ectasia("VA", "left", "absent")),
    (
        4,
        "No offending vessel is seen at the left facial nerve.",
        contact("left", "absent", "unspecified"),
    ),
    (
        4,
        "No pulsatile compression of the left facial nerve by blood vessels in the posterior "
        "fossa.",
        contact("left", "absent", "unspecified"),
    ),
    (
        5,
        "The anterior inferior cerebellar artery (AICA) does not contact the left facial nerve.",
        contact("left", "absent", "AICA"),
    ),
    (
        6,
        "No vascular loop compressing the right facial nerve.",
        contact("right", "absent", "unspecified"),
    ),
    (11, "No brainstem infarction.", lesion("infarction", STEM, "unspecified", "absent")),
    (
        11,
        "There is no infarction involving the left facial nerve nucleus in the pons.",
        lesion("infarction", STEM, "left", "absent"),
    ),
    (
        12,
        "No vascular malformation of the brainstem.",
        lesion("vascular_malformation", STEM, "unspecified", "absent"),
    ),
    (
        13,
        "There is no tumor in the brainstem.",
        lesion("tumor", STEM, "unspecified", "absent"),
    ),
    (
        14,
        "No demyelinating plaque of multiple sclerosis in the brainstem.",
        lesion("demyelination", STEM, "unspecified", "absent"),
    ),
    (
        15,
        "No facial schwannoma in the cerebellopontine angle.",
        lesion("facial_schwannoma", CPA, "unspecified", "absent"),
    ),
    (
        16,
        "No vestibular schwannoma is seen.",
        lesion("vestibular_schwannoma", CPA, "unspecified", "absent"),
    ),
    (
        17,
        "No cerebellopontine angle meningioma.",
        lesion("meningioma", CPA, "unspecified", "absent"),
    ),
    (
        18,
        "No epidermoid cyst in the cerebellopontine angle cistern.",
        lesion("epidermoid", CPA, "unspecified", "absent"),
    ),
    (19, "No paraganglioma.", lesion("paraganglioma", NOWHERE, "unspecified", "absent")),
    (20, "No evidence of cholesteatoma.", lesion("cholesteatoma", BONE, "unspecified", "absent")),
    (
        21,
        "No intrinsic bone tumor of the temporal bone.",
        lesion("bone_tumor", BONE, "unspecified", "absent"),
    ),
    (22, "No temporal bone trauma.", lesion("trauma", BONE, "unspecified", "absent")),
    (22, "No temporal bone fracture.", lesion("trauma", BONE, "unspecified", "absent")),
    (
        23,
        "No inflammatory middle ear disease.",
        lesion("middle_ear_inflammation", BONE, "unspecified", "absent"),
    ),
    (24, "No parotid tumor.", lesion("parotid_tumor", OUTSIDE, "unspecified", "absent")),
    (25, "No skull base carcinoma.", lesion("carcinoma", OUTSIDE, "unspecified", "absent")),
    (26, "No skull base sarcoma.", lesion("sarcoma", OUTSIDE, "unspecified", "absent")),
    (
        27,
        "No inflammatory disease of the skull base.",
        lesion("skull_base_inflammation", OUTSIDE, "unspecified", "absent"),
    ),
    (
        28,
        "TECHNIQUE: 3D heavily T2-weighted sequences were not obtained.",
        protocol(heavy_t2_3d=False),
    ),
    (29, "TECHNIQUE: MR angiography was not performed.", protocol(mra=False)),
    (
        31,
        "TECHNIQUE: Imaging was performed without contrast; no post-contrast imaging was obtained.",
        protocol(contrast=False),
    ),
    (33, "No enhancement of the perineural vascular plexus.", NOTHING),
    (34, "No demyelination at the entry zone by chronic pulsatile compression.", NOTHING),
    (
        35,
        "Imaging is supportive, not diagnostic, and no diagnosis of hemifacial spasm is made.",
        NOTHING,
    ),
    (
        36,
        "No secondary cause is seen: no meningioma and no cholesteatoma.",
        lesions(
            ("cholesteatoma", BONE, "unspecified", "absent"),
            ("meningioma", NOWHERE, "unspecified", "absent"),
        ),
    ),
]

ASKED = {
    1: "rule out neurovascular compression of the left facial nerve (CN VII).",
    2: "rule out neurovascular contact at the facial nerve.",
    3: "rule out an ectatic vessel.",
    4: "is there an offending vessel, or pulsatile compression by vessels in the posterior fossa?",
    5: "rule out compression of the nerve by the anterior inferior cerebellar artery (AICA).",
    6: "rule out vascular loops compressing the nerve.",
    7: "rule out contact at or near the root exit zone (REZ).",
    8: "rule out compression at the pontomedullary sulcus, at the exit from the brainstem.",
    9: "rule out contact of the centrally myelinated segment and entry zone of the nerve root.",
    10: "rule out distal cisternal compression of the facial nerve.",
    11: "rule out brainstem infarction involving the facial nerve nucleus.",
    12: "rule out a vascular malformation of the brainstem.",
    13: "rule out a tumor of the brainstem.",
    14: "rule out multiple sclerosis.",
    15: "rule out facial schwannoma.",
    16: "rule out vestibular schwannoma.",
    17: "rule out meningioma of the cerebellopontine angle.",
    18: "rule out epidermoid cyst.",
    19: "rule out paraganglioma.",
    20: "rule out cholesteatoma.",
    21: "rule out an intrinsic bone tumor of the temporal bone.",
    22: "rule out trauma of the temporal bone.",
    23: "rule out inflammatory middle ear disease.",
    24: "rule out parotid tumor.",
    25: "rule out skull base carcinoma.",
    26: "rule out skull base sarcoma.",
    27: "rule out inflammatory disease of the skull base.",
    28: "3D heavily T2-weighted sequences are requested.",
    29: "please add MR angiography.",
    30: "please perform high-resolution thin-cut sequences of 0.6 mm.",
    31: "please perform pre- and post-contrast imaging.",
    32: "3T imaging is requested.",
    33: "rule out enhancement of the perineural vascular plexus.",
    34: "rule out demyelination at the entry zone by chronic pulsatile compression.",
    35: "rule out neurovascular contact, found in 83-100% of cases.",
    36: "secondary causes must be excluded.",
}


def said(record: Record) -> Said:
    unscored = {"evidence", "conflict", "settled"}
    findings = [finding.model_dump(exclude=unscored) for finding in record.findings]
    order = ("type", "nerve", "kind", "vessel", "location", "side")
    findings.sort(key=lambda finding: [finding.get(name, "") for name in order])
    return Said(tuple(findings), record.protocol.model_dump(exclude_none=True))


def named(rows: list[tuple[int, str, Said]]) -> list[Any]:
    seen = [number for number, _, _ in rows]
    return [
        pytest.param(
            text, expected, id=f"{number}{'abc'[seen[:place].count(number)]}-{TERMS[number][:30]}"
        )
        for place, (number, text, expected) in enumerate(rows)
    ]


@pytest.mark.parametrize(("text", "expected"), named(STATED))
def test_stated(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(("text", "expected"), named(DENIED))
def test_denied(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    "question", [pytest.param(q, id=f"{n}-{TERMS[n][:30]}") for n, q in ASKED.items()]
)
def test_asked(question: str) -> None:
    record = extract(f"INDICATION: Left hemifacial spasm, {question}")
    assert (said(record), record.symptom_side) == (NOTHING, "left")


def test_every_term_is_there() -> None:
    assert {number for number, _, _ in STATED} == set(TERMS) == set(ASKED)
    assert {number for number, _, _ in DENIED} == set(TERMS) - NOT_DENIED


def test_a_record_has_no_place_for_a_diagnosis() -> None:
    assert set(Record.model_fields) == {
        "report_id",
        "findings",
        "symptom_side",
        "protocol",
        "schema_version",
        "patterns_version",
        "package_version",
    }
