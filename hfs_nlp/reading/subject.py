"""What a report is about: the head, or another region of the body.

A knee or a lumbar spine has vessels, nerves and lesions too. The words of the head
are weighed against those of the body, and each sentence is asked once more, since
one report may be about both (brain and whole spine).
"""

from bisect import bisect_left
from collections.abc import Iterable

from hfs_nlp.layout.page import Page, Sentence, TableRow
from hfs_nlp.reading.mentions import Lexicon, Mention

__all__ = ["Subject"]

_WEIGHTS = {"plain": 1, "telling": 3, "beside": 0}
# These tell of other studies and complaints too.
_TOLD = frozenset({"history", "comparison", "recommendation", "administrative"})
_EXAMS = frozenset(
    "mri mr mra mrv ct cta ctv scan ultrasound us usg duplex doppler sonogram sonography "
    "radiograph xr x-ray film angiogram angiography mammogram "
    "mammography pet cmr arthrogram protocol".split()
)
# A title is short and stands early; behind it, the name of an exam is a reference.
_TITLE_WORDS = 14
_TITLE_SENTENCES = 3
_NEAR = 3
# In a report of the body, the head is what the patient once had, unless it was seen.
_FORMER = frozenset(["history", "hx", "known", "previous", "previously", "prior"])


class Subject:
    """The region that a report is about.

    Parameters
    ----------
    page
        The report.
    lexicon
        The vocabulary; its region words decide.
    """

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self._page = page
        self._words = [m for m in lexicon.regions(page) if m.value != "none"]
        self._starts = [m.start for m in self._words]
        self.is_body = bool(self._words) and self._weigh()

    def _weigh(self) -> bool:
        """Whether the words of the body outweigh those of the head."""
        title = [m for span in self._titles() for m in self._within(*span)]
        if any(_is_head(m) for m in title):
            return False
        own, told = self._by_section()
        title_weight = _WEIGHTS["telling"] if self._body(title) else 0
        body = self._body(own) + title_weight
        # A body that only the history tells of is that of a report with no words of its own.
        return (body or self._body(told)) > self._head(own) + min(self._head(told), 1)

    def _titles(self) -> Iterable[tuple[int, int]]:
        for number, sentence in enumerate(self._page.sentences):
            early = number < _TITLE_SENTENCES and sentence.section == "findings"
            size = sentence.end - sentence.start
            words = self._page.words.forms[sentence.start : sentence.end]
            named = size <= _TITLE_WORDS and not _EXAMS.isdisjoint(words)
            if sentence.section == "exam" or (early and named):
                yield sentence.start, sentence.end

    def _by_section(self) -> tuple[list[Mention], list[Mention]]:
        """The region words of the exam itself, and those of history and comparison."""
        sections = [s for s in self._page.sections if s.kind in _TOLD]
        told = [m for s in sections for m in self._within(s.start, s.end)]
        places = {m.start for m in told}
        return [m for m in self._words if m.start not in places], told

    def _within(self, start: int, end: int) -> list[Mention]:
        return self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _head(self, words: Iterable[Mention]) -> int:
        """How much some words speak of the head, each counted once."""
        said = {self._form(m): m.entry.weight for m in words if m.value == "head"}
        weight = sum(_WEIGHTS[kind] for kind in said.values())
        beside = sum(kind == "beside" for kind in said.values())
        return weight + beside if weight else 0

    def _body(self, words: Iterable[Mention]) -> int:
        return len({self._form(m) for m in words if m.value == "body"})

    def _form(self, mention: Mention) -> tuple[str, ...]:
        return tuple(self._page.words.forms[mention.start : mention.end])

    def reads(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of the head, or of the report's own region, the head.

        Parameters
        ----------
        sentence
            The sentence; its label and heading speak with it.
        """
        said = self._page.words.forms[sentence.start : sentence.end]
        if self.is_body and not _FORMER.isdisjoint(said):
            return False
        spans = [(sentence.start, sentence.end), sentence.label, sentence.heading]
        return self._speaks([m for span in spans for m in self._within(*span)])

    def reads_row(self, row: TableRow) -> bool:
        """The same for a row of a table."""
        spans = [row.heading, *((start, end) for _, start, end in row.cells)]
        return self._speaks([m for span in spans for m in self._within(*span)])

    def _speaks(self, words: list[Mention]) -> bool:
        heads = [m for m in words if m.value == "head"]
        bodies = [m for m in words if m.value == "body"]
        if not self.is_body:
            return bool(heads) or not bodies
        # "The cerebellar tonsils are normal" does not make a spine report one of the head.
        telling = [m for m in heads if m.entry.weight == "telling"]
        return bool(telling) and len(bodies) < _WEIGHTS["telling"] * len(telling)

    def shows_symptom(self, sentence: Sentence, symptom: Mention) -> bool:
        """Whether a spasm is one of the face, not of the calf or the back."""
        start = max(sentence.start, symptom.start - _NEAR)
        near = self._within(start, min(sentence.end, symptom.end + _NEAR))
        bodies = [m for m in near if m.value == "body"]
        return not bodies or any(_is_head(m) for m in near)


def _is_head(mention: Mention) -> bool:
    return bool(mention.value == "head" and mention.entry.weight != "beside")
