"""How text is measured: whether it was dictated without sentences.

Written reports end a sentence every 8 to 20 words. A report with fewer than one
sentence end in 30 words, most of them in lines too long to be fields of a form, was
typed as it was spoken. So is one whose marks are spelled out as words.
"""

import re

from hfs_nlp.layout.dictation.copy import Word

__all__ = ["is_dictated", "is_run_on"]

_WORDS = re.compile(r"[^\W\d_]{2,}")
_ENDS = re.compile(r"[.;!?](?=\s|$)")
_SPOKEN = re.compile(r"\b(?:period|comma|full stop|new paragraph)\b", re.IGNORECASE)
_WORDS_A_SENTENCE = 30
_LINE = 7
_MOSTLY = 0.6
_MARKS = frozenset(".,;:!?|")
_WORDS_A_MARK = 15
_CLAUSE = 5
_SPOKEN_MARKS = 3


def is_dictated(text: str) -> bool:
    """Whether hardly a sentence of a report ends with a mark.

    Examples
    --------
    >>> is_dictated("The AICA touches the nerve. No mass. " * 9)
    False
    """
    words = len(_WORDS.findall(text))
    ends = len(_ENDS.findall(text))
    if len(_SPOKEN.findall(text)) >= _SPOKEN_MARKS and words > 3 * ends:
        return True
    return words > _WORDS_A_SENTENCE * ends and _is_prose(text)


def _is_prose(text: str) -> bool:
    """Whether most words stand in lines too long for the fields of a form."""
    lines = [(len(line.split()), ":" in line or "|" in line) for line in text.splitlines()]
    prose = sum(size for size, labelled in lines if size >= _LINE and not labelled)
    return prose >= _MOSTLY * sum(size for size, _ in lines) > 0


def is_run_on(words: list[Word]) -> bool:
    """Whether a line goes on for more words than a clause has without a mark."""
    marks = sum(word.form in _MARKS for word in words[:-1])
    return len(words) - marks > (_WORDS_A_MARK * marks or _CLAUSE)
