"""Why: each value of a finding names the mechanism that set it, and its cues."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hfs_nlp
from hfs_nlp.explanation import explain
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.record import Finding, Reason, Record

ROOT = Path(__file__).parents[2]
ROWS = [
    json.loads(line)
    for path in sorted((ROOT / "corpus" / "dev").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip()
]
ATTRIBUTES = (
    *("nerve", "side", "status", "vessels", "sites", "severity"),
    *("kind", "location", "vessel"),
)


def reasons_of(finding: Finding) -> list[Reason]:
    return [*(r for piece in finding.evidence for r in piece.reasons), *finding.settled]


def values_of(finding: Finding) -> Iterator[tuple[str, str]]:
    """Attributes and values that the report must have set."""
    for name in ATTRIBUTES:
        value = getattr(finding, name, None)
        for one in (value,) if isinstance(value, str) else value or ():
            if one != "unspecified" or name not in ("side", "location"):
                yield name, one


def unexplained(record: Record) -> list[tuple[str, str, str]]:
    return [
        (finding.type, *pair)
        for finding in record.findings
        for pair in values_of(finding)
        if pair not in {(r.attribute, r.value) for r in reasons_of(finding)}
    ]


@pytest.mark.parametrize("row", [pytest.param(r, id=r["report_id"]) for r in ROWS])
def test_every_value_has_a_reason(row: dict[str, str]) -> None:
    record = hfs_nlp.extract(row["text"])
    assert unexplained(record) == []
    for finding in record.findings:
        settled = {(reason.attribute, reason.value) for reason in finding.settled}
        assert settled <= set(values_of(finding))


@pytest.mark.parametrize("row", [pytest.param(r, id=r["report_id"]) for r in ROWS])
def test_a_conflict_shows_both_sides(row: dict[str, str]) -> None:
    for finding in hfs_nlp.extract(row["text"]).findings:
        stated = [r for piece in finding.evidence for r in piece.reasons]
        said = {r.value for r in stated if r.attribute == "status"}
        if finding.conflict:
            assert "absent" in said and said & {"present", "possible"}
            assert any(r.attribute == "status" for r in finding.settled)


def test_every_mechanism_is_used() -> None:
    written = " ".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "hfs_nlp").rglob("*.py")
        if path.name != "mechanisms.py"
    )
    assert [m.name for m in Mechanism if f"Mechanism.{m.name}" not in written] == []


def test_every_mechanism_is_told_in_one_line() -> None:
    assert all(0 < len(m.told) < 90 and "\n" not in m.told for m in Mechanism)
    assert len({m.told for m in Mechanism}) == len(Mechanism)


FORM = "LEFT FACIAL NERVE\n  Contact: yes\n  Vessel: PICA\n  Site: REZ\n  Grade: Sindou II\n"
ROWS_OF_TABLE = "Nerve | Vessel | Site\nR VII | PICA | REZ\nL VII | none | -"
STATED = "FINDINGS: The AICA abuts the left facial nerve.\n"

# The text, what its first finding of that side says, the mechanism, and a cue of it.
TABLE = {
    "denied": (
        "No contact of the left facial nerve.",
        "status absent",
        "scope.denial",
        "denial.no",
    ),
    "doubted": (
        "The VA may touch the left facial nerve.",
        "status possible",
        "scope.hedge",
        "hedge.before",
    ),
    "close": (
        "The PICA lies in close proximity to the left facial nerve.",
        "status possible",
        "relations.closeness",
        "contact.proximity",
    ),
    "apart": (
        "The left facial nerve is well separated from the AICA.",
        "status absent",
        "relations.separation",
        "contact.separate",
    ),
    "no-vessel": (
        "No offending vessel at the left facial nerve.",
        "status absent",
        "relations.vessel_denied",
        "vessel.role",
    ),
    "nerve's-side": (
        "The AICA abuts the left facial nerve.",
        "side left",
        "laterality.nerve",
        "side.left",
    ),
    "vessel's-side": (
        "The left AICA abuts the facial nerve.",
        "side left",
        "laterality.vessel",
        "vessel.aica",
    ),
    "clause's-side": (
        "On the left, the AICA abuts the facial nerve.",
        "side left",
        "laterality.clause",
        "side.left",
    ),
    "plural": (
        "The facial nerves are free of contact.",
        "side left",
        "laterality.plural",
        "nerve.facial",
    ),
    "symptomatic": (
        "HISTORY: Left hemifacial spasm.\nFINDINGS: AICA abuts the nerve on the symptomatic side.",
        "side left",
        "laterality.symptomatic_side",
        "side.symptomatic",
    ),
    "heading": (FORM, "side left", "laterality.heading", "side.left"),
    "field": (FORM, "vessels PICA", "forms.field", "vessel.pica"),
    "grade": (FORM, "severity displacement", "severity.grade", "grade.sindou_2"),
    "row": (ROWS_OF_TABLE, "vessels PICA", "forms.row", "vessel.pica"),
    "answer": (ROWS_OF_TABLE, "status absent", "forms.answer", "answer.no"),
    "agent": (
        "The AICA abuts the left facial nerve.",
        "vessels AICA",
        "relations.agent",
        "vessel.aica",
    ),
    "it": (
        "A loop of the PICA is seen. It indents the left facial nerve.",
        "vessels PICA",
        "reference.it",
        "reference.it",
    ),
    "latter": (
        "The AICA and the PICA run together. The latter indents the left facial nerve.",
        "vessels PICA",
        "reference.former_latter",
        "reference.latter",
    ),
    "ellipsis": (
        "The AICA abuts the right, but not the left, facial nerve.",
        "vessels AICA",
        "relations.agent",
        "vessel.aica",
    ),
    "site": (
        "The AICA abuts the left facial nerve at its root exit zone.",
        "sites root_exit_zone",
        "sites.named",
        "site.root_exit_zone",
    ),
    "degree": (
        "The AICA indents the left facial nerve.",
        "severity compression",
        "severity.verb",
        "contact.compress",
    ),
    "degree-denied": (
        "The VA contacts the left facial nerve without indentation.",
        "severity contact",
        "severity.denied",
        "denial.not",
    ),
    "each-its-own": (
        "Contact on both sides: by the AICA on the left, by the PICA on the right.",
        "vessels AICA",
        "distribution",
        "vessel.aica",
    ),
    "adjective": (
        "Left pontine infarct.",
        "location brainstem",
        "lesions.adjective_place",
        "place.brainstem",
    ),
    "home": (
        "No cholesteatoma.",
        "location temporal_bone",
        "lesions.default_home",
        "lesion.cholesteatoma",
    ),
    "label": (
        "Parotid glands: no mass.",
        "location extracranial",
        "lesions.label_place",
        "place.parotid",
    ),
    "kind-of-place": (
        "Parotid glands: no mass.",
        "kind parotid_tumor",
        "lesions.kind_of_place",
        "lesion.tumor",
    ),
    "ectasia": (
        "The left vertebral artery is ectatic.",
        "status present",
        "ectasia.stated",
        "ectasia.ectatic",
    ),
    "surgery": (
        "Status post left microvascular decompression.",
        "side left",
        "laterality.surgery",
        "surgery.decompression",
    ),
    "impression-beats": (
        STATED + "IMPRESSION: No vascular contact with the left facial nerve.",
        "status absent",
        "consolidation.impression",
        None,
    ),
    "general-denial": (
        STATED + "IMPRESSION: No neurovascular compression on the left.",
        "status present",
        "consolidation.general_denial",
        None,
    ),
    "hedged-noun": (
        STATED + "IMPRESSION: Possible neurovascular conflict on the left.",
        "status present",
        "consolidation.hedged_noun",
        None,
    ),
    "side-moved": (
        "FINDINGS: The AICA abuts the right facial nerve.\n"
        "ADDENDUM: The side was stated in error; the contact is on the left.",
        "side left",
        "consolidation.side_moved",
        None,
    ),
    "unsided-joins": (
        STATED + "IMPRESSION: Contact of the facial nerve by the VA.",
        "side left",
        "consolidation.unsided_joined",
        None,
    ),
    "adds-up": (
        STATED + "IMPRESSION: Contact of the facial nerve by the VA.",
        "vessels VA",
        "consolidation.added_up",
        None,
    ),
    "other-place": (
        "No contact at the REZ of the left facial nerve; the AICA touches its cisternal segment.",
        "status present",
        "consolidation.other_place",
        None,
    ),
    "against": (
        "The left facial nerve has a vein against it.",
        "status present",
        "relations.against",
        "vessel.vein",
    ),
    "side-free": (
        "The ninth nerve is in contact with the PICA on the right and free on the left.",
        "status absent",
        "relations.side_free",
        "side.left",
    ),
    "pending": (
        "LEFT CN VII\nVessel: AICA\nSite: REZ\nContact: yes",
        "vessels AICA",
        "forms.pending",
        "vessel.aica",
    ),
    "answered-by-side": (
        "Parotid mass: L no, R yes",
        "side right",
        "laterality.answer",
        "side.right_letter",
    ),
    "label's-vessels": (
        "Vertebral arteries: the left is ectatic; the right is not.",
        "side left",
        "laterality.subject",
        "side.left",
    ),
    "behind-vessel": (
        "The vertebral artery on the left is ectatic.",
        "side left",
        "laterality.behind_vessel",
        "side.left",
    ),
    "aneurysm": (
        "There is a PICA aneurysm on the left. The aneurysm indents the left facial nerve.",
        "vessels PICA",
        "relations.parent_vessel",
        "vessel.pica",
    ),
    "associated": (
        "Left CPA mass. No associated aneurysm.",
        "location cerebellopontine_angle",
        "reference.associated",
        "lesion.aneurysm",
    ),
    "subject-before": (
        "The left parotid is swollen but harbors no mass.",
        "location extracranial",
        "lesions.subject_before",
        "place.parotid",
    ),
    "not-there": (
        "No tumor of the angle, nor is there any sign of inflammation of the middle ear.",
        "location temporal_bone",
        "lesions.not_there",
        "lesion.middle_ear_inflammation",
    ),
    "vessel-denied-later": (
        "The AICA abuts the left facial nerve. The PICA abuts the left facial nerve.\n"
        "IMPRESSION: The PICA does not touch the left facial nerve.",
        "vessels AICA",
        "consolidation.denied_dropped",
        None,
    ),
    "side-of-history": (
        "HISTORY: Left hemifacial spasm, left MVD in 2010.\nFINDINGS: Status post right MVD.\n"
        "ADDENDUM: The side was stated in error; it is the left.",
        "side left",
        "consolidation.side_of_history",
        None,
    ),
    "present-over-possible": (
        "The AICA may touch the left facial nerve. The AICA touches the left facial nerve.",
        "status present",
        "consolidation.present_over_possible",
        None,
    ),
}


@pytest.mark.parametrize(("text", "said", "mechanism", "cue"), TABLE.values(), ids=TABLE)
def test_what_set_a_value(text: str, said: str, mechanism: str, cue: str | None) -> None:
    told = {
        (f"{r.attribute} {r.value}", r.mechanism.value): {c.id for c in r.cues}
        for finding in hfs_nlp.extract(text).findings
        for r in reasons_of(finding)
    }
    assert (said, mechanism) in told
    assert cue is None or cue in told[said, mechanism]


def test_what_was_overruled_is_explained_beside_it() -> None:
    text = STATED + "IMPRESSION: No vascular contact with the left facial nerve."
    told = explain(hfs_nlp.extract(text))
    stated = "states present: words of contact state it, neither denied nor doubted"
    assert f'{stated} (relations.stated): "abuts" contact.touch at 19' in told
    assert "the impression beats the findings (consolidation.impression)" in told


WORDS = st.sampled_from(
    [
        *("left", "right", "both", "AICA", "PICA", "a loop", "it", "which", "the latter", "VA"),
        *("facial nerve", "CN VII", "CN V", "nerves", "root exit zone", "porus", "pons", "CPA"),
        *("abuts", "compresses", "is displaced by", "no", "without", "possible", "may", "likely"),
        *("schwannoma", "mass", "infarct", "meningioma", "and", "or", "but", "neither", "?", ","),
        *(".", ":", ";", "\n", " | ", "FINDINGS:", "IMPRESSION:", "ADDENDUM:", "contact", "the"),
        *("Contact: yes", "Vessel: PICA", "Side", "none", "not", "there", "does too", "ectatic"),
        *("MVD", "status post", "spasm", "indentation", "Sindou II", "symptomatic side", "other"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_value_of_any_telegram_has_a_reason(text: str) -> None:
    assert unexplained(hfs_nlp.extract(text)) == []
