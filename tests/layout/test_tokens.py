"""Words: where they lie in the text, and the form that is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfs_nlp.layout.tokens import Tokens, tokenize


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("The facial nerve.", ["the", "facial", "nerve", "."], id="words"),
        pytest.param("CN7 CNVII", ["cn", "7", "cnvii"], id="letters-and-digits-part"),
        pytest.param("0.6mm 3T", ["0.6", "mm", "3", "t"], id="numbers"),
        pytest.param("3. 0.6.", ["3", ".", "0.6", "."], id="point-after-number"),
        pytest.param("VII/VIII", ["vii", "/", "viii"], id="slash"),
        pytest.param("root-exit", ["root", "-", "exit"], id="hyphen"),
        pytest.param("patient's", ["patient", "'", "s"], id="apostrophe"),
        pytest.param("side:___ok", ["side", ":", "___", "ok"], id="fill-in-line"),
        pytest.param("Ménière, Größe", ["ménière", ",", "größe"], id="accents"),
        pytest.param("a🙂b", ["a", "🙂", "b"], id="emoji"),
        pytest.param("a\u00a0b\tc\r\nd\u2028e", ["a", "b", "c", "d", "e"], id="white-space"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t ", [], id="blank"),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert tokenize(text).forms == forms


def test_offsets() -> None:
    assert tokenize("No  CN7.") == Tokens([0, 4, 6, 7], [2, 6, 7, 8], ["no", "cn", "7", "."])


def test_spelling_changes_the_form_alone() -> None:
    assert tokenize("Tumours.", {"tumours": "tumor"}) == Tokens([0, 7], [7, 8], ["tumor", "."])


@given(st.text())
def test_offsets_slice_back_to_the_text(text: str) -> None:
    words = tokenize(text)
    assert [text[a:b].lower() for a, b in zip(words.starts, words.ends, strict=True)] == words.forms
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert all(b <= a for b, a in zip(words.ends, words.starts[1:], strict=False))


@given(st.text())
def test_only_white_space_is_left_out(text: str) -> None:
    words = tokenize(text)
    kept = "".join(text[a:b] for a, b in zip(words.starts, words.ends, strict=True))
    assert kept == "".join(text.split())
