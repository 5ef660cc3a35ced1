"""Sides written as list letters: "L) facial nerve", "R) VII"."""

import re

from hfs_nlp.layout.tokens import NOTHING

__all__ = ["open_side_letters"]

# In a list that is lettered through to L there is an A.
_SIDE = re.compile(r"(?<![\w(])([LR])\)(?=[ \t])")
_LIST = re.compile(r"(?<![\w(])[AB]\)(?=[ \t])")


def open_side_letters(text: str) -> str:
    """Take the parenthesis from behind a side, so that it parts nothing.

    Examples
    --------
    >>> open_side_letters("L) VII normal.") == "L" + NOTHING + " VII normal."
    True
    """
    if _LIST.search(text):
        return text
    return _SIDE.sub(rf"\1{NOTHING}", text)
