"""Pages: sections, paragraphs, short headings, labels, tables, and prose that wraps."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.layout import lay_out
from hfs_nlp.layout.page import Page
from hfs_nlp.layout.tokens import tokenize

HEADS = {
    name: kind
    for kind, names in {
        "exam": ["exam"],
        "history": ["history", "clinical history", "indication"],
        "technique": ["technique"],
        "comparison": ["comparison"],
        "findings": ["findings"],
        "impression": ["impression", "opinion"],
        "addendum": ["addendum"],
        "recommendation": ["recommendation"],
    }.items()
    for name in names
}
FIELDS = {"side": "side", "contact": "contact", "vessel": "vessel"}


def page_of(text: str) -> Page:
    page = Page(text, tokenize(text))
    lay_out(
        page, lambda w: HEADS.get(w.strip(" .").lower()), lambda w: FIELDS.get(w.strip().lower())
    )
    return page


def words(page: Page, start: int, end: int) -> str:
    if start >= end:
        return ""
    first, last = page.span(start, end)
    return " ".join(page.text[first:last].split())


def sentences(text: str) -> list[tuple[str, str]]:
    page = page_of(text)
    return [(s.section, words(page, s.start, s.end)) for s in page.sentences]


HEADED = [
    ("history", "Left spasm."),
    ("findings", "The AICA abuts it."),
    ("findings", "No mass."),
    ("impression", "Contact."),
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "HISTORY: Left spasm.\nFINDINGS: The AICA abuts it. No mass.\nIMPRESSION: Contact.",
            id="colons",
        ),
        pytest.param(
            "HISTORY\nLeft spasm.\n\nFINDINGS\nThe AICA abuts it.\nNo mass.\n\n"
            "IMPRESSION\nContact.",
            id="no-colons",
        ),
        pytest.param(
            "HISTORY:\n\nLeft spasm.\n\nFINDINGS:\n\nThe AICA abuts it.\n\nNo mass.\n\n"
            "IMPRESSION:\n\nContact.",
            id="blank-lines",
        ),
        pytest.param(
            "History: Left spasm. Findings: The AICA abuts it. No mass. Impression: Contact.",
            id="one-line",
        ),
        pytest.param(
            "1. History: Left spasm.\n2. Findings: The AICA abuts it. No mass.\n"
            "3. Impression: Contact.",
            id="numbered",
        ),
        pytest.param(
            "**History**\nLeft spasm.\n**Findings**\nThe AICA abuts it.\nNo mass.\n"
            "## Impression\nContact.",
            id="markdown",
        ),
        pytest.param(
            "History - Left spasm.\nFindings - The AICA abuts it. No mass.\nOpinion - Contact.",
            id="dashes",
        ),
        pytest.param(
            "HISTORY: Left spasm.\n\nThe AICA abuts it.\nNo mass.\n\nIMPRESSION: Contact.",
            id="unheaded-paragraph-after-a-one-line-section",
        ),
        pytest.param(
            "HISTORY: Left spasm.\n\nThe AICA abuts it.\n\nNo mass.\n\nIMPRESSION:\nContact.",
            id="unheaded-paragraphs",
        ),
        pytest.param(
            "HISTORY:\n- Left spasm.\nFINDINGS:\n- The AICA abuts it.\n- No mass.\n"
            "IMPRESSION:\n1. Contact.",
            id="bullets",
        ),
        pytest.param(
            "HISTORY:\nLeft\nspasm.\nFINDINGS:\nThe AICA\nabuts it. No\nmass.\n"
            "IMPRESSION:\nContact.",
            id="wrapped",
        ),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old-mac"])
def test_sections(text: str, line_end: str) -> None:
    assert sentences(text.replace("\n", line_end)) == HEADED


@pytest.mark.parametrize("kind", ["findings", "impression", "addendum"])
def test_long_sections_go_on_over_blank_lines(kind: str) -> None:
    assert sentences(f"{kind.upper()}:\nOne.\n\nTwo.\n\nThree.") == [
        (kind, "One."),
        (kind, "Two."),
        (kind, "Three."),
    ]


@pytest.mark.parametrize("kind", ["exam", "history", "technique", "comparison", "recommendation"])
def test_short_sections_end_with_their_paragraph(kind: str) -> None:
    assert sentences(f"{kind.upper()}:\n\nOne.\nTwo.\n\nThree.") == [
        (kind, "One."),
        (kind, "Two."),
        ("findings", "Three."),
    ]


def test_text_without_headings_is_findings() -> None:
    assert sentences("One. Two.\n\nThree.") == [
        ("findings", "One."),
        ("findings", "Two."),
        ("findings", "Three."),
    ]


def spans(text: str) -> list[tuple[str, str]]:
    page = page_of(text)
    return [(s.kind, words(page, s.start, s.end)) for s in page.sections]


def test_section_spans() -> None:
    assert spans("HISTORY: Left spasm.\nFINDINGS:\nOne.\n\nTwo.\nIMPRESSION\nThree.") == [
        ("history", "HISTORY: Left spasm."),
        ("findings", "FINDINGS: One. Two."),
        ("impression", "IMPRESSION Three."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "HISTORY: Left spasm.\n\nThe AICA abuts it.\n\nIMPRESSION: Contact.",
        "The AICA abuts it.\nTECHNIQUE: 3T.\nCISS.\n\nNo mass.\n\nRECOMMENDATION: MRA.\n\nEnd.",
    ],
    ids=["after-history", "after-others"],
)
def test_a_sentence_lies_in_no_section_of_another_kind(text: str) -> None:
    page = page_of(text)
    for sentence in page.sentences:
        holding = [s.kind for s in page.sections if s.start <= sentence.start < s.end]
        assert holding in ([], [sentence.section])


def test_heading_words_inside_a_sentence_are_no_heading() -> None:
    assert sentences("The findings: AICA abuts it.\nImpression of contact.") == [
        ("findings", "The findings: AICA abuts it."),
        ("findings", "Impression of contact."),
    ]


def test_short_headings_hold_to_the_next_one() -> None:
    page = page_of("FINDINGS:\nFacial nerve:\nAICA abuts it.\n\nOther nerves:\nOne.\nTwo.")
    assert [(words(page, *s.heading), words(page, s.start, s.end)) for s in page.sentences] == [
        ("Facial nerve:", "AICA abuts it."),
        ("Other nerves:", "One."),
        ("Other nerves:", "Two."),
    ]


def test_labels() -> None:
    page = page_of("FINDINGS:\nRight: AICA abuts it. No mass.\nLeft - no contact.\nNone.")
    assert [(words(page, *s.label), words(page, s.start, s.end)) for s in page.sentences] == [
        ("Right", "Right: AICA abuts it."),
        ("Right", "No mass."),
        ("Left", "Left - no contact."),
        ("", "None."),
    ]


def test_a_paragraph_ends_at_a_blank_line_a_bullet_and_a_heading() -> None:
    page = page_of("One.\nTwo.\n\nThree.\n- Four.\n- Five.\nIMPRESSION: Six.")
    numbers = [s.paragraph for s in page.sentences]
    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 5
    assert numbers == sorted(numbers)


ROWS = [
    [("side", "Right"), ("contact", "yes"), ("vessel", "AICA")],
    [("side", "Left"), ("contact", "no"), ("vessel", "none")],
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Side | Contact | Vessel\nRight | yes | AICA\nLeft | no | none", id="bars"),
        pytest.param(
            "| Side | Contact | Vessel |\n| Right | yes | AICA |\n| Left | no | none |",
            id="bars-around",
        ),
        pytest.param(
            "| Side | Contact | Vessel |\n|---|---|---|\n| Right | yes | AICA |\n"
            "| Left | no | none |",
            id="markdown",
        ),
        pytest.param("Side\tContact\tVessel\nRight\tyes\tAICA\nLeft\tno\tnone", id="tabs"),
        pytest.param(
            "Side     Contact  Vessel\nRight    yes      AICA\nLeft     no       none", id="spaces"
        ),
    ],
)
def test_tables(text: str) -> None:
    page = page_of(f"FINDINGS:\n{text}\n\nNo mass.")
    rows = [[(head, words(page, a, b)) for head, a, b in row.cells] for row in page.rows]
    assert [row for row in rows if any(cell.isalpha() for _, cell in row)] == ROWS
    assert [words(page, s.start, s.end) for s in page.sentences] == ["No mass."]


def test_a_table_ends_at_a_blank_line() -> None:
    page = page_of("Side | Contact | Vessel\nRight | yes | AICA\n\nLeft | no | none")
    assert len(page.rows) == 1


def inside_and_apart(page: Page) -> None:
    reached = 0
    for sentence in page.sentences:
        assert reached <= sentence.start < sentence.end <= len(page.words.forms)
        reached = sentence.end


PIECES = st.sampled_from(
    [
        *(
            "FINDINGS:",
            "HISTORY",
            "AICA abuts it.",
            "Left:",
            "- one",
            " | ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
        ),
        *("Side", "Contact", "Vessel", "[ ]", "no", ". ", "  ", "IMPRESSION - ", "1. ", "x" * 70),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_sentences_are_inside_in_order_and_apart(text: str) -> None:
    inside_and_apart(page_of(text))


@given(st.text())
def test_any_text_is_laid_out(text: str) -> None:
    inside_and_apart(page_of(text))


WORD = st.sampled_from(["the", "artery", "touches", "facial", "nerve", "without", "displacing"])
SENTENCE = st.lists(WORD, min_size=3, max_size=12).map(lambda w: f"{' '.join(w).capitalize()}.")


@given(st.lists(SENTENCE, min_size=1, max_size=8), st.data())
def test_no_word_of_prose_is_lost(prose: list[str], data: Any) -> None:
    # Any white space of a prose text may be a line break.
    parts = " ".join(prose).split(" ")
    text = parts[0]
    for part in parts[1:]:
        text += data.draw(st.sampled_from([" ", " ", " ", "\n", "\r\n"])) + part
    page = page_of(text)
    pieces = [piece for s in page.sentences for piece in (s.heading, (s.start, s.end))]
    covered = {n for start, end in pieces for n in range(start, end)}
    assert covered == set(range(len(page.words.forms)))
