"""Cutting lines into sentences, and the label a sentence begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.sentences import find_label, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["One.", "Two.", "Three."], id="points"),
        pytest.param(["Contact?", "Yes!", "It is."], id="other-marks"),
        pytest.param(["No end"], id="no-mark"),
        pytest.param(["Seen by Dr. Zorb today.", "Normal."], id="title"),
        pytest.param(["Contact, e.g. by the AICA.", "Normal."], id="abbreviation"),
        pytest.param(["Lt. AICA abuts it.", "Normal."], id="side"),
        pytest.param(["The ant. inf. cerebellar artery.", "Normal."], id="vessel"),
        pytest.param(["Slices of 0.6 mm.", "Normal."], id="decimal"),
        pytest.param(["Slices of 0.6 mm at 3T.", "Normal."], id="unit-at-the-end"),
        pytest.param(["Acquired at 3 T.", "The AICA abuts the nerve."], id="tesla-at-the-end"),
        pytest.param(["It contacts cranial nerve V.", "The rest is normal."], id="nerve-five"),
        pytest.param(["1. One finding.", "2. Two findings."], id="numbered"),
        pytest.param(["It ends (here.)", "Normal."], id="closing-parenthesis"),
        pytest.param(["The so-called vs. the other.", "Normal."], id="versus"),
        pytest.param(["It goes on... and on.", "Normal."], id="ellipsis"),
        pytest.param(["It touches the nerve. and displaces it."], id="lower-case-goes-on"),
        pytest.param(["No space.Here."], id="no-space"),
    ],
)
def test_split(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_space_between_is_left_out() -> None:
    assert split("One.  \n Two.") == ["One.", "Two."]


def test_only_within_the_offsets() -> None:
    assert list(split_sentences("Zero. One. Two. Three.", 6, 15)) == [(6, 10), (11, 15)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Left: AICA abuts it.", "Left", id="colon"),
        pytest.param("Lt CN7: abutted.", "Lt CN7", id="two-words"),
        pytest.param("Contact = yes", "Contact", id="equals"),
        pytest.param("Contact ..... yes", "Contact", id="leaders"),
        pytest.param("Contact\tyes", "Contact", id="tab"),
        pytest.param("Contact     yes", "Contact", id="gap"),
        pytest.param("Left - AICA abuts it.", "Left", id="dash"),
        pytest.param("Left:", "Left", id="nothing-after"),
        pytest.param("Ratio 3:1 is normal.", None, id="ratio"),
        pytest.param("Rt. facial n.: no vessel.", "Rt. facial n.", id="short-words"),
        pytest.param("RT. FACIAL N.: NO VESSEL.", "RT. FACIAL N.", id="short-words-in-capitals"),
        pytest.param("AICA abuts it. Left: no.", None, id="second-sentence"),
        pytest.param("AICA abuts it.", None, id="none"),
        pytest.param("One two three four five six seven eight nine ten: x", None, id="too-long"),
        pytest.param("The AICA, a loop - abuts", None, id="comma-before-the-dash"),
    ],
)
def test_label_at_the_start_of_a_line(text: str, label: str | None) -> None:
    end = find_label(text, 0, len(text), True)
    assert (None if end is None else text[:end].strip(" -")) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Left: AICA abuts it.", "Left", id="colon"),
        pytest.param("Left - AICA abuts it.", None, id="dash"),
        pytest.param("Left     AICA", None, id="gap"),
    ],
)
def test_label_inside_a_line(text: str, label: str | None) -> None:
    end = find_label(text, 0, len(text), False)
    assert (None if end is None else text[:end]) == label


@given(st.text("aA1.?!) \n", max_size=40))
def test_no_word_is_lost(text: str) -> None:
    found = list(split_sentences(text, 0, len(text)))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(
        text.split()
    )
    reached = 0
    for start, end in found:
        assert reached <= start < end <= len(text)
        reached = end
