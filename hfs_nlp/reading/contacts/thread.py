"""The thread of a sentence: what its clauses state, and what each leaves for the next."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import NOTHING, Said
from hfs_nlp.reading.scene import Scene

__all__ = ["Thread", "clause_rules", "unique"]


@dataclass
class Thread:
    """State of reading one sentence, clause by clause.

    Attributes
    ----------
    scene, discourse
        The sentence, and what was said before it.
    previous
        The last statement of this sentence.
    frame
        The sides said last in this sentence.
    sites
        The place said last in this sentence: what "there" means.
    """

    scene: Scene
    discourse: Discourse
    previous: Draft | None = None
    frame: Said[tuple[str, ...]] = NOTHING
    sites: Said[tuple[str, ...]] = NOTHING
    # The highest degree that the last relation words of this sentence name, and they.
    severity: str | None = None
    words: tuple[Mention, ...] = ()
    # All statements of this sentence so far.
    drafts: list[Draft] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """The report."""
        return self.scene.page


def clause_rules(thread: Thread, clause: Clause, cues: list[str]) -> tuple[str, ...]:
    """Ids of the vocabulary entries and cues that a clause rests on."""
    kinds = ("CONTACT", "VESSEL", "NERVE", "SITE", "SIDE", "GRADE")
    used = [m.id for m in clause.mentions if m.label in kinds]
    return tuple(dict.fromkeys([*used, *cues, *thread.scene.label.ids]))


def unique(sides: Iterator[str]) -> tuple[str, ...]:
    """Sides in their order, each once."""
    return tuple(dict.fromkeys(sides))
