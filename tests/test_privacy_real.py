"""The whole command, not a stand-in: no words of a report leave it but in its output."""

import csv
import subprocess
import sys

import pytest

PLANTED = ("Zyxwvut", "Qopmnb", "Lkjhgf")
REPORT = (
    "HISTORY: Zyxwvut, left hemifacial spasm.\n"
    "FINDINGS: The Qopmnb loop of the left AICA abuts the facial nerve at the porus.\n"
    "IMPRESSION: No mass. Lkjhgf."
)


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "export.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["accession", "report_text"], ["A1", REPORT], ["A2", ""]])
    return path


def run(*arguments, cwd):
    command = [sys.executable, "-c", "from hfs_nlp.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)


def test_a_normal_run_prints_no_word_of_a_report(export, tmp_path):
    done = run("extract", export, "--output", tmp_path / "out.jsonl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [word for word in PLANTED if word in done.stdout + done.stderr] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export.csv", "out.jsonl"]


def test_the_output_holds_evidence_and_nothing_of_the_history(export, tmp_path):
    run("extract", export, "--output", tmp_path / "out.jsonl", cwd=tmp_path)
    written = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert [word in written for word in PLANTED] == [False, True, False]
