"""Questions with their answers in the next line: "Tumor of the angle? / No."."""

import re

from hfs_nlp.layout.lines import Line

__all__ = ["find_answer", "question_start"]

_ASKS = re.compile(r"(?:Q(?:uestion)? ?\d{0,2} ?[.:)-]|\d{1,2}[.)])\s*", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:A(?:nswer|ns)? ?\d{0,2} ?[.:)-]|[-–>=]+)\s*", re.IGNORECASE)  # noqa: RUF001
_ANSWER = re.compile(
    r"(?:yes|no|none|nil|not|never|absent|present|negative|positive|could not|cannot|unclear"
    r"|possibl[ey]|probabl[ey])\b",
    re.IGNORECASE,
)
_LONGEST = 160


def question_start(text: str, line: Line) -> int:
    """Where the words of a question begin, behind its number."""
    code = _ASKS.match(text, line.start, line.end)
    return code.end() if code else line.body


def find_answer(text: str, line: Line, following: Line | None) -> int | None:
    """Where the answer to a line begins in the following one, or None.

    What is marked as an answer may say anything; without a mark it must begin as
    an answer does, for a question in a referral is followed by other text.
    """
    if following is None or following.after_blank or text[line.end - 1] != "?":
        return None
    if line.end - line.start > _LONGEST:
        return None
    coded = _ANSWERS.match(text, following.start, following.end)
    start = coded.end() if coded else following.start
    if start >= following.end:
        return None
    asked = _ASKS.match(text, line.start, line.end)
    return start if (coded and asked) or _ANSWER.match(text, start, following.end) else None
