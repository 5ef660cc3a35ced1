"""Headings that are spoken on into their text: "… gadavist findings there is a loop"."""

from hfs_nlp.layout.dictation.copy import Copy, Word

__all__ = ["Headings"]

# Heading words, by their place in a report: none goes back to an earlier part.
_PLACES = {
    ("exam",): 0,
    ("examination",): 0,
    ("clinical", "history"): 1,
    ("clinical", "information"): 1,
    ("clinical", "indication"): 1,
    ("clinical", "details"): 1,
    ("history",): 1,
    ("indication",): 1,
    ("reason",): 1,
    ("reason", "for", "exam"): 1,
    ("reason", "for", "study"): 1,
    ("comparison",): 1,
    ("technique",): 1,
    ("protocol",): 1,
    ("procedure",): 1,
    ("findings",): 2,
    ("impression",): 3,
    ("conclusion",): 3,
    ("opinion",): 3,
    ("recommendation",): 4,
    ("recommendations",): 4,
    ("addendum",): 5,
}
_LONGEST = 3
_ADDENDUM = 5
_FINDINGS = 2
# Words in which the sentence of "history is …" ends.
_SENTENCE = 60
# "The findings", "an extrinsic impression", "reason for": part of a sentence.
_NO_HEADING_BEHIND = frozenset(
    """the a an this that these those no of on in at to for with without and or by as other any her
    his their our additional incidental significant acute similar mild slight extrinsic shallow
    clinical prior previous past positive negative main key following above pertinent such high good
    standard same surgical medical family is are was were mvd fat dixon imaging steady per mri mr
    under routine ciss fiesta technical jannetta""".split()
)
_NO_HEADING_BEFORE = frozenset(
    """of on upon against are was were by from in to and or suggest suggests may might should has
    have that which as with made at called discussed above below consistent protocol""".split()
)
# "Comparison is made to the prior study", "history is not available".
_OF_ITSELF = frozenset("made given provided not available unknown limited of the that as".split())


class Headings:
    """Walks the lines of one report and ends lines around spoken headings."""

    def __init__(self) -> None:
        self.place = -1
        # A history or technique whose text stands in the heading's own line.
        self.short = False

    def mark(self, copy: Copy, start: int, end: int) -> None:
        """Put each heading of a line on a line of its own."""
        words = copy.words(start, end)
        if self.short and not self._size(words, 0, peek=True):
            copy.start_paragraph(start)
        at, self.short = 0, False
        while at < len(words):
            size = self._size(words, at)
            if size:
                self.short = self.place < _FINDINGS and at + size < len(words)
                copy.cut(words[at].start)
                at += size
                self._end(copy, words, at)
            else:
                at += 1

    def _end(self, copy: Copy, words: list[Word], at: int) -> None:
        if at < len(words) and words[at].form == "is":
            # "History is spasm" heads its own sentence only.
            copy.end_paragraph(words[at].end, words[min(at + _SENTENCE, len(words)) - 1].end + 2)
        if at < len(words) and words[at].form in ("is", "are", ":", "-"):
            copy.write(words[at].start, words[at].end)
            at += 1
        if at < len(words):
            copy.cut(words[at].start)

    def _size(self, words: list[Word], at: int, peek: bool = False) -> int:
        """How many words from here are a heading."""
        for size in range(_LONGEST, 0, -1):
            forms = tuple(word.form for word in words[at : at + size])
            place = _PLACES.get(forms)
            if place is None or not self._fits(words, at, at + size, place):
                continue
            self.place = self.place if peek else place
            return size
        return 0

    def _fits(self, words: list[Word], at: int, end: int, place: int) -> bool:
        behind = words[end].form if end < len(words) else ""
        if place < self.place or behind in _NO_HEADING_BEFORE:
            return False
        if behind == "is" and {w.form for w in words[end + 1 : end + 3]} & _OF_ITSELF:
            return False
        if at and place == self.place and place > 1 and place < _ADDENDUM:
            return False
        return not at or words[at - 1].form not in _NO_HEADING_BEHIND
