"""Items counted aloud behind "impression": "number one …", "one … two …"."""

from hfs_nlp.layout.dictation.copy import Copy, Word

__all__ = ["Enumeration"]

_HEADS = frozenset(["impression", "conclusion", "opinion", "summary", "assessment"])
_NUMBERS = {
    form: number
    for number, names in enumerate(
        ["one 1", "two 2", "three 3", "four 4", "five 5", "six 6", "seven 7", "eight 8"], 1
    )
    for form in names.split()
}
# "The two", "grade two", "between one and two": counted things, no items.
_COUNTED_BEHIND = frozenset(
    """the these those of or and by in at on between type grade all other last any only with about
    least this that no is are to from than sindou cn nerve over for""".split()
)
_COUNTED = frozenset(
    """of or to and mm cm mms millimeter millimeters centimeter point points tesla vessels arteries
    loops veins branches year years month months weeks days separate""".split()
) | {".", ")", "/"}


class Enumeration:
    """Walks the lines of one report; counting begins behind a closing section's heading."""

    def __init__(self) -> None:
        self.expected = 0

    def mark(self, copy: Copy, start: int, end: int) -> None:
        """End lines before the items, and take the numbers out."""
        words = copy.words(start, end)
        if words and words[0].form in _HEADS and len(words) <= 2:
            self.expected = 1
            return
        at = 0
        while at < len(words) and self.expected:
            size = self._size(words, at)
            if size:
                copy.cut(words[at].start)
                copy.write(words[at].start, words[at + size - 1].end)
                self.expected += 1
            elif at == 0 and self.expected == 1:
                self.expected = 0  # Items that are counted are counted from the first word.
            at += size or 1

    def _size(self, words: list[Word], at: int) -> int:
        size = 2 if words[at].form == "number" and at + 1 < len(words) else 1
        if _NUMBERS.get(words[at + size - 1].form) != self.expected:
            return 0
        if size == 2:
            return 2
        before = words[at - 1].form if at else ""
        behind = words[at + 1].form if at + 1 < len(words) else "of"
        return 0 if before in _COUNTED_BEHIND or behind in _COUNTED else 1
