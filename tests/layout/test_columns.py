"""Two-column forms: each column is read as a form of its own, with its side."""

import pytest

from hfs_nlp.layout.columns import is_rule, read_columns
from hfs_nlp.layout.layout import lay_out
from hfs_nlp.layout.page import Page
from hfs_nlp.layout.tokens import tokenize


def fields(text: str) -> list[str]:
    """The sentences that are written again behind the words of the text."""
    page = Page(text, tokenize(text))
    size = len(page.words.forms)
    lay_out(page, lambda words: None, lambda words: None)
    return [" ".join(page.words.forms[s.start : s.end]) for s in page.sentences if s.start >= size]


EXPECTED = [
    "right nerve touched : no",
    "left nerve touched : yes , pica",
    "left site : cistern",
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Form   RIGHT | LEFT\nNerve touched ...... no | yes, PICA\nSite ..... - | cistern",
            id="dots-and-bar",
        ),
        pytest.param(
            "| Item | R | L |\n|---|---|---|\n| Nerve touched | no | yes, PICA |\n"
            "| - site | | cistern |",
            id="pipe-table",
        ),
        pytest.param(
            "           Rt      Lt\nNerve touched   no      yes, PICA\nSite               cistern",
            id="gaps",
        ),
        pytest.param("\tRight\tLeft\nNerve touched\tno\tyes, PICA\nSite\t-\tcistern", id="tabs"),
        pytest.param(
            "Right / Left\nNerve touched: no / yes, PICA\nSite: - / cistern", id="slashes"
        ),
    ],
)
def test_columns_one_after_the_other(text: str) -> None:
    assert fields(f"{text}\n\nThe brain is normal.") == EXPECTED


def test_left_may_stand_first() -> None:
    assert fields("Item | Left | Right\nContact | yes | no") == [
        "left contact : yes",
        "right contact : no",
    ]


def test_a_tick_in_a_cell_is_yes() -> None:
    assert fields("Item | Right | Left\nSpasm | | x") == ["left spasm : yes"]


@pytest.mark.parametrize(
    "text",
    [
        "The nerve is free on the right | left as before.",
        "CN8 RT/LT: no contact.",
        "Side: right / left vertebral artery dominant.",
        "The vessel lies right left",
    ],
)
def test_sides_in_a_sentence_are_no_columns(text: str) -> None:
    assert read_columns(text, 0, len(text)) is None


def test_a_head_without_rows_is_a_line() -> None:
    assert fields("Both sides: right | left\nThe brain is normal.") == []


def test_rules() -> None:
    assert is_rule("|---|:--|", 0, 9)
    assert not is_rule("| no |", 0, 6)
