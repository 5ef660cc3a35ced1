"""Abbreviations that were spelled out letter by letter: "a i c a", "c p angle"."""

from hfs_nlp.layout.dictation.copy import Copy, Word

__all__ = ["write_abbreviations"]

_KNOWN = frozenset(
    """aica pica sca va ba cpa cp csf mvd mra mri iac iam rez ica pca tof avm dva hfs iv cn ms ct
    mr nvc""".split()
)
_LONGEST = 4


def write_abbreviations(copy: Copy) -> None:
    """Write the letters of a known abbreviation without the space between them."""
    words = copy.words()
    at = 0
    while at < len(words):
        size = _letters(words, at)
        if size:
            joined = "".join(word.form for word in words[at : at + size])
            copy.write(words[at].start, words[at + size - 1].end, joined.upper())
        at += size or 1


def _letters(words: list[Word], at: int) -> int:
    """How many letters from here spell an abbreviation; the longest counts."""
    letters = 0
    while at + letters < len(words) and letters < _LONGEST and _is_letter(words[at + letters]):
        letters += 1
    for size in range(letters, 1, -1):
        if "".join(word.form for word in words[at : at + size]) in _KNOWN:
            return size
    return 0


def _is_letter(word: Word) -> bool:
    return len(word.form) == 1 and word.form.isalpha()
