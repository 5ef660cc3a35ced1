"""Tick boxes: the words of a box that is not ticked are not said."""

import re
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
    forms = [
        UNSAID if any(start <= at < end for start, end in spans) else form
        for at, form in zip(words.starts, words.forms, strict=True)
    ]
    return Tokens(words.starts, words.ends, forms)


def _unticked(text: str) -> Iterator[tuple[int, int]]:
    boxes = list(_BOX.finditer(text))
    for number, box in enumerate(boxes):
        ticked = box.group(1) or box.group(3) or box.group(4)
        if not ticked:
            gap = _NEXT.search(text, box.end() + 2)
            stop = gap.start() if gap else len(text)
            following = boxes[number + 1].start() if number + 1 < len(boxes) else stop
            yield box.start(), min(stop, following)
