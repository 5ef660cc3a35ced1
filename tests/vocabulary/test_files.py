"""Reading vocabulary folders: every fault at once, a user's own entries, the version."""

from pathlib import Path

import pytest

from hfs_nlp.errors import PatternError
from hfs_nlp.vocabulary import Vocabulary, files, load_vocabulary
from hfs_nlp.vocabulary.entries import ENTRY_MODELS

GOOD = """
label: VESSEL
entries:
- id: vessel.zorb
  value: other
  phrases: [zorb artery]
  matches: [The zorb artery abuts it.]
  rejects: [The AICA abuts it.]
"""


SHIPPED = """
label: VESSEL
entries:
- id: vessel.aica
  value: AICA
  phrases: [AICA, "anterior inferior cerebellar {artery|a.}"]
  matches: [The AICA abuts it.]
  rejects: [The PICA abuts it.]
- id: vessel.pica
  value: PICA
  phrases: [PICA]
  matches: [The PICA abuts it.]
  rejects: [The AICA abuts it.]
"""


@pytest.fixture(autouse=True)
def small(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small vocabulary in the place of the shipped one, which takes long to read."""
    place = tmp_path_factory.mktemp("shipped")
    (place / "vessels.yaml").write_text(SHIPPED)
    monkeypatch.setattr(files, "shipped_patterns", lambda: place)


def folder(tmp_path: Path, **files: str) -> Path:
    made = tmp_path / "own"
    made.mkdir(exist_ok=True)
    for name, content in files.items():
        (made / f"{name}.yaml").write_text(content, encoding="utf-8")
    return made


def faults(*folders: Path) -> tuple[str, ...]:
    with pytest.raises(PatternError) as caught:
        load_vocabulary(folders)
    return caught.value.faults


def by_id(vocabulary: Vocabulary) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {i.entry.id: (i.label, i.entry.phrases) for i in vocabulary.entries}


def entry(label: str = "VESSEL", **fields: str) -> str:
    given = {
        "id": "vessel.zorb",
        "value": "other",
        "phrases": "[zorb artery]",
        "matches": "[The zorb artery.]",
        "rejects": "[The AICA.]",
    } | fields
    rows = "\n  ".join(f"{name}: {value}" for name, value in given.items() if value)
    return f"label: {label}\nentries:\n- {rows}\n"


LABELS = ", ".join([*sorted(ENTRY_MODELS), "SPELLING"])


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param(
            entry("VESSELS"), f"label: got 'VESSELS', allowed: {LABELS}", id="unknown-label"
        ),
        pytest.param("entries: []", f"label: got None, allowed: {LABELS}", id="no-label"),
        pytest.param(
            entry(colour="red"),
            "vessel.zorb -> colour: got 'red', Extra inputs are not permitted",
            id="unknown-field",
        ),
        pytest.param(entry(value="aorta"), "vessel.zorb -> value.0: got 'aorta'", id="bad-value"),
        pytest.param(entry(value=""), "vessel.zorb -> value: got nothing", id="no-value"),
        pytest.param(entry(case="upper"), "vessel.zorb -> case: got 'upper'", id="bad-case"),
        pytest.param(entry(id="Zorb"), "Zorb -> id: got 'Zorb'", id="bad-id"),
        pytest.param(entry(phrases="[]"), "vessel.zorb -> phrases: got []", id="no-phrases"),
        pytest.param(entry(matches=""), "vessel.zorb -> matches: got nothing", id="no-matches"),
        pytest.param(entry(rejects=""), "vessel.zorb -> rejects: got nothing", id="no-rejects"),
        pytest.param(
            entry(phrases="['{zorb artery']"),
            "vessel.zorb -> phrases: got '{zorb artery', which braces must pair",
            id="unbalanced-braces",
        ),
        pytest.param(
            GOOD + GOOD.split("entries:\n")[1], "vessel.zorb: id stands twice", id="duplicate-id"
        ),
        pytest.param(
            entry("ANATOMY", id="vessel.aica", value=""),
            "vessel.aica: id stands under VESSEL too",
            id="id-under-two-labels",
        ),
        pytest.param(
            "label: VESSEL\nlabel: NERVE\nentries: []\n",
            "not readable as YAML: line 1: key label stands twice",
            id="duplicate-key",
        ),
        pytest.param(
            entry(phrases="[AICA]"),
            "vessel.zorb -> phrases: got 'AICA', which vessel.aica claims too",
            id="phrase-of-another-entry",
        ),
        pytest.param("label: [VESSEL", "not readable as YAML: ", id="not-yaml"),
        pytest.param("- a\n- b\n", "got list, allowed: a mapping with 'label'", id="list"),
        pytest.param("", "got NoneType, allowed: a mapping with 'label'", id="empty-file"),
        pytest.param(
            "label: VESSEL\n", "got no list of entries, allowed: label and a list", id="no-entries"
        ),
        pytest.param(
            "label: VESSEL\nentries: []\nnote: x\n",
            "got note, allowed: label and a list",
            id="more",
        ),
        pytest.param(
            "label: VESSEL\nentries: [zorb]\n", "entry 1 -> entry: got", id="word-as-entry"
        ),
        pytest.param(
            "label: SPELLING\nvariants: [a, b]\n",
            "variants: got list, allowed: word: [variants]",
            id="spelling-list",
        ),
        pytest.param(
            "label: SPELLING\nplurals:\n  nerve: nerves\n",
            "plurals -> nerve: got 'nerves', allowed: a list of words",
            id="spelling-word",
        ),
    ],
)
def test_fault(tmp_path: Path, content: str, fault: str) -> None:
    (told,) = faults(folder(tmp_path, zorb=content))
    assert told.startswith("zorb.yaml: ")
    assert fault in told


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    own = folder(tmp_path)
    (own / "latin.yaml").write_bytes(b"label: VESSEL # \xe9\n")
    (told,) = faults(own)
    assert told.startswith("latin.yaml: not readable as YAML: ")


def test_no_folder(tmp_path: Path) -> None:
    missing, file = tmp_path / "missing", tmp_path / "file"
    file.write_text("")
    tail = "not a folder; give a folder that holds .yaml files"
    assert faults(missing, file) == (f"{missing}: {tail}", f"{file}: {tail}")


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    own = folder(
        tmp_path,
        a="label: [",
        b=entry("VESSELS"),
        c=entry(case="upper", colour="red"),
        d=entry(phrases="['zorb}']"),
        e="label: SPELLING\nvariants: [a]\n",
    )
    with pytest.raises(PatternError) as caught:
        load_vocabulary([own, tmp_path / "missing"])
    listed = caught.value.faults
    assert [fault.split(": ")[0] for fault in listed] == [
        "a.yaml",
        str(tmp_path / "missing"),
        "b.yaml",
        "c.yaml",
        "c.yaml",
        "d.yaml",
        "e.yaml",
    ]
    assert str(caught.value) == "\n  ".join(["7 faults in the vocabulary:", *listed])


def test_one_fault_is_singular(tmp_path: Path) -> None:
    assert str(PatternError(["a.yaml: x"])) == "1 fault in the vocabulary:\n  a.yaml: x"


def test_an_own_entry_is_added(tmp_path: Path) -> None:
    shipped, own = load_vocabulary(), load_vocabulary(folder(tmp_path, zorb=GOOD))
    assert by_id(own) == {**by_id(shipped), "vessel.zorb": ("VESSEL", ("zorb artery",))}
    assert own.entries[:-1] == shipped.entries
    assert own.spelling == shipped.spelling


def test_an_own_entry_replaces_the_shipped_one_of_its_id(tmp_path: Path) -> None:
    shipped = by_id(load_vocabulary())
    own = by_id(load_vocabulary(folder(tmp_path, zorb=entry(id="vessel.aica"))))
    assert own == {**shipped, "vessel.aica": ("VESSEL", ("zorb artery",))}
    assert list(own) == list(shipped)


def test_a_replaced_entry_gives_its_phrases_free(tmp_path: Path) -> None:
    content = entry(id="vessel.aica") + entry(phrases="[AICA]").split("entries:\n")[1]
    assert by_id(load_vocabulary(folder(tmp_path, zorb=content)))["vessel.zorb"] == (
        "VESSEL",
        ("AICA",),
    )


def test_the_last_folder_wins(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for place, phrase in ((first, "zorb artery"), (second, "zarb artery")):
        place.mkdir()
        (place / "v.yaml").write_text(entry(phrases=f"[{phrase}]"))
    assert by_id(load_vocabulary([first, second]))["vessel.zorb"][1] == ("zarb artery",)
    assert by_id(load_vocabulary([second, first]))["vessel.zorb"][1] == ("zorb artery",)


def test_folders_inside_are_read(tmp_path: Path) -> None:
    inside = tmp_path / "own" / "deep" / "deeper"
    inside.mkdir(parents=True)
    (inside / "v.yaml").write_text(GOOD)
    loaded = load_vocabulary(str(tmp_path / "own"))
    assert loaded.entries[-1].file == "deep/deeper/v.yaml"


def test_own_spelling(tmp_path: Path) -> None:
    table = "label: SPELLING\nvariants:\n  AICA: [Aicca]\nplurals:\n  zorb: [zorbs]\n"
    own = load_vocabulary(folder(tmp_path, spelling=table))
    shipped = load_vocabulary()
    assert own.spelling == {**shipped.spelling, "aicca": "aica", "zorbs": "zorb"}
    assert own.plurals == shipped.plurals | {"zorbs"}


def test_words_that_yaml_knows_stay_words(tmp_path: Path) -> None:
    own = load_vocabulary(
        folder(
            tmp_path,
            zorb=entry(phrases="[zorb no, zorb 1.0, zorb: null]").replace(
                "zorb: null", "'zorb yes'"
            ),
        )
    )
    assert by_id(own)["vessel.zorb"][1] == ("zorb no", "zorb 1.0", "zorb yes")
    own = load_vocabulary(
        folder(
            tmp_path,
            zorb=entry("DENIAL", id="denial.zorb", value="", phrases="[nope, 12345, 'null']"),
        )
    )
    assert by_id(own)["denial.zorb"] == ("DENIAL", ("nope", "12345", "null"))


def version(tmp_path: Path, **fields: str) -> str:
    return load_vocabulary(folder(tmp_path, zorb=entry(**fields))).version


@pytest.mark.parametrize(
    "fields",
    [
        {"phrases": "[zarb artery]"},
        {"value": "vein"},
        {"called": "role"},
        {"case": "exact"},
        {"id": "vessel.zarb"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_the_version_changes_with_what_is_said(tmp_path: Path, fields: dict[str, str]) -> None:
    assert version(tmp_path, **fields) != version(tmp_path)


@pytest.mark.parametrize(
    "fields",
    [{"note": "zorb"}, {"matches": "[A zorb artery.]"}, {"rejects": "[No.]"}, {"source": "zorb"}],
    ids=lambda fields: next(iter(fields)),
)
def test_the_version_stays_with_notes_and_examples(tmp_path: Path, fields: dict[str, str]) -> None:
    assert version(tmp_path, **fields) == version(tmp_path)


def test_the_version_changes_with_spelling(tmp_path: Path) -> None:
    own = folder(tmp_path, spelling="label: SPELLING\nvariants:\n  aica: [aicca]\n")
    assert load_vocabulary(own).version != load_vocabulary().version


def test_the_version_changes_with_plurals(tmp_path: Path) -> None:
    variant = folder(tmp_path, spelling="label: SPELLING\nvariants:\n  zorb: [zorbs]\n")
    first = load_vocabulary(variant)
    plural = folder(tmp_path, spelling="label: SPELLING\nplurals:\n  zorb: [zorbs]\n")
    second = load_vocabulary(plural)
    assert first.plurals != second.plurals
    assert first.version != second.version


def test_a_folder_without_patterns_is_refused(tmp_path):
    with pytest.raises(PatternError, match=r"holds no \.yaml"):
        load_vocabulary(tmp_path)
