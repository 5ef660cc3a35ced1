"""Reading JSON Lines: one JSON object a line, with a text, an id and what else there is."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from hfs_nlp.batch.encoding import file_encoding
from hfs_nlp.batch.table import Table, readable
from hfs_nlp.errors import InputError

__all__ = ["open_jsonl", "table_of_lines"]

# Objects may leave out what is empty, so the columns are those of several.
LOOKED_AT = 100


def open_jsonl(path: Path) -> Table:
    """Open a JSON Lines file."""
    with readable(str(path)):
        encoding = file_encoding(path)

    def lines() -> Iterator[str]:
        with readable(str(path)), path.open(encoding=encoding, newline="") as file:
            yield from file

    return table_of_lines(str(path), lines)


def table_of_lines(name: str, lines: Callable[[], Iterable[str]]) -> Table:
    """Make a table of lines that hold a JSON object each; blank ones are skipped.

    Parameters
    ----------
    name
        The input's name, for messages.
    lines
        Gives the lines, from the start each time it is called.
    """
    first = list(islice(_objects(name, lines()), LOOKED_AT))
    if not first:
        raise InputError(f"{name}: is empty; a JSON object a line is needed")

    def rows(columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        for cells in _objects(name, lines()):
            yield {column: cells.get(column) for column in columns}

    return Table(name, list(dict.fromkeys(key for cells in first for key in cells)), rows)


def _objects(name: str, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _object(name, number, line)


def _object(name: str, number: int, line: str) -> dict[str, Any]:
    try:
        cells = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(
            f"line {number} of {name} is not JSON; a JSON object a line is needed, "
            "with line ends inside texts written as \\n"
        ) from None
    if not isinstance(cells, dict):
        raise InputError(
            f"line {number} of {name} holds {type(cells).__name__}, allowed: a JSON object "
            "with the report's text"
        )
    return cells
