"""Reading and checking the vocabulary in ``patterns/`` and in users' own folders."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from hfs_nlp.errors import PatternError
from hfs_nlp.vocabulary.entries import ENTRY_MODELS, Entry
from hfs_nlp.vocabulary.expansion import PhraseError, expand
from hfs_nlp.vocabulary.phrases import PhraseTree, build_tree
from hfs_nlp.vocabulary.regions import REGION, region_stems
from hfs_nlp.vocabulary.rules import read_rule_file

__all__ = ["LabelledEntry", "Vocabulary", "load_vocabulary", "pattern_folders", "shipped_patterns"]

SPELLING = "SPELLING"


@dataclass(frozen=True)
class LabelledEntry:
    """An entry with its label and the file it stands in."""

    label: str
    entry: Entry
    file: str


@dataclass(frozen=True)
class Vocabulary:
    """The checked vocabulary.

    Attributes
    ----------
    entries
        In the order of files and places; a user's entry stands in for a shipped
        one of the same id.
    spelling
        Variants of words and the form they are compared as, plurals included.
    plurals
        The words of ``spelling`` that are plurals.
    version
        Hash of all that the vocabulary says; two with the same hash read alike.
    """

    entries: tuple[LabelledEntry, ...]
    spelling: dict[str, str] = field(default_factory=dict)
    plurals: frozenset[str] = frozenset()
    version: str = ""

    def tree(self, labels: Iterable[str]) -> PhraseTree:
        """The phrases of some labels; rules are positions in ``entries``."""
        return build_tree(self._literals(frozenset(labels)), self.spelling)[0]

    def _literals(self, labels: frozenset[str]) -> Iterator[tuple[str, int, str]]:
        for number, item in enumerate(self.entries):
            if item.label in labels:
                for phrase in item.entry.phrases:
                    for literal in expand(phrase):
                        yield literal, number, item.entry.case


def shipped_patterns() -> Path:
    """The folder of the vocabulary that comes with the package."""
    inside = Path(str(resources.files("hfs_nlp"))) / "patterns"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "patterns"


def pattern_folders(patterns: str | Path | Sequence[str | Path] | None) -> tuple[Path, ...]:
    """The folders that an argument ``patterns`` names: none, one or several."""
    own = [patterns] if isinstance(patterns, str | Path) else list(patterns or ())
    return tuple(Path(folder) for folder in own)


def load_vocabulary(patterns: str | Path | Sequence[str | Path] | None = None) -> Vocabulary:
    """Load the shipped vocabulary and, above it, folders of a user's own.

    Parameters
    ----------
    patterns
        A folder, or several, in the form of the shipped one.

    Raises
    ------
    PatternError
        With every fault of every file.
    """
    faults: list[str] = []
    content = [
        item
        for folder in (shipped_patterns(), *pattern_folders(patterns))
        for item in _read_folder(folder, faults)
    ]
    entries: dict[str, LabelledEntry] = {}
    spelling: dict[str, str] = {}
    plurals: set[str] = set()
    for file, data in content:
        if data.get("label") == SPELLING:
            _add_spelling(file, data, spelling, plurals, faults)
        else:
            _add_entries(file, data, entries, faults)
    vocabulary = Vocabulary(
        tuple(entries.values()), spelling, frozenset(plurals), _hash(entries, spelling, plurals)
    )
    if not faults:
        faults += _clashes(vocabulary)
    if faults:
        raise PatternError(faults)
    return vocabulary


class _Words(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Reads every scalar as the words that stand there: ``no`` stays ``no``."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML declares it

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        keys = [self.construct_object(key) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            line = node.start_mark.line + 1
            raise yaml.YAMLError(f"line {line}: key {', '.join(twice)} stands twice")
        return super().construct_mapping(node, deep)


def _read_folder(folder: Path, faults: list[str]) -> list[tuple[str, dict[str, Any]]]:
    if not folder.is_dir():
        faults.append(f"{folder}: not a folder; give a folder that holds .yaml files")
        return []
    read: list[tuple[str, dict[str, Any]]] = []
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        read += [(name, block) for block in read_rule_file(path, name, faults)]
    files = sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml")])
    if not files and not read and not any(folder.rglob("*.json")):
        faults.append(f"{folder}: holds no .yaml, .yml or .json file; allowed: at least one")
    for path in files:
        name = path.relative_to(folder).as_posix()
        try:
            data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Words)
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            faults.append(f"{name}: not readable as YAML: {' '.join(str(error).split())}")
            continue
        if isinstance(data, dict):
            read.append((name, data))
        else:
            faults.append(f"{name}: got {type(data).__name__}, allowed: a mapping with 'label'")
    return read


def _add_entries(
    file: str, data: dict[str, Any], entries: dict[str, LabelledEntry], faults: list[str]
) -> None:
    label, rows = data.get("label"), data.get("entries")
    if label not in ENTRY_MODELS:
        allowed = ", ".join([*sorted(ENTRY_MODELS), SPELLING])
        faults.append(f"{file}: label: got {label!r}, allowed: {allowed}")
        return
    extra = sorted(set(data) - {"label", "entries"})
    if extra or not isinstance(rows, list):
        got = ", ".join(extra) or "no list of entries"
        faults.append(f"{file}: got {got}, allowed: label and a list 'entries'")
        return
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        item = _entry(file, label, number, row, faults)
        if item and item.entry.id in seen:
            faults.append(f"{file}: {item.entry.id}: id stands twice")
        elif item:
            seen.add(item.entry.id)
            other = entries.get(item.entry.id)
            if other and other.label != label:
                faults.append(f"{file}: {item.entry.id}: id stands under {other.label} too")
            entries[item.entry.id] = item


def _entry(file: str, label: str, number: int, row: Any, faults: list[str]) -> LabelledEntry | None:
    name = row.get("id", f"entry {number}") if isinstance(row, dict) else f"entry {number}"
    if isinstance(row, dict) and isinstance(row.get("value"), str) and label in ("VESSEL", "NERVE"):
        row = {**row, "value": [row["value"]]}
    try:
        entry = ENTRY_MODELS[label].model_validate(row)
    except ValidationError as error:
        # A tuple whose only item is wrong is not also "too short".
        wrong = [f for f in error.errors() if f["type"] != "too_short" or f["input"] in ([], ())]
        faults += [f"{file}: {name} -> {_fault(fault)}" for fault in wrong]
        return None
    for phrase in entry.phrases:
        try:
            expand(phrase)
        except PhraseError as error:
            faults.append(f"{file}: {name} -> phrases: got {phrase!r}, which {error}")
            return None
    return LabelledEntry(label, entry, file)


def _fault(fault: Any) -> str:
    where = ".".join(str(part) for part in fault["loc"]) or "entry"
    got = "nothing" if fault["type"] == "missing" else repr(fault["input"])
    return f"{where}: got {got}, {fault['msg']}"


def _add_spelling(
    file: str,
    data: dict[str, Any],
    spelling: dict[str, str],
    plurals: set[str],
    faults: list[str],
) -> None:
    for part in ("variants", "plurals"):
        table = data.get(part) or {}
        if not isinstance(table, dict):
            faults.append(f"{file}: {part}: got {type(table).__name__}, allowed: word: [variants]")
            continue
        for word, variants in table.items():
            if not isinstance(variants, list):
                faults.append(
                    f"{file}: {part} -> {word}: got {variants!r}, allowed: a list of words"
                )
                continue
            spelling.update({variant.lower(): word.lower() for variant in variants})
            plurals.update(v.lower() for v in variants if part == "plurals")


def _clashes(vocabulary: Vocabulary) -> list[str]:
    together = frozenset(ENTRY_MODELS) - {"HEADING", "FIELD", "ANSWER", REGION}
    found = [
        clash
        for labels in (together, frozenset({REGION}))
        for clash in build_tree(vocabulary._literals(labels), vocabulary.spelling)[1]
    ]
    pairs: dict[tuple[int, int], list[str]] = {}
    for literal, old, new in [*found, *_stem_clashes(vocabulary)]:
        pairs.setdefault((old, new), []).append(literal)
    return [
        f"{vocabulary.entries[new].file}: {vocabulary.entries[new].entry.id} -> phrases: "
        f"got {', '.join(map(repr, literals[:3]))}{' …' if literals[3:] else ''}, "
        f"which {vocabulary.entries[old].entry.id} claims too; "
        f"allowed: a phrase stands in one entry"
        for (old, new), literals in pairs.items()
    ]


def _stem_clashes(vocabulary: Vocabulary) -> Iterator[tuple[str, int, int]]:
    first: dict[str, int] = {}
    for stem, number in region_stems(vocabulary.entries):
        if first.setdefault(stem, number) != number:
            yield stem, first[stem], number


def _hash(entries: dict[str, LabelledEntry], spelling: dict[str, str], plurals: set[str]) -> str:
    said = [
        [item.label, item.entry.model_dump(exclude={"matches", "rejects", "note", "source"})]
        for item in entries.values()
    ]
    canonical = json.dumps(
        [said, sorted(spelling.items()), sorted(plurals)], sort_keys=True, ensure_ascii=True
    )
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]
