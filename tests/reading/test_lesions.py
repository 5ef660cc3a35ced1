"""Lesions: where each lies, what is carried on from before, and what is denied."""

import pytest

import hfs_nlp

CPA, BRAINSTEM, BONE = "cerebellopontine_angle", "brainstem", "temporal_bone"
BELOW, NOWHERE, NO_SIDE = "extracranial", "unspecified", "unspecified"
ENHANCEMENT = "facial_nerve_enhancement"


def lesions(text):
    """Lesions as ``(kind, location, side): status``."""
    return {
        (f.kind, f.location, f.side): f.status
        for f in hfs_nlp.extract(text).findings
        if f.type == "secondary_lesion"
    }


CASES = {
    "placed-where-it-arises": (
        "Petroclival meningioma on the right extending to the CPA cistern.",
        {("meningioma", BONE, "right"): "present"},
    ),
    "touched-is-not-placed": (
        "The left vertebral aneurysm indents the nerve at its exit from the pons.",
        {("aneurysm", NOWHERE, "left"): "present"},
    ),
    "list-item-by-item": (
        "No pontine infarct, CPA mass, temporal bone fracture or parotid tumour.",
        {
            ("infarction", BRAINSTEM, NO_SIDE): "absent",
            ("tumor", CPA, NO_SIDE): "absent",
            ("trauma", BONE, NO_SIDE): "absent",
            ("parotid_tumor", BELOW, NO_SIDE): "absent",
        },
    ),
    "places-with-adjectives": (
        "Chronic lacunes: right corona radiata, left paramedian pons.",
        {("infarction", BRAINSTEM, "left"): "present"},
    ),
    "described-then-named": (
        "A T2-bright focus lies at the right facial colliculus. It is compatible with a plaque.",
        {("demyelination", BRAINSTEM, "right"): "present"},
    ),
    "the-mass-again": (
        "There is a 2 cm mass in the left CPA. The mass abuts the pons. Likely meningioma.",
        {("meningioma", CPA, "left"): "possible"},
    ),
    "a-doubted-name-is-a-tumor": (
        "Expansile mass of the right pons. The leading diagnosis is a glioma.",
        {("tumor", BRAINSTEM, "right"): "present"},
    ),
    "alternatives": (
        "Left pontine lesion, glioma or demyelination.",
        {
            ("tumor", BRAINSTEM, "left"): "possible",
            ("demyelination", BRAINSTEM, "left"): "possible",
        },
    ),
    "place-alone-as-a-heading": (
        "Findings\nParotid glands. No mass. Mastoids. No cholesteatoma.",
        {
            ("parotid_tumor", BELOW, "left"): "absent",
            ("parotid_tumor", BELOW, "right"): "absent",
            ("cholesteatoma", BONE, "left"): "absent",
            ("cholesteatoma", BONE, "right"): "absent",
        },
    ),
    "none-of-what-was-named": (
        "Supratentorial MS plaques, none in the brainstem.",
        {("demyelination", BRAINSTEM, NO_SIDE): "absent"},
    ),
    "residual": (
        "Status post resection of a right glomus jugulare. No residual or recurrent tumor.",
        {("paraganglioma", BONE, "right"): "absent"},
    ),
    "twin-adjectives": (
        "No acoustic or facial neuroma in either canal.",
        {
            (kind, CPA, side): "absent"
            for kind in ("vestibular_schwannoma", "facial_schwannoma")
            for side in ("left", "right")
        },
    ),
    "subject-behind-the-list": (
        "No lesion in the canals, and the geniculate ganglia enhance to a normal degree.",
        {("tumor", CPA, "left"): "absent", ("tumor", CPA, "right"): "absent"},
    ),
    "side-of-the-sign": (
        "There is fluid in the right mastoid but no mastoiditis.",
        {("middle_ear_inflammation", BONE, "right"): "absent"},
    ),
    "no-side-from-a-neighbour": (
        "No acoustic neuroma, nothing to explain the right hearing loss.",
        {("vestibular_schwannoma", CPA, NO_SIDE): "absent"},
    ),
    "segment-of-the-nerve": (
        "The canalicular segment of the right facial nerve enhances abnormally.",
        {(ENHANCEMENT, CPA, "right"): "present"},
    ),
    "whole-course": (
        "No abnormal enhancement of the left facial nerve from the pons to the parotid.",
        {(ENHANCEMENT, NOWHERE, "left"): "absent"},
    ),
    "enhancement-of-a-mass": (
        "A mass of the left CPA with marked enhancement touches the facial nerve.",
        {("tumor", CPA, "left"): "present"},
    ),
    "otherwise-no-mass": (
        "Otherwise no intracranial mass.",
        {("tumor", NOWHERE, NO_SIDE): "absent"},
    ),
    "harmless": (
        "Left petrous apex lesion consistent with a cholesterol granuloma.",
        {},
    ),
    "places-as-labels": (
        "FINDINGS: Left skull base: no osteomyelitis; left parotid: no tumour.",
        {
            ("skull_base_inflammation", BELOW, "left"): "absent",
            ("parotid_tumor", BELOW, "left"): "absent",
        },
    ),
    "wrapped-capitals": (
        "NO MASS IS SEEN IN EITHER INTERNAL AUDITORY CANAL.  NO\n"
        "MENINGIOMA OF THE ANGLES.  THE ORBITS ARE NORMAL AND THE SINUSES ARE CLEAR.\n",
        {
            (kind, CPA, side): "absent"
            for kind in ("tumor", "meningioma")
            for side in ("left", "right")
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_lesions(text, expected):
    assert lesions(text) == expected


PROTOCOLS = {
    "denied-alone": (
        "TECHNIQUE: MRI without contrast including FIESTA (0.6) and TOF angiography at 3 T.",
        {
            "heavy_t2_3d": True,
            "mra": True,
            "contrast": False,
            "field_strength_t": 3.0,
            "slice_thickness_mm": 0.6,
        },
    ),
    "finding-denied-on-a-sequence": (
        "TECHNIQUE: 3 T.\nFINDINGS: No aneurysm on the TOF images.",
        {"field_strength_t": 3.0, "mra": True},
    ),
    "not-acquired": (
        "TECHNIQUE: Neither CISS nor TOF could be obtained. Field strength 1.5.",
        {"heavy_t2_3d": False, "mra": False, "field_strength_t": 1.5},
    ),
}


@pytest.mark.parametrize(("text", "expected"), PROTOCOLS.values(), ids=PROTOCOLS)
def test_protocol(text, expected):
    said = hfs_nlp.extract(text).protocol.model_dump()
    assert {name: value for name, value in said.items() if value is not None} == expected
