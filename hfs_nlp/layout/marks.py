"""Tick boxes: the words of a box that is not ticked are not said."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from hfs_nlp.layout.tokens import Tokens

__all__ = ["UNSAID", "drop_unticked"]

UNSAID = "\0"
_BOX = re.compile(r"\[\s*([xX✓✔]?)\s*\]|([☐□])|([☒☑■])|\(\s*([xX]?)\s*\)(?=\s*\w)")
_NEXT = re.compile(r"\s{3,}|\n")


def drop_unticked(text: str, words: Tokens) -> Tokens:
    """Blank the forms of words that stand beside an unticked box."""
    spans = list(_unticked(text))
    if not spans:
        return words
    forms = list(words.forms)
    for start, end in spans:
        for at in range(bisect_left(words.starts, start), bisect_left(words.starts, end)):
            forms[at] = UNSAID
    return Tokens(words.starts, words.ends, forms)


def _unticked(text: str) -> Iterator[tuple[int, int]]:
    boxes = list(_BOX.finditer(text))
    for number, box in enumerate(boxes):
        ticked = box.group(1) or box.group(3) or box.group(4)
        if not ticked:
            following = boxes[number + 1].start() if number + 1 < len(boxes) else len(text)
            gap = _NEXT.search(text, box.end() + 2, following)
            yield box.start(), gap.start() if gap else following
