"""Words of a report: where each starts and ends, and the form that is compared.

Letters and digits are split from each other ("CN7" is ``cn`` ``7``, "0.6mm" is
``0.6`` ``mm``), so that a phrase matches however the writer spaced it.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["NOTHING", "TOKEN", "Tokens", "tokenize"]

# Stands, without width, for what was taken out of a line.
NOTHING = "\u200b"
# One alternation, no nested repetition: linear in the length of the text.
TOKEN = re.compile(rf"[^\W\d_]+|\d+(?:\.\d+)?|[^\w\s{NOTHING}]|_+")


class Tokens(NamedTuple):
    """The words of a text, column by column.

    Attributes
    ----------
    starts, ends
        Half-open offsets of each word into the text, in code points.
    forms
        Lower-case form of each word, with spelling variants made one.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]


def tokenize(text: str, spelling: Mapping[str, str] | None = None) -> Tokens:
    """Split a text into words and punctuation; white space is left out.

    Parameters
    ----------
    text
        Any text.
    spelling
        Lower-case variants and the form they are compared as.

    Examples
    --------
    >>> tokenize("CN7, 0.6mm").forms
    ['cn', '7', ',', '0.6', 'mm']
    """
    same = spelling or {}
    starts: list[int] = []
    ends: list[int] = []
    forms: list[str] = []
    for match in TOKEN.finditer(text):
        form = match.group().lower()
        starts.append(match.start())
        ends.append(match.end())
        forms.append(same.get(form, form))
    return Tokens(starts, ends, forms)
