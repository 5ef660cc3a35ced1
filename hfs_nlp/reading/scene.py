"""One sentence as the readers of contacts and lesions see it."""

from dataclasses import dataclass, field

from hfs_nlp.layout.page import Page, Sentence
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.laterality import attach_sides
from hfs_nlp.reading.mentions import Lexicon, Mention

__all__ = ["Context", "Scene", "set_scene"]

# A label with one of these says something itself, and is read as part of the sentence.
_CONTENT = frozenset({"CONTACT", "LESION", "ECTASIA", "DENIAL", "HEDGE", "ASKING", "REFERENCE"})
_GAP = 6


@dataclass
class Context:
    """What a heading or label says for the sentences under it."""

    nerves: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    places: tuple[Mention, ...] = ()
    sites: tuple[str, ...] = ()
    vessels: tuple[Mention, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass
class Scene:
    """A sentence, its mentions, and what heading and label say of it.

    Attributes
    ----------
    start, end
        The words to be read, the label left out where it only sets the scene.
    free_sides
        SIDE mentions that belong to the clause rather than to one word.
    """

    page: Page
    sentence: Sentence
    start: int
    end: int
    mentions: list[Mention]
    free_sides: list[Mention]
    label: Context
    heading: Context
    label_mentions: list[Mention] = field(default_factory=list)

    def inside(self, start: int, end: int, label: str = "") -> list[Mention]:
        """Mentions that begin within some words, of one label if given."""
        return [
            m for m in self.mentions if start <= m.start < end and (not label or m.label == label)
        ]


def set_scene(page: Page, lexicon: Lexicon, sentence: Sentence, discourse: Discourse) -> Scene:
    """Find the mentions of a sentence and give each its side.

    Parameters
    ----------
    page
        The report.
    lexicon
        The vocabulary.
    sentence
        The sentence.
    discourse
        What was said before; the side named last is moved on.
    """
    heading = _context(page, lexicon, *sentence.heading, discourse)[0]
    label, start, labelled = Context(), sentence.start, []
    if sentence.label[0] < sentence.label[1]:
        context, found = _context(page, lexicon, *sentence.label, discourse)
        inside = sentence.start <= sentence.label[0] < sentence.end
        content = any(m.label in _CONTENT for m in found)
        if not content or not inside:
            label, labelled = context, found
            start = _body(page, sentence) if inside else sentence.start
    mentions = _accepted(page, lexicon.mentions(page, start, sentence.end))
    free = attach_sides(page, mentions, discourse)
    return Scene(page, sentence, start, sentence.end, mentions, free, label, heading, labelled)


def _body(page: Page, sentence: Sentence) -> int:
    at = sentence.label[1]
    while at < sentence.end and page.words.forms[at] in (":", "=", ".", "-", "–", "—", "|"):  # noqa: RUF001
        at += 1
    return at


def _context(
    page: Page, lexicon: Lexicon, start: int, end: int, discourse: Discourse
) -> tuple[Context, list[Mention]]:
    if start >= end:
        return Context(), []
    found = _accepted(page, lexicon.mentions(page, start, end), alone=True)
    free = attach_sides(page, found, discourse)
    sided = [m for m in found if m.sides and m.label in ("NERVE", "PLACE", "SITE")] + free
    sides = tuple(dict.fromkeys(side for m in sided for side in m.sides))
    nerves = [m for m in found if m.label == "NERVE"]
    context = Context(
        nerves=tuple(dict.fromkeys(v for m in nerves for v in m.value)),
        sides=sides or _both(nerves),
        places=tuple(m for m in found if m.label == "PLACE"),
        sites=tuple(m.value for m in found if m.label == "SITE"),
        vessels=tuple(m for m in found if m.label == "VESSEL"),
        ids=tuple(m.id for m in found if m.label in ("NERVE", "SIDE", "PLACE")),
    )
    return context, found


def _both(nerves: list[Mention]) -> tuple[str, ...]:
    return ()


def _accepted(page: Page, mentions: list[Mention], alone: bool = False) -> list[Mention]:
    """Drop bare names of nerves that stand beside neither a nerve nor "nerve"."""
    kept = []
    for number, mention in enumerate(mentions):
        if mention.label == "NERVE" and mention.entry.bare and not alone:
            following = mentions[number + 1 : number + 4]
            near = [m for m in following if m.start - mention.end <= _GAP]
            if not any(_names_nerve(m) for m in near):
                continue
        kept.append(mention)
    return kept


def _names_nerve(mention: Mention) -> bool:
    return mention.label == "NERVE" or (mention.label == "REFERENCE" and mention.value == "nerve")
