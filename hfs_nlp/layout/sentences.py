"""Cutting logical lines into sentences, and finding the label each begins with."""

import re
from collections.abc import Iterator

__all__ = ["find_label", "split_sentences"]

# A question mark ends a sentence only behind a word: "? AICA contact" asks.
_END = re.compile(r"(?<![.!])(?:[.!]|(?<=\w)\?)+[\"')\]]*(?=\s+\S)")
# "mm", "T" and numerals end sentences; initials and these do not.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:dr|mr|mrs|ms|prof|fig|ser|im|img|vs|approx|resp|ca|cf|e\.g|i\.e|lt|rt|ant|post"
    r"|inf|sup|art|incl|bilat|bil|seq|[A-HJ-SUWYZ])\.$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:^|\n|\s)\(?\d{1,2}\.$")
# "Rt." and "n." do not end a label ("Rt. facial n.: AICA").
_SHORT = r"(?:\b(?:[LlRr][Tt]|[Nn]|[Aa])\.)"
_SHORTENED = re.compile(rf"{_SHORT}$")
_LABEL = re.compile(
    rf"(?:{_SHORT}|[^.;:!?\n]){{1,70}}?(?::(?=\s|$)|\s*=\s|\s?\.{{3,}}|\s{{3,}}|\t)"
)
_DASHED = re.compile(rf"(?:{_SHORT}|[^.;:!?\n,]){{1,40}}?\s[-–—]+(?=\s|$)")  # noqa: RUF001
_ANSWERED = re.compile(
    r"([^.;:!?\n]{1,60}?[^\s.;:!?])(?=\s{2,}(?:no|none|nil|yes|absent|present|not seen|n/a)\b)",
    re.IGNORECASE,
)
# Characters; radiologists' longest sentences stay below half of it.
_LONGEST = 1200
_MOST_WORDS = 9
_MOST_DASHED = 5


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a logical line, without the space between.

    A full stop ends a sentence unless an abbreviation or a list number stands
    before it, or the next word is in lower case.
    """
    at = start
    for stop in _END.finditer(text, start, end):
        if _ends_sentence(text, at, stop):
            yield from _bounded(text, at, stop.end())
            at = stop.end()
            while at < end and text[at].isspace():
                at += 1
    if at < end:
        yield from _bounded(text, at, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, so that reading stays linear in the text.

    Questions of scope are asked of all pairs of words in a sentence; a page without
    a full stop is cut behind a comma, else between words.
    """
    while end - start > _LONGEST:
        comma = text.rfind(", ", start + _LONGEST // 2, start + _LONGEST)
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = comma + 2 if comma >= 0 else space + 1 if space >= 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() :].lstrip()[:1] if stop.end() < start else _next(text, stop.end())
    if following.islower() or text[stop.start()] == "." == text[stop.end() : stop.end() + 1]:
        return False
    if stop.group().startswith(".."):
        return False
    before = text[max(start, stop.start() - 12) : stop.end()]
    if stop.group().startswith(".") and (_ABBREVIATION.search(before) or _NUMBER.search(before)):
        return following.isupper() and not _ABBREVIATION.search(before) and before[:1].isalpha()
    return True


def _next(text: str, at: int) -> str:
    while at < len(text) and text[at].isspace():
        at += 1
    return text[at : at + 1]


def find_label(text: str, start: int, end: int, line_start: bool) -> int | None:
    """Where the label that a sentence begins with ends, or None.

    Parameters
    ----------
    text
        The report.
    start, end
        Offsets of the sentence.
    line_start
        Whether it begins a line: only there do a dash or a gap end a label.
    """
    answered = _ANSWERED.match(text, start, end) if line_start else None
    if answered:
        return start + len(answered.group(1))
    label = _LABEL.match(text, start, end)
    if label and (line_start or label.group().endswith(":")):
        words = label.group().rstrip(" :=.\t")
        if 0 < len(words.split()) <= _MOST_WORDS:
            return start + len(words) + bool(_SHORTENED.search(label.group()[: len(words) + 1]))
    dashed = _DASHED.match(text, start, end) if line_start else None
    if dashed and len(dashed.group().split()) <= _MOST_DASHED + 1:
        return dashed.end() - 1
    return None
