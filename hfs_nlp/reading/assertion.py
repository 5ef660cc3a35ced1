"""Assertion: whether what a word names is stated, doubted or denied.

Cues work forward or backward inside their clause, as medspaCy's ConText rules
say; what ends their reach is the clause, a contrast, and another statement.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.mentions import Mention

__all__ = ["RESECTED", "Assertion", "assess"]


_ASIDE = 8
_CLOSED = 2
_NAMES = frozenset(["presumed", "probable", "presumptive", "putative", "likely"])
# Behind a comma these begin what the list under a denial does not hold.
_NEW = frozenset(
    [
        "a",
        "an",
        "there",
        "consistent",
        "compatible",
        "characteristic",
        "typical",
        "representing",
        "in",
    ]
)
# A verb of seeing or holding takes its "not" to the lesion; another keeps it.
_AWAY = frozenset(
    ["through", "from", "by", "because", "into", "past", "beyond", "around", "follow", "followed"]
)


# Cues that tell of a resection, and words for what it left.
RESECTED = ("denial.resected", "denial.resection")
_LEFT_OVER = frozenset("residual residue remnant remaining recurrent recurrence persistent".split())
_LEFT = 3
# The last item of a list stands at most so far behind one of its items.
_LAST = 8
# Behind a comma, the verb of a subject named before the denial.
_PREDICATES = frozenset(
    "can could may might must represents represent suggests suggesting indicating".split()
)


_ENDINGS = frozenset([",", ".", ";", ")", ":", "on", "in", "at", "and", "for"])


class Assertion(NamedTuple):
    """What the cues around a word say of it.

    Attributes
    ----------
    denied, hedged
        Whether it is denied, or doubted.
    void
        "No other mass": nothing is said of the masses named.
    words
        The cues.
    """

    denied: bool
    hedged: bool
    void: bool
    words: tuple[Mention, ...]

    @property
    def cues(self) -> tuple[str, ...]:
        """Ids of the cues that deny and doubt."""
        return tuple(word.id for word in self.words if word.label in ("DENIAL", "HEDGE"))

    @property
    def denials(self) -> tuple[Mention, ...]:
        """The words that deny."""
        return tuple(word for word in self.words if word.label != "HEDGE")

    @property
    def hedges(self) -> tuple[Mention, ...]:
        """The words that doubt."""
        return tuple(word for word in self.words if word.label == "HEDGE")


def assess(
    page: Page, target: Mention, start: int, end: int, mentions: list[Mention] | tuple[Mention, ...]
) -> Assertion:
    """What the cues between two words say of a target.

    Parameters
    ----------
    page
        The report.
    target
        The word asked about.
    start, end
        The words of its clause.
    mentions
        The mentions of the sentence.
    """
    cues = [
        cue
        for cue in mentions
        if cue.label in ("DENIAL", "HEDGE") and start <= cue.start < end and cue is not target
    ]
    working = [cue for cue in cues if _reaches(page, cue, target, mentions)]
    denials = [cue for cue in working if cue.label == "DENIAL"]
    neither = [m for m in mentions if _neither_side(page, m, start, end)]
    clear = _clear_of(target, mentions) if target.label == "LESION" else []
    return Assertion(
        denied=(_denied(denials, target) or bool(clear)) != bool(neither),
        hedged=any(cue.label == "HEDGE" for cue in working),
        void=any(getattr(cue.entry, "form", "") == "other" for cue in denials),
        words=(*working, *neither, *clear),
    )


def _neither_side(page: Page, mention: Mention, start: int, end: int) -> bool:
    """ "Conflict is found on neither side"."""
    inside = mention.label == "SIDE" and start <= mention.start < end
    return inside and page.words.forms[mention.start] == "neither"


def _clear_of(target: Mention, mentions: list[Mention] | tuple[Mention, ...]) -> list[Mention]:
    """ "The canal is clear of mass": words for no contact deny a lesion too."""
    return [
        m
        for m in mentions
        if m.label == "CONTACT" and m.entry.status == "absent" and 0 <= target.start - m.end <= 2
    ]


def _denied(denials: list[Mention], target: Mention) -> bool:
    """An adverb behind a determiner denies the denial ("no part … is not in contact").

    What is seen or not seen is not so denied twice ("resection of … without tumor").
    """
    if not denials or target.label == "LESION":
        return bool(denials)
    forward = [cue for cue in denials if cue.entry.direction == "forward"]
    adverbs = sum(cue.entry.form == "adverb" for cue in forward)
    determiners = min(1, sum(cue.entry.form == "determiner" for cue in forward))
    lacking = min(1, sum(cue.entry.form == "lacking" for cue in forward))
    backward = 1 if any(cue.entry.direction == "backward" for cue in denials) else 0
    return (min(adverbs, 1) + determiners + lacking + backward) % 2 == 1 if forward else True


def _reaches(
    page: Page, cue: Mention, target: Mention, mentions: list[Mention] | tuple[Mention, ...]
) -> bool:
    direction = cue.entry.direction
    if _aside(page, cue, target) or _names_vessel(cue, target, mentions):
        return False
    if cue.end <= target.start:
        if _is_answer(page, cue) or _residual(page, cue, target):
            return False
        named = cue.label == "HEDGE" and target.label == "LESION"
        forward = direction != "backward" or _before_verb(cue, target)
        forward = forward or (named and _opens_name(page, cue))
        return forward and not _stopped(page, cue, target, mentions, cue)
    if target.end <= cue.start:
        if _denied_object(page, target, cue):
            return True
        if _residual(page, cue, target) or _prefixed(page, cue):
            return False
        if _answers_item(page, cue, target):
            return True
        if _names_the_mass(cue, target, mentions) or _of_another(page, cue, target):
            return False
        if any(m.id == "pseudo.no_change" and m.end <= target.start for m in mentions):
            return False
        if _of_side_behind(page, cue, mentions):
            return False
        if cue.label == "HEDGE":
            direction = _hedge_direction(page, target, cue, direction)
        if direction == "forward" or _stopped(page, target, cue, mentions, cue):
            return False
        return not any(m.id == "pseudo.no_change" and m.end <= target.start for m in mentions)
    return False


def _answers_item(page: Page, cue: Mention, target: Mention) -> bool:
    """ "Infarct no, plaque no": the "no" behind a lesion answers for it."""
    said = page.words.forms[cue.start : cue.end] == ["no"]
    beside = target.label == "LESION" and target.end == cue.start
    return said and beside and _ends_item(page, cue)


def _residual(page: Page, cue: Mention, target: Mention) -> bool:
    """ "Resection of a meningioma with a residual nodule": what is left is not denied."""
    if cue.id not in RESECTED or target.label != "LESION":
        return False
    forms = page.words.forms
    said = forms[max(0, target.start - _LEFT) : target.end]
    between = forms[cue.end : target.start]
    return bool(_LEFT_OVER.intersection(said) or {",", "with"}.intersection(between))


def _of_another(page: Page, cue: Mention, target: Mention) -> bool:
    """ "Infarct (+), mass (-)": a sign in brackets is of what stands right before it."""
    between = page.words.forms[target.end : cue.start]
    if cue.id == "denial.letter" and not _ends_item(page, cue):
        return True
    marks = cue.id in ("denial.minus", "denial.letter")
    return marks and bool({",", ")", "(", ";"}.intersection(between))


def _ends_item(page: Page, cue: Mention) -> bool:
    """ "Infarct N, plaque N": an answer stands at the end of its item or line.

    The letter of "C.N. VII" or of an initial is none.
    """
    words, forms = page.words, page.words.forms
    if cue.start == 0 or not forms[cue.start - 1].isalpha():
        return False
    at = cue.end + (cue.end < len(forms) and forms[cue.end] == ".")
    if at >= len(forms) or forms[at] in (",", ";", ")", "|"):
        return True
    return "\n" in page.text[words.ends[at - 1] : words.starts[at]]


def _names_the_mass(
    cue: Mention, target: Mention, mentions: list[Mention] | tuple[Mention, ...]
) -> bool:
    """ "A mass, meningioma versus schwannoma" weighs the names, not the mass."""
    if cue.id != "hedge.versus" or target.label != "LESION" or not target.entry.generic:
        return False
    return any(m.label == "LESION" and target.end <= m.start < cue.start for m in mentions)


def _prefixed(page: Page, cue: Mention) -> bool:
    """ "A schwannoma, unlikely a cyst" denies what follows, "a cyst unlikely." the cyst."""
    following = page.words.forms[cue.end] if cue.end < len(page.words.forms) else "."
    return cue.id == "denial.unlikely" and following not in _ENDINGS


def _of_side_behind(
    page: Page, cue: Mention, mentions: list[Mention] | tuple[Mention, ...]
) -> bool:
    """ "Contact on the left, none on the right": what is denied is told behind it."""
    if cue.id != "denial.none" or page.words.forms[cue.start - 1] not in (",", ";", "and", "but"):
        return False
    return any(m.label == "SIDE" and 0 <= m.start - cue.end <= 2 for m in mentions)


def _before_verb(cue: Mention, target: Mention) -> bool:
    """ "Is likely compressed" doubts what follows, "a contact is likely" what was said."""
    return cue.label == "HEDGE" and target.label == "CONTACT" and target.start - cue.end <= 0


def _opens_name(page: Page, cue: Mention) -> bool:
    """ "It is likely a meningioma": what follows the article is doubted."""
    forms = page.words.forms
    return cue.end < len(forms) and forms[cue.end] in ("a", "an")


def _names_vessel(
    cue: Mention, target: Mention, mentions: list[Mention] | tuple[Mention, ...]
) -> bool:
    """ "The vessel touching the nerve is likely the AICA" doubts the name alone."""
    if cue.label != "HEDGE" or target.label != "CONTACT":
        return False
    named = any(m.label == "VESSEL" and 0 <= m.start - cue.end <= 1 for m in mentions)
    unnamed = any(
        m.end <= cue.start
        and (
            (m.label == "VESSEL" and m.entry.called != "name")
            or (m.label == "REFERENCE" and m.value == "vessel")
        )
        for m in mentions
    )
    return named and unnamed


def _is_answer(page: Page, cue: Mention) -> bool:
    """The "no" of "contact: no (CSF on all sides)" denies what stands before it."""
    forms = page.words.forms
    following = forms[cue.end] if cue.end < len(forms) else "."
    return forms[cue.start : cue.end] == ["no"] and following in ("(", ",", ".", ";", ")")


def _hedge_direction(page: Page, target: Mention, cue: Mention, direction: str) -> str:
    """ "Demyelination probable," hedges back; "is most likely a hemangioma" forward."""
    forms = page.words.forms
    if forms[cue.start] == "?" and cue.start == target.end:
        return "backward"
    following = forms[cue.end] if cue.end < len(forms) else "."
    if cue.id == "hedge.adjective" and cue.end - cue.start == 1 and target.label == "LESION":
        return direction if following in _ENDINGS else "forward"
    if direction == "backward" and following in ("a", "an", "the", "due", "from", "related"):
        return "forward"
    named = target.label == "LESION" or getattr(target.entry, "form", "") == "noun"
    if direction == "forward" and named and following in (",", ".", ";", ")"):
        near = _LAST if target.label == "LESION" and _ends_item(page, cue) else 2
        return "backward" if cue.start - target.end <= near else direction
    return direction


def _denied_object(page: Page, target: Mention, cue: Mention) -> bool:
    """ "Touches no vessel", "is touched by none", "touches neither"."""
    between = page.words.forms[target.end : cue.start]
    determiner = cue.label == "DENIAL" and cue.entry.form == "determiner"
    return (
        determiner and target.label == "CONTACT" and (not between or between in (["by"], ["with"]))
    )


def _aside(page: Page, cue: Mention, target: Mention) -> bool:
    """A cue inside an aside (", which cannot be told apart, ") says nothing outside it."""
    first, second = (cue, target) if cue.end <= target.start else (target, cue)
    between = page.words.forms[first.end : second.start]
    if cue is first:
        opened = _opens(page, cue)
        return opened is not None and "," in between and cue.start - opened <= _ASIDE
    return False


def _opens(page: Page, cue: Mention) -> int | None:
    forms = page.words.forms
    for at in range(cue.start - 1, max(-1, cue.start - _ASIDE), -1):
        if forms[at] in (".", ";", ","):
            return None
        if forms[at] in ("which", "who", "although", "though", "albeit", "("):
            return at if at > 0 and forms[at - 1] == "," else None
    return None


def _between(
    mentions: list[Mention] | tuple[Mention, ...], first: Mention, second: Mention
) -> Iterator[Mention]:
    for at in range(bisect_left(mentions, first.end, key=_start), len(mentions)):
        if mentions[at].start >= second.start:
            return
        if mentions[at].end <= second.start:
            yield mentions[at]


def _start(mention: Mention) -> int:
    return mention.start


def _stopped(
    page: Page,
    first: Mention,
    second: Mention,
    mentions: list[Mention] | tuple[Mention, ...],
    cue: Mention,
) -> bool:
    if any(
        m.label == "ASKING" or (m.label == "BOUNDARY" and _ends(m, cue is first))
        for m in _between(mentions, first, second)
    ):
        return True
    between = list(_between(mentions, first, second))
    target = second if cue is first else first
    if cue.label == "HEDGE" and _of_name(page, cue, between, mentions):
        return True
    if target.label == "CONTACT" and cue is first and _of_lesion(between):
        return True
    if target.label == "ECTASIA" and any(m.label == "CONTACT" for m in between):
        # "Possible contact with an ectatic artery" doubts the contact.
        return True
    forms = page.words.forms[first.end : second.start]
    adverb = cue is first and cue.label == "DENIAL" and cue.entry.form == "adverb"
    if adverb and between and _refuses(page, cue, between[0]):
        return True
    if adverb and target.label == "LESION" and (_AWAY & set(forms) or _next_verb(forms)):
        return True
    if adverb and "," in forms:
        # "Artery not resolved, contacting the nerve": the adverb denied its own verb.
        comma = first.end + forms.index(",")
        named = [m for m in between if m.label not in ("DENIAL", "HEDGE", "REFERENCE")]
        if comma > first.end and not any(m.start < comma for m in named):
            return True
    if cue is not first:
        return ";" in forms
    if cue.label == "HEDGE" and target.label == "LESION" and _with_it(forms):
        return True
    articled = target.label == "LESION" and _articled(page, cue, target, between)
    return _new_item(forms[1:] if articled else forms, articled)


def _articled(page: Page, cue: Mention, target: Mention, between: list[Mention]) -> bool:
    """ "No tumor" closes with a new article; "neither … is there a cyst, a lipoma or …" not."""
    forms = page.words.forms
    first = next((m for m in between if m.label == "LESION"), None)
    head = first.start if first else target.start
    if not {"a", "an", "any", "either"}.intersection(forms[max(cue.end, head - _LEFT) : head]):
        return False
    listed = forms[head : target.end + _LAST]
    added = cue.label == "HEDGE" or cue.id == "denial.could_exclude"
    ends = {"or", "nor", "and"} if added else {"or", "nor"}
    return first is None or bool(ends.intersection(listed))


def _with_it(forms: list[str]) -> bool:
    """ "A mass, suspicious for lymphoma, with enhancement": seen beside it, undoubted."""
    return (",", "with") in itertools.pairwise(forms)


def _next_verb(forms: list[str]) -> bool:
    """ "Fails to suppress and is bright": the second verb is not denied."""
    return any(a == "and" and b in ("is", "are", "shows") for a, b in itertools.pairwise(forms))


def _refuses(page: Page, cue: Mention, named: Mention) -> bool:
    """ "The vestibular nerve, not the facial, that …": the "not" is the name's own."""
    if named.label not in ("NERVE", "VESSEL") or named.start - cue.end > 1:
        return False
    return page.words.forms[cue.start - 1] == "," and page.words.forms[named.end] == ","


def _ends(boundary: Mention, forward: bool) -> bool:
    """ "Contact there is lacking": an opening ends only what reaches forward."""
    return forward or boundary.value == "contrast"


def _of_name(
    page: Page,
    cue: Mention,
    between: list[Mention],
    mentions: list[Mention] | tuple[Mention, ...],
) -> bool:
    """ "A vessel, likely AICA, …" doubts the name, not what the vessel does."""
    if not between or between[0].label != "VESSEL":
        return False
    if _is_presumed(page, cue, between[0]):
        return True
    before = [m for m in mentions if m.end <= cue.start]
    if not before or before[-1].label not in ("VESSEL", "REFERENCE"):
        return False
    # "It cannot be said whether the PICA …": that "it" is no vessel.
    impersonal = before[-1].label == "REFERENCE" and before[-1].end == cue.start
    return not impersonal and cue.start - before[-1].end <= 3


def _is_presumed(page: Page, cue: Mention, vessel: Mention) -> bool:
    """ "A presumed branch of the AICA", "the probable PICA": the name is doubted."""
    forms = page.words.forms
    article = cue.start > 0 and forms[cue.start - 1] in ("a", "an", "the")
    return article and cue.end == vessel.start and forms[cue.start] in _NAMES


def _of_lesion(between: list[Mention]) -> bool:
    return bool(between) and between[0].label in ("LESION", "ECTASIA", "LOOKALIKE", "SURGERY")


def _new_item(forms: list[str], articled: bool = False) -> bool:
    """A comma and an article begin what a list under one denial does not hold.

    Unless its first item has an article too ("no sign of a tumor, an aneurysm or a …").
    """
    new = _NEW - {"a", "an"} if articled else _NEW
    for first, second in itertools.pairwise(forms):
        if first in (",", "and") and (second in new or second.isdigit()):
            return True
        if first == "," and second in _PREDICATES:
            return True  # "It takes up no contrast, can only be a cyst."
        if first == "," and second in ("which", "who", "where") and forms.count(",") < _CLOSED:
            return True  # ", which one would suspect first, " is an aside that closes.
    return ";" in forms
