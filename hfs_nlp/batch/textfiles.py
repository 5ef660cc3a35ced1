"""Reading plain text: a file is a report, a folder holds many."""

from collections.abc import Iterator
from pathlib import Path

from hfs_nlp.batch.encoding import decode
from hfs_nlp.batch.rows import Report
from hfs_nlp.batch.table import readable
from hfs_nlp.errors import InputError

__all__ = ["read_folder", "read_text_file", "text_files"]


def text_files(folder: Path) -> list[Path]:
    """List the text files below a folder, by name.

    Raises
    ------
    InputError
        If there are none.
    """
    with readable(str(folder)):
        found = [path for path in folder.rglob("*") if path.suffix.lower() == ".txt"]
    files = sorted((path for path in found if path.is_file()), key=Path.as_posix)
    if not files:
        raise InputError(f"{folder}: holds no .txt files; a folder is read for its .txt files")
    return files


def read_folder(folder: Path, files: list[Path]) -> Iterator[Report]:
    """Yield the reports of a folder; a report's id is its path without the suffix."""
    for number, path in enumerate(files, 1):
        name = path.relative_to(folder).with_suffix("").as_posix()
        # Named by number: file names are often made of patient or accession numbers.
        with readable(f"row {number} of {folder} (its .txt files by name)"):
            text = decode(path.read_bytes())
        yield Report(number, name, text, source=str(folder))


def read_text_file(path: Path) -> Iterator[Report]:
    """Yield the one report of a text file; its id is the file's name without suffix."""
    with readable(str(path)):
        yield Report(1, path.stem, decode(path.read_bytes()), source=str(path))
