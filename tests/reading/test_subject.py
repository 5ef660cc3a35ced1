"""Reports of other body regions state nothing; reports of the head are read."""

import pytest

import hfs_nlp
from hfs_nlp.assembly import load_lexicon
from hfs_nlp.reading.report import make_page
from hfs_nlp.reading.subject import Subject

BODY = {
    "chest": "A mass of the left upper lobe abuts the first rib, carcinoma suspected.",
    "chest-cp-angle": "Pleural mass in the left CP angle, possibly a solitary fibrous tumor.",
    "chest-rib": "Eighth rib fracture, left, with the fragment touching the pleura.",
    "chest-history": "CT chest. History of left vestibular schwannoma. Mass of the right lung.",
    "heart": "Left ventricular apical aneurysm with thrombus touching the free wall.",
    "heart-mvd": "Multivessel disease (MVD), SCA origin calcified, left side dominant.",
    "vessels": "The right common iliac artery compresses the left common iliac vein.",
    "vessels-iaa": "IAA measures 5.8 cm and abuts L3.",
    "vessels-ectatic": "Dolichoectatic thoracic aorta.",
    "plexus": "SCA ANEURYSM IN CONTACT WITH THE BRACHIAL PLEXUS, NEUROVASCULAR COMPRESSION.",
    "neck": "US neck: nodule of the thyroid touching the trachea and the vagus.",
    "larynx": "Carcinoma of the right vocal cord reaching the anterior commissure.",
    "carotid": "Carotid duplex: tortuous ICA loop abuts the IJV, kinking on the left.",
    "liver": "Mass between segments VII/VIII contacts the right hepatic vein.",
    "kidney": "A crossing vessel compresses the pelviureteric junction. Old renal infarct.",
    "bowel": "A loop of jejunum abuts the abdominal wall without obstruction.",
    "uterus": "Endometrial polyp versus submucosal fibroid; no adnexal mass.",
    "prostate": "Lesion of the left apex abuts the prostatic capsule and the nerve bundle.",
    "scrotum": "Segmental testicular infarct. Epidermoid cyst of the right testis.",
    "pregnancy": "Vasa praevia, a fetal vessel touching the internal os.",
    "breast": "Breast MRI: enhancing mass, left, in contact with the pectoral fascia.",
    "shoulder": "The suprascapular artery loop lies against the suprascapular nerve.",
    "elbow": "Status post left cubital tunnel decompression; a vein touches the ulnar nerve.",
    "hand": "GLOMUS TUMOR UNDER THE NAIL OF THE RING FINGER.",
    "hip": "Internal iliac artery loop abuts the right obturator nerve.",
    "thigh": "Plexiform schwannoma along the sciatic nerve. No other mass.",
    "knee": "Medullary bone infarct of the distal femur; the geniculate artery touches a nerve.",
    "foot": "Interdigital neuroma of the second web space; a vessel indents the nerve.",
    "cervical": "MRI cervical spine. Cerebellar tonsils normal. The VA loop contacts the C5 root.",
    "thoracic": "Meningioma at T6 flattening the cord; hemangioma of T9.",
    "lumbar": "L4-5: the disc contacts the left nerve root. Status post decompression.",
    "calf": "MRI lumbar spine. Left calf twitching and spasm of the left back muscles.",
    "whole-body": "PET-CT skull base to mid thigh. Mass of the left lung. Normal brain uptake.",
    "letter": (
        "Dear Dr Quill,\n\nThank you for sending your patient, whose elbow was scanned today. "
        "A vessel flattens the nerve behind the epicondyle. There may be a lipoma.\n\nRegards"
    ),
}

LEFT = ("facial", "left", "present")
HEAD = {
    "cervical-spine": (
        "MRI brain and IACs. AICA contacts the left facial nerve. Cervical spondylosis C5-6.",
        {LEFT},
    ),
    "lung": ("Left VA indents the root exit zone of the facial nerve. No lung disease.", {LEFT}),
    "thyroid": ("PICA touches the left facial nerve. Incidental thyroid nodule.", {LEFT}),
    "brain-and-spine": (
        "MRI brain and whole spine, MS protocol. AICA abuts the left seventh nerve. Plaques "
        "of the thoracic cord. Disc protrusion at L4-5 contacts the right L5 root.",
        {LEFT},
    ),
    "head-and-neck": (
        "MRI head and neck. Larynx normal. The VA deforms the left facial nerve. Lungs clear.",
        {LEFT},
    ),
    "history": (
        "HISTORY: breast carcinoma, lumbar fusion, knee pain.\nFINDINGS: A vascular loop "
        "compresses the left facial nerve.\nIMPRESSION: Left neurovascular compression.",
        {LEFT},
    ),
    "letter": (
        "Dear Dr Moss, your patient with a painful knee had a brain MRI. The basilar artery "
        "touches the left facial nerve. A shoulder coil was not used.",
        {LEFT},
    ),
    "capitals": (
        "BRAIN MRI. LEFT VA ABUTS THE LEFT FACIAL NERVE. THORACIC AORTA NOT IMAGED.",
        {LEFT},
    ),
    "renal-function": ("Normal renal function. A loop touches the left nerve.", {LEFT}),
    "elbow-of-a-loop": ("The loop forms an elbow and touches the nerve on the left.", {LEFT}),
    "no-region": ("AICA touches the nerve.", {("facial", "unspecified", "present")}),
    "no-region-abbreviated": ("SCA abuts the nerve.", {("facial", "unspecified", "present")}),
}


@pytest.mark.parametrize("text", BODY.values(), ids=BODY.keys())
def test_a_report_of_another_region_states_nothing(text):
    record = hfs_nlp.extract(text)
    stated = [f for f in record.findings if f.type != "secondary_lesion" or f.status != "absent"]
    assert (stated, record.symptom_side) == ([], None)


@pytest.mark.parametrize(("text", "contacts"), HEAD.values(), ids=HEAD.keys())
def test_a_report_of_the_head_that_names_the_body_is_read(text, contacts):
    findings = hfs_nlp.extract(text).findings
    found = {(f.nerve, f.side, f.status) for f in findings if f.type == "neurovascular_contact"}
    assert found == contacts


def test_a_lesion_of_the_spine_is_none_in_a_report_of_brain_and_spine():
    text = "MRI brain and spine. Meningioma at T4. Schwannoma of the left CPA."
    assert [f.kind for f in hfs_nlp.extract(text).findings] == ["schwannoma"]


def test_a_denial_without_a_region_is_read():
    assert [f.status for f in hfs_nlp.extract("No mass.").findings] == ["absent"]


def test_a_spasm_of_the_calf_beside_one_of_the_face():
    text = "Right facial twitching. Left calf spasm. MRI brain: PICA abuts the facial nerve."
    assert hfs_nlp.extract(text).symptom_side == "right"


@pytest.mark.parametrize(
    ("text", "is_body"),
    [
        ("Extrahepatic bile.", True),
        ("Retrogastric vessel.", True),
        ("Subpontine.", False),
        ("The loop touches the nerve.", False),
    ],
    ids=["prefix", "other-prefix", "prefixed-head", "no-region"],
)
def test_words_behind_a_word_of_position(text, is_body):
    lexicon = load_lexicon()
    assert Subject(make_page(text, lexicon), lexicon).is_body is is_body
