"""Tables of sentences, one for each mechanism of reading, with their findings marked.

The sentences were written for the mechanism by somebody who knew the guideline and
neither the vocabulary nor the code.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

import hfs_nlp
from hfs_evaluation.facts import facts
from hfs_evaluation.markup import parse_markup

TABLES = sorted((Path(__file__).parent / "tables").glob("*.yaml"))
LEAST = 25
KEYS = ("type", "nerve", "kind", "location", "vessel", "side")

ROWS = {
    f"{path.stem}/{name}": marked
    for path in TABLES
    for name, marked in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
# Read wrongly so far; each says what a second annotator would expect.
OPEN: set[str] = set()


def scored(row: dict[str, Any]) -> set[tuple[Any, ...]]:
    """The facts that the markup can hold."""
    return {fact for fact in facts(row) if fact[0] not in ("protocol", "symptom_side")}


def key(finding: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(finding.get(name) for name in KEYS)


def is_shown(finding: dict[str, Any], start: int, end: int) -> bool:
    """Whether a piece of evidence overlaps a marked piece."""
    return any(e["start"] < end and start < e["end"] for e in finding["evidence"])


def params() -> list[Any]:
    return [
        pytest.param(
            marked,
            id=name,
            marks=[pytest.mark.xfail(strict=True)] if name in OPEN else [],
        )
        for name, marked in ROWS.items()
    ]


@pytest.mark.parametrize("marked", params())
def test_the_marked_findings_are_read(marked):
    text, row = parse_markup(marked)
    record = hfs_nlp.extract(text).model_dump()
    assert scored(record) == scored(row)
    if row["symptom_side"]:
        assert record["symptom_side"] == row["symptom_side"]
    found = {key(finding): finding for finding in record["findings"]}
    for finding in row["findings"]:
        spoken = found[key(finding)]
        shown = [text[a:b] for a, b in finding["spans"] if is_shown(spoken, a, b)]
        assert shown
        if finding.get("conflict"):
            assert spoken["conflict"]
            assert len(shown) == len(finding["spans"])


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_has_enough_sentences(path):
    assert len(yaml.safe_load(path.read_text(encoding="utf-8"))) >= LEAST


def test_there_is_a_table_for_each_mechanism():
    assert {path.stem for path in TABLES} == {
        "consolidation",
        "hedges",
        "laterality",
        "lesions",
        "reference",
        "relations",
        "scope",
        "sections",
        "severity",
    }
