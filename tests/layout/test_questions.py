"""Questions answered in the next line, and sides written as list letters."""

import pytest

from hfs_nlp.layout.layout import lay_out
from hfs_nlp.layout.lines import read_lines
from hfs_nlp.layout.page import Page
from hfs_nlp.layout.questions import find_answer
from hfs_nlp.layout.side_letters import open_side_letters
from hfs_nlp.layout.tokens import NOTHING, tokenize


def answered(text: str) -> str | None:
    first, *rest = read_lines(text)
    at = find_answer(text, first, rest[0] if rest else None)
    return None if at is None else text[at:]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Q1. Any loop?\nA1. At the porus.", "At the porus."),
        ("Is the nerve displaced?\nYes, upwards.", "Yes, upwards."),
        ("1) Tumor?\n- none", "none"),
        ("Is there a loop?\nThe AICA touches the nerve.", None),
        ("Is there a loop?\n\nNo.", None),
        ("No loop is seen.\nNo.", None),
        ("Is there a loop?", None),
    ],
)
def test_answers(text: str, answer: str | None) -> None:
    assert answered(text) == answer


def test_a_question_is_the_label_of_its_answer() -> None:
    text = "Q1. Tumor of the angle?\nA1. No.\nThe brain is normal."
    page = Page(text, tokenize(text))
    lay_out(page, lambda words: None, lambda words: None)
    said = [" ".join(page.words.forms[s.start : s.end]) for s in page.sentences]
    assert said == ["tumor of the angle : no .", "the brain is normal ."]


@pytest.mark.parametrize("text", ["A) one\nL) two", "(L) nerve", "cell) wall", "L)"])
def test_letters_of_lists_stay(text: str) -> None:
    assert open_side_letters(text) == text


def test_side_letters_lose_their_parenthesis() -> None:
    assert open_side_letters("- R) nerve") == f"- R{NOTHING} nerve"
