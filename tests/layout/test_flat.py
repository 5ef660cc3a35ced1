"""The flat copy of a text: what is closed up, and where the words stand in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.flat import flatten
from hfs_nlp.layout.tokens import tokenize

LONG = "The anterior inferior cerebellar artery touches the facial nerve at its exit from the pons"
DOUBLED = "  ".join((LONG + " and then " + LONG).split())


def heads(words: str) -> str | None:
    return "findings" if words.strip(" .").lower() == "findings" else None


def flat(text: str) -> str:
    return flatten(text, [], heads).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The artery\ntouches it.", "The artery touches it.", id="wrapped"),
        pytest.param("The artery \n  touches it.", "The artery touches it.", id="hanging"),
        pytest.param(
            "The artery touches it.\nNo mass.", "The artery touches it.\nNo mass.", id="ended"
        ),
        pytest.param("Two  spaces once.", "Two  spaces once.", id="one-gap"),
        pytest.param(
            "The brain.\nFindings: no mass", "The brain.\nFindings: no mass", id="heading"
        ),
        pytest.param(DOUBLED, " ".join(DOUBLED.split()), id="two-spaces-everywhere"),
        pytest.param(
            DOUBLED + "\nV    AICA", " ".join(DOUBLED.split()) + "\nV    AICA", id="column"
        ),
        pytest.param("V  AICA  REZ\n" * 3, "V  AICA  REZ\n" * 3, id="small-table"),
    ],
)
def test_what_is_closed_up(text: str, expected: str) -> None:
    assert flat(text) == expected


@given(st.text(st.sampled_from("ab .\n\t:-1"), max_size=200))
def test_words_keep_their_letters(text: str) -> None:
    words = tokenize(text)
    copy = flatten(text, words.starts, heads)
    assert len(copy.starts) == len(words.starts)
    for start, end, moved in zip(words.starts, words.ends, copy.starts, strict=True):
        assert copy.text[moved : moved + end - start] == text[start:end]
