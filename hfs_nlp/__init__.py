"""Read MRI reports of patients with hemifacial spasm into evidence-backed records.

``extract`` reads one text, ``extract_frame`` a table of them, ``load`` gives a
spaCy pipeline. Everything is imported when it is first used, so that importing
the package costs nothing.

Examples
--------
>>> import hfs_nlp
>>> record = hfs_nlp.extract("The left AICA abuts the facial nerve at the porus.")
>>> record.findings[0].sites
('meatal',)
"""

from typing import TYPE_CHECKING, Any

from hfs_nlp._version import __version__

if TYPE_CHECKING:
    from hfs_nlp.errors import (
        HfsError,
        InputError,
        OutputError,
        PatternError,
        PipelineError,
        ReportError,
    )
    from hfs_nlp.pipeline import extract, load
    from hfs_nlp.record import Record
    from hfs_nlp.tables import extract_frame

__all__ = [
    "HfsError",
    "InputError",
    "OutputError",
    "PatternError",
    "PipelineError",
    "Record",
    "ReportError",
    "__version__",
    "extract",
    "extract_frame",
    "load",
]

_HOMES = {
    "extract": "pipeline",
    "load": "pipeline",
    "Record": "record",
    "extract_frame": "tables",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'hfs_nlp' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"hfs_nlp.{_HOMES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    return __all__
