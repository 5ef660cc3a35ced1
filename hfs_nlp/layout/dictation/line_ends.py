"""Line breaks of text in lower case, where a small letter does not show a wrapped line."""

import itertools

from hfs_nlp.layout.dictation.copy import Copy
from hfs_nlp.layout.lines import HARD, read_lines

__all__ = ["keep_line_ends"]

_CAPITALS = 0.03


def keep_line_ends(copy: Copy) -> None:
    """Keep the breaks before which the next word would have fitted into the line."""
    text = copy.text
    letters = sum(map(str.isalpha, text))
    if sum(map(str.isupper, text)) > _CAPITALS * letters:
        return
    lines = read_lines(text)
    width = max((line.end - line.start for line in lines), default=0)
    for line, following in itertools.pairwise(lines):
        first = text[following.start : following.end].split(None, 1)[0]
        if not following.after_blank and line.end - line.start + 1 + len(first) <= width:
            copy.write(following.start - 1, following.start, HARD)
