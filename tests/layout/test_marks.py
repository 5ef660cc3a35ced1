"""Tick boxes: what stands beside an empty one is not said."""

import pytest

from hfs_nlp.layout.marks import UNSAID, drop_unticked
from hfs_nlp.layout.tokens import tokenize


def said(text: str) -> str:
    before = tokenize(text)
    after = drop_unticked(text, before)
    assert (after.starts, after.ends) == (before.starts, before.ends)
    words = zip(after.starts, after.ends, after.forms, strict=True)
    return " ".join(text[a:b] for a, b, form in words if form != UNSAID and text[a:b].isalpha())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("[x] contact\n[ ] compression", "x contact", id="brackets"),
        pytest.param("[X] contact [] compression", "X contact", id="empty-brackets"),
        pytest.param("[ x ] contact [  ] compression", "x contact", id="wide-brackets"),
        pytest.param("☐ contact ☒ compression", "compression", id="boxes"),
        pytest.param("☑ contact □ compression ■ none", "contact none", id="other-boxes"),
        pytest.param("( ) left (x) right", "x right", id="parentheses"),
        pytest.param("[✓] left [ ] right", "left", id="tick"),
        pytest.param("[ ] left\nAICA abuts it.", "AICA abuts it", id="to-the-end-of-the-line"),
        pytest.param("[ ] left    AICA abuts it.", "AICA abuts it", id="to-a-wide-gap"),
        pytest.param("[ ] left [ ] right", "", id="none-ticked"),
        pytest.param("the nerve (left) and that", "the nerve left and that", id="no-box"),
        pytest.param("[12] reference", "reference", id="number-in-brackets"),
        pytest.param("", "", id="empty"),
    ],
)
def test_unticked(text: str, kept: str) -> None:
    assert said(text) == kept


def test_words_without_boxes_are_handed_on() -> None:
    words = tokenize("AICA abuts it.")
    assert drop_unticked("AICA abuts it.", words) is words
