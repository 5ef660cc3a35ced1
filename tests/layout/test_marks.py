"""Tick boxes: what stands beside an empty one is not said."""

import pytest

from hfs_nlp.layout.marks import drop_unticked
from hfs_nlp.layout.tokens import tokenize


def said(text: str) -> str:
    after = drop_unticked(text, tokenize(text))
    words = zip(after.starts, after.ends, after.forms, strict=True)
    return " ".join(text[a:b] for a, b, _ in words if text[a:b].isalpha())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("[x] contact\n[ ] compression", "contact", id="brackets"),
        pytest.param("[X] contact [] compression", "contact", id="empty-brackets"),
        pytest.param("[ x ] contact [  ] compression", "contact", id="wide-brackets"),
        pytest.param("☐ contact ☒ compression", "compression", id="boxes"),
        pytest.param("☑ contact □ compression ■ none", "contact none", id="other-boxes"),
        pytest.param("( ) left (x) right", "right", id="parentheses"),
        pytest.param("[✓] left [ ] right", "left", id="tick"),
        pytest.param("[ ] left\nAICA abuts it.", "AICA abuts it", id="to-the-end-of-the-line"),
        pytest.param("[ ] left    AICA abuts it.", "AICA abuts it", id="to-a-wide-gap"),
        pytest.param("[ ] left [ ] right", "", id="none-ticked"),
        pytest.param("the nerve (left) and that", "the nerve left and that", id="no-box"),
        pytest.param("[v] contact [ ] none", "contact", id="letter-for-a-tick"),
        pytest.param("( ) left (*) right (V) both", "right both", id="other-ticks"),
        pytest.param("the branch (V) of it", "the branch V of it", id="letter-in-parentheses"),
        pytest.param("dilated (+) vessel", "dilated vessel", id="plus-in-parentheses"),
        pytest.param("✓ contact ☐ none", "contact", id="tick-without-a-box"),
        pytest.param("Nerve:\nContact: [ ] yes [ ] no\nEnd", "Nerve End", id="empty-field"),
        pytest.param("Vessel: [ ] AICA\n  [x] PICA", "Vessel PICA", id="options-on-several-lines"),
        pytest.param("[12] reference", "reference", id="number-in-brackets"),
        pytest.param("", "", id="empty"),
    ],
)
def test_unticked(text: str, kept: str) -> None:
    assert said(text) == kept


def test_words_without_boxes_are_handed_on() -> None:
    words = tokenize("AICA abuts it.")
    assert drop_unticked("AICA abuts it.", words) is words
