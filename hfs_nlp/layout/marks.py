"""Tick boxes: the words of a box that is not ticked are not said, nor is the tick."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from hfs_nlp.layout.tokens import Tokens

__all__ = ["drop_unticked"]

# Marks that stand for a tick; "V" for one that the keyboard lacks.
_TICK = "xXvV✓✔√☑✗✘*+•●"
_BOX = re.compile(
    rf"\[[ _]*([{_TICK}]?)[ _]*\]|([☐□○◻])|([☒☑■◼✓✔√●])(?=\s*\w)"
    rf"|\([ _]*([{_TICK}])[ _]*\)(?=\s*\w)|(\([ _]*\))(?=\s*\w)"
)
_INDENT = 60
_NEXT = re.compile(r"\s{3,}|\n")


def drop_unticked(text: str, words: Tokens) -> Tokens:
    """Leave out boxes and ticks, and the words that stand beside an unticked box."""
    boxes = list(_boxes(text))
    if not boxes:
        return words
    unsaid = [False] * len(words.forms)
    for start, end in _unsaid(text, boxes):
        for at in range(bisect_left(words.starts, start), bisect_left(words.starts, end)):
            unsaid[at] = True
    kept = [at for at, left_out in enumerate(unsaid) if not left_out]
    return Tokens(
        [words.starts[at] for at in kept],
        [words.ends[at] for at in kept],
        [words.forms[at] for at in kept],
    )


def _boxes(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where the boxes stand, and whether each is ticked.

    In parentheses a plus or a letter may be meant as it is ("dolichoectasia (+)",
    "branch (V)"): they are boxes where an empty one stands beside them.
    """
    found = list(_BOX.finditer(text))
    empty = any(box.group(5) for box in found)
    for box in found:
        if box.group(4) and not empty and box.group(4) not in "xX✓✔√":
            continue
        yield box.start(), box.end(), any(box.group(1, 3, 4))


def _unsaid(text: str, boxes: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    for number, (start, end, ticked) in enumerate(boxes):
        if ticked:
            yield start, end
            continue
        following = boxes[number + 1][0] if number + 1 < len(boxes) else len(text)
        gap = _NEXT.search(text, end + (text[start] in "[("), following)
        yield start, gap.start() if gap else following
    yield from _empty_fields(text, boxes)


def _empty_fields(text: str, boxes: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Labels of lines on which no box is ticked ("Parotid mass: [ ]")."""
    lines: dict[int, list[tuple[int, int, bool]]] = {}
    for box in boxes:
        lines.setdefault(text.rfind("\n", 0, box[0]) + 1, []).append(box)
    for start, inside in lines.items():
        stop = text.find("\n", inside[-1][1])
        goes_on = stop >= 0 and _BOX.match(text[stop : stop + _INDENT].lstrip())
        ticked = any(tick for _, _, tick in inside)
        if not ticked and not goes_on and text[start : inside[0][0]].rstrip().endswith((":", ".")):
            yield start, inside[0][0]
