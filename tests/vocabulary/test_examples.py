"""The examples of the shipped vocabulary: each entry is found, and not found, where it says."""

from functools import cache

import pytest

from hfs_nlp.layout.tokens import tokenize
from hfs_nlp.vocabulary import LabelledEntry, load_vocabulary
from hfs_nlp.vocabulary.entries import ENTRY_MODELS
from hfs_nlp.vocabulary.phrases import PhraseTree
from hfs_nlp.vocabulary.regions import RegionFinder

VOCABULARY = load_vocabulary()
# Matched apart, since their phrases are whole headings, column heads and answers, or
# tell of the region of a report.
APART = frozenset({"HEADING", "FIELD", "ANSWER", "REGION"})
REGIONS = RegionFinder(VOCABULARY)
ENTRIES = [
    pytest.param(number, item, id=item.entry.id) for number, item in enumerate(VOCABULARY.entries)
]


@cache
def tree(labels: frozenset[str]) -> PhraseTree:
    return VOCABULARY.tree(labels)


def finds(number: int, item: LabelledEntry, sentence: str) -> bool:
    labels = frozenset({item.label}) if item.label in APART else frozenset(ENTRY_MODELS) - APART
    words = tokenize(sentence, VOCABULARY.spelling)
    finder = REGIONS if item.label == "REGION" else tree(labels)
    matches = finder.find(sentence, words, sentence.isupper())
    return any(match.rule == number for match in matches)


@pytest.mark.parametrize(("number", "item"), ENTRIES)
def test_examples(number: int, item: LabelledEntry) -> None:
    missed = [s for s in item.entry.matches if not finds(number, item, s)]
    wrong = [s for s in item.entry.rejects if finds(number, item, s)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize(("number", "item"), ENTRIES)
def test_some_phrase_of_the_entry_is_in_its_examples(number: int, item: LabelledEntry) -> None:
    assert any(finds(number, item, sentence) for sentence in item.entry.matches)


def test_every_label_is_there() -> None:
    assert {item.label for item in VOCABULARY.entries} == set(ENTRY_MODELS)


def test_the_version_is_a_hash_that_stays() -> None:
    assert len(VOCABULARY.version) == 16
    assert set(VOCABULARY.version) <= set("0123456789abcdef")
    assert load_vocabulary().version == VOCABULARY.version
