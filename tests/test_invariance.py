"""What must not change a record: capitals, line breaks, spaces, neutral words, sides swapped.

Each report of the development set is rewritten in a way that leaves its meaning alone,
and must yield the same facts. Line breaks and gaps are changed in prose only: a report
without columns, tick boxes or answers to fill in, and without lines that only name a
side. Elsewhere they carry the meaning.
"""

import json
import re
import textwrap
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hfs_evaluation.facts import Fact, facts
from hfs_nlp.pipeline import extract

CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
ROWS = [
    json.loads(line)
    for path in sorted(CORPUS.glob("reports-*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
TEXTS = {row["report_id"]: row["text"] for row in ROWS}

# Tabs, bars, boxes, gaps inside a line, dot leaders, "=": forms and tables.
FORM = re.compile(r"\t|\||\[ ?[xX]? ?\]|[☐☒☑■□]|\S {2,}\S|\.{3}|=|_{4}")
# A line that is a side, or a side and what it is the side of ("Right:", "LEFT NERVE").
SIDED = re.compile(
    r"^\W*(?:\d+[.)] )?[^.:;\n]{0,30}\b(?:left|right|l|r|lt|rt|bilateral|side)\b[^.:;\n]{0,30}"
    r"(?::| -|$)",
    re.IGNORECASE | re.MULTILINE,
)


# In capitals "no VS" is "no versus" as well as no vestibular schwannoma, and "MS" a title.
AMBIGUOUS_IN_CAPITALS = frozenset(["dev-h-05", "dev-j-05", "dev-j-35"])
# Questions and answers, a line each; "either side" alone on the last line of a paragraph
# without a full stop.
PARTED_BY_LINES = frozenset(["dev-h-07", "dev-c-25"])
# Dictation with fewer full stops than one in so many words is parted by its line breaks.
WORDS_A_STOP = 30


def is_prose(text: str) -> bool:
    return not FORM.search(text) and not SIDED.search(unwrapped(text))


def has_stops(text: str) -> bool:
    return len(re.findall(r"[.;?!](?=\s|$)", text)) * WORDS_A_STOP >= len(text.split())


# --- line breaks -----------------------------------------------------------------------

ITEM = re.compile(r"\s*(?:[-*•>#]|\(?\d{1,2}[.)]|\(?[A-Za-z][.)])\s")
LABEL = re.compile(r"[^.;:]{1,60}:(?:\s|$)")
WRAPPED = 80


def unwrapped(text: str) -> str:
    """Lines that were wrapped made whole, so that they can be wrapped elsewhere."""
    lines = text.split("\n")
    width = max(map(len, lines))
    whole = [lines[0]]
    for line, following in pairwise(lines):
        if width <= 2 * WRAPPED and _continues(line, following, width):
            whole[-1] += " " + following.strip()
        else:
            whole.append(following)
    return "\n".join(whole)


def _continues(line: str, following: str, width: int) -> bool:
    if not line.strip() or not following.strip() or ITEM.match(following):
        return False
    if LABEL.match(following) or line.rstrip().endswith(":"):
        return False
    return len(line) + 1 + len(following.split()[0]) > width


def rewrapped(text: str, width: int, hang: bool) -> str:
    """Each line broken at a width; those of a list may hang under their first word."""
    return "\n".join(_wrapped(line, width, hang) for line in unwrapped(text).split("\n"))


def _wrapped(line: str, width: int, hang: bool) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    item = ITEM.match(line)
    under = " " * item.end() if item and hang else indent
    return textwrap.fill(
        line.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=under,
        break_long_words=False,
        break_on_hyphens=False,
    )


# --- spaces ----------------------------------------------------------------------------


def double_spaced(text: str) -> str:
    return re.sub(r"(?<=\S) (?=\S)", "  ", text)


# --- neutral sentences -----------------------------------------------------------------

NEUTRAL = (
    "The ventricles are normal in size.",
    "Gray-white differentiation is preserved.",
    "Mild generalized volume loss is within expectation for age.",
    "The paranasal sinuses are clear.",
    "The orbits are unremarkable.",
    "Marrow signal is normal.",
    "The pituitary gland is normal in height.",
    "There is mild motion artifact.",
    "The corpus callosum is intact.",
    "A small retention cyst is noted in the maxillary sinus.",
    "The calvarium is intact.",
    "The cerebellar tonsils are normally positioned.",
    "Nonspecific white matter foci are unchanged.",
    "The craniocervical junction is normal.",
    "The dural sinuses enhance normally.",
)
SECTION = re.compile(r"^\W*(?:findings|report)\b\W*", re.IGNORECASE | re.MULTILINE)
AFTER = re.compile(
    r"^\W*(?:impression|conclusion|opinion|summary|comment|addendum|recommendation|reading)\b",
    re.IGNORECASE | re.MULTILINE,
)
BOUNDARY = re.compile(r"(?<=[a-z)]{3}\.)(?= [A-Z][a-z]|\n|$)")


def boundaries(text: str) -> list[int]:
    """Where the findings section has the end of a sentence."""
    head = SECTION.search(text)
    start = head.end() if head else len(text)
    stop = AFTER.search(text, start)
    end = stop.start() if stop else len(text)
    return [found.start() for found in BOUNDARY.finditer(text, start, end)]


def interrupted(text: str, at: int, sentence: str) -> str:
    return f"{text[:at]} {sentence}{text[at:]}"


# --- sides -----------------------------------------------------------------------------

OTHER = {"left": "right", "lt": "rt", "l": "r", "lva": "rva", "lhs": "rhs", "leftward": "rightward"}
OTHER |= {"leftwards": "rightwards", "lefthand": "righthand", "sinistral": "dextral"}
OTHER |= {there: here for here, there in OTHER.items()}
SIDE = re.compile(
    r"\b(?<!B/)(?:[Ll]eft|[Rr]ight|LEFT|RIGHT|[LR]t|LT|RT|[lr]t|[LR]|[LR]VA|[LR]HS"
    r"|(?:[Ll]eft|[Rr]ight)(?:wards?|hand))\b(?!/?[OoA]\b)(?!\d)(?!')"
)
# "Right" as an adverb, "left" as a verb.
NO_SIDE = re.compile(
    r"\bright (?:at|on top|behind|above|below|beside|next|along|where|against|up|through|after"
    r"|away|now|angle|angled)\b"
    r"|\b(?:was|were|been|is|has|have|had|having|you) left\b(?! (?:side|sided|to))"
    r"|(?<!the )\bleft (?:behind|alone|intact|in place|in situ|undisturbed|untouched)\b"
    r"|(?<!the )\bleft (?:the|a|an|its|no)\b",
    re.IGNORECASE,
)


def swapped(text: str) -> str:
    kept = [found.span() for found in NO_SIDE.finditer(text)]

    def other(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in kept):
            return found.group()
        return like(found.group(), OTHER[found.group().lower()])

    return SIDE.sub(other, text)


def like(word: str, other: str) -> str:
    """The other word in the case of the one."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other


def swapped_facts(found: frozenset[Fact]) -> frozenset[Fact]:
    names = {"left": "right", "right": "left"}
    return frozenset(tuple(names.get(value, value) for value in fact) for fact in found)


# --- the tests -------------------------------------------------------------------------

EVERY = [pytest.param(name, id=name) for name in TEXTS]
PROSE = [pytest.param(name, id=name) for name, text in TEXTS.items() if is_prose(text)]
WRAPPABLE = [p for p in PROSE if p.id not in PARTED_BY_LINES and has_stops(TEXTS[str(p.id)])]
FEW = settings(max_examples=6, deadline=None, derandomize=True, database=None)


@cache
def read(text: str) -> frozenset[Fact]:
    return frozenset(facts(extract(text).model_dump(mode="json")))


def changes(name: str, rewritten: str, expected: frozenset[Fact]) -> list[str]:
    """What a rewritten report lost and gained, under its id."""
    found = read(rewritten)
    lost = [f"{name} lost {fact}" for fact in expected - found]
    return sorted(lost + [f"{name} gained {fact}" for fact in found - expected])


def test_enough_is_prose() -> None:
    assert len(PROSE) >= len(TEXTS) // 2


@pytest.mark.parametrize("name", [p for p in EVERY if p.id not in AMBIGUOUS_IN_CAPITALS])
def test_capitals(name: str) -> None:
    text = TEXTS[name]
    assert changes(name, text.upper(), read(text)) == []


@pytest.mark.parametrize("name", PROSE)
def test_double_spaces(name: str) -> None:
    text = TEXTS[name]
    assert changes(name, double_spaced(text), read(text)) == []


@pytest.mark.parametrize("name", WRAPPABLE)
@FEW
@given(width=st.integers(40, 120), hang=st.booleans())
def test_line_breaks(name: str, width: int, hang: bool) -> None:
    text = TEXTS[name]
    assert changes(name, rewrapped(text, width, hang), read(text)) == []


@pytest.mark.parametrize("name", [param for param in EVERY if boundaries(TEXTS[param.id])])
@FEW
@given(data=st.data(), sentence=st.sampled_from(NEUTRAL))
def test_neutral_sentences(name: str, data: st.DataObject, sentence: str) -> None:
    text = TEXTS[name]
    at = data.draw(st.sampled_from(boundaries(text)))
    assert changes(name, interrupted(text, at, sentence), read(text)) == []


@pytest.mark.parametrize("name", EVERY)
def test_sides_swapped(name: str) -> None:
    # Words of another length would move the line breaks of prose.
    text = unwrapped(TEXTS[name]) if is_prose(TEXTS[name]) else TEXTS[name]
    assert changes(name, swapped(text), swapped_facts(read(text))) == []
