"""Cells of a table as text, id and kept value; what stands for a missing one.

Messages name rows and columns, never what stands in a cell.
"""

import json
import math
import re
from collections.abc import Sequence

from hfs_nlp.errors import InputError

__all__ = ["id_of", "is_missing", "listed", "plain", "text_of"]

SURROGATES = re.compile("[\ud800-\udfff]")
SHOWN_COLUMNS = 40


def text_of(value: object, column: str, place: str) -> str:
    """Give a report's text; a missing one is empty.

    Parameters
    ----------
    value
        What stands in the cell.
    column, place
        Where it stands, for the message.

    Raises
    ------
    InputError
        If it is not text.
    """
    if is_missing(value):
        return ""
    if not isinstance(value, str):
        raise InputError(
            f"{place}: column {column!r} holds {type(value).__name__}, allowed: text; "
            "name the column that holds the report text"
        )
    return _without_surrogates(value)


def id_of(value: object, column: str, place: str) -> str:
    """Give a report's id.

    Parameters
    ----------
    value
        What stands in the cell.
    column, place
        Where it stands, for the message.

    Raises
    ------
    InputError
        If it is missing or blank.
    """
    name = plain(value)
    if not name.strip():
        raise InputError(
            f"{place}: column {column!r} holds no id; fill it, or name another id column"
        )
    return name


def plain(value: object) -> str:
    """Write a cell as text: a missing one is empty, 17.0 is ``17``, true is ``true``."""
    if is_missing(value):
        return ""
    # Whole numbers turn into 17.0 where their column has gaps.
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool | dict | list):
        return _without_surrogates(json.dumps(value, ensure_ascii=False, default=str))
    return _without_surrogates(str(value))


def is_missing(value: object) -> bool:
    """Tell whether a value stands for nothing: None, NaN, or NaT and NA of pandas."""
    if value is None or type(value).__name__ in {"NaTType", "NAType"}:
        return True
    return isinstance(value, float) and math.isnan(value)


def listed(columns: Sequence[str]) -> str:
    """List columns for a message, unless they seem to be a report and not names."""
    if not columns:
        return "It has no columns."
    if not all(map(_looks_like_a_name, columns)):
        return (
            f"Its first row does not look like {len(columns)} column names and is not shown "
            "(it may be patient data): does it have a header row?"
        )
    shown = ", ".join(repr(name) for name in columns[:SHOWN_COLUMNS])
    more = len(columns) - SHOWN_COLUMNS
    return f"Columns there are: {shown}{f' and {more} more' if more > 0 else ''}."


def _looks_like_a_name(name: str) -> bool:
    wordy = len(name) > 60 or len(name.split()) > 5 or "\n" in name or "\r" in name
    nameless = bool(name) and not re.search(r"[^\W\d_]", name)
    long_number = re.search(r"\d{5}", name) is not None
    return not (wordy or nameless or long_number)


def _without_surrogates(text: str) -> str:
    """Replace halves of surrogate pairs, which no file can hold, one for one."""
    return SURROGATES.sub("\ufffd", text)
