"""Assertion: whether what a word names is stated, doubted or denied.

Cues work forward or backward inside their clause, as medspaCy's ConText rules
say; what ends their reach is the clause, a contrast, and another statement.
"""

import itertools
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.mentions import Mention

__all__ = ["Assertion", "assess"]


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
        if _is_answer(page, cue):
            return False
        named = cue.label == "HEDGE" and target.label == "LESION"
        forward = direction != "backward" or _before_verb(cue, target)
        forward = forward or (named and _opens_name(page, cue))
        return forward and not _stopped(page, cue, target, mentions, cue)
    if target.end <= cue.start:
        if _denied_object(page, target, cue):
            return True
        if any(m.id == "pseudo.no_change" and m.end <= target.start for m in mentions):
            return False
        if _of_side_behind(page, cue, mentions):
            return False
        if cue.label == "HEDGE":
            direction = _hedge_direction(page, target, cue, direction)
        return direction != "forward" and not _stopped(page, target, cue, mentions, cue)
    return False


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
    following = forms[cue.end] if cue.end < len(forms) else "."
    if cue.id == "hedge.adjective" and cue.end - cue.start == 1 and target.label == "LESION":
        return direction if following in _ENDINGS else "forward"
    if direction == "backward" and following in ("a", "an", "the", "due", "from", "related"):
        return "forward"
    if direction == "forward" and target.label == "LESION" and following in (",", ".", ";", ")"):
        return "backward" if cue.start - target.end <= 2 else direction
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


def _stopped(
    page: Page,
    first: Mention,
    second: Mention,
    mentions: list[Mention] | tuple[Mention, ...],
    cue: Mention,
) -> bool:
    between = [m for m in mentions if first.end <= m.start and m.end <= second.start]
    if any(
        m.label == "ASKING" or (m.label == "BOUNDARY" and _ends(m, cue is first)) for m in between
    ):
        return True
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
    if adverb and target.label == "LESION" and (_AWAY & set(forms) or _next_verb(forms)):
        return True
    if adverb and "," in forms:
        # "Artery not resolved, contacting the nerve": the adverb denied its own verb.
        comma = first.end + forms.index(",")
        named = [m for m in between if m.label not in ("DENIAL", "HEDGE", "REFERENCE")]
        if comma > first.end and not any(m.start < comma for m in named):
            return True
    return _new_item(forms) if cue is first else ";" in forms


def _next_verb(forms: list[str]) -> bool:
    """ "Fails to suppress and is bright": the second verb is not denied."""
    return any(a == "and" and b in ("is", "are", "shows") for a, b in itertools.pairwise(forms))


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
    return (
        bool(before)
        and before[-1].label in ("VESSEL", "REFERENCE")
        and cue.start - before[-1].end <= 3
    )


def _is_presumed(page: Page, cue: Mention, vessel: Mention) -> bool:
    """ "A presumed branch of the AICA", "the probable PICA": the name is doubted."""
    forms = page.words.forms
    article = cue.start > 0 and forms[cue.start - 1] in ("a", "an", "the")
    return article and cue.end == vessel.start and forms[cue.start] in _NAMES


def _of_lesion(between: list[Mention]) -> bool:
    return bool(between) and between[0].label in ("LESION", "ECTASIA", "LOOKALIKE", "SURGERY")


def _new_item(forms: list[str]) -> bool:
    """A comma and an article begin what a list under one denial does not hold."""
    for first, second in itertools.pairwise(forms):
        if first in (",", "and") and (second in _NEW or second.isdigit()):
            return True
        if first == "," and second in ("which", "who", "where") and forms.count(",") < _CLOSED:
            return True  # ", which one would suspect first, " is an aside that closes.
    return ";" in forms
