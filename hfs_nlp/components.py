"""The spaCy components: each a pure ``find`` and a ``__call__`` that writes.

They read the text of the Doc, not its tokens, so they work in any English
pipeline; with our tokenizer the spans and the words agree exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from spacy.tokens import Doc, Span

from hfs_nlp.assembly import build_record, load_lexicon
from hfs_nlp.errors import PipelineError
from hfs_nlp.layout.page import Page
from hfs_nlp.layout.tokens import TOKEN
from hfs_nlp.reading.report import make_page, read_page
from hfs_nlp.record import Record
from hfs_nlp.vocabulary.rules import CUE_LABELS, context_rules, section_rules, target_rules

if TYPE_CHECKING:
    from medspacy.context import ConTextRule
    from medspacy.section_detection import SectionRule
    from medspacy.target_matcher import TargetRule
    from spacy.language import Language
    from spacy.vocab import Vocab

__all__ = ["Context", "Findings", "RegexTokenizer", "Sections", "Sentences", "Targets"]

PAGE = "hfs_page"
RECORD = "hfs_record"


def get_record(doc: Doc) -> Record:
    """The record of a Doc that went through ``hfs_findings``.

    Raises
    ------
    PipelineError
        The Doc has none.
    """
    written = doc.user_data.get(RECORD)
    if written is None:
        raise PipelineError("the Doc has no record; add 'hfs_findings' to the pipeline")
    return Record.model_validate_json(written)


if not Doc.has_extension("hfs"):
    Doc.set_extension("hfs", getter=get_record)


class RegexTokenizer:
    """Splits a text into the words that the reading counts in, and white space.

    Parameters
    ----------
    vocab
        The pipeline's vocabulary of strings.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc whose text is the text, to the last character."""
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for match in TOKEN.finditer(text):
            self._space(text[at : match.start()], words, spaces)
            words.append(match.group())
            spaces.append(False)
            at = match.end()
        self._space(text[at:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    def _space(self, between: str, words: list[str], spaces: list[bool]) -> None:
        if between.startswith(" ") and words and not spaces[-1]:
            spaces[-1] = True
            between = between[1:]
        if between:
            words.append(between)
            spaces.append(False)

    def to_bytes(self, **kwargs: Any) -> bytes:
        """Nothing to write; spaCy asks for it."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> RegexTokenizer:
        """Nothing to read; spaCy asks for it."""
        return self

    def to_disk(self, path: Any, **kwargs: Any) -> None:
        """Nothing to write; spaCy asks for it."""

    def from_disk(self, path: Any, **kwargs: Any) -> RegexTokenizer:
        """Nothing to read; spaCy asks for it."""
        return self


class _Component:
    """Holds the vocabulary and finds the page that an earlier component made."""

    def __init__(self, nlp: Language, name: str, *, patterns: list[str] | None = None) -> None:
        self.name = name
        self.lexicon = load_lexicon(patterns)

    def page(self, doc: Doc) -> Page:
        return page_of(doc, self.name)


def page_of(doc: Doc, name: str) -> Page:
    """The page that ``hfs_sections`` laid out, or an error that says to add it."""
    page = doc.user_data.get(PAGE)
    if not isinstance(page, Page):
        raise PipelineError(f"{name!r} needs 'hfs_sections' before it in the pipeline")
    return page


def _span(doc: Doc, page: Page, start: int, end: int, label: str, rule: str = "") -> Span:
    first, last = page.span(start, end)
    found = _expanded(doc, first, last, label)
    found.id_ = rule
    return found


def _expanded(doc: Doc, start: int, end: int, label: str) -> Span:
    """The tokens that hold some characters; "expand" always finds them."""
    return cast(Span, doc.char_span(start, end, label=label, alignment_mode="expand"))


class Sections(_Component):
    """Lays out the page; its sections become ``doc.spans["hfs_sections"]``."""

    @property
    def rules(self) -> list[SectionRule]:
        """The headings as medspaCy rules."""
        return section_rules(self.lexicon.vocabulary)

    def find(self, doc: Doc) -> Page:
        """The page of the Doc's text."""
        return make_page(doc.text, self.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Lay out the page and keep it for the components behind."""
        page = self.find(doc)
        doc.user_data[PAGE] = page
        doc.spans["hfs_sections"] = [
            _span(doc, page, s.start, s.end, s.kind) for s in page.sections if s.start < s.end
        ]
        return doc


class Sentences:
    """The page's sentences as ``doc.spans["hfs_sentences"]``."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def find(self, doc: Doc) -> list[Span]:
        """The sentences, each labelled with its section."""
        page = page_of(doc, self.name)
        return [_span(doc, page, s.start, s.end, s.section) for s in page.sentences]

    def __call__(self, doc: Doc) -> Doc:
        """Write the sentences."""
        doc.spans["hfs_sentences"] = self.find(doc)
        return doc


class _Matching(_Component):
    group = ""

    def wanted(self, label: str) -> bool:
        raise NotImplementedError

    def find(self, doc: Doc) -> list[Span]:
        """The phrases of the vocabulary in the Doc; ``span.id_`` is the entry's id."""
        page = self.page(doc)
        return [
            _span(doc, page, m.start, m.end, m.label, m.id)
            for sentence in page.sentences
            for m in self.lexicon.mentions(page, sentence.start, sentence.end)
            if self.wanted(m.label)
        ]

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans."""
        doc.spans[self.group] = self.find(doc)
        return doc


class Targets(_Matching):
    """What the vocabulary names, as ``doc.spans["hfs_targets"]``."""

    group = "hfs_targets"

    @property
    def rules(self) -> list[TargetRule]:
        """The targets as medspaCy rules."""
        return target_rules(self.lexicon.vocabulary)

    def wanted(self, label: str) -> bool:
        """Whether a label names something."""
        return label not in CUE_LABELS


class Context(_Matching):
    """What denies, doubts or ends a scope, as ``doc.spans["hfs_context"]``."""

    group = "hfs_context"

    @property
    def rules(self) -> list[ConTextRule]:
        """The cues as medspaCy rules."""
        return context_rules(self.lexicon.vocabulary)

    def wanted(self, label: str) -> bool:
        """Whether a label is a cue."""
        return label in CUE_LABELS


class Findings(_Component):
    """Reads the page into the record; evidence becomes ``doc.spans["hfs"]``."""

    def find(self, doc: Doc) -> Record:
        """The record of the Doc."""
        page = self.page(doc)
        said = read_page(page, self.lexicon)
        return build_record(page.text, said, self.lexicon.vocabulary.version)

    def __call__(self, doc: Doc) -> Doc:
        """Write the record as JSON text, and drop the page."""
        record = self.find(doc)
        doc.user_data.pop(PAGE, None)
        doc.user_data[RECORD] = record.model_dump_json()
        doc.spans["hfs"] = list(_evidence(doc, record))
        return doc


def _evidence(doc: Doc, record: Record) -> Iterable[Span]:
    for finding in record.findings:
        for piece in finding.evidence:
            yield _expanded(doc, piece.start, piece.end, finding.type)
