"""spaCy's door: the components, registered by entry points.

spaCy imports this module for every ``spacy.blank()`` of the environment, so it
imports nothing heavy; each factory imports what it needs when it is called.

The components pass one :class:`~hfs_nlp.layout.page.Page` along in
``doc.user_data`` and the last one drops it: what stays is the record as JSON text
and span groups, which survive pickling, ``to_bytes`` and several processes.
"""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.util import registry

__all__ = [
    "create_tokenizer",
    "hfs_context",
    "hfs_findings",
    "hfs_sections",
    "hfs_sentences",
    "hfs_targets",
]

_DEFAULT: dict[str, Any] = {"patterns": None}


@registry.tokenizers("hfs_nlp.RegexTokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Any]:
    """The tokenizer whose tokens are the words that the reading counts in."""

    def create(nlp: Language) -> Any:
        from hfs_nlp.components import RegexTokenizer

        return RegexTokenizer(nlp.vocab)

    return create


@Language.factory("hfs_sections", default_config=_DEFAULT)
def hfs_sections(nlp: Language, name: str, patterns: list[str] | None) -> Any:
    """Lays out the page; writes ``doc.spans["hfs_sections"]``."""
    from hfs_nlp.components import Sections

    return Sections(nlp, name, patterns=patterns)


@Language.factory("hfs_sentences", default_config={})
def hfs_sentences(nlp: Language, name: str) -> Any:
    """Writes the sentences of the page to ``doc.spans["hfs_sentences"]``."""
    from hfs_nlp.components import Sentences

    return Sentences(nlp, name)


@Language.factory("hfs_targets", default_config=_DEFAULT)
def hfs_targets(nlp: Language, name: str, patterns: list[str] | None) -> Any:
    """Finds the vocabulary's targets; writes ``doc.spans["hfs_targets"]``."""
    from hfs_nlp.components import Targets

    return Targets(nlp, name, patterns=patterns)


@Language.factory("hfs_context", default_config=_DEFAULT)
def hfs_context(nlp: Language, name: str, patterns: list[str] | None) -> Any:
    """Finds denials and hedges; writes ``doc.spans["hfs_context"]``."""
    from hfs_nlp.components import Context

    return Context(nlp, name, patterns=patterns)


@Language.factory("hfs_findings", default_config=_DEFAULT)
def hfs_findings(nlp: Language, name: str, patterns: list[str] | None) -> Any:
    """Reads the page into a record; writes ``doc._.hfs`` and ``doc.spans["hfs"]``."""
    from hfs_nlp.components import Findings

    return Findings(nlp, name, patterns=patterns)
