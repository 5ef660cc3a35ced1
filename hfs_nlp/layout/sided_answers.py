"""One question answered for each side in one line: "Contact: R: absent / L: yes, AICA"."""

import re

from hfs_nlp.layout.columns import Span

__all__ = ["read_sided_answers"]

_SIDES = {"right": "right", "rt": "right", "r": "right", "left": "left", "lt": "left", "l": "left"}
_SIDE = r"\(?\b(right|rt|r|left|lt|l)\b[.)]*(?: side)? ?[:=]+ ?"
_ANSWER = (
    r"(?=(?:yes|no|none|nil|absent|present|negative|positive|not|possibl[ey]|probabl[ey]|n/a)\b"
    r"|[-–+])"  # noqa: RUF001
)
_FIRST = re.compile(_SIDE + _ANSWER, re.IGNORECASE)
_SECOND = re.compile(r"(?: ?[/;,.|]| {2,}|\t) *" + _SIDE + _ANSWER, re.IGNORECASE)
_LONGEST = 80
_LONGEST_LINE = 400


def read_sided_answers(
    text: str, start: int, end: int
) -> tuple[Span, list[tuple[str, Span]]] | None:
    """The label of a line, and its answer on each side; None for any other line."""
    if end - start > _LONGEST_LINE:
        return None
    first = _FIRST.search(text, start, min(end, start + _LONGEST))
    if not first or not text[start : first.start()].strip(" :.-"):
        return None
    second = _SECOND.search(text, first.end(), end)
    if not second or ". " in text[start : first.start()]:
        return None
    sides = [_SIDES[found.group(1).lower()] for found in (first, second)]
    if sides[0] == sides[1]:
        return None
    label = (start, start + len(text[start : first.start()].rstrip(" :.-(")))
    return label, [
        (sides[0], (first.end(), second.start())),
        (sides[1], (second.end(), end)),
    ]
