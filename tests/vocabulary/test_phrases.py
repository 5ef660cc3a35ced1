"""Finding phrases: the longest wins, none overlap, hyphens and case as agreed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.tokens import tokenize
from hfs_nlp.vocabulary.phrases import Match, PhraseTree, build_tree

SPELLING = {"tumour": "tumor", "nerves": "nerve"}


def tree(*literals: tuple[str, int, str] | tuple[str, int]) -> PhraseTree:
    built, clashes = build_tree(
        [literal if len(literal) == 3 else (*literal, "any") for literal in literals], SPELLING
    )
    assert clashes == []
    return built


def found(phrases: PhraseTree, text: str, shouting: bool = False) -> list[tuple[str, int]]:
    words = tokenize(text, SPELLING)
    return [
        (text[words.starts[m.start] : words.ends[m.end - 1]], m.rule)
        for m in phrases.find(text, words, shouting)
    ]


ANATOMY = tree(
    ("facial nerve", 0),
    ("nerve", 1),
    ("root exit zone", 2),
    ("root exit zone of the facial nerve", 3),
    ("tumor", 4),
    ("CN 7", 5),
    ("facial", 6),
    ("A.I.C.A.", 7),
)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        pytest.param("The facial nerve.", [("facial nerve", 0)], id="longest"),
        pytest.param("facial facial nerve", [("facial", 6), ("facial nerve", 0)], id="in-order"),
        pytest.param(
            "root exit zone of the nerve",
            [("root exit zone", 2), ("nerve", 1)],
            id="falls-back-to-the-shorter",
        ),
        pytest.param(
            "Root exit zone of the facial nerve",
            [("Root exit zone of the facial nerve", 3)],
            id="none-overlap",
        ),
        pytest.param("FACIAL NERVE", [("FACIAL NERVE", 0)], id="capitals"),
        pytest.param("root-exit zone", [("root-exit zone", 2)], id="hyphen"),
        pytest.param("root‑exit-zone", [("root‑exit-zone", 2)], id="other-hyphens"),  # noqa: RUF001
        pytest.param("facial - nerve", [("facial", 6), ("nerve", 1)], id="dash-is-no-hyphen"),
        pytest.param("facial\nnerve", [("facial\nnerve", 0)], id="over-a-line-break"),
        pytest.param("facial  nerve", [("facial  nerve", 0)], id="wide-space"),
        pytest.param("facial, nerve", [("facial", 6), ("nerve", 1)], id="comma-parts"),
        pytest.param("A tumour.", [("tumour", 4)], id="spelling"),
        pytest.param("facial nerves", [("facial nerves", 0)], id="plural"),
        pytest.param("CN7, CN 7, CN-7", [("CN7", 5), ("CN 7", 5), ("CN-7", 5)], id="digits"),
        pytest.param("the a.i.c.a. loop", [("a.i.c.a.", 7)], id="points"),
        pytest.param("facially nervey", [], id="whole-words-only"),
        pytest.param("", [], id="empty"),
    ],
)
def test_find(text: str, matches: list[tuple[str, int]]) -> None:
    assert found(ANATOMY, text) == matches


CASES = tree(("left", 0), ("L", 0, "exact"), ("MS", 1, "mixed"), ("or", 2), ("OR", 3, "exact"))


@pytest.mark.parametrize(
    ("text", "shouting", "matches"),
    [
        pytest.param("Left and L", False, [("Left", 0), ("L", 0)], id="as-written"),
        pytest.param("l", False, [], id="exact-not-in-lower-case"),
        pytest.param("MS, ms", False, [("MS", 1)], id="mixed"),
        pytest.param("MS AND L", True, [("L", 0)], id="mixed-not-in-capitals"),
        pytest.param("or OR Or", False, [("or", 2), ("OR", 3), ("Or", 2)], id="exact-beats-any"),
    ],
)
def test_case(text: str, shouting: bool, matches: list[tuple[str, int]]) -> None:
    assert found(CASES, text, shouting) == matches


def test_only_within_the_words_asked_for() -> None:
    text = "facial nerve facial nerve facial nerve"
    words = tokenize(text)
    assert ANATOMY.find(text, words, start=2, end=4) == [Match(2, 4, 0)]
    assert ANATOMY.find(text, words, start=1, end=3) == [Match(1, 2, 1), Match(2, 3, 6)]


def test_a_literal_claimed_twice_is_told() -> None:
    literals = [("facial nerve", 0, "any"), ("Facial-Nerves", 1, "any"), ("facial nerve", 0, "any")]
    assert build_tree(literals, SPELLING)[1] == [("Facial-Nerves", 0, 1)]


def test_other_case_is_no_second_claim() -> None:
    assert build_tree([("as", 0, "any"), ("AS", 1, "exact")], {})[1] == []


WORDS = st.lists(st.sampled_from(["facial", "nerve", "root", "exit", "zone", "of", "the", "-"]))


@given(WORDS)
def test_matches_are_ordered_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    matches = ANATOMY.find(text, tokenize(text))
    assert all(0 <= m.start < m.end <= len(words) for m in matches)
    assert all(a.end <= b.start for a, b in pairwise(matches))
