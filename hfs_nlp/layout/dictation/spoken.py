"""Punctuation that was spoken and typed as words: "period", "comma", "new paragraph"."""

from hfs_nlp.layout.dictation.copy import Copy, Word
from hfs_nlp.layout.lines import HARD

__all__ = ["write_marks"]

_MARKS = {
    ("period",): ".",
    ("full", "stop"): ".",
    ("comma",): ",",
    ("semicolon",): ";",
    ("question", "mark"): "?",
    ("colon",): ":",
    ("new", "paragraph"): "\n\n",
    ("next", "paragraph"): "\n\n",
    ("new", "line"): "\n",
    ("next", "line"): "\n",
}
_LONGEST = 2
# "Over a period", "the descending colon".
_NOUN_BEFORE = frozenset(
    "a an the this that each per time of transverse descending ascending sigmoid and".split()
)
_NOUN_BEHIND = frozenset(["of", "between", "cancer", "carcinoma", "polyp", "polyps"])
_FILLERS = frozenset(["um", "uh", "er", "uhm", "erm"])


def write_marks(copy: Copy) -> None:
    """Put marks where they were spoken; a stammered word and "um" go."""
    words = copy.words()
    at = 0
    while at < len(words):
        size = _spoken(words, at)
        if size:
            _write(copy, words, at, size)
        elif words[at].form in _FILLERS or _stammered(words, at):
            copy.write(words[at].start, words[at].end)
        at += size or 1


def _spoken(words: list[Word], at: int) -> int:
    """How many words from here name a mark."""
    for size in range(_LONGEST, 0, -1):
        forms = tuple(word.form for word in words[at : at + size])
        if len(forms) == size and forms in _MARKS:
            before = words[at - 1].form if at else "a"
            behind = words[at + size].form if at + size < len(words) else ""
            # In "m r a period" the "a" is a letter.
            spelled = at > 1 and len(words[at - 2].form) == len(before) == 1
            noun = (before in _NOUN_BEFORE and not spelled) or behind in _NOUN_BEHIND
            return 0 if size == 1 and noun else size
    return 0


def _write(copy: Copy, words: list[Word], at: int, size: int) -> None:
    start, end = words[at].start, words[at + size - 1].end
    mark = _MARKS[tuple(word.form for word in words[at : at + size])]
    if mark.isspace():
        copy.write(start, end, mark)
        return
    # The mark stands behind its word; what ends a sentence ends the line as well.
    copy.write(start, end, HARD if mark in ".?" else "")
    copy.cut(start, mark)


def _stammered(words: list[Word], at: int) -> bool:
    """ "Touches touches the nerve"."""
    again = at > 0 and words[at].form == words[at - 1].form
    return again and len(words[at].form) > 2 and words[at].form.isalpha()
