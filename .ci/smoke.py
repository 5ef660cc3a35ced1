"""Try an installed wheel: its layout, its command, and records of the example.

Run by the Python of an environment in which only the wheel is installed, in a
folder outside the checkout: ``python -I smoke.py example_export.csv``.
"""

import csv
import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGES = {"hfs_nlp", "hfs_evaluation"}
COMMAND = Path(sys.executable).parent / "hfs-nlp"


def installed_files() -> list[str]:
    """All files that the wheel put into site-packages, and none beside it."""
    files = [path.as_posix() for path in metadata.files("hfs-nlp") or ()]
    return [name for name in files if not name.startswith("..")]


def check_layout() -> None:
    """Only the two packages stand at the top level, and the patterns are inside."""
    files = installed_files()
    top = {name.split("/")[0] for name in files}
    folders = {name for name in top if not name.endswith(".dist-info")}
    assert folders == PACKAGES, f"top level of the wheel: got {sorted(folders)}"
    for package in PACKAGES:
        assert f"{package}/py.typed" in files, f"{package}/py.typed is missing"
    patterns = [name for name in files if name.startswith("hfs_nlp/patterns/")]
    assert any(name.endswith(".yaml") for name in patterns), "no patterns in the wheel"


def run(*arguments: str) -> str:
    """Run the installed command and return what it printed."""
    done = subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"hfs-nlp {arguments[0]}: {done.returncode}\n{done.stderr}"
    return done.stdout + done.stderr


def check_command(export: Path) -> None:
    """``extract`` answers every report, with evidence where it says, and prints no text."""
    assert "extract" in run("--help")
    printed = run("extract", str(export), "--output", "out.jsonl")
    with export.open(encoding="utf-8", newline="") as file:
        reports = {row["accession"]: row["report_text"] for row in csv.DictReader(file)}
    lines = Path("out.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["report_id"] for record in records] == list(reports)
    assert any(record["findings"] for record in records), "nothing was found at all"
    for record in records:
        check_evidence(record, reports[record["report_id"]])
    assert not [text for text in reports.values() if text[:40] in printed], "report text printed"


def check_evidence(record: dict[str, Any], text: str) -> None:
    """Each piece of evidence stands in the report where its offsets say."""
    for finding in record["findings"]:
        for piece in finding["evidence"]:
            assert text[piece["start"] : piece["end"]] == piece["text"], record["report_id"]


def main() -> None:
    """Run all checks; the first that fails ends the run with its message."""
    check_layout()
    check_command(Path(sys.argv[1]))
    print("the wheel works")


if __name__ == "__main__":
    main()
