"""Finding the words that tell which region of the body a text is about.

Region words are found apart from the rest of the vocabulary, by whole phrases and,
since medical words are built from stems (hepat-, nephr-, menisc-), by how a word
begins: no list holds every word of every organ.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hfs_nlp.layout.tokens import Tokens
from hfs_nlp.vocabulary.phrases import Match

if TYPE_CHECKING:
    from hfs_nlp.vocabulary.files import LabelledEntry, Vocabulary

__all__ = ["REGION", "RegionFinder", "region_stems"]

REGION = "REGION"
# A stem stands behind a word of position too: extrahepatic, subacromial, retrogastric.
_POSITIONS = (
    "intra inter extra para peri pre post sub trans retro supra infra endo epi hemi juxta mid "
    "dorso ventro ante tele poly hyper hypo"
).split()


def region_stems(entries: "tuple[LabelledEntry, ...]") -> Iterator[tuple[str, int]]:
    """The stems of the vocabulary, each with the place of its entry."""
    for number, item in enumerate(entries):
        if item.label == REGION:
            entry: Any = item.entry
            yield from ((stem, number) for stem in entry.stems)


class RegionFinder:
    """Region words of a text.

    Parameters
    ----------
    vocabulary
        As loaded by :func:`~hfs_nlp.vocabulary.load_vocabulary`.
    """

    def __init__(self, vocabulary: "Vocabulary") -> None:
        self._tree = vocabulary.tree({REGION})
        self._stems = dict(region_stems(vocabulary.entries))
        self._sizes = sorted({len(stem) for stem in self._stems}, reverse=True)

    def find(self, text: str, words: Tokens, shouting: bool = False) -> list[Match]:
        """The region words of a text, in order; a phrase comes before a stem in it."""
        found = self._tree.find(text, words, shouting)
        taken = {at for match in found for at in range(match.start, match.end)}
        for at, form in enumerate(words.forms):
            rule = None if at in taken else self._stem(form)
            if rule is not None:
                found.append(Match(at, at + 1, rule))
        return sorted(found)

    def _stem(self, form: str) -> int | None:
        """The entry of the stem that a word begins with, behind a word of position or not."""
        rests = [form.removeprefix(word) for word in _POSITIONS if form.startswith(word)]
        found = (self._begins(rest) for rest in [form, *rests])
        return next((rule for rule in found if rule is not None), None)

    def _begins(self, form: str) -> int | None:
        """The entry of the longest stem that a word begins with."""
        heads = (form[:size] for size in self._sizes if size <= len(form))
        return next((self._stems[head] for head in heads if head in self._stems), None)
