"""The flat copy of a text: which lines are made whole, and where the words stand in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.flat import flatten
from hfs_nlp.layout.tokens import tokenize


def heads(words: str) -> str | None:
    return "findings" if words.strip(" .").lower() == "findings" else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The artery\ntouches it.", "The artery touches it.", id="wrapped"),
        pytest.param("The artery \n  touches it.", "The artery touches it.", id="hanging"),
        pytest.param("It touches it.\nNo mass.", "It touches it.\nNo mass.", id="ended"),
        pytest.param("Normal\nfindings: none", "Normal\nfindings: none", id="before-a-heading"),
        pytest.param("Findings\nthe artery", "Findings\nthe artery", id="behind-a-heading"),
    ],
)
def test_which_lines_are_made_whole(text: str, expected: str) -> None:
    assert flatten(text, [], heads).text == expected


@given(st.text(st.sampled_from("ab .\n\t:-1"), max_size=200))
def test_words_keep_their_letters(text: str) -> None:
    words = tokenize(text)
    copy = flatten(text, words.starts, heads)
    assert len(copy.starts) == len(words.starts)
    for start, end, moved in zip(words.starts, words.ends, copy.starts, strict=True):
        assert copy.text[moved : moved + end - start] == text[start:end]
