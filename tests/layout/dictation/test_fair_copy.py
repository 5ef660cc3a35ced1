"""Dictation: spoken marks, headings, items and self-repair become marks and line ends."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.dictation import fair_copy
from hfs_nlp.layout.dictation.measure import is_dictated
from hfs_nlp.layout.dictation.sentences import sentence_starts
from hfs_nlp.layout.tokens import NOTHING


def lines(text: str) -> list[str]:
    """The lines of the fair copy, without the room that words taken out leave."""
    copy = fair_copy(text).replace(NOTHING, "")
    found = (" ".join(line.split()) for line in re.split(r"[\n\u2028\u2029]+", copy))
    return [line for line in found if line not in ("", ".")]


WRITTEN = """HISTORY: Left spasm for two years.

FINDINGS: The left facial nerve is normal in its course. No vessel touches it. There is no mass.

IMPRESSION: No contact of the facial nerves, on either side. No tumor.
"""


def test_written_reports_stay_as_they_are() -> None:
    assert fair_copy(WRITTEN) == WRITTEN
    assert not is_dictated(WRITTEN)


def test_forms_are_no_dictation() -> None:
    assert not is_dictated("Side: left\nContact: yes\nVessel: PICA\nSite: root exit zone\n" * 5)


DICTATED = {
    "headings": (
        "CLINICAL HISTORY RIGHT FACIAL SPASM SINCE SPRING TECHNIQUE AXIAL CISS AT 3 TESLA WITHOUT "
        "CONTRAST FINDINGS THE RIGHT PICA LOOPS UPWARD AND INDENTS THE RIGHT FACIAL NERVE "
        "IMPRESSION RIGHT NEUROVASCULAR CONFLICT",
        [
            "CLINICAL HISTORY",
            "RIGHT FACIAL SPASM SINCE SPRING",
            "TECHNIQUE",
            "AXIAL CISS AT 3 TESLA WITHOUT CONTRAST",
            "FINDINGS",
            "THE RIGHT PICA LOOPS UPWARD AND INDENTS THE RIGHT FACIAL NERVE",
            "IMPRESSION",
            "RIGHT NEUROVASCULAR CONFLICT",
        ],
    ),
    "heading-words-in-a-sentence": (
        "there is an impression on the left nerve from the vertebral artery and these findings are "
        "in keeping with the history of spasm the impression of a second vessel is not confirmed "
        "on the thin slices that were made",
        [
            "there is an impression on the left nerve from the vertebral artery and these findings "
            "are in keeping with the history of spasm",
            "the impression of a second vessel is not confirmed on the thin slices that were made",
        ],
    ),
    "items": (
        "findings a vein rests on the left seventh nerve and the two vertebral arteries are equal "
        "in size with nothing else that is worth a mention impression number one venous contact on "
        "the left number two no tumor of either angle",
        [
            "findings",
            "a vein rests on the left seventh nerve and the two vertebral arteries are equal in "
            "size with nothing else that is worth a mention",
            "impression",
            "venous contact on the left",
            "no tumor of either angle",
        ],
    ),
    "marks": (
        "the left nerve is touched by the pica comma at the exit from the pons period there is no "
        "tumor period over a period of years this has not changed full stop new paragraph the "
        "orbits are normal period",
        [
            "the left nerve is touched by the pica, at the exit from the pons.",
            "there is no tumor.",
            "over a period of years this has not changed.",
            "the orbits are normal.",
        ],
    ),
    "clauses": (
        "the left vertebral artery is large it does not reach the nerve there is a vein at the "
        "left root exit zone on the right no vessel is seen no mass no cyst the mastoids are clear "
        "ventricles are normal",
        [
            "the left vertebral artery is large",
            "it does not reach the nerve",
            "there is a vein at the left root exit zone",
            "on the right no vessel is seen",
            "no mass,no cyst",
            "the mastoids are clear",
            "ventricles are normal",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DICTATED.values(), ids=DICTATED)
def test_dictation(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old-mac"])
def test_wrapped_dictation_is_joined(line_end: str) -> None:
    text = (
        "THE RIGHT FACIAL NERVE IS CROSSED BY A LOOP OF THE\nAICA THERE IS NO DEFORMITY OF THE "
        "NERVE AT ALL ON THE\nSLICES THAT WERE MADE\nNO TUMOR IS SEEN IN THE ANGLES\n"
    ).replace("\n", line_end)
    assert lines(text) == [
        "THE RIGHT FACIAL NERVE IS CROSSED BY A LOOP OF THE AICA",
        "THERE IS NO DEFORMITY OF THE NERVE AT ALL ON THE SLICES THAT WERE MADE",
        "NO TUMOR IS SEEN IN THE ANGLES",
    ]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("It abuts the left correction the right nerve.", "It abuts the right nerve."),
        ("The AICA, sorry, the PICA touches it.", "the PICA touches it."),
        ("Left scratch that right facial nerve.", "right facial nerve."),
        ("Correction: the left nerve was meant.", "Correction: the left nerve was meant."),
        ("No correction of the left side is needed.", "No correction of the left side is needed."),
    ],
)
def test_repair(said: str, kept: str) -> None:
    assert lines(said) == [kept]


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("slices of point six millimeters", "slices of 0.6 millimeters"),
        ("a magnet of one point five tesla", "a magnet of 1.5 tesla"),
        ("a three tesla magnet", "a 3 tesla magnet"),
    ],
)
def test_numbers(spoken: str, written: str) -> None:
    said = f"the study was made on {spoken} with nothing given into the vein at any time " * 2
    assert written in " ".join(lines(said))


def test_letters() -> None:
    said = (
        "the nerve is touched by a i c a and by a p i c a loop in the left c p angle where the "
        "c s f is bright around it and nothing more is to be seen of it"
    )
    assert lines(said)[0].startswith(
        "the nerve is touched by AICA and by a PICA loop in the left CP angle where the CSF"
    )


@pytest.mark.parametrize(
    "whole",
    [
        "the artery which the left nerve is touched by",
        "at the level of the pons there is a vein",
        "on the right no vessel is seen",
        "a loop displaces the nerve at its exit",
        "the nerve is seen and the left one is not",
    ],
)
def test_one_sentence_is_not_cut(whole: str) -> None:
    assert list(sentence_starts(whole.split())) == []


@given(st.text(max_size=300))
def test_the_copy_is_as_long_as_the_text(text: str) -> None:
    assert len(fair_copy(text)) == len(text)


SPOKEN = st.sampled_from(
    "findings impression number one two period comma the left right nerve is there no mass on "
    "correction um new paragraph point eight tesla \n \r\n it , . : the aica".split(" ")
)


@given(st.lists(SPOKEN, max_size=80).map(" ".join))
def test_dictated_copies_are_as_long_as_their_text(text: str) -> None:
    assert len(fair_copy(text)) == len(text)
