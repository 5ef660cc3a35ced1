"""Flips, and how many are left on the development corpus."""

import json
from pathlib import Path

import pytest

import hfs_nlp
from hfs_evaluation.flips import Flip, flips

CORPUS = Path(__file__).parents[2] / "corpus"
LEFT = {"type": "neurovascular_contact", "nerve": "facial", "side": "left", "status": "present"}
RIGHT = LEFT | {"side": "right"}
KEY = ("neurovascular_contact", "facial", None, "left")

CASES = {
    "nothing": (LEFT, LEFT, []),
    "missed": (LEFT, None, []),
    "doubted": (LEFT, LEFT | {"status": "possible"}, []),
    "denied": (LEFT, LEFT | {"status": "absent"}, [Flip("polarity", KEY)]),
    "stated": (LEFT | {"status": "absent"}, LEFT, [Flip("polarity", KEY)]),
    "other-side": (LEFT, RIGHT, [Flip("side", KEY)]),
}


@pytest.mark.parametrize(("gold", "found", "expected"), CASES.values(), ids=CASES)
def test_flips(gold, found, expected):
    rows = [{"findings": [finding] if finding else []} for finding in (gold, found)]
    assert flips(*rows) == expected


# One in two hundred contacts and lesions, on the reports and on the phrases.
@pytest.mark.parametrize("pattern", ["reports-[a-f].jsonl", "phrases.jsonl"])
def test_at_most_one_finding_in_two_hundred_is_reversed(pattern):
    rows = [
        json.loads(line)
        for path in sorted((CORPUS / "dev").glob(pattern))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    turned = [
        flip for row in rows for flip in flips(row, hfs_nlp.extract(row["text"]).model_dump())
    ]
    findings = sum(
        f["type"] in (KEY[0], "secondary_lesion") for row in rows for f in row["findings"]
    )
    assert len(turned) * 200 <= findings, turned
