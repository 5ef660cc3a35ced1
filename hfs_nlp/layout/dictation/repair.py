"""Words that their speaker takes back: "abuts the left correction the right nerve"."""

from hfs_nlp.layout.dictation.copy import Copy, Word

__all__ = ["repair"]

_TAKEN_BACK = (
    ("correction",),
    ("scratch", "that"),
    ("strike", "that"),
    ("make", "that"),
    ("i", "mean"),
    ("i", "meant"),
    ("sorry",),
    ("no", "wait"),
    ("or", "rather"),
)
# Only a word of the same kind takes the place of another.
_KINDS = (
    frozenset(["left", "right", "lt", "rt"]),
    frozenset(["aica", "pica", "sca", "vertebral", "basilar", "vein"]),
    frozenset(["facial", "seventh", "trigeminal", "fifth", "eighth", "vestibulocochlear"]),
    frozenset(["cisternal", "meatal", "proximal", "distal"]),
)
_BEFORE = 4
_BEHIND = 3
_DETERMINERS = frozenset(["the", "a", "an"])


def repair(copy: Copy) -> None:
    """Blank what is taken back, and the words that say so."""
    words = copy.words()
    for at in range(1, len(words)):
        for phrase in _TAKEN_BACK:
            if tuple(word.form for word in words[at : at + len(phrase)]) == phrase:
                _take_back(copy, words, at, at + len(phrase))


def _take_back(copy: Copy, words: list[Word], at: int, end: int) -> None:
    while end < len(words) and words[end].form == ",":
        end += 1
    start = _replaced(words, at, end)
    if start is not None:
        copy.write(words[start].start, words[end - 1].end)


def _replaced(words: list[Word], at: int, end: int) -> int | None:
    """Where the words begin that those behind the correction stand for."""
    for word in words[end : end + _BEHIND]:
        for kind in _KINDS:
            if word.form not in kind:
                continue
            for start in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
                if words[start].form in kind:
                    before = start > 0 and words[start - 1].form in _DETERMINERS
                    # "The left correction right nerve" keeps its article.
                    again = words[end].form in _DETERMINERS
                    return start - 1 if before and again else start
    return None
