"""Reading CSV and TSV files."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hfs_nlp.batch.encoding import file_encoding
from hfs_nlp.batch.table import Table, readable
from hfs_nlp.errors import InputError

__all__ = ["open_csv", "open_tsv"]

DELIMITERS = ",;\t|"
# A field may be a report of any length; C long on Windows has 32 bits.
LONGEST_FIELD = 2**31 - 1


def open_csv(path: Path) -> Table:
    """Open a CSV file; the header shows whether it is parted by , ; | or tabs."""
    with readable(str(path)):
        encoding = file_encoding(path)
        delimiter = _delimiter(path, encoding)
    return _open(path, encoding, delimiter)


def open_tsv(path: Path) -> Table:
    """Open a file parted by tabs."""
    with readable(str(path)):
        encoding = file_encoding(path)
    return _open(path, encoding, "\t")


def _delimiter(path: Path, encoding: str) -> str:
    """Take the delimiter that gives the header the most columns, a comma if in doubt."""
    return max(DELIMITERS, key=lambda mark: _width(path, encoding, mark))


def _width(path: Path, encoding: str, delimiter: str) -> int:
    try:
        return len(next(_lines(path, encoding, delimiter), []))
    except InputError:
        return 0


def _open(path: Path, encoding: str, delimiter: str) -> Table:
    with readable(str(path)):
        header = next(_lines(path, encoding, delimiter), None)
    if header is None:
        raise InputError(f"{path}: is empty; a header row with column names is needed")

    def rows(columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        places = [(name, header.index(name)) for name in columns]
        lines = _lines(path, encoding, delimiter)
        next(lines, None)
        with readable(str(path)):
            for number, line in enumerate(lines, 1):
                _check_width(line, header, number, path)
                yield {name: line[place] for name, place in places}

    return Table(str(path), header, rows)


def _lines(path: Path, encoding: str, delimiter: str) -> Iterator[list[str]]:
    """Yield rows that are not blank, with line ends inside fields as they are."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_FIELD))
    number = 0
    with path.open(encoding=encoding, newline="") as file:
        # strict: a quote out of place is refused; otherwise it would swallow rows unseen.
        lines = csv.reader(file, delimiter=delimiter, strict=True)
        try:
            for line in lines:
                if line:
                    yield line
                    number += 1
        except csv.Error:
            where = f"row {number} of {path}" if number else f"{path}: the header row"
            raise InputError(
                f"{where} cannot be split into fields: a quote or a line end is out of place "
                f"(near line {lines.line_num} of the file); quote such fields, and double "
                "the quotes inside them"
            ) from None


def _check_width(line: list[str], header: list[str], number: int, path: Path) -> None:
    if len(line) != len(header):
        raise InputError(
            f"row {number} of {path} has {len(line)} fields, the header has {len(header)}; "
            "quote fields that hold a delimiter or a line end"
        )
