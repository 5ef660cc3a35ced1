"""The phrase notation: choices, optional words, and what is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.vocabulary.expansion import PhraseError, expand


@pytest.mark.parametrize(
    ("phrase", "literals"),
    [
        pytest.param("facial nerve", ["facial nerve"], id="plain"),
        pytest.param("  facial \t nerve ", ["facial nerve"], id="space-made-one"),
        pytest.param("{left|right} AICA", ["left AICA", "right AICA"], id="choice"),
        pytest.param("{the|} nerve", ["the nerve", "nerve"], id="optional-word-first"),
        pytest.param("nerve {VII|}", ["nerve VII", "nerve"], id="optional-word-last"),
        pytest.param("a {b|} c", ["a b c", "a c"], id="optional-word-inside"),
        pytest.param("{a|b}{c|d}", ["ac", "ad", "bc", "bd"], id="joined"),
        pytest.param("abut{s|ting|}", ["abuts", "abutting", "abut"], id="endings"),
        pytest.param("{a|a} b", ["a b"], id="same-choice-twice"),
        pytest.param("{a|} {a|} b", ["a a b", "a b", "b"], id="same-literal-twice"),
        pytest.param("{a}", ["a"], id="choice-of-one"),
        pytest.param("a|b", ["a|b"], id="bar-outside-braces"),
        pytest.param(
            "{x|y} {1|2} {p|q}",
            ["x 1 p", "x 1 q", "x 2 p", "x 2 q", "y 1 p", "y 1 q", "y 2 p", "y 2 q"],
            id="first-choice-turns-slowest",
        ),
    ],
)
def test_expand(phrase: str, literals: list[str]) -> None:
    assert expand(phrase) == literals


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        pytest.param("{left AICA", "braces must pair", id="not-closed"),
        pytest.param("left} AICA", "braces must pair", id="not-opened"),
        pytest.param("}left{ AICA", "braces must pair", id="wrong-way-round"),
        pytest.param("{a|{b|c}}", "cannot be nested", id="nested"),
        pytest.param("{|}", "an empty phrase", id="choice-of-nothing"),
        pytest.param("{a|} {b|}", "an empty phrase", id="all-optional"),
        pytest.param("", "an empty phrase", id="empty"),
        pytest.param("   ", "an empty phrase", id="blank"),
        pytest.param(" ".join(["{a|b}"] * 13), "more than 4096", id="too-many"),
        pytest.param(" ".join(["{a|b}"] * 5000), "more than 4096", id="far-too-many"),
    ],
)
def test_refused(phrase: str, message: str) -> None:
    with pytest.raises(PhraseError, match=message):
        expand(phrase)


def test_most_literals() -> None:
    assert len(expand(" ".join(f"{{a{n}|b{n}}}" for n in range(12)))) == 4096


WORD = st.text("abc", min_size=1, max_size=3)
CHOICES = st.lists(st.lists(WORD, min_size=1, max_size=3), min_size=1, max_size=4)


@given(CHOICES)
def test_every_literal_takes_one_word_of_each_choice(choices: list[list[str]]) -> None:
    literals = expand(" ".join("{" + "|".join(words) + "}" for words in choices))
    assert len(literals) == len(set(literals)) == math.prod(len(set(w)) for w in choices)
    for literal in literals:
        picked = literal.split()
        assert len(picked) == len(choices)
        assert all(word in words for word, words in zip(picked, choices, strict=True))


@given(st.text("ab{|} ", max_size=20))
def test_a_phrase_expands_or_is_refused(phrase: str) -> None:
    try:
        literals = expand(phrase)
    except PhraseError:
        return
    assert literals
    assert all(literal == " ".join(literal.split()) != "" for literal in literals)
