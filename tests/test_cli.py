"""The command line, with a stand-in for the reading engine."""

import csv
import json
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from hfs_nlp import cli
from hfs_nlp._version import __version__
from hfs_nlp.errors import PatternError
from hfs_nlp.record import Evidence, PriorDecompression, Record

HEAVY = ("spacy", "medspacy", "pandas", "pyarrow", "pydantic", "rich", "numpy", "yaml")
SCHEMA = "hfs_nlp/record.schema.json"


def read(text: str, report_id: str | None) -> Record:
    start = text.find("MVD")
    if start < 0:
        return Record(report_id=report_id)
    piece = Evidence(
        text=text[start:], start=start, end=len(text), section="history", rules=("operation.mvd",)
    )
    return Record(
        report_id=report_id, findings=(PriorDecompression(side="left", evidence=(piece,)),)
    )


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    asked: list[object] = []
    monkeypatch.setattr(cli, "_extractor", lambda patterns: asked.append(patterns) or read)
    return asked


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "in.csv"
    path.write_text("id,text,date,mrn\na,after MVD\x1b\tleft,d1,m1\nb,,d2,m2\n")
    return path


def call(*args: object) -> int:
    with pytest.raises(SystemExit) as caught:
        cli.main([str(arg) for arg in args])
    return int(caught.value.code or 0)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_importing_the_command_line_imports_nothing_heavy() -> None:
    code = f"import sys, hfs_nlp.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, hfs_nlp.cli\n"
        "try: hfs_nlp.cli.main(['--help'])\n"
        f"finally: print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("command", ["extract", "explain", "validate-patterns", "schema"])
def test_every_command_is_in_the_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert call("--help") == 0
    assert command in capsys.readouterr().out
    assert call(command, "--help") == 0


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out == f"hfs-nlp {__version__}\n"


def test_extract_writes_both_tables_with_kept_columns(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert call("extract", table, "--output", out, "--keep", "date, mrn", "--keep", "date") == 0
    assert [(r["report_id"], r["date"], r["mrn"], r["type"]) for r in rows(out)] == [
        ("a", "d1", "m1", "prior_decompression")
    ]
    reports = rows(tmp_path / "out.reports.csv")
    assert [(r["report_id"], r["date"], r["prior_decompression"]) for r in reports] == [
        ("a", "d1", "left"),
        ("b", "d2", ""),
    ]
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"2 reports read, 1 findings; wrote {out}, {tmp_path / 'out.reports.csv'}\n"
    )


def test_extract_from_several_inputs_quietly(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "c.txt").write_text("words")
    out = tmp_path / "out.jsonl"
    assert call("extract", table, tmp_path / "c.txt", "--output", out, "--quiet") == 0
    assert [json.loads(line)["report_id"] for line in out.read_text().splitlines()] == [*"abc"]
    assert capsys.readouterr() == ("", "")


def test_extract_passes_folders_of_patterns(
    tmp_path: Path, table: Path, engine: list[object]
) -> None:
    options = ["--patterns", "p", "--patterns", "q"]
    assert call("extract", table, "--output", tmp_path / "o.jsonl", *options) == 0
    assert engine == [[Path("p"), Path("q")]]


WRONG = {
    "no-output": (["extract", "IN"], "--output"),
    "no-command": (["read"], "read"),
    "no-such-input": (["extract", "none.csv", "--output", "OUT"], "no such file or folder"),
    "no-such-column": (
        ["extract", "IN", "--output", "OUT", "--text-column", "x"],
        "there is no column 'x' (--text-column). Columns there are: 'id', 'text', 'date', 'mrn'.",
    ),
    "output-suffix": (["extract", "IN", "--output", "out.xlsx"], "allowed: .jsonl, .csv"),
    "output-is-input": (["extract", "IN", "--output", "IN", "--overwrite"], "is an input"),
    "several-reports": (["explain", "IN"], "more than one report; name one with --id"),
    "no-such-report": (["explain", "IN", "--id", "c"], "has no report with the id"),
}


@pytest.mark.parametrize(("args", "told"), WRONG.values(), ids=WRONG.keys())
def test_wrong_use_ends_with_2_and_one_message(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str], args: list[str], told: str
) -> None:
    places = {"IN": str(table), "OUT": str(tmp_path / "out.csv")}
    assert call(*(places.get(arg, arg) for arg in args)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_an_unexpected_failure_ends_with_1_and_leaves_no_output(
    tmp_path: Path,
    table: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(text: str, report_id: str | None) -> Record:
        raise KeyError(text)

    monkeypatch.setattr(cli, "_extractor", lambda patterns: failing)
    assert call("extract", table, "--output", tmp_path / "out.csv") == 1
    assert f"row 1 of {table}: reading failed with KeyError" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_a_failure_elsewhere_tells_its_kind_only(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(patterns: object) -> None:
        raise RuntimeError("words of a report")

    monkeypatch.setattr(cli, "_extractor", failing)
    assert call("explain", table, "--id", "a") == 1
    assert capsys.readouterr() == ("", "hfs-nlp: failed unexpectedly with RuntimeError\n")


def test_explain_shows_words_and_rules_on_one_line_each(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("explain", table, "--id", "a") == 0
    assert capsys.readouterr() == (
        "Report a\n"
        "Symptom side: not mentioned\n"
        "Protocol: not mentioned\n"
        "\n"
        "1. prior decompression: side left, status present\n"
        '   "MVD\ufffd left"\n'
        "      history, characters 6 to 15\n"
        "      rules: operation.mvd\n",
        "",
    )


def test_explain_a_report_with_nothing_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "r.txt").write_text("")
    assert call("explain", tmp_path / "r.txt") == 0
    assert capsys.readouterr().out.endswith("mentioned\nNo findings.\n")


def test_validate_patterns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(patterns: object) -> None:
        raise PatternError(["a.yaml: x -> id: missing", "b.yaml: not a mapping"])

    assert call("validate-patterns", "own") == 0
    assert capsys.readouterr().out == "own: no faults\n"
    monkeypatch.setattr(cli, "_extractor", faulty)
    assert call("validate-patterns", "own") == 2
    assert capsys.readouterr() == (
        "",
        "hfs-nlp: 2 faults in the vocabulary:\n  a.yaml: x -> id: missing\n"
        "  b.yaml: not a mapping\n",
    )


def test_schema_is_that_of_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("schema") == 0
    remake = (
        "python -c 'import json; from hfs_nlp.record import Record; "
        f"print(json.dumps(Record.model_json_schema(), indent=2))' > {SCHEMA}"
    )
    assert json.loads(capsys.readouterr().out) == Record.model_json_schema(), remake
    text = (resources.files("hfs_nlp") / "record.schema.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), indent=2) + "\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX pipe")
def test_a_closed_pipe_is_no_traceback() -> None:
    code = "import hfs_nlp.cli; hfs_nlp.cli.main(['schema'])"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), told) == (1, b"")
