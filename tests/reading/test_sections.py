"""Headings of other writers: other words, brackets, marks and places."""

import pytest

from hfs_nlp.assembly import load_lexicon
from hfs_nlp.reading.report import make_page

WORDS = {
    "history": ["Clinical details", "WHY", "Asked for", "Referral", "Information from referrer"],
    "technique": ["Method", "SEQ", "Acquisition", "What was done", "Sequence(s)"],
    "comparison": ["Prior examinations", "Old images", "Previous MRI"],
    "findings": ["Result", "MR appearances", "OBSERVATIONS", "What was seen"],
    "impression": ["Opinion", "Final line", "IMP", "Take-home", "Closing remark"],
    "addendum": ["Supplement", "P.S.", "Corrigendum", "Late note", "CLARIFICATION"],
    "recommendation": ["Advice", "To do", "Follow-up", "Further action"],
}
SHAPES = ["{}: {}", "{}\n{}", "[{}] {}", "<{}>\n{}", "**{}**\n{}", "2. {}\n{}", "{}\n------\n{}"]


def section_of(text: str) -> list[str]:
    page = make_page(text, load_lexicon())
    return [s.section for s in page.sentences if "abuts" in page.words.forms[s.start : s.end]]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("kind", "word"), [(kind, word) for kind, words in WORDS.items() for word in words]
)
def test_headings(kind: str, word: str, shape: str) -> None:
    text = "The brain is normal.\n\n" + shape.format(word, "the PICA abuts it.")
    assert section_of(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "No IV contrast\nThe PICA abuts it.",
        "TECHNIQUE: CISS, 3 T\nVII LT: the PICA abuts it.",
        "FINDINGS\nBRAIN: normal.\nVASCULAR: the PICA abuts it.",
        "[**Name**] The PICA abuts it.",
    ],
)
def test_findings_go_on(text: str) -> None:
    assert section_of(text) == ["findings"]


def test_dx_answers_behind_the_findings() -> None:
    assert section_of("DX: the PICA abuts it?\n\nFINDINGS: normal.") == ["history"]
    assert section_of("FINDINGS: normal.\nDX: the PICA abuts it.") == ["impression"]


def test_fields_in_one_line() -> None:
    page = make_page("Side: left     Surgery before: no     Vessel: PICA", load_lexicon())
    assert [page.words.forms[s.start : s.end][0] for s in page.sentences] == [
        "side",
        "surgery",
        "vessel",
    ]
