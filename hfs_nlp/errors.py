"""The exceptions of the package, each with a message that says what to do.

::

    HfsError
    ├── PatternError     a vocabulary file is faulty; lists every fault
    ├── InputError       an input file, table or column cannot be used
    │   └── ReportError  one report cannot be read (never names its words)
    ├── OutputError      an output cannot be written as asked
    └── PipelineError    components are missing or in the wrong order

No message ever contains words of a report.
"""

from collections.abc import Sequence

__all__ = [
    "HfsError",
    "InputError",
    "OutputError",
    "PatternError",
    "PipelineError",
    "ReportError",
]


class HfsError(Exception):
    """Base class of every error that the package raises on purpose."""


class PatternError(HfsError):
    """A vocabulary cannot be used.

    Parameters
    ----------
    faults
        Every fault found, each as ``file: entry -> field: got X, allowed …``.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        count = len(self.faults)
        head = f"{count} fault{'s' if count != 1 else ''} in the vocabulary:"
        super().__init__("\n  ".join([head, *self.faults]))


class InputError(HfsError):
    """An input cannot be used: what was got, what is allowed, what to do."""


class ReportError(InputError):
    """One report cannot be read. The message never holds its text."""


class OutputError(HfsError):
    """An output cannot be written as asked."""


class PipelineError(HfsError):
    """The components of a spaCy pipeline are missing or out of order."""
