"""One sentence as the readers of contacts and lesions see it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from hfs_nlp.layout.page import Page, Sentence
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.laterality import attach_sides
from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.reasons import Said, side_grounds

__all__ = ["Context", "Scene", "heading_context", "set_scene", "sides_headed"]

# A label with one of these says something itself, and is read as part of the sentence.
_CONTENT = frozenset({"CONTACT", "LESION", "ECTASIA", "DENIAL", "HEDGE", "ASKING", "REFERENCE"})
_SIDED = frozenset({"NERVE", "PLACE", "SITE", "REFERENCE"})
_CLAUSE = frozenset({"DENIAL", "HEDGE", "ASKING", "REFERENCE"})


@dataclass
class Context:
    """What a heading or label says for the sentences under it."""

    nerves: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    places: tuple[Mention, ...] = ()
    sites: tuple[str, ...] = ()
    vessels: tuple[Mention, ...] = ()
    ids: tuple[str, ...] = ()
    # The words behind its nerves, its sides and its sites.
    named: tuple[Mention, ...] = ()
    sided: tuple[Mention, ...] = ()
    sited: tuple[Mention, ...] = ()
    # Its nerve is a plural ("Trigeminal nerves: free of contact").
    plural: bool = False


class SidedAnswer(NamedTuple):
    """The answer that a field gives for one side, with the words for both."""

    side: Mention
    said: str
    word: Mention


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
    answer: str | None = None
    answer_word: Mention | None = None
    heading_mentions: list[Mention] = field(default_factory=list)
    # What stands before the colon is a clause, not a label ("no loop is seen: …").
    clausal: bool = False
    # Answers one a side: "Enhancement: L no, R no".
    sided_answers: tuple[SidedAnswer, ...] = ()

    @property
    def label_end(self) -> int:
        """Where the label ends, if it is read as part of the sentence; else -1."""
        inside = self.sentence.label[1] > self.sentence.label[0] >= self.start
        return self.sentence.label[1] if inside and not self.clausal else -1

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
    heading, headed = _context(page, lexicon, *sentence.heading, discourse)
    label, start, clause = Context(), sentence.start, False
    labelled: list[Mention] = []
    if sentence.label[0] < sentence.label[1]:
        context, found = _context(page, lexicon, *sentence.label, discourse)
        inside = sentence.start <= sentence.label[0] < sentence.end
        content = any(m.label in _CONTENT for m in found) and not _names_field(
            page, lexicon, sentence, found
        )
        clause = any(m.label in _CLAUSE and not _is_plain(m) for m in found)
        if not content or not inside:
            label, labelled = context, found
            outer = _context(page, lexicon, *sentence.outer, discourse)[0]
            # "Right angle: no mass. Pons: no infarct": the side is not the pons's.
            another = outer.places and label.places
            if not label.sides and not another:
                label.sides, label.sided = outer.sides, outer.sided
            start = _body(page, sentence) if inside else sentence.start
    mentions = lexicon.mentions(page, start, sentence.end)
    free = attach_sides(page, mentions, discourse)
    scene = Scene(page, sentence, start, sentence.end, mentions, free, label, heading, labelled)
    scene.clausal, scene.heading_mentions = clause, headed
    if sentence.label[1] > sentence.label[0]:
        body = start if labelled or start > sentence.start else _body(page, sentence)
        scene.answer_word = lexicon.answer_word(page, body, sentence.end)
        scene.answer = str(scene.answer_word.value) if scene.answer_word else None
        scene.sided_answers = _sided_answers(page, lexicon, body, scene)
    return scene


def _sided_answers(
    page: Page, lexicon: Lexicon, body: int, scene: Scene
) -> tuple[SidedAnswer, ...]:
    """The answers of a field that answers side by side, and says no more."""
    sides = [m for m in scene.inside(body, scene.end, "SIDE") if len(m.sides) == 1]
    if not sides or sides[0].start != body:
        return ()
    ends = [*(m.start for m in sides[1:]), scene.end]
    answered = []
    for side, end in zip(sides, ends, strict=True):
        word = _answer_behind(page, lexicon, side.end, end)
        if word is None:
            return ()
        answered.append(SidedAnswer(side, str(word.value), word))
    return tuple(answered)


def _answer_behind(page: Page, lexicon: Lexicon, start: int, end: int) -> Mention | None:
    forms = page.words.forms
    while start < end and forms[start] in (":", "="):
        start += 1
    while end > start and forms[end - 1] in (",", ";", ".", "/", "and"):
        end -= 1
    return lexicon.answer_word(page, start, end) if start < end else None


def _body(page: Page, sentence: Sentence) -> int:
    """Where a sentence goes on behind its label; one of an earlier sentence lies before it."""
    at = max(sentence.label[1], sentence.start)
    while at < sentence.end and page.words.forms[at] in (":", "=", ".", "-", "–", "—", "|"):  # noqa: RUF001
        at += 1
    return at


def _context(
    page: Page, lexicon: Lexicon, start: int, end: int, discourse: Discourse
) -> tuple[Context, list[Mention]]:
    if start >= end:
        return Context(), []
    found = lexicon.mentions(page, start, end, alone=True)
    found = [m for m in found if not _is_further(page, m, found)]
    # A heading is read anew for each sentence: "contralateral" must not turn about.
    known = discourse.side
    free = attach_sides(page, found, discourse)
    if any(m.label == "SIDE" and m.value == "opposite" for m in found):
        discourse.side = known
    sided = [m for m in found if m.sides and m.label in _SIDED] + free
    sides = tuple(dict.fromkeys(side for m in sided for side in m.sides))
    nerves = [m for m in found if m.label == "NERVE"]
    names = tuple(dict.fromkeys(v for m in nerves for v in m.value))
    plain = [] if names else _plain_nerve(found)
    context = Context(
        nerves=("facial",) if plain else names,
        sides=sides,
        places=tuple(m for m in found if m.label == "PLACE"),
        sites=tuple(m.value for m in found if m.label == "SITE"),
        vessels=tuple(m for m in found if m.label == "VESSEL"),
        ids=tuple(m.id for m in found if m.label in ("NERVE", "SIDE", "PLACE")),
        named=tuple(nerves or plain),
        sided=tuple(sided),
        sited=tuple(m for m in found if m.label == "SITE"),
        plural=any(m.plural and m.value != ("lower_cranial",) for m in nerves),
    )
    return context, found


def _is_further(page: Page, mention: Mention, found: list[Mention]) -> bool:
    """ "Other causes", "Other:": more of the same kind, and no side."""
    if mention.label != "SIDE" or page.words.forms[mention.start : mention.end] != ["other"]:
        return False
    return not any(m.start == mention.end and m.label in ("NERVE", "REFERENCE") for m in found)


def _is_plain(mention: Mention) -> bool:
    """ "Vessel touching nerve: none" is a field, whatever "nerve" may point to."""
    return mention.label == "REFERENCE" and mention.value in ("nerve", "vessel")


def _names_field(page: Page, lexicon: Lexicon, sentence: Sentence, found: list[Mention]) -> bool:
    """ "Where: REZ" is a field, though "where" points to a place elsewhere."""
    plain = all(m.label == "REFERENCE" for m in found)
    return plain and lexicon.field_of(page, *sentence.label) is not None


def _plain_nerve(found: list[Mention]) -> list[Mention]:
    """ "LEFT NERVE", "Symptomatic nerve" in a report on the facial nerve."""
    plain = [m for m in found if m.label == "REFERENCE" and m.value == "nerve"]
    only = all(m.label in ("SIDE", "REFERENCE") for m in found)
    sided = any(m.label == "SIDE" for m in found)
    return plain if only and sided else []


def sides_headed(mechanism: Mechanism, context: Context) -> Said[tuple[str, ...]]:
    """The sides that a heading or label says, with the words that say them."""
    return Said(context.sides, side_grounds(mechanism, context.sided))


def heading_context(
    page: Page, lexicon: Lexicon, heading: tuple[int, int], discourse: Discourse
) -> Context:
    """What a heading says for all that stands under it."""
    return _context(page, lexicon, *heading, discourse)[0]
