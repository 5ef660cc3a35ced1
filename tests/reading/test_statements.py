"""Whole readings of short texts: each a mechanism, or a bug that was once there."""

import pytest

import hfs_nlp


def contacts(text):
    """Contacts as ``(nerve, side): (status, vessels, sites, severity)``."""
    return {
        (f.nerve, f.side): (f.status, f.vessels, f.sites, f.severity)
        for f in hfs_nlp.extract(text).findings
        if f.type == "neurovascular_contact"
    }


def lesions(text):
    """Lesions as ``(kind, location, side): status``."""
    return {
        (f.kind, f.location, f.side): f.status
        for f in hfs_nlp.extract(text).findings
        if f.type == "secondary_lesion"
    }


ABSENT = ("absent", (), (), None)
REZ = ("root_exit_zone",)
LEFT, RIGHT = ("facial", "left"), ("facial", "right")

CONTACTS = {
    "denial-stops-at-the-clause": (
        "No contact on the right; on the left the AICA compresses the nerve.",
        {RIGHT: ABSENT, LEFT: ("present", ("AICA",), (), "compression")},
    ),
    "neither-right-nor-left": (
        "AICA loop contacts neither the right nor the left facial nerve.",
        {RIGHT: ("absent", ("AICA",), (), None), LEFT: ("absent", ("AICA",), (), None)},
    ),
    "but-not-the-right": (
        "The AICA abuts the left, but not the right, facial nerve.",
        {
            LEFT: ("present", ("AICA",), (), "contact"),
            RIGHT: ("absent", ("AICA",), (), None),
        },
    ),
    "but-not-the-nerve": (
        "The right VA abuts the pons but not the right facial nerve.",
        {RIGHT: ("absent", ("VA",), (), None)},
    ),
    "nor-does-the-other": (
        "The VA does not touch the left facial nerve, nor does the AICA.",
        {LEFT: ("absent", ("AICA", "VA"), (), None)},
    ),
    "unlike-the-right": (
        "The left facial nerve is free of contact, unlike the right, which is compressed by PICA.",
        {LEFT: ABSENT, RIGHT: ("present", ("PICA",), (), "compression")},
    ),
    "doubt-on-the-vessel": (
        "The vessel touching the left facial nerve is likely AICA.",
        {LEFT: ("present", ("AICA",), (), "contact")},
    ),
    "doubt-on-the-contact": (
        "The AICA may touch the left facial nerve at its exit from the pons.",
        {LEFT: ("possible", ("AICA",), REZ, "contact")},
    ),
    "no-change-is-no-denial": (
        "No change in the contact of the left facial nerve with the PICA.",
        {LEFT: ("present", ("PICA",), (), "contact")},
    ),
    "close-but-denied": (
        "The left AICA is in close proximity to the facial nerve without definite contact.",
        {LEFT: ("absent", ("AICA",), (), None)},
    ),
    "vessel-crosses": (
        "The left vertebral artery crosses the midline and indents the right facial nerve.",
        {RIGHT: ("present", ("VA",), (), "compression")},
    ),
    "degree-denied": (
        "The VA lies against the left facial nerve without displacing it.",
        {LEFT: ("present", ("VA",), (), "contact")},
    ),
    "respectively": (
        "AICA and SCA contact the right facial and trigeminal nerves, respectively.",
        {
            RIGHT: ("present", ("AICA",), (), "contact"),
            ("trigeminal", "right"): ("present", ("SCA",), (), "contact"),
        },
    ),
    "implant-is-no-vessel": ("Teflon in contact with the left facial nerve.", {}),
    "pons-is-no-nerve": ("The basilar artery indents the pons.", {}),
    "artery-displaced": ("The facial nerve is normal. The artery is displaced forwards.", {}),
    "mass-is-no-vessel": (
        "A mass of the left CPA touches the facial nerve and displaces it forwards.",
        {},
    ),
    "indication-only-asks": ("INDICATION: Rule out vascular compression on the left.", {}),
    "label-holds-its-line": (
        "RIGHT: AICA loop in the cistern. CN V: a vein impinges on it.",
        {("trigeminal", "right"): ("present", ("vein",), (), "contact")},
    ),
    "form": (
        "LEFT FACIAL NERVE\n  Contact: yes\n  Vessel: PICA\n  Site: REZ\n  Grade: Sindou II\n",
        {LEFT: ("present", ("PICA",), REZ, "displacement")},
    ),
    "form-no": ("Facial nerve L:   CONTACT = NO (CSF on all sides)\n", {LEFT: ABSENT}),
    "table": (
        "Nerve | Vessel | Site | Degree\nR VII | PICA | REZ | indentation\nL VII | none | - | -",
        {RIGHT: ("present", ("PICA",), REZ, "compression"), LEFT: ABSENT},
    ),
    "right-at-its-exit": (
        "The PICA compresses the facial nerve on the right at its root exit zone.",
        {RIGHT: ("present", ("PICA",), REZ, "compression")},
    ),
    "on-the-left-it": (
        "The AICA crosses both facial nerves: on the left it displaces the nerve.",
        {LEFT: ("present", ("AICA",), (), "displacement")},
    ),
    "contralateral-heads-a-line": (
        "Right facial nerve: compressed by PICA.\n"
        "Contralateral: The AICA is long. The facial nerve is free of contact.",
        {RIGHT: ("present", ("PICA",), (), "compression"), LEFT: ABSENT},
    ),
    "an-aside-moves-nothing": (
        "A Teflon pledget lies in the left cistern. The ventricles are normal in size. "
        "It touches the facial nerve.",
        {},
    ),
    "wrapped-under-a-label": (
        "Left facial nerve: The PICA has a long loop there.\n"
        "It ends in the cistern. The vertebral artery is\n"
        "not far away. Compression of the nerve is seen.",
        {LEFT: ("present", (), (), None)},
    ),
    "vertebrae-are-no-sides": (
        "MRI LUMBAR SPINE: disc protrusion contacts the L5 nerve root and displaces it.",
        {},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONTACTS.values(), ids=CONTACTS)
def test_contacts(text, expected):
    assert contacts(text) == expected


PROTOCOLS = {
    "trade-name-in-capitals": (
        "TECHNIQUE: DRIVE 0.6 MM OF THE CISTERNS.",
        "slice_thickness_mm",
        0.6,
    ),
    "verb-in-capitals": ("THE VESSELS DRIVE THE NERVE AWAY.", "heavy_t2_3d", None),
    "space-in-capitals": ("AXIAL T2 SPACE OF THE CISTERNS.", "heavy_t2_3d", True),
    "no-contrast-is-no-heading": ("TECHNIQUE: CISS.\nNo contrast.\n", "contrast", False),
    "field-is-no-heading": ("PROTOCOL:\nField strength 1.5 T. CISS.", "field_strength_t", 1.5),
}


@pytest.mark.parametrize(("text", "field", "value"), PROTOCOLS.values(), ids=PROTOCOLS)
def test_protocol(text, field, value):
    assert getattr(hfs_nlp.extract(text).protocol, field) == value


CORRECTIONS = {
    "restated": "The side was stated in error; the contact is on the right.",
    "bare": "The contact is on the right.",
    "should-read": "Left should read right.",
    "correction": "Correction: the contact is on the right side.",
    "transposed": "The sides were transposed in the report above.",
}


@pytest.mark.parametrize("addendum", CORRECTIONS.values(), ids=CORRECTIONS)
def test_an_addendum_that_corrects_a_side_moves_the_finding(addendum):
    text = f"FINDINGS: AICA abuts the left facial nerve at the REZ.\nADDENDUM: {addendum}"
    assert contacts(text) == {RIGHT: ("present", ("AICA",), REZ, "contact")}


def test_a_bare_not_in_a_correction_denies_nothing():
    text = (
        "FINDINGS: AICA abuts the left facial nerve at the REZ.\n"
        "ADDENDUM: The contact is on the right side, not the left."
    )
    assert contacts(text) == {RIGHT: ("present", ("AICA",), REZ, "contact")}


def test_a_correction_that_denies_the_other_side():
    text = (
        "FINDINGS: AICA abuts the left facial nerve at the REZ.\n"
        "ADDENDUM: The contact is on the right side. No vessel touches the left facial nerve."
    )
    left = ("absent", ("unspecified",), (), None)
    assert contacts(text) == {RIGHT: ("present", ("AICA",), REZ, "contact"), LEFT: left}


PONS, CPA, BONE = "brainstem", "cerebellopontine_angle", "temporal_bone"

LESIONS = {
    "list-under-one-denial": (
        "No mass, infarct or demyelinating plaque in the pons.",
        {
            (kind, PONS, "unspecified"): "absent"
            for kind in ("tumor", "infarction", "demyelination")
        },
    ),
    "places-item-by-item": (
        "Old lacunes in the left thalamus and right pons.",
        {("infarction", PONS, "right"): "present"},
    ),
    "home-beats-a-neighbour": (
        "No brainstem infarct, cholesteatoma or parotid tumor.",
        {
            ("infarction", PONS, "unspecified"): "absent",
            ("cholesteatoma", BONE, "unspecified"): "absent",
            ("parotid_tumor", "extracranial", "unspecified"): "absent",
        },
    ),
    "neither-gland": (
        "Neither parotid gland contains a mass.",
        {("parotid_tumor", "extracranial", side): "absent" for side in ("left", "right")},
    ),
    "mass-explained": (
        "A 2 cm mass of the left CPA with a dural tail, most likely a meningioma.",
        {("meningioma", CPA, "left"): "possible"},
    ),
    "alternatives": (
        "Left CPA mass, meningioma versus vestibular schwannoma.",
        {
            ("meningioma", CPA, "left"): "possible",
            ("vestibular_schwannoma", CPA, "left"): "possible",
        },
    ),
    "unit-ends-a-sentence": (
        "No vestibular schwannoma larger than 2 mm. Left cholesteatoma.",
        {
            ("vestibular_schwannoma", CPA, "unspecified"): "absent",
            ("cholesteatoma", BONE, "left"): "present",
        },
    ),
    "normal-brainstem-places-nothing": (
        "The brainstem is normal in signal, and there is no acute infarct.",
        {("infarction", "unspecified", "unspecified"): "absent"},
    ),
    "elsewhere-yields-nothing": ("Right cerebellar infarct. Parafalcine meningioma.", {}),
}


@pytest.mark.parametrize(("text", "expected"), LESIONS.values(), ids=LESIONS)
def test_lesions(text, expected):
    assert lesions(text) == expected


def test_a_contradiction_is_marked_with_both_pieces_of_evidence():
    text = (
        "FINDINGS: The AICA abuts the left facial nerve.\n"
        "IMPRESSION: No vascular contact with the left facial nerve."
    )
    (finding,) = hfs_nlp.extract(text).findings
    assert (finding.status, finding.conflict) == ("absent", True)
    assert [piece.section for piece in finding.evidence] == ["findings", "impression"]
