"""Which column holds the text, which the id, and which pass through."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hfs_nlp.cells import listed
from hfs_nlp.errors import InputError

__all__ = ["Columns", "ColumnsAsked", "choose_columns"]

TEXT_NAMES = frozenset(
    {
        "body",
        "findings_text",
        "full_text",
        "narrative",
        "note",
        "note_text",
        "report",
        "report_body",
        "report_narrative",
        "report_text",
        "text",
    }
)
ID_NAMES = frozenset(
    {
        "accession",
        "accession_no",
        "accession_number",
        "document_id",
        "exam_id",
        "id",
        "note_id",
        "report_id",
        "study_id",
    }
)


@dataclass(frozen=True)
class ColumnsAsked:
    """The columns that a user named; ``None`` where they are to be guessed.

    Attributes
    ----------
    text, id
        Names of the columns of the text and of the id.
    keep
        Names of the columns that pass through to the output.
    """

    text: str | None = None
    id: str | None = None
    keep: tuple[str, ...] = ()


@dataclass(frozen=True)
class Columns:
    """The columns that are read; without an ``id``, row numbers serve as ids."""

    text: str
    id: str | None
    keep: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that is read, each once."""
        return tuple(dict.fromkeys([self.text, *([self.id] if self.id else []), *self.keep]))


def choose_columns(available: Sequence[str], asked: ColumnsAsked, source: str) -> Columns:
    """Find the asked columns, and guess the others where one alone fits.

    Parameters
    ----------
    available
        The columns there are.
    asked
        The columns that the user named.
    source
        The input's name, for messages.

    Raises
    ------
    InputError
        If a named column is not there, or no single column can be guessed.

    Examples
    --------
    >>> choose_columns(["Accession Number", "Report Text"], ColumnsAsked(), "x.csv")
    Columns(text='Report Text', id='Accession Number', keep=())
    """
    text = asked.text or _guess(available, TEXT_NAMES, "text", source)
    if text is None:
        raise InputError(
            f"{source}: no column could be taken for the report text; "
            f"name it with --text-column. {listed(available)}"
        )
    chosen = Columns(text, asked.id or _guess(available, ID_NAMES, "id", source), asked.keep)
    _require(available, [text], "--text-column", source)
    _require(available, [chosen.id] if chosen.id else [], "--id-column", source)
    _require(available, chosen.keep, "--keep", source)
    return chosen


def _guess(available: Sequence[str], names: frozenset[str], what: str, source: str) -> str | None:
    fitting = [name for name in available if _normal(name) in names]
    if len(fitting) > 1:
        raise InputError(
            f"{source}: {len(fitting)} columns could be the report {what} "
            f"({', '.join(fitting)}); name one with --{what}-column. {listed(available)}"
        )
    return fitting[0] if fitting else None


def _normal(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", name.strip().lower())


def _require(available: Sequence[str], names: Sequence[str], option: str, source: str) -> None:
    for name in names:
        count = list(available).count(name)
        if count != 1:
            fault = "there is no column" if count == 0 else f"{count} columns have the name"
            raise InputError(f"{source}: {fault} {name!r} ({option}). {listed(available)}")
