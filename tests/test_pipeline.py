"""extract(), load() and the spaCy components: one record whatever the door."""

import json
import os
import pickle
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import hfs_nlp
from hfs_nlp.errors import PatternError, PipelineError
from hfs_nlp.pipeline import extract, load
from hfs_nlp.record import Record

CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
ROWS = [
    json.loads(line)
    for path in sorted(CORPUS.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip()
]
EVERY = [pytest.param(row["text"], id=row["report_id"]) for row in ROWS]
SAMPLE = EVERY[::9]
TEXTS = [row["text"] for row in ROWS[::45]]
NAMES = ["hfs_sections", "hfs_sentences", "hfs_targets", "hfs_context", "hfs_findings"]
PLAIN = "The left AICA abuts the facial nerve at the root exit zone. No vestibular schwannoma."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def fresh(code: str, seed: str = "0") -> str:
    """What a process prints that has imported nothing yet."""
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        input=json.dumps([PLAIN, *TEXTS]),
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def records(nlp: Language, texts: list[str]) -> list[Record]:
    return [nlp(text)._.hfs for text in texts]


def test_what_the_package_offers() -> None:
    assert hfs_nlp.__all__ == [
        "HfsError",
        "InputError",
        "OutputError",
        "PatternError",
        "PipelineError",
        "Record",
        "ReportError",
        "__version__",
        "extract",
        "extract_frame",
        "load",
    ]
    assert sorted(hfs_nlp.__all__) == hfs_nlp.__all__ == dir(hfs_nlp)
    assert all(getattr(hfs_nlp, name) is not None for name in hfs_nlp.__all__)


def test_what_it_does_not_offer() -> None:
    with pytest.raises(AttributeError, match="module 'hfs_nlp' has no attribute 'zorb'"):
        _ = hfs_nlp.zorb


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, hfs_nlp; print(*{'spacy', 'pandas', 'medspacy', 'pydantic'} & {*sys.modules})"
    )
    assert fresh(code).split() == []


def test_registering_the_components_imports_no_medspacy() -> None:
    code = "import sys, spacy; spacy.blank('en'); print(*{'medspacy', 'pandas'} & {*sys.modules})"
    assert fresh(code).split() == []


# --- the record ------------------------------------------------------------------------


def test_extract() -> None:
    record = extract(PLAIN, report_id="r1")
    assert record.report_id == "r1"
    assert record.package_version == hfs_nlp.__version__
    assert len(record.patterns_version) == 16
    unscored = {"evidence", "settled"}
    assert [f.model_dump(exclude=unscored, exclude_defaults=True) for f in record.findings] == [
        {
            "nerve": "facial",
            "side": "left",
            "status": "present",
            "vessels": ("AICA",),
            "sites": ("root_exit_zone",),
            "severity": "contact",
        },
        {
            "kind": "vestibular_schwannoma",
            "location": "cerebellopontine_angle",
            "side": "unspecified",
            "status": "absent",
        },
    ]


@pytest.mark.parametrize("text", SAMPLE)
def test_the_pipeline_reads_as_extract_does(nlp: Language, text: str) -> None:
    record = extract(text)
    assert nlp(text)._.hfs == record
    assert extract(text, nlp=nlp) == record
    assert extract(text, report_id="r1", nlp=nlp) == extract(text, report_id="r1")


def evidence_faults(text: str, record: Record) -> list[Any]:
    return [
        piece
        for finding in record.findings
        for piece in finding.evidence
        if text[piece.start : piece.end] != piece.text or not piece.text.strip()
    ] + cue_faults(text, record)


def cue_faults(text: str, record: Record) -> list[Any]:
    reasons = [
        reason
        for finding in record.findings
        for reason in (*finding.settled, *(r for p in finding.evidence for r in p.reasons))
    ]
    return [
        cue
        for reason in reasons
        for cue in reason.cues
        if text[cue.start : cue.end] != cue.text or not cue.text.strip()
    ]


@pytest.mark.parametrize("text", EVERY)
def test_evidence_stands_in_the_text(text: str) -> None:
    record = extract(text)
    assert evidence_faults(text, record) == []
    for finding in record.findings:
        assert all(piece.rules and piece.section for piece in finding.evidence)
        places = [(piece.start, piece.end) for piece in finding.evidence]
        assert all(a < b for a, b in pairwise(places))


@pytest.mark.parametrize("text", SAMPLE)
def test_the_pipeline_keeps_every_character(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert [(s.label_, s.text) for s in doc.spans["hfs"]] == [
        (finding.type, piece.text) for finding in doc._.hfs.findings for piece in finding.evidence
    ]


def test_offsets_count_code_points() -> None:
    text = "🙂🙂 café\u0301: " + PLAIN
    (piece, *_) = extract(text).findings[0].evidence
    assert (piece.start, piece.text) == (text.index("The left"), PLAIN.split(". ")[0] + ".")


@pytest.mark.parametrize("wrong", [None, 3, b"text", ["text"], float("nan")], ids=repr)
def test_only_text_is_read(wrong: Any) -> None:
    name = type(wrong).__name__
    with pytest.raises(TypeError, match=rf"text: got {name}, allowed: str"):
        extract(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\t\r\n ",
        "\x00",
        "\x00\x01\x1b\x7f",
        "\u200b\ufeff",
        ".",
        "---",
        "🙂",
        "0",
        "No",
    ],
    ids=ascii,
)
def test_texts_that_say_nothing(nlp: Language, text: str) -> None:
    empty = extract("")
    assert empty.findings == ()
    assert extract(text) == empty
    assert nlp(text)._.hfs == empty
    assert nlp(text).text == text


ODD = [
    pytest.param("The left AICA\x00abuts the facial nerve.", id="nul"),
    pytest.param("The left\x0bAICA\x1babuts the\x07 facial nerve.", id="control"),
    pytest.param("The left AICA abuts the facial nerve \ud83d.", id="lone-surrogate"),
    pytest.param("\udcff\ud800 No schwannoma.", id="lone-surrogates"),
    pytest.param("Le\u0301ft AICA \u202eabuts\u202c the facial nerve.", id="marks"),
    pytest.param("FINDINGS:" * 50, id="headings"),
    pytest.param("|" * 300, id="bars"),
    pytest.param("[ ] " * 300, id="boxes"),
    pytest.param("((((((((" * 50 + "AICA abuts it", id="parentheses"),
    pytest.param("no " * 500 + "contact", id="denials"),
    pytest.param("left " * 500 + "AICA abuts the facial nerve", id="sides"),
    pytest.param("1. " * 500, id="numbers"),
    pytest.param("İ" * 40 + " left AICA abuts the facial nerve.", id="longer-in-lower-case"),
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    assert evidence_faults(text, extract(text)) == []


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["windows", "old-mac"])
@pytest.mark.parametrize("text", SAMPLE[::3])
def test_line_ends_change_nothing(text: str, line_end: str) -> None:
    other = text.replace("\n", line_end)
    assert without_evidence(extract(other)) == without_evidence(extract(text))


def without_evidence(record: Record) -> Any:
    return record.model_dump(exclude={"findings": {"__all__": {"evidence", "settled"}}})


def test_two_megabytes() -> None:
    filling = "The brain is normal in volume.\nThe sinuses are clear.\n\n"
    text = "FINDINGS:\n" + filling * (2_000_000 // len(filling)) + PLAIN
    record = extract(text)
    assert without_evidence(record) == without_evidence(extract(PLAIN))
    assert evidence_faults(text, record) == []


def test_a_long_line() -> None:
    text = " ".join([PLAIN] * (200_000 // len(PLAIN)))
    record = extract(text)
    assert without_evidence(record) == without_evidence(extract(PLAIN))
    assert evidence_faults(text, record) == []


@pytest.mark.parametrize("word", ["x", "nerve ", "AICA, ", "left "], ids=str.strip)
def test_a_long_sentence_without_end(word: str) -> None:
    text = word * (50_000 // len(word))
    assert evidence_faults(text, extract(text)) == []


PIECES = st.sampled_from(
    [
        *(
            "left",
            "right",
            "bilateral",
            "AICA",
            "PICA",
            "a loop",
            "vertebral artery",
            "it",
            "which",
        ),
        *("facial nerve", "CN VII", "VIII", "nerves", "root exit zone", "porus", "pons", "CPA"),
        *("abuts", "compresses", "is displaced by", "no", "without", "possible", "may", "likely"),
        *("schwannoma", "mass", "infarct", "meningioma", "and", "or", "but", "versus", "?", ","),
        *(".", ":", ";", "\n", "\n\n", "\t", " | ", "FINDINGS:", "IMPRESSION:", "HISTORY:", "-"),
        *("ADDENDUM:", "Side", "Contact", "Vessel", "yes", "none", "[ ]", "[x]", "3 T", "0.6 mm"),
        *("MVD", "status post", "spasm", "ectatic", "(", ")", "/", "e.g.", "VII/VIII", "No other"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_telegram_is_read(text: str) -> None:
    assert evidence_faults(text, extract(text)) == []


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert evidence_faults(text, extract(text)) == []


@settings(max_examples=50, deadline=None)
@given(st.text(), st.lists(PIECES, max_size=8).map(" ".join))
def test_any_text_goes_through_the_pipeline(nlp: Language, text: str, telegram: str) -> None:
    text = text + telegram
    doc = nlp(text)
    assert doc.text == text
    assert doc._.hfs == extract(text)


# --- the components --------------------------------------------------------------------


def test_load(nlp: Language) -> None:
    assert (nlp.lang, nlp.pipe_names) == ("en", NAMES)


def test_load_tells_faulty_patterns(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match="not a folder"):
        load(tmp_path / "missing")


ZORB = """
label: VESSEL
entries:
- id: vessel.zorb
  value: SCA
  phrases: [zorb artery]
  matches: [The zorb artery.]
  rejects: [The AICA.]
"""


def test_own_patterns(tmp_path: Path) -> None:
    (tmp_path / "zorb.yaml").write_text(ZORB)
    text = "The left zorb artery abuts the facial nerve."
    record = extract(text, patterns=tmp_path)
    assert [f.vessels for f in record.findings] == [("SCA",)]
    assert record.patterns_version != extract(text).patterns_version
    for given_as in (tmp_path, str(tmp_path), [tmp_path]):
        assert load(given_as)(text)._.hfs == record


DEFAULTS = {
    "hfs_context": {"patterns": None},
    "hfs_findings": {"patterns": None},
    "hfs_sections": {"patterns": None},
    "hfs_sentences": {},
    "hfs_targets": {"patterns": None},
}


def test_factory_defaults() -> None:
    blank = spacy.blank("en")
    assert {name: blank.get_factory_meta(name).default_config for name in NAMES} == DEFAULTS


def test_span_groups(nlp: Language) -> None:
    doc = nlp("HISTORY: Left spasm.\nFINDINGS: " + PLAIN)
    found = {
        name: [(span.label_, span.text, span.id_) for span in doc.spans[name]]
        for name in ("hfs_sections", "hfs_sentences", "hfs_context")
    }
    assert found == {
        "hfs_sections": [
            ("history", "HISTORY: Left spasm.", ""),
            ("findings", "FINDINGS: " + PLAIN, ""),
        ],
        "hfs_sentences": [
            ("history", "Left spasm.", ""),
            ("findings", PLAIN.split(". ")[0] + ".", ""),
            ("findings", "No vestibular schwannoma.", ""),
        ],
        "hfs_context": [("DENIAL", "No", found["hfs_context"][0][2])],
    }
    targets = [(span.label_, span.text) for span in doc.spans["hfs_targets"]]
    assert {("VESSEL", "AICA"), ("LESION", "vestibular schwannoma")} <= set(targets)
    assert "hfs_page" not in doc.user_data


def test_components_by_name_in_a_pipeline_of_others() -> None:
    code = (
        "import json, sys, spacy\n"
        "nlp = spacy.blank('en')\n"
        "nlp.add_pipe('sentencizer')\n"
        f"for name in {NAMES}: nlp.add_pipe(name)\n"
        "assert 'hfs_nlp.components' in sys.modules\n"
        "docs = [nlp(text) for text in json.load(sys.stdin)]\n"
        "print(json.dumps([doc._.hfs.model_dump_json() for doc in docs]))"
    )
    expected = [extract(text).model_dump_json() for text in (PLAIN, *TEXTS)]
    assert json.loads(fresh(code)) == expected


@pytest.mark.parametrize("name", NAMES[1:])
def test_components_need_the_sections(name: str) -> None:
    blank = spacy.blank("en")
    blank.add_pipe(name)
    with pytest.raises(PipelineError, match=rf"'{name}' needs 'hfs_sections' before it"):
        blank(PLAIN)


def test_a_doc_without_a_record(nlp: Language) -> None:
    with pytest.raises(PipelineError, match="add 'hfs_findings' to the pipeline"):
        _ = nlp.make_doc(PLAIN)._.hfs


def test_findings_need_no_more_than_sections(nlp: Language) -> None:
    short = spacy.blank("en")
    short.add_pipe("hfs_sections")
    short.add_pipe("hfs_findings")
    assert records(short, TEXTS) == records(nlp, TEXTS)


def test_the_record_survives_bytes(nlp: Language) -> None:
    doc = nlp(PLAIN)
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.hfs == doc._.hfs
    assert [s.text for s in back.spans["hfs"]] == [s.text for s in doc.spans["hfs"]]


def test_the_record_survives_pickle(nlp: Language) -> None:
    doc = nlp(PLAIN)
    assert pickle.loads(pickle.dumps(doc))._.hfs == doc._.hfs


def test_the_record_survives_docbin(nlp: Language, tmp_path: Path) -> None:
    docs = [nlp(text) for text in TEXTS]
    DocBin(docs=docs, store_user_data=True).to_disk(tmp_path / "docs.spacy")
    back = DocBin().from_disk(tmp_path / "docs.spacy").get_docs(nlp.vocab)
    assert [doc._.hfs for doc in back] == [doc._.hfs for doc in docs]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_several_processes(nlp: Language) -> None:
    docs = nlp.pipe(TEXTS, n_process=2, batch_size=3)
    assert [doc._.hfs for doc in docs] == [extract(text) for text in TEXTS]


def test_a_saved_pipeline_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    saved = spacy.load(tmp_path / "saved")
    assert records(saved, TEXTS) == records(nlp, TEXTS)


def test_a_saved_pipeline_is_loaded_without_an_import_of_ours(
    nlp: Language, tmp_path: Path
) -> None:
    nlp.to_disk(tmp_path / "saved")
    code = (
        "import spacy\n"
        f"nlp = spacy.load({str(tmp_path / 'saved')!r})\n"
        f"print(nlp({PLAIN!r})._.hfs.model_dump_json())"
    )
    assert fresh(code).strip() == extract(PLAIN).model_dump_json()


def test_a_saved_pipeline_keeps_its_own_patterns(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "zorb.yaml").write_text(ZORB)
    load(own).to_disk(tmp_path / "saved")
    text = "The left zorb artery abuts the facial nerve."
    saved = spacy.load(tmp_path / "saved")
    assert saved(text)._.hfs == extract(text, patterns=own)


def test_hash_seeds_change_nothing() -> None:
    code = (
        "import json, sys, hfs_nlp\n"
        "for text in json.load(sys.stdin): print(hfs_nlp.extract(text).model_dump_json())"
    )
    first = fresh(code, "1")
    assert first == fresh(code, "2")
    assert first.splitlines() == [extract(text).model_dump_json() for text in (PLAIN, *TEXTS)]


# --- what is said must not be lost to the layout ------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Findings - Left cholesteatoma.",
            {("cholesteatoma", "left", "present")},
            id="finding-after-a-dash",
        ),
        pytest.param(
            "IMPRESSION - Vestibular schwannoma.",
            {("vestibular_schwannoma", "unspecified", "present")},
            id="impression-after-a-dash",
        ),
        pytest.param(
            "No vestibular schwannoma larger than 2 mm. Left cholesteatoma.",
            {
                ("cholesteatoma", "left", "present"),
                ("vestibular_schwannoma", "unspecified", "absent"),
            },
            id="denial-ends-after-a-unit",
        ),
        pytest.param(
            "The left AICA displaces the nerve by 2 mm. The right facial nerve is free of contact.",
            {("facial", "left", "present"), ("facial", "right", "absent")},
            id="contact-ends-after-a-unit",
        ),
        pytest.param(
            "Left contact: no. Right: AICA abuts the facial nerve.",
            {("facial", "left", "absent"), ("facial", "right", "present")},
            id="no-is-no-number",
        ),
    ],
)
def test_short_sentences_are_kept(text: str, found: set[tuple[str, str, str]]) -> None:
    said = [f.model_dump() for f in extract(text).findings]
    assert {(f.get("kind") or f.get("nerve"), f["side"], f["status"]) for f in said} == found


@pytest.mark.parametrize(
    "piece",
    [
        "the left aica abuts the facial nerve and no mass is seen in the right cpa ",
        "no mass, schwannoma, meningioma, aneurysm, infarct, ",
        "[ ] contact left ",
        "left: ",
    ],
    ids=["run-on", "list", "boxes", "labels"],
)
def test_a_long_text_without_full_stops_is_read(piece):
    # Quadratic reading would take hours here, not seconds.
    record = hfs_nlp.extract(piece * (100_000 // len(piece)))
    assert record.schema_version
