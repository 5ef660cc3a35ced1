"""Mentions: the vocabulary's phrases as they stand in one sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hfs_nlp.layout.page import Page
from hfs_nlp.layout.tokens import Tokens, tokenize
from hfs_nlp.vocabulary.entries import ENTRY_MODELS, Entry
from hfs_nlp.vocabulary.files import Vocabulary
from hfs_nlp.vocabulary.phrases import Match
from hfs_nlp.vocabulary.regions import RegionFinder

__all__ = ["FORM_LABELS", "Lexicon", "Mention"]

# Matched apart: their phrases are whole headings, column heads and answers, or tell of
# the report's region and not of what is found in it.
FORM_LABELS = frozenset({"HEADING", "FIELD", "ANSWER", "REGION"})
_CORE = frozenset({"findings", "impression", "addendum", "history", "technique"})
_SPARE = 2
# "No IV contrast" is no heading.
_DENYING = frozenset(["no", "without", "not"])
_CODE = 3
_GAP = 6
_OBJECT = 2
_LETTERS = 3
_THICKNESS = re.compile(r"0?\.\d+|1(?:\.\d+)?")
_BEFORE_THICKNESS = frozenset(["of", "at", "with", "(", ",", "images", "sequence", "series"])
_ON_THE = (["on", "the"], ["to", "the"], ["of", "the"])
_ANSWER = 10
_AFTER_ANSWER = frozenset(
    [",", ".", ";", "(", "/", "-", "|", "r", "l", "right", "left", "acute", "seen"]
)


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
    sided_by
        The SIDE words that said so.
    """

    label: str
    entry: Any
    start: int
    end: int
    plural: bool = False
    sides: tuple[str, ...] = ()
    sided_by: "tuple[Mention, ...]" = field(default=(), compare=False, repr=False)

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
        self._regions = RegionFinder(vocabulary)
        self._forms = {label: vocabulary.tree({label}) for label in sorted(FORM_LABELS)}

    def mentions(self, page: Page, start: int, end: int, alone: bool = False) -> list[Mention]:
        """The mentions within some words of a page, in order.

        Parameters
        ----------
        page
            The report.
        start, end
            The words, half-open.
        alone
            The words are a label or a cell: bare names ("V", "seventh") count.
        """
        found = self._tree.find(page.text, page.words, page.shouting, start, end)
        if page.shouting:
            measured = list(self._measured(page, start, end))
            taken = {match.start for match in measured}
            found = sorted([*measured, *(m for m in found if m.start not in taken)])
        mentions = [self._side(page, self._mention(page, *match)) for match in found]
        mentions = [m for m in mentions if m.label != "SIDE" or not _rest(page, m)]
        return mentions if alone else _accepted(page, mentions)

    def _mention(self, page: Page, start: int, end: int, rule: int) -> Mention:
        words = page.words
        last = page.text[words.starts[end - 1] : words.ends[end - 1]].lower()
        plural = last in self.vocabulary.plurals
        return Mention(self._labels[rule], self._entries[rule], start, end, plural)

    def _measured(self, page: Page, start: int, end: int) -> Iterator[Match]:
        """ "DRIVE 0.6 MM": beside its thickness a word is a sequence in capitals too."""
        for at in _beside_thickness(page.words.forms, start, end):
            for match in self._tree.find(page.text, page.words, start=at, end=at + 1):
                if self._labels[match.rule] == "TECHNIQUE":
                    yield match

    def _side(self, page: Page, mention: Mention) -> Mention:
        """ "On the right at its exit", "on the left it bows the nerve": sides after all."""
        start = mention.start
        before = page.words.forms[max(0, start - 2) : start]
        if mention.label != "SIDE" or mention.value != "none" or before not in _ON_THE:
            return mention
        found = self._tree.find(page.text, page.words, page.shouting, start, start + 1)
        return self._mention(page, *found[0]) if found else mention

    def regions(self, page: Page) -> list[Mention]:
        """The words of a page that tell which region of the body it is about."""
        found = self._regions.find(page.text, page.words, page.shouting)
        return [self._mention(page, *match) for match in found]

    def field_of(self, page: Page, start: int, end: int) -> str | None:
        """The field that a label names, a code before it ("A1 Contact") left out."""
        if start >= end:
            return None
        found = self._forms["FIELD"].find(page.text, page.words, page.shouting, start, end)
        last = [m for m in found if m.start - start <= _CODE]
        return str(self._entries[last[0].rule].value) if last else None  # type: ignore[attr-defined]

    def answer(self, page: Page, start: int, end: int) -> str | None:
        """The answer that a form's field begins with, or None."""
        word = self.answer_word(page, start, end)
        return str(word.value) if word else None

    def answer_word(self, page: Page, start: int, end: int) -> Mention | None:
        """The word of the answer that a form's field begins with, or None.

        The answer must be all that is said, or be set off by punctuation
        ("no, CSF on all sides").
        """
        # Only what stands first can answer: a label may hold for the whole of a long line.
        near = min(end, start + _ANSWER)
        found = self._forms["ANSWER"].find(page.text, page.words, page.shouting, start, near)
        if not found or found[0].start != start:
            return None
        stop = found[0].end
        if stop < end and page.words.forms[stop] not in _AFTER_ANSWER:
            return None
        return self._mention(page, *found[0])

    def heading(self, words: str) -> str | None:
        """The kind of section that some words head, or None.

        With a full stop they are a heading only if it says nothing else.
        """
        named = words.rstrip(" .")
        tokens = tokenize(named, self.vocabulary.spelling)
        return self._heading(named, tokens, spare=0 if words.rstrip().endswith(".") else _SPARE)

    def column(self, words: str) -> str | None:
        """The field that the head of a table's column names, or None."""
        return self._whole("FIELD", words, tokenize(words, self.vocabulary.spelling))

    def _whole(self, label: str, text: str, tokens: Tokens) -> str | None:
        found = self._forms[label].find(text, tokens)
        if len(found) == 1 and found[0].end - found[0].start == len(tokens.forms):
            return str(self._entries[found[0].rule].value)  # type: ignore[attr-defined]
        return None

    def _heading(self, text: str, tokens: Tokens, spare: int) -> str | None:
        """A heading is a known phrase, with a few words or a number around it."""
        found = self._forms["HEADING"].find(text, tokens)
        size = len([form for form in tokens.forms if form.isalnum()])
        spare = 0 if _DENYING.intersection(tokens.forms) else spare
        for match in found:
            inside = tokens.forms[match.start : match.end]
            rest = size - sum(map(str.isalnum, inside))
            edge = match.start == 0 or match.end >= len(tokens.forms) - 2
            # "15 cc gadoterate" is no chief complaint.
            edge = edge and len("".join(tokens.forms[match.start : match.end])) > _CODE
            if rest == 0 or (edge and rest <= spare and self._core(match.rule)):
                return str(self._entries[match.rule].value)  # type: ignore[attr-defined]
        return None

    def _core(self, rule: int) -> bool:
        """Whether a heading may have words around it ("Structured findings")."""
        return self._entries[rule].value in _CORE  # type: ignore[attr-defined]


def _beside_thickness(forms: list[str], start: int, end: int) -> Iterator[int]:
    """Words before and behind a slice thickness ("DRIVE 0.6 MM", "SPACE OF 0.6 MM")."""
    for unit in range(start + 1, end):
        if forms[unit] == "mm" and _THICKNESS.fullmatch(forms[unit - 1]):
            before = unit - 2
            while before > start and forms[before] in _BEFORE_THICKNESS:
                before -= 1
            yield from (at for at in (before, unit + 1) if start <= at < end)


def _accepted(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Drop bare names that stand beside neither a nerve nor the word "nerve"."""
    kept: list[Mention] = []
    for number, mention in enumerate(mentions):
        if mention.label == "NERVE" and mention.entry.bare:
            following = mentions[number + 1 : number + 4]
            near = [m for m in following if m.start - mention.end <= _GAP]
            sided = number > 0 and _sided_object(mentions, number)
            named = any(_names_nerve(m) for m in near) or _of_contact(mention, following)
            again = _after_nerve(page, kept, mention)
            if not named and not sided and not again and not _is_object(mentions, number):
                continue
        if mention.label == "SIDE" and (_names_level(page, mention) or _is_pair(page, mention)):
            continue
        if mention.label == "SIDE" and _is_remark(page, mention):
            continue
        if mention.label == "SIDE" and _before_verb(page, mention, mentions[number + 1 :]):
            continue
        if mention.label == "SITE" and mention.entry.bare:
            following = mentions[number + 1 : number + 2]
            if not any(_names_nerve(m) and m.start - mention.end <= 1 for m in following):
                continue
        kept.append(mention)
    return kept


def _sided_object(mentions: list[Mention], number: int) -> bool:
    """ "SCA contact of right V": a bare name behind its side and a word of contact."""
    side, name = mentions[number - 1], mentions[number]
    if side.label != "SIDE" or side.end != name.start:
        return False
    return any(m.label == "CONTACT" for m in mentions[: number - 1])


def _after_nerve(page: Page, kept: list[Mention], mention: Mention) -> bool:
    """ "It spares the facial nerve; the cochlear it may touch"."""
    forms = page.words.forms
    definite = mention.start > 0 and forms[mention.start - 1] in ("the", "but", "left", "right")
    word = len(forms[mention.start]) > _LETTERS
    return definite and word and any(m.label == "NERVE" and not m.entry.bare for m in kept)


def _is_object(mentions: list[Mention], number: int) -> bool:
    """ "Flattens the tenth", "contact with VII": a bare name behind a word of contact."""
    before = mentions[number - 1] if number else None
    if before is None or before.label != "CONTACT":
        return False
    return mentions[number].start - before.end <= _OBJECT


def _names_level(page: Page, mention: Mention) -> bool:
    """ "L4" is a vertebra, not a side."""
    words = page.words
    at = mention.end
    glued = at < len(words.forms) and words.starts[at] == words.ends[at - 1]
    return glued and words.forms[at].isdigit() and words.forms[mention.start] in ("l", "r")


_VESSELS = frozenset(["vessels", "arteries", "loops", "veins", "branches", "of", "aneurysms"])


def _is_pair(page: Page, mention: Mention) -> bool:
    """ "Both vessels", "flattened by both", "AICA and PICA both touch it": no sides."""
    forms = page.words.forms
    if forms[mention.start : mention.end] not in (["both"], ["either"], ["each"]):
        return False
    before = forms[mention.start - 1] if mention.start else ""
    after = forms[mention.end] if mention.end < len(forms) else "."
    return (
        before in ("by", "with", "from", "to") and after in (".", ",", ";", "and")
    ) or after in _VESSELS


def _is_remark(page: Page, mention: Mention) -> bool:
    """ "Venous contact of the right nerve, asymptomatic." names no side."""
    forms = page.words.forms
    after = forms[mention.end] if mention.end < len(forms) else "."
    bare = mention.value in ("symptomatic", "asymptomatic") and mention.end - mention.start == 1
    return bare and after in (".", ",", ";", ")")


def _before_verb(page: Page, mention: Mention, following: list[Mention]) -> bool:
    """ "The AICA and its branch both touch the nerve", "a vessel, either AICA or PICA"."""
    forms = page.words.forms
    if forms[mention.start : mention.end] not in (["both"], ["either"]) or not following:
        return False
    verb = following[0]
    if verb.label == "VESSEL" and verb.start == mention.end and not verb.plural:
        return {"and", "or"} & set(forms[verb.end : verb.end + 2]) != set()
    if verb.label in ("NERVE", "REFERENCE") and verb.start == mention.end and not verb.plural:
        return forms[verb.end : verb.end + 1] == ["and"]
    active = verb.label == "CONTACT" and verb.entry.form == "active"
    return active and verb.start - mention.end <= 1


def _rest(page: Page, mention: Mention) -> bool:
    """ "Other findings" are no other side; "the other nerve" is."""
    forms = page.words.forms
    before = forms[mention.start - 1] if mention.start else ""
    return forms[mention.start : mention.end] == ["other"] and before not in ("the", "on", "its")


def _of_contact(mention: Mention, following: list[Mention]) -> bool:
    """ "Left facial contact", "trigeminal neurovascular compression"."""
    return (
        bool(following)
        and following[0].label == "CONTACT"
        and following[0].start <= mention.end + 1
    )


def _names_nerve(mention: Mention) -> bool:
    return mention.label == "NERVE" or (mention.label == "REFERENCE" and mention.value == "nerve")
