"""What passes through a batch run: reports on the way in, results on the way out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from hfs_nlp.record import Record

__all__ = ["Extractor", "Report", "Result"]

Extractor: TypeAlias = "Callable[[str, str | None], Record]"


@dataclass(frozen=True, slots=True)
class Report:
    """One report as it was read.

    Attributes
    ----------
    row_number
        Its row in its own input, from 1, the header not counted.
    report_id
        Its id, unique in the run; empty until the run gives it one.
    text
        Its text as it stands in the input, line ends and control characters too.
    kept
        The values of the columns that pass through to the output.
    source
        The name of the input it stands in.
    """

    row_number: int
    report_id: str
    # Left out of repr: a repr ends up in logs and tracebacks.
    text: str = field(repr=False)
    kept: Mapping[str, str] = field(default_factory=dict, repr=False)
    source: str = ""

    @property
    def place(self) -> str:
        """Where it stands, for messages: its row, never its id or its words."""
        return (
            f"row {self.row_number} of {self.source}" if self.source else f"row {self.row_number}"
        )


@dataclass(frozen=True, slots=True)
class Result:
    """What one report gave. It does not hold the report's text.

    Attributes
    ----------
    row_number
        The report's row in its own input, from 1.
    record
        What the report states.
    kept
        The values of the columns that pass through.
    """

    row_number: int
    record: "Record" = field(repr=False)
    kept: Mapping[str, str] = field(default_factory=dict, repr=False)
