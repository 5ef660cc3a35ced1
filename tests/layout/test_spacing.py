"""Wide spacing: what is closed up, and where the words stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.spacing import close_gaps
from hfs_nlp.layout.tokens import tokenize

LONG = "The anterior inferior cerebellar artery touches the facial nerve at its exit from the pons"
DOUBLED = "  ".join((LONG + " and then " + LONG).split())
CLOSED = " ".join(DOUBLED.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(DOUBLED, CLOSED, id="two-spaces-everywhere"),
        pytest.param(f"{DOUBLED}\nV    AICA", f"{CLOSED}\nV    AICA", id="column"),
        pytest.param(f"  {DOUBLED}", f"  {CLOSED}", id="indent"),
        pytest.param("Two  spaces once.", "Two  spaces once.", id="one-gap"),
        pytest.param("V  AICA  REZ\n" * 3, "V  AICA  REZ\n" * 3, id="small-table"),
        pytest.param("", "", id="empty"),
    ],
)
def test_what_is_closed_up(text: str, expected: str) -> None:
    assert close_gaps(text).text == expected


@given(st.lists(st.text(st.sampled_from("ab.\n:"), min_size=1, max_size=6), max_size=60))
def test_words_stand_where_they_stood(pieces: list[str]) -> None:
    text = "  ".join(pieces)
    even = close_gaps(text)
    words = tokenize(even.text)
    assert even.restored(words) == tokenize(text)
