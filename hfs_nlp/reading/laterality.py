"""Whose side is it: sides given to the mentions they stand beside.

"The left VA" gives the vessel a side, "the facial nerve on the left" the nerve,
"On the left, …" neither: that one holds for the clause.
"""

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.discourse import Discourse, resolve_side
from hfs_nlp.reading.mentions import Mention

__all__ = ["attach_sides"]

_HEADS = frozenset(
    [
        "NERVE",
        "VESSEL",
        "SITE",
        "PLACE",
        "LESION",
        "SYMPTOM",
        "SURGERY",
        "ECTASIA",
        "REFERENCE",
        "ANATOMY",
        "LOOKALIKE",
    ]
)
# A side does not reach over these to a word behind it.
_STOPS = frozenset(
    [
        "of",
        "on",
        "in",
        "at",
        "to",
        "by",
        "with",
        "from",
        "and",
        "or",
        "but",
        ",",
        ";",
        ":",
        ".",
        "(",
        ")",
        "/",
        "is",
        "are",
        "was",
        "were",
        "does",
        "do",
        "has",
        "have",
        "the",
        "a",
        "an",
        "one",
        "no",
    ]
) | {"-", "–", "—"}  # noqa: RUF001
_BEFORE = frozenset(
    ["of", "on", "in", "at", "to", "the", "(", ",", "-", "/", "side", "sided", "aspect"]
)
_REACH = 4
_RELATIVE = ("same", "opposite", "symptomatic", "asymptomatic")
# "Both contact the nerve" names no sides.
_PRONOUNS = (["both"], ["each"], ["either"])


def attach_sides(page: Page, mentions: list[Mention], discourse: Discourse) -> list[Mention]:
    """Give sides to mentions; returns the SIDE mentions that stand free.

    Parameters
    ----------
    page
        The report.
    mentions
        The mentions of one sentence, in order; their ``sides`` are filled in.
    discourse
        What was said before. Its ``side`` is moved on to the side named last.
    """
    free = []
    for number, mention in enumerate(mentions):
        if mention.label != "SIDE" or mention.value == "none":
            continue
        mention.sides = _resolve(mention, discourse)
        if not mention.sides or _before_side(page, mentions, number):
            continue
        if _either_or(page, mentions, number):
            mention.sides = ()
            continue
        if len(mention.sides) == 1:
            discourse.side = mention.sides[0]
        if _to_following(page, mentions, number) or _to_previous(page, mentions, number):
            continue
        alone = len(mentions) == 1  # The heading "Both:".
        if alone or page.words.forms[mention.start : mention.end] not in _PRONOUNS:
            free.append(mention)
    return free


def _either_or(page: Page, mentions: list[Mention], number: int) -> bool:
    """ "Either a schwannoma or a meningioma" names no sides."""
    side, behind = mentions[number], mentions[number + 1 : number + 3]
    if page.words.forms[side.start : side.end] != ["either"]:
        return False
    if [m.label for m in behind] != ["LESION", "LESION"]:
        return False
    first, second = behind
    near = first.start - side.end <= 1
    return near and "or" in page.words.forms[first.end : second.start]


def _before_side(page: Page, mentions: list[Mention], number: int) -> bool:
    """ "Both right-sided" says one side of two things."""
    side, following = mentions[number], mentions[number + 1 : number + 2]
    found = bool(following) and following[0].label == "SIDE" and following[0].start == side.end
    if found and page.words.forms[side.start : side.end] == ["both"]:
        side.sides = ()
        return True
    return False


def _chain(mentions: list[Mention]) -> list[tuple[Mention, Mention]]:
    """The mentions that stand as one noun group at the end ("SCA loops bilat")."""
    pairs = []
    for earlier, later in zip(mentions[-2::-1], mentions[:0:-1], strict=False):
        if earlier.label != later.label or earlier.end != later.start:
            break
        pairs.append((earlier, later))
    return pairs


def _resolve(mention: Mention, discourse: Discourse) -> tuple[str, ...]:
    """The sides of a word, found once: "contralateral:" holds for all that it heads."""
    if mention.start not in discourse.resolved:
        discourse.resolved[mention.start] = resolve_side(mention.value, discourse)
    return discourse.resolved[mention.start]


def _to_following(page: Page, mentions: list[Mention], number: int) -> bool:
    side = mentions[number]
    at, given = side.end, False
    if page.words.forms[side.end - 1] == "side" and not _side_of(page, mentions, number):
        return False  # "On the opposite side AICA …" says where, not which artery.
    if _side_of(page, mentions, number):
        at = mentions[number + 1].start
    for head in mentions[number + 1 :]:
        if not _adjoins(page, at, head.start):
            break
        named = head.label == "CONTACT" and head.entry.form == "noun"
        if head.label == "SIDE" or (head.label not in _HEADS and not named):
            break
        if named and side.value in ("symptomatic", "asymptomatic"):
            break  # An "asymptomatic contact" is no side.
        if not head.sides:
            joined = _joined(page, mentions, number)
            head.sides = joined or side.sides
            head.sided_by = (mentions[number - 1], side) if joined else (side,)
        at, given = head.end, True
    if given and _elliptical(mentions, number):
        return True
    return given


def _side_of(page: Page, mentions: list[Mention], number: int) -> bool:
    """ "The right side of the medulla"."""
    side, behind = mentions[number], mentions[number + 1 : number + 2]
    if not behind or behind[0].label != "PLACE":
        return False
    between = page.words.forms[side.end : behind[0].start]
    return between in (["of", "the"], ["aspect", "of", "the"], ["half", "of", "the"])


def _joined(page: Page, mentions: list[Mention], number: int) -> tuple[str, ...]:
    """ "The right and the left facial nerves": both sides, in the order of the text."""
    before, side = mentions[number - 1] if number else None, mentions[number]
    if before is None or before.label != "SIDE" or before.sides == side.sides:
        return ()
    between = page.words.forms[before.end : side.start]
    joined = {"and", "or", "/", "&"}.intersection(between) and len(between) <= 2
    return (*before.sides, *side.sides) if joined and before.sides and side.sides else ()


def _elliptical(mentions: list[Mention], number: int) -> bool:
    """ "The right and the left VA": the first side has no head of its own."""
    return number > 0 and mentions[number - 1].label == "SIDE"


def _adjoins(page: Page, start: int, end: int) -> bool:
    between = page.words.forms[start:end]
    return len(between) <= _REACH and not _STOPS.intersection(between)


def _has_place(page: Page, head: Mention, between: list[str]) -> bool:
    """ "Inflammation of the middle ear on that side": the side is the ear's alone."""
    own = head.label == "LESION" and "of" in page.words.forms[head.start : head.end]
    return (own or head.label == "PLACE") and between[:1] in (["of"], ["on"])


def _to_previous(page: Page, mentions: list[Mention], number: int) -> bool:
    side = mentions[number]
    if number == 0:
        return False
    head = mentions[number - 1]
    between = page.words.forms[head.end : side.start]
    if side.value in _RELATIVE and not _has_place(page, head, between):
        return False
    if head.label not in ("NERVE", "VESSEL", "LESION", "PLACE", "SYMPTOM", "SURGERY"):
        return False
    listed = [m for m in mentions[:number] if m.label == "LESION"]
    if head.label == "LESION" and len(listed) > 1 and not _has_place(page, head, between):
        return False
    if len(between) > 3 or not set(between) <= _BEFORE or head.sides:
        return False
    if head.label == "VESSEL" and "of" not in between and between:
        return False
    head.sides, head.sided_by = side.sides, (side,)
    for earlier, later in _chain(mentions[:number]):
        if not earlier.sides:
            earlier.sides, earlier.sided_by = later.sides, later.sided_by
    # "The nerve on the left" speaks of the nerve and of the clause alike.
    return head.label != "NERVE"
