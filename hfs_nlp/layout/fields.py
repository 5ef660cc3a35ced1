"""Several fields in one line, a wide gap between them: "Side: left    Vessel: PICA"."""

import re

from hfs_nlp.layout.lines import HARD

__all__ = ["part_fields"]

# A side goes on with its line ("Contact   R: no   L: yes").
_LABEL = r"(?!(?:[Rr]igh|[Ll]ef|RIGH|LEF)?[TtRrLl][Tt]?\b)\*?[A-Za-z][\w/ .-]{0,30}:(?=\s)"
_FIELD = re.compile(rf"[ \t]*{_LABEL}")
_GAP = re.compile(rf"(?<=\S)[ \t]{{3,40}}(?={_LABEL})")
_LINE = re.compile(r"[^\r\n]+")


def part_fields(text: str) -> str:
    """Let each field begin a line where its line begins with a field as well.

    Examples
    --------
    >>> part_fields("Side: left    Vessel: PICA").split(HARD)
    ['Side: left   ', 'Vessel: PICA']
    """
    return _LINE.sub(lambda line: _parted(line.group()), text)


def _parted(line: str) -> str:
    if "|" in line or not _FIELD.match(line):
        return line
    return _GAP.sub(lambda gap: gap.group()[:-1] + HARD, line)
