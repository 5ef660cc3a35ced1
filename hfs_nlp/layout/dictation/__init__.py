"""Dictation that was typed as it was spoken: where its sentences and sections end.

Every mechanism rewrites the text in place, one character for one, so that offsets
into the copy are offsets into the report.
"""

from hfs_nlp.layout.dictation.copy import Copy
from hfs_nlp.layout.dictation.line_ends import keep_line_ends
from hfs_nlp.layout.dictation.measure import is_dictated
from hfs_nlp.layout.dictation.numbers import write_numbers
from hfs_nlp.layout.dictation.repair import repair
from hfs_nlp.layout.dictation.run_on import cut_run_on
from hfs_nlp.layout.dictation.spelled import write_abbreviations
from hfs_nlp.layout.dictation.spoken import write_marks

__all__ = ["fair_copy"]


def fair_copy(text: str) -> str:
    r"""The text with what was spoken put into marks and line breaks; of the same length.

    Parameters
    ----------
    text
        The report. One with sentences of its own is left as it is, but for words
        that their speaker takes back.

    Examples
    --------
    >>> copy = fair_copy("it abuts the left correction the right nerve")
    >>> " ".join(word for word in copy.split() if word.isalpha())
    'it abuts the right nerve'
    """
    copy = Copy(text)
    repair(copy)
    if is_dictated(text):
        keep_line_ends(copy)
        write_marks(copy)
        write_abbreviations(copy)
        write_numbers(copy)
        cut_run_on(copy)
    return copy.text
