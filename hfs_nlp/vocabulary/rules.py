"""The vocabulary as medspaCy rules, and medspaCy rules as vocabulary.

medspaCy's TargetRule, ConTextRule and SectionRule are the exchange format: what
``patterns/`` says can be handed to any medspaCy component, and rules written as
medspaCy JSON can be added to ours.
"""

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hfs_nlp.vocabulary.expansion import expand

if TYPE_CHECKING:
    from medspacy.context import ConTextRule
    from medspacy.section_detection import SectionRule
    from medspacy.target_matcher import TargetRule

    from hfs_nlp.vocabulary.files import Vocabulary

__all__ = ["context_rules", "read_rule_file", "section_rules", "target_rules"]

CUE_LABELS = frozenset({"DENIAL", "HEDGE", "BOUNDARY", "PSEUDO"})
# Region words are told by their beginnings too, which no literal rule can say.
_FORM_LABELS = frozenset({"HEADING", "FIELD", "ANSWER", "REGION"})
_DIRECTIONS = {"forward": "FORWARD", "backward": "BACKWARD", "both": "BIDIRECTIONAL"}
_CATEGORIES = {
    "DENIAL": "NEGATED_EXISTENCE",
    "HEDGE": "POSSIBLE_EXISTENCE",
    "BOUNDARY": "TERMINATE",
    "PSEUDO": "PSEUDO",
}
_LABEL_OF = {category: label for label, category in _CATEGORIES.items()}
_KEYS = {"target_rules", "context_rules", "section_rules"}


def target_rules(vocabulary: "Vocabulary") -> "list[TargetRule]":
    """A medspaCy ``TargetRule`` for each literal phrase that names something.

    The rule's category is the label; id and value stand in its metadata.
    """
    with warnings.catch_warnings():
        from medspacy.target_matcher import TargetRule

    return [
        TargetRule(literal, item.label, metadata=_metadata(item.entry))
        for item in vocabulary.entries
        if item.label not in CUE_LABELS | _FORM_LABELS
        for literal in _literals(item.entry)
    ]


def context_rules(vocabulary: "Vocabulary") -> "list[ConTextRule]":
    """A medspaCy ``ConTextRule`` for each phrase that denies, doubts or ends a scope."""
    with warnings.catch_warnings():
        from medspacy.context import ConTextRule

    return [
        ConTextRule(
            literal,
            _CATEGORIES[item.label],
            direction=_direction(item.label, item.entry),
            metadata=_metadata(item.entry),
        )
        for item in vocabulary.entries
        if item.label in CUE_LABELS
        for literal in _literals(item.entry)
    ]


def section_rules(vocabulary: "Vocabulary") -> "list[SectionRule]":
    """A medspaCy ``SectionRule`` for each heading."""
    with warnings.catch_warnings():
        from medspacy.section_detection import SectionRule

    return [
        SectionRule(literal, item.entry.value, metadata=_metadata(item.entry))  # type: ignore[attr-defined]
        for item in vocabulary.entries
        if item.label == "HEADING"
        for literal in _literals(item.entry)
    ]


def _literals(entry: Any) -> Iterator[str]:
    for phrase in entry.phrases:
        yield from expand(phrase)


def _metadata(entry: Any) -> dict[str, Any]:
    said = entry.model_dump(exclude={"phrases", "matches", "rejects", "note"})
    return {key: value for key, value in said.items() if value not in ("", None)}


def _direction(label: str, entry: Any) -> str:
    if label in ("BOUNDARY", "PSEUDO"):
        return "TERMINATE" if label == "BOUNDARY" else "PSEUDO"
    return _DIRECTIONS[entry.direction]


def read_rule_file(path: Path, name: str, faults: list[str]) -> list[dict[str, Any]]:
    """Vocabulary blocks (``label`` and ``entries``) from medspaCy rule JSON.

    Parameters
    ----------
    path, name
        The file, and how faults call it.
    faults
        Every fault found is added to it.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError):
        faults.append(f"{name}: not readable as JSON in UTF-8")
        return []
    if not isinstance(data, dict) or not set(data) <= _KEYS:
        faults.append(f"{name}: got other keys, allowed: {', '.join(sorted(_KEYS))}")
        return []
    rules = [(kind, rule) for kind in sorted(_KEYS) for rule in data.get(kind, [])]
    blocks = [_block(name, number, *rule, faults) for number, rule in enumerate(rules, 1)]
    return [block for block in blocks if block]


def _block(
    name: str, number: int, kind: str, rule: Any, faults: list[str]
) -> dict[str, Any] | None:
    if not isinstance(rule, dict) or not isinstance(rule.get("literal"), str):
        faults.append(f"{name}: rule {number}: got no 'literal', allowed: a phrase")
        return None
    if rule.get("pattern"):
        faults.append(
            f"{name}: rule {number} -> pattern: got a token or regex pattern, allowed: literal "
            f"phrases only; write the phrases out, or keep the rule in medspaCy's own matcher"
        )
        return None
    metadata = dict(rule.get("metadata") or {})
    category = str(rule.get("category", ""))
    label = _label(kind, category)
    literal = rule["literal"]
    if "{" in literal or "}" in literal:
        faults.append(f"{name}: rule {number} -> literal: got braces, allowed: plain words")
        return None
    entry = {
        "id": metadata.pop("id", f"{Path(name).stem.lower()}.rule{number}"),
        "phrases": [literal],
        "matches": [literal],
        "rejects": ["-"],
        **(
            {"direction": _back(rule)}
            if kind == "context_rules" and label in ("DENIAL", "HEDGE")
            else {}
        ),
        **({"value": category} if label == "HEADING" else {}),
        **metadata,
    }
    return {"label": label, "entries": [entry]}


def _label(kind: str, category: str) -> str:
    if kind == "section_rules":
        return "HEADING"
    return _LABEL_OF.get(category, category) if kind == "context_rules" else category


def _back(rule: dict[str, Any]) -> str:
    written = str(rule.get("direction", "BIDIRECTIONAL")).upper()
    return next((ours for ours, theirs in _DIRECTIONS.items() if theirs == written), "both")
