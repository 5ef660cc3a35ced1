"""The vocabulary as medspaCy rules, and medspaCy rules as vocabulary."""

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
import spacy

from hfs_nlp.errors import PatternError
from hfs_nlp.layout.tokens import tokenize
from hfs_nlp.vocabulary import Vocabulary, files, load_vocabulary
from hfs_nlp.vocabulary.entries import ENTRY_MODELS
from hfs_nlp.vocabulary.rules import CUE_LABELS, context_rules, section_rules, target_rules

with warnings.catch_warnings():
    # It silences every warning of the process.
    from medspacy.target_matcher import TargetMatcher

SMALL = {
    "vessels": """
label: VESSEL
entries:
- id: vessel.aica
  value: AICA
  source: seed 5
  note: Not in the rule.
  phrases: [AICA, "anterior inferior cerebellar {artery|a}"]
  matches: [The AICA abuts it.]
  rejects: [The PICA abuts it.]
""",
    "denials": """
label: DENIAL
entries:
- id: denial.no
  form: determiner
  phrases: ["no {evidence of|}"]
  matches: [No mass.]
  rejects: [A mass.]
- id: denial.absent
  direction: backward
  phrases: [is absent]
  matches: [It is absent.]
  rejects: [It is present.]
""",
    "hedges": """
label: HEDGE
entries:
- id: hedge.possible
  direction: both
  phrases: [possible]
  matches: [Possible.]
  rejects: [Certain.]
""",
    "boundaries": """
label: BOUNDARY
entries:
- id: boundary.but
  phrases: [but]
  matches: [But.]
  rejects: [And.]
""",
    "pseudo": """
label: PSEUDO
entries:
- id: pseudo.change
  phrases: [no change]
  matches: [No change.]
  rejects: [Change.]
""",
    "sections": """
label: HEADING
entries:
- id: heading.findings
  value: findings
  phrases: ["{mri|} findings"]
  matches: [Findings]
  rejects: [History]
""",
}


def write(folder: Path, **content: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in content.items():
        (folder / f"{name}.yaml").write_text(text)
    return folder


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Vocabulary:
    shipped = write(tmp_path_factory.mktemp("shipped"), **SMALL)
    monkeypatch.setattr(files, "shipped_patterns", lambda: shipped)
    return load_vocabulary()


def test_target_rules(small: Vocabulary) -> None:
    said = {"id": "vessel.aica", "case": "any", "source": "seed 5", "value": ("AICA",)}
    assert [(r.literal, r.category, r.pattern, r.metadata) for r in target_rules(small)] == [
        (literal, "VESSEL", None, said | {"called": "name"})
        for literal in (
            "AICA",
            "anterior inferior cerebellar artery",
            "anterior inferior cerebellar a",
        )
    ]


def test_context_rules(small: Vocabulary) -> None:
    assert [
        (r.literal, r.category, r.direction, r.metadata["id"]) for r in context_rules(small)
    ] == [
        ("but", "TERMINATE", "TERMINATE", "boundary.but"),
        ("no evidence of", "NEGATED_EXISTENCE", "FORWARD", "denial.no"),
        ("no", "NEGATED_EXISTENCE", "FORWARD", "denial.no"),
        ("is absent", "NEGATED_EXISTENCE", "BACKWARD", "denial.absent"),
        ("possible", "POSSIBLE_EXISTENCE", "BIDIRECTIONAL", "hedge.possible"),
        ("no change", "PSEUDO", "PSEUDO", "pseudo.change"),
    ]


def test_section_rules(small: Vocabulary) -> None:
    assert [(r.literal, r.category, r.metadata["id"]) for r in section_rules(small)] == [
        ("mri findings", "findings", "heading.findings"),
        ("findings", "findings", "heading.findings"),
    ]


def test_no_shipped_phrase_is_left_out() -> None:
    vocabulary = load_vocabulary()
    built = {
        rule.metadata["id"]
        for build in (target_rules, context_rules, section_rules)
        for rule in build(vocabulary)
    }
    assert built == {
        item.entry.id
        for item in vocabulary.entries
        if item.label not in ("FIELD", "ANSWER", "REGION")
    }


TARGET = {"literal": "zorb artery", "category": "VESSEL", "metadata": {"value": "other"}}
CONTEXT = {"literal": "nowhere", "category": "NEGATED_EXISTENCE", "direction": "BACKWARD"}
SECTION = {"literal": "Zorb results", "category": "findings"}


def own(tmp_path: Path, **rules: list[Any]) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "Mine.json").write_text(json.dumps(rules))
    return folder


def added(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    entries = load_vocabulary(folder).entries
    return [
        (i.label, i.entry.model_dump(exclude={"matches", "rejects"}, exclude_unset=True))
        for i in entries
        if i.file == "Mine.json"
    ]


def test_rule_files_are_read(small: Vocabulary, tmp_path: Path) -> None:
    folder = own(tmp_path, target_rules=[TARGET], context_rules=[CONTEXT], section_rules=[SECTION])
    assert added(folder) == [
        (
            "DENIAL",
            {"id": "mine.rule1", "phrases": ("nowhere",), "direction": "backward"},
        ),
        ("HEADING", {"id": "mine.rule2", "phrases": ("Zorb results",), "value": "findings"}),
        ("VESSEL", {"id": "mine.rule3", "phrases": ("zorb artery",), "value": ("other",)}),
    ]


@pytest.mark.parametrize(
    ("rule", "label", "fields"),
    [
        pytest.param(
            {"literal": "maybe", "category": "POSSIBLE_EXISTENCE", "direction": "FORWARD"},
            "HEDGE",
            {"direction": "forward"},
            id="hedge-forward",
        ),
        pytest.param(
            {"literal": "maybe", "category": "POSSIBLE_EXISTENCE", "direction": "BIDIRECTIONAL"},
            "HEDGE",
            {"direction": "both"},
            id="hedge-both",
        ),
        pytest.param(
            {"literal": "maybe", "category": "NEGATED_EXISTENCE"},
            "DENIAL",
            {"direction": "both"},
            id="medspacys-default-direction",
        ),
        pytest.param(
            {"literal": "maybe", "category": "TERMINATE", "direction": "TERMINATE"},
            "BOUNDARY",
            {},
            id="boundary",
        ),
        pytest.param(
            {"literal": "maybe", "category": "PSEUDO", "direction": "PSEUDO"},
            "PSEUDO",
            {},
            id="pseudo",
        ),
    ],
)
def test_context_categories(
    small: Vocabulary, tmp_path: Path, rule: dict[str, Any], label: str, fields: dict[str, str]
) -> None:
    folder = own(tmp_path, context_rules=[rule])
    assert added(folder) == [(label, {"id": "mine.rule1", "phrases": ("maybe",)} | fields)]


def test_a_rule_with_an_id_replaces_the_entry(small: Vocabulary, tmp_path: Path) -> None:
    rule = TARGET | {"metadata": {"id": "vessel.aica", "value": "AICA"}}
    vocabulary = load_vocabulary(own(tmp_path, target_rules=[rule]))
    assert [r.literal for r in target_rules(vocabulary)] == ["zorb artery"]


@pytest.mark.parametrize("build", [target_rules, context_rules, section_rules])
def test_our_rules_come_back_as_they_went(small: Vocabulary, tmp_path: Path, build: Any) -> None:
    rules = [json.loads(json.dumps(rule.to_dict())) for rule in build(small)]
    for number, rule in enumerate(rules):
        rule["metadata"]["id"] = f"mine.r{number}"
        rule["literal"] = f"zorb {rule['literal']}"
    back = build(load_vocabulary(own(tmp_path, **{build.__name__: rules})))
    assert [(r.literal, r.category) for r in back[len(rules) :]] == [
        (rule["literal"], rule["category"]) for rule in rules
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param("{", "Mine.json: not readable as JSON in UTF-8", id="not-json"),
        pytest.param(
            "[]",
            "Mine.json: got other keys, allowed: context_rules, section_rules, target_rules",
            id="list",
        ),
        pytest.param(
            '{"rules": []}',
            "Mine.json: got other keys, allowed: context_rules, section_rules, target_rules",
            id="other-key",
        ),
        pytest.param(
            '{"target_rules": [{"category": "VESSEL"}]}',
            "Mine.json: rule 1: got no 'literal', allowed: a phrase",
            id="no-literal",
        ),
        pytest.param(
            '{"target_rules": ["zorb"]}',
            "Mine.json: rule 1: got no 'literal', allowed: a phrase",
            id="word-as-rule",
        ),
        pytest.param(
            json.dumps({"target_rules": [TARGET | {"category": "ZORB"}]}),
            "Mine.json: label: got 'ZORB', allowed: ",
            id="unknown-category",
        ),
        pytest.param(
            json.dumps({"target_rules": [TARGET | {"metadata": {"value": "aorta"}}]}),
            "Mine.json: mine.rule1 -> value.0: got 'aorta', ",
            id="bad-value",
        ),
        pytest.param(
            json.dumps({"target_rules": [TARGET | {"pattern": [{"LOWER": "zorb"}]}]}),
            "Mine.json: rule 1 -> pattern: got a token or regex pattern, allowed: literal phrases",
            id="token-pattern",
        ),
        pytest.param(
            json.dumps({"target_rules": [TARGET | {"pattern": "zo+rb"}]}),
            "Mine.json: rule 1 -> pattern: got a token or regex pattern, allowed: literal phrases",
            id="regex",
        ),
        pytest.param(
            json.dumps({"target_rules": {"literal": "zorb"}}), "Mine.json: ", id="rule-for-list"
        ),
    ],
)
def test_faulty_rule_files(small: Vocabulary, tmp_path: Path, content: str, fault: str) -> None:
    folder = own(tmp_path)
    (folder / "Mine.json").write_text(content)
    with pytest.raises(PatternError) as caught:
        load_vocabulary(folder)
    assert caught.value.faults[0].startswith(fault)


SENTENCES = [
    "The left AICA abuts the facial nerve at the root exit zone.",
    "The posterior inferior cerebellar artery displaces the right facial nerve.",
    "A loop of the vertebral artery compresses the trigeminal nerve.",
    "Small meningioma in the cerebellopontine angle.",
    "Dolichoectatic basilar artery with mass effect on the pons.",
    "There is a cholesteatoma of the middle ear and a fracture of the temporal bone.",
    "Status after microvascular decompression with Teflon on the left.",
    "Normal study.",
]


def test_medspacys_matcher_finds_what_ours_finds() -> None:
    # Where a phrase is written as in the vocabulary; spelling variants, plurals and
    # hyphens are read by our matcher only. It takes the longest of overlapping phrases
    # first, ours goes from left to right.
    vocabulary = load_vocabulary()
    labels = set(ENTRY_MODELS) - CUE_LABELS - {"HEADING", "FIELD", "ANSWER", "REGION"}
    nlp = spacy.blank("en")
    matcher = TargetMatcher(nlp, result_type="group")
    matcher.add([r for r in target_rules(vocabulary) if r.metadata["case"] == "any"])
    tree = vocabulary.tree(labels)
    for sentence in SENTENCES:
        words = tokenize(sentence, vocabulary.spelling)
        ours = [
            (
                vocabulary.entries[m.rule].label,
                sentence[words.starts[m.start] : words.ends[m.end - 1]],
            )
            for m in tree.find(sentence, words)
        ]
        doc = matcher(nlp(sentence))
        theirs = [(span.label_, span.text) for span in sorted(doc.spans["medspacy_spans"])]
        assert theirs == ours
    assert ours == []
