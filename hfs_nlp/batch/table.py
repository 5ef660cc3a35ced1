"""A table that can be read row by row, whatever file it stands in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from hfs_nlp.errors import InputError

__all__ = ["Table", "readable"]


@dataclass(frozen=True)
class Table:
    """An input with columns.

    Attributes
    ----------
    name
        The input's name, for messages.
    columns
        The columns there are, in their order.
    rows
        Called with the columns to read; yields the rows, one at a time.
    """

    name: str
    columns: Sequence[str]
    rows: Callable[[Sequence[str]], Iterator[Mapping[str, Any]]]


@contextmanager
def readable(name: str) -> Iterator[None]:
    """Turn the faults of reading a file into an error that does not show its content."""
    try:
        yield
    except UnicodeError as error:
        encoding = getattr(error, "encoding", "text")
        raise InputError(
            f"{name}: starts as {encoding} and then is not; save it as UTF-8"
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"{name}: cannot be read: {reason}") from None
