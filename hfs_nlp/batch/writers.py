"""Writing rows as CSV, TSV or Parquet, and records as JSON Lines."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol

__all__ = ["DelimitedWriter", "JsonlWriter", "ParquetWriter", "RowWriter"]

ROW_GROUP: Final = 5_000


class RowWriter(Protocol):
    """Takes rows one at a time."""

    def write(self, row: Mapping[str, Any]) -> None:
        """Add a row."""

    def close(self) -> None:
        """Write what waits, and close the file."""


class JsonlWriter:
    """Writes rows as JSON objects, one a line.

    Parameters
    ----------
    path
        The file to write.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def write(self, row: Mapping[str, Any]) -> None:
        """Add a row."""
        self._file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class DelimitedWriter:
    """Writes CSV (UTF-8, line feeds between rows) or, with a tab as delimiter, TSV.

    Parameters
    ----------
    path
        The file to write.
    columns
        The columns in their order; a row must have no others.
    delimiter
        What parts the fields.
    """

    def __init__(self, path: Path, columns: Mapping[str, type], delimiter: str = ",") -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._rows = csv.DictWriter(
            self._file, list(columns), delimiter=delimiter, lineterminator="\n"
        )
        self._rows.writeheader()

    def write(self, row: Mapping[str, Any]) -> None:
        """Add a row; None is an empty cell, and true and false are written so."""
        self._rows.writerow({name: _cell(value) for name, value in row.items()})

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class ParquetWriter:
    """Writes Parquet, a row group at a time, with a type for each column.

    Parameters
    ----------
    path
        The file to write.
    columns
        The columns in their order with the types of their values.
    """

    def __init__(self, path: Path, columns: Mapping[str, type]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = {str: pa.string(), bool: pa.bool_(), float: pa.float64()}
        self._schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
        self._file = pq.ParquetWriter(path, self._schema)
        self._waiting: list[Mapping[str, Any]] = []

    def write(self, row: Mapping[str, Any]) -> None:
        """Add a row."""
        self._waiting.append(row)
        if len(self._waiting) >= ROW_GROUP:
            self._flush()

    def close(self) -> None:
        """Write what waits, and close the file."""
        if self._waiting:
            self._flush()
        self._file.close()

    def _flush(self) -> None:
        import pyarrow as pa

        self._file.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
        self._waiting = []


def _cell(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value
