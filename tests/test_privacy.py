"""Words of a report appear in the output and nowhere else."""

import logging
import warnings
from pathlib import Path

import pytest

from hfs_nlp import cli
from hfs_nlp.record import Evidence, Record, VesselEctasia

PLANTED = ("Zebedee", "Quillfeather", "MRN-77341")
TEXT = f"{PLANTED[0]} {PLANTED[1]}, seen for twitching."
FORMS = ("csv", "jsonl", "folder")


def read(text: str, report_id: str | None) -> Record:
    piece = Evidence(text=text, start=0, end=len(text), section="findings")
    ectasia = VesselEctasia(vessel="BA", side="unspecified", status="present", evidence=(piece,))
    return Record(report_id=report_id, findings=(ectasia,))


def failing(text: str, report_id: str | None) -> Record:
    try:
        raise ValueError(f"bad report {text!r}")
    except ValueError as error:
        raise RuntimeError(f"{report_id}: {text}") from error


def misreading(text: str, report_id: str | None) -> Record:
    piece = {"text": text, "start": 0, "end": 1, "section": "findings"}
    return Record.model_validate({"report_id": report_id, "findings": [{"evidence": [piece]}]})


def source(tmp_path: Path, form: str) -> Path:
    if form == "folder":
        folder = tmp_path / "notes"
        folder.mkdir()
        (folder / f"{PLANTED[2]}.txt").write_text(TEXT)
        return folder
    path = tmp_path / f"in.{form}"
    if form == "csv":
        path.write_text(f'id,text\n{PLANTED[2]},"{TEXT}"\n')
    else:
        path.write_text(f'{{"id": "{PLANTED[2]}", "text": "{TEXT}"}}\n')
    return path


def leaked(*told: str) -> list[str]:
    return [word for word in PLANTED if any(word in part for part in told)]


def extract(tmp_path: Path, form: str) -> tuple[int, Path]:
    output = tmp_path / "out.csv"
    with pytest.raises(SystemExit) as caught, warnings.catch_warnings():
        warnings.simplefilter("always")
        cli.main(["extract", str(source(tmp_path, form)), "--output", str(output)])
    return int(caught.value.code or 0), output


@pytest.mark.parametrize("form", FORMS)
def test_a_normal_run_tells_no_words(
    tmp_path: Path,
    form: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(cli, "_extractor", lambda patterns: read)
    code, output = extract(tmp_path, form)
    assert code == 0
    assert leaked(output.read_text()) == list(PLANTED)
    assert leaked(*capfd.readouterr(), caplog.text) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("extractor", [failing, misreading])
def test_a_failing_run_tells_no_words_and_leaves_none(
    tmp_path: Path,
    form: str,
    extractor: object,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(cli, "_extractor", lambda patterns: extractor)
    code, _ = extract(tmp_path, form)
    assert code == 1
    assert leaked(*capfd.readouterr(), caplog.text) == []
    assert [path.name for path in tmp_path.iterdir()] in (["notes"], [f"in.{form}"])
