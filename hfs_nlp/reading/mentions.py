"""Mentions: the vocabulary's phrases as they stand in one sentence."""

from dataclasses import dataclass
from typing import Any

from hfs_nlp.layout.page import Page
from hfs_nlp.layout.tokens import Tokens, tokenize
from hfs_nlp.vocabulary.entries import ENTRY_MODELS, Entry
from hfs_nlp.vocabulary.files import Vocabulary

__all__ = ["FORM_LABELS", "Lexicon", "Mention"]

# Matched apart: their phrases are whole headings, column heads and answers.
FORM_LABELS = frozenset({"HEADING", "FIELD", "ANSWER"})
_CORE = frozenset({"findings", "impression", "addendum", "history", "technique"})
_SPARE = 2


@dataclass(slots=True)
class Mention:
    """A phrase of the vocabulary in the text.

    Attributes
    ----------
    label, entry
        What was found.
    start, end
        Its words, half-open.
    plural
        Its last word is a plural ("the facial nerves").
    sides
        Sides said of it ("the left facial nerve"), filled in by laterality.
    """

    label: str
    entry: Any
    start: int
    end: int
    plural: bool = False
    sides: tuple[str, ...] = ()

    @property
    def value(self) -> Any:
        """The entry's value."""
        return self.entry.value

    @property
    def id(self) -> str:
        """The entry's id."""
        return str(self.entry.id)


class Lexicon:
    """The vocabulary ready for matching.

    Parameters
    ----------
    vocabulary
        As loaded by :func:`~hfs_nlp.vocabulary.load_vocabulary`.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._labels = [item.label for item in vocabulary.entries]
        self._entries: list[Entry] = [item.entry for item in vocabulary.entries]
        self._tree = vocabulary.tree(set(ENTRY_MODELS) - FORM_LABELS)
        self._forms = {label: vocabulary.tree({label}) for label in sorted(FORM_LABELS)}

    def mentions(self, page: Page, start: int, end: int) -> list[Mention]:
        """The mentions within some words of a page, in order."""
        found = self._tree.find(page.text, page.words, page.shouting, start, end)
        return [self._mention(page, *match) for match in found]

    def _mention(self, page: Page, start: int, end: int, rule: int) -> Mention:
        words = page.words
        last = page.text[words.starts[end - 1] : words.ends[end - 1]].lower()
        plural = last in self.vocabulary.plurals
        return Mention(self._labels[rule], self._entries[rule], start, end, plural)

    def form_value(self, label: str, page: Page, start: int, end: int) -> str | None:
        """The value of the FIELD, ANSWER or HEADING that these words are as a whole."""
        found = self._forms[label].find(page.text, page.words, page.shouting, start, end)
        if len(found) == 1 and (found[0].start, found[0].end) == (start, end):
            return str(self._entries[found[0].rule].value)  # type: ignore[attr-defined]
        return None

    def heading(self, words: str) -> str | None:
        """The kind of section that some words head, or None."""
        tokens = tokenize(words, self.vocabulary.spelling)
        return self._heading(words, tokens)

    def column(self, words: str) -> str | None:
        """The field that the head of a table's column names, or None."""
        return self._whole("FIELD", words, tokenize(words, self.vocabulary.spelling))

    def _whole(self, label: str, text: str, tokens: Tokens) -> str | None:
        found = self._forms[label].find(text, tokens)
        if len(found) == 1 and found[0].end - found[0].start == len(tokens.forms):
            return str(self._entries[found[0].rule].value)  # type: ignore[attr-defined]
        return None

    def _heading(self, text: str, tokens: Tokens) -> str | None:
        """A heading is a known phrase, with at most two words or a number around it."""
        found = self._forms["HEADING"].find(text, tokens)
        size = len([form for form in tokens.forms if form.isalnum()])
        for match in found:
            rest = size - (match.end - match.start)
            edge = match.start == 0 or match.end >= len(tokens.forms) - 2
            if rest == 0 or (edge and rest <= _SPARE and self._core(match.rule)):
                return str(self._entries[match.rule].value)  # type: ignore[attr-defined]
        return None

    def _core(self, rule: int) -> bool:
        """Whether a heading may have words around it ("Structured findings")."""
        return self._entries[rule].value in _CORE  # type: ignore[attr-defined]
