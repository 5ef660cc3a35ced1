"""Reading Parquet files, a row group at a time and only the columns that are asked for."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hfs_nlp.batch.table import Table, readable
from hfs_nlp.errors import InputError

if TYPE_CHECKING:
    import pyarrow.parquet as pq

__all__ = ["open_parquet"]

BATCH_ROWS = 512


def open_parquet(path: Path) -> Table:
    """Open a Parquet file."""

    def rows(columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        with _file(path) as file:
            for batch in file.iter_batches(batch_size=BATCH_ROWS, columns=list(columns)):
                yield from batch.to_pylist()

    with _file(path) as file:
        return Table(str(path), list(file.schema_arrow.names), rows)


def _file(path: Path) -> "pq.ParquetFile":
    import pyarrow as pa
    import pyarrow.parquet as pq

    with readable(str(path)):
        try:
            return pq.ParquetFile(path)
        except pa.ArrowException:
            raise InputError(f"{path}: is not a Parquet file that can be read") from None
