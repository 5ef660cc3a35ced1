"""The two doors of the library: ``load`` for spaCy people, ``extract`` for one text."""

from typing import TYPE_CHECKING

from hfs_nlp.assembly import Patterns, load_lexicon, read_text
from hfs_nlp.record import Record
from hfs_nlp.vocabulary import pattern_folders

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract", "load"]

_COMPONENTS = ("hfs_sections", "hfs_sentences", "hfs_targets", "hfs_context", "hfs_findings")
# A report is read line by line; spaCy's limit guards memory of parsers we do not use.
_LONGEST = 1_000_000_000


def load(patterns: Patterns = None) -> "Language":
    """A spaCy pipeline that reads reports: ``nlp(text)._.hfs`` is the record.

    Parameters
    ----------
    patterns
        A folder of own patterns, or several, above the shipped ones.

    Raises
    ------
    PatternError
        With every fault of every file.

    Examples
    --------
    >>> nlp = load()
    >>> nlp("The left AICA abuts the facial nerve.")._.hfs.findings[0].side
    'left'
    """
    import spacy

    from hfs_nlp import factories  # noqa: F401 - registers, also where not installed

    own = pattern_folders(patterns)
    load_lexicon(own)
    config = {"nlp": {"tokenizer": {"@tokenizers": "hfs_nlp.RegexTokenizer.v1"}}}
    nlp = spacy.blank("en", config=config)
    nlp.max_length = _LONGEST
    for name in _COMPONENTS:
        with_patterns = (
            {} if name == "hfs_sentences" else {"patterns": [str(f) for f in own] or None}
        )
        nlp.add_pipe(name, config=with_patterns)
    return nlp


def extract(
    text: str,
    *,
    report_id: str | None = None,
    nlp: "Language | None" = None,
    patterns: Patterns = None,
) -> Record:
    """Read one report.

    Parameters
    ----------
    text
        The report, as it is; offsets of the evidence count its code points.
    report_id
        The report's id, passed into the record.
    nlp
        A pipeline with ``hfs_findings``; without it the text is read directly,
        which gives the same record and builds no spaCy Doc.
    patterns
        A folder of own patterns, or several; only without ``nlp``.

    Raises
    ------
    TypeError
        ``text`` is no string.
    ValueError
        Both ``nlp`` and ``patterns`` are given.

    Examples
    --------
    >>> record = extract("No vascular contact with the right facial nerve.")
    >>> [(f.side, f.status) for f in record.findings]
    [('right', 'absent')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text: got {type(text).__name__}, allowed: str")
    if nlp is not None and patterns is not None:
        raise ValueError(
            "got nlp and patterns, allowed: one of them; load(patterns=...) takes both"
        )
    if nlp is None:
        return read_text(text, load_lexicon(patterns), report_id)
    record: Record = nlp(text)._.hfs
    return record.model_copy(update={"report_id": report_id})
