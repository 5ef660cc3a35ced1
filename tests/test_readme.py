"""What the README shows works as it stands there."""

import re
from pathlib import Path

import hfs_nlp
from hfs_nlp.explanation import explain

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def block(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_vocabulary_example_is_read(tmp_path):
    (example,) = block("yaml")
    (tmp_path / "own.yaml").write_text(example, encoding="utf-8")
    text = "A capsular twig touches the left facial nerve."
    assert hfs_nlp.extract(text, patterns=tmp_path).findings[0].vessels == ("AICA",)
    assert hfs_nlp.extract(text).findings[0].vessels != ("AICA",)


def test_the_python_example_runs(monkeypatch, capsys):
    monkeypatch.chdir(Path(__file__).parents[1])
    (example,) = block("python")
    namespace = {}
    exec(compile(example, "README.md", "exec"), namespace)
    assert capsys.readouterr().out.startswith("present")
    assert len(namespace["findings"]) > 10


def test_the_explanation_is_what_is_printed():
    report, explained = block("text")
    assert explain(hfs_nlp.extract(report, report_id="r1")) == explained


def test_an_edited_vocabulary_is_read_anew(tmp_path):
    (example,) = block("yaml")
    text = "A capsular twig touches the left facial nerve."
    own = tmp_path / "own.yaml"
    own.write_text(example, encoding="utf-8")
    assert hfs_nlp.extract(text, patterns=tmp_path).findings[0].vessels == ("AICA",)
    own.write_text(example.replace("value: AICA", "value: vein # edited"), encoding="utf-8")
    assert hfs_nlp.extract(text, patterns=tmp_path).findings[0].vessels == ("vein",)
