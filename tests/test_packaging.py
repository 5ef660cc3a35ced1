"""What pyproject.toml promises agrees with the code and with the README."""

import importlib
import re
import subprocess
import tomllib
from importlib import metadata
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

import hfs_nlp._version

ROOT = Path(__file__).parents[1]
CONFIG: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WHEEL: dict[str, Any] = CONFIG["tool"]["hatch"]["build"]["targets"]["wheel"]
SHIPPED = ("hfs_nlp", "evaluation/hfs_evaluation")
COMPONENTS = {"hfs_sections", "hfs_sentences", "hfs_targets", "hfs_context", "hfs_findings"}

# A path of somebody's machine, at the start of a word.
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:work|root|tmp|home|Users)/")
OUTSIDE = re.compile(r"\bshared/")
REGISTRY = re.compile(r"pypi\.(?:org|python)|pythonhosted\.|anaconda\.org|index[-]url|find[-]links")


def entry_points() -> list[EntryPoint]:
    groups = dict(CONFIG["project"]["entry-points"])
    groups["console_scripts"] = CONFIG["project"]["scripts"]
    return [
        EntryPoint(name, value, group)
        for group, points in groups.items()
        for name, value in points.items()
    ]


def tracked_texts() -> list[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    paths = [ROOT / name for name in names if (ROOT / name).is_file()]
    return [
        (path.relative_to(ROOT).as_posix(), path.read_bytes().decode(errors="replace"))
        for path in sorted(paths)
        if b"\0" not in path.read_bytes()
    ]


def lines_with(pattern: re.Pattern[str], *, exempt: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{name}:{number}"
        for name, text in tracked_texts()
        if not name.startswith(exempt)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_version_is_read_from_the_package() -> None:
    assert "version" in CONFIG["project"]["dynamic"]
    path = ROOT / CONFIG["tool"]["hatch"]["version"]["path"]
    assert path == Path(hfs_nlp._version.__file__).resolve()
    assert f"## [{hfs_nlp._version.__version__}]" in (ROOT / "CHANGELOG.md").read_text(
        encoding="utf-8"
    )


def test_installed_version_is_that_of_the_package() -> None:
    try:
        installed = metadata.version(CONFIG["project"]["name"])
    except metadata.PackageNotFoundError:
        pytest.skip("not installed")
    assert installed == hfs_nlp._version.__version__


@pytest.mark.parametrize("point", entry_points(), ids=lambda point: point.name)
def test_entry_point_leads_to_a_function(point: EntryPoint) -> None:
    assert callable(getattr(importlib.import_module(point.module), point.attr))


def test_every_component_is_found_by_name() -> None:
    assert set(CONFIG["project"]["entry-points"]["spacy_factories"]) == COMPONENTS


@pytest.mark.parametrize("folder", SHIPPED)
def test_package_is_marked_as_typed(folder: str) -> None:
    assert (ROOT / folder / "py.typed").is_file()


def test_wheel_holds_the_two_packages_and_the_patterns() -> None:
    assert set(WHEEL["only-include"]) == {*SHIPPED, "patterns"}
    assert WHEEL["sources"] == {
        "patterns": "hfs_nlp/patterns",
        "evaluation/hfs_evaluation": "hfs_evaluation",
    }
    assert all((ROOT / folder).is_dir() for folder in WHEEL["only-include"])


def test_editable_installs_find_both_packages() -> None:
    folders = [ROOT / folder for folder in CONFIG["tool"]["hatch"]["build"]["dev-mode-dirs"]]
    for package in SHIPPED:
        assert any((folder / Path(package).name / "__init__.py").is_file() for folder in folders)


def test_python_versions_are_the_same_everywhere() -> None:
    named = {
        word.rsplit(" ", 1)[1]
        for word in CONFIG["project"]["classifiers"]
        if re.search(r"Python :: 3\.\d+$", word)
    }
    assert CONFIG["project"]["requires-python"] == ">=3.11,<3.14"
    assert named == {"3.11", "3.12", "3.13"}


def test_no_file_names_a_path_of_a_machine() -> None:
    assert lines_with(MACHINE_PATH, exempt=(".ci/", "tests/")) == []


def test_no_file_names_a_folder_outside_the_repository() -> None:
    assert lines_with(OUTSIDE) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []


@pytest.mark.parametrize("text", ["see /" + "tmp/x", '"/' + 'root/a"', "(/" + "work/main)"])
def test_guard_sees_a_path_of_a_machine(text: str) -> None:
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize("text", ["nerve/root/exit", "$HOME/tmp/x", "a/work/b"])
def test_guard_leaves_other_slashes_alone(text: str) -> None:
    assert not MACHINE_PATH.search(text)
