"""Lines in their roles: section heading, short heading, table row, or prose.

A first pass over the lines; sentences are cut from what it calls prose.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from hfs_nlp.layout.lines import Line

__all__ = ["Heading", "HeadingReader", "cells", "find_heading", "is_short_heading"]

# Kind of section of a heading's words, or None where they are no heading. It is told of
# a full stop behind them, which may be a sentence's ("No contrast.").
HeadingReader = Callable[[str], str | None]

_LONGEST = 60
_GAP = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_NUMBERED = re.compile(
    r"^(?:[A-Z\d]{1,2}[.)](?![A-Z][.])\s*|#+\s*|[*_=~-]{2,}\s*|[\[<{(]\s*(?=[A-Za-z]))+"
)
_PARENTHESIS = re.compile(r"\([^()]*\)")
_SENTENCE = re.compile(r"[.!?;]\s|[.!?;,:]$")

# A sentence ends here: what goes on behind it is no heading ("3 Tesla. Contrast:").
_STOP = re.compile(r"[a-z\d]{3}[.!?]\s")


class Heading(NamedTuple):
    """A section heading: its kind and where its text goes on after it."""

    kind: str
    end: int


def find_heading(text: str, start: int, end: int, read: HeadingReader) -> Heading | None:
    """The section heading that a line (or sentence) begins with, if it does.

    Parameters
    ----------
    text
        The report.
    start, end
        Offsets of the line.
    read
        Tells the kind of section that some words head.
    """
    line = text[start:end]
    colon = line.find(":", 0, _LONGEST)
    numbered = _NUMBERED.match(line)
    skip = numbered.end() if numbered else 0
    named = colon >= skip and not _STOP.search(line, skip, colon)
    if named and (kind := read(_PARENTHESIS.sub(" ", line[skip:colon]))):
        return Heading(kind, start + colon + 1)
    dashed = _heading_without_colon(line, skip, start, read)
    bare = line[skip:].strip(" *_#=~-:[]<>{}()")
    alone = len(bare) <= _LONGEST and " - " not in bare and not _STOP.search(bare)
    if dashed is None and alone and (kind := read(bare)):
        return Heading(kind, end)
    return dashed


_DASH = re.compile(r"\s+[-–—]+\s+|[)\]>}]\s*:?\s+|\.\s+(?=[A-Z(\d])|\s{3,}|\s*[-–—]\s*$")  # noqa: RUF001


def _heading_without_colon(line: str, skip: int, start: int, read: HeadingReader) -> Heading | None:
    bracket = _BRACKET.match(line, skip)
    if bracket and (kind := read(bracket.group(1))):
        return Heading(kind, start + bracket.end())
    dash = _DASH.search(line, skip, skip + _LONGEST)
    if dash and dash.group()[0] == "." and (shouted := _shouted(line, skip, start, read)):
        return shouted
    # "[**Name**]" stands for a name that was taken out.
    masked = dash is not None and line.startswith("[**")
    stop = dash.start() + dash.group().startswith(".") if dash else 0
    if dash and not masked and (kind := read(line[skip:stop])):
        return Heading(kind, start + dash.end())
    return _shouted(line, skip, start, read)


# "[Method] 1.5T", but not a name taken out: "[**Date**]".
_BRACKET = re.compile(r"\[([A-Za-z][^\]\[*\n]{1,40})\]\s*(?=\S)")
_CAPITALS = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,}){0,2}(?=\s)")
# Heading words that dictation runs on from without a colon.
_RUN_ON = frozenset(
    [
        "HISTORY",
        "INDICATION",
        "TECHNIQUE",
        "COMPARISON",
        "FINDINGS",
        "IMPRESSION",
        "CONCLUSION",
        "ADDENDUM",
        "OPINION",
        "REASON",
        "HX",
        "EXAM",
    ]
)

# Behind one of those words these go on with a sentence.
_GOES_ON = frozenset(
    "OF ON IN AT TO BY FROM FOR WITH THAT WHICH AS IS ARE WAS WERE HAS HAVE MAY AND OR "
    "DESCRIBED DISCUSSED ABOVE BELOW CONSISTENT SUGGEST SUGGESTS".split()
)


def _shouted(line: str, skip: int, start: int, read: HeadingReader) -> Heading | None:
    """ "HISTORY LEFT HEMIFACIAL SPASM": a heading in capitals that text runs on from."""
    found = _CAPITALS.match(line, skip)
    if not found:
        return None
    words = found.group().split()
    behind = line[found.end() :].split(None, 1)[:1]
    for size in range(min(3, len(words)), 0, -1):
        if {*words[size : size + 1], *(behind if size == len(words) else ())} & _GOES_ON:
            continue  # "FINDINGS ARE STABLE" in a text in capitals.
        head = " ".join(words[:size])
        if words[size - 1] in _RUN_ON and (kind := read(head)):
            return Heading(kind, start + skip + len(head))
    return None


def is_short_heading(text: str, line: Line, following: Line | None) -> bool:
    """Whether a line is a heading of its own inside a section ("Other nerves")."""
    words = text[line.body : line.end]
    if len(words) > _LONGEST or following is None:
        return False
    if words.endswith((":", " -", " –")) and ". " not in words:  # noqa: RUF001
        return True
    if _SENTENCE.search(words) or words[0].islower() or _GAP.search(words) or ": " in words:
        return False
    return not following.after_blank and len(words.split()) <= 6


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line: pieces between bars, tabs or wide gaps."""
    found = []
    at = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > at:
            found.append((at, gap.start()))
        at = gap.end()
    if at < end:
        found.append((at, end))
    return found
