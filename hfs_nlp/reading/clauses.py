"""Clauses: where the scope of a denial ends and another statement begins.

A sentence is cut twice. First at what always ends a clause: a semicolon, a
contrast ("but", "whereas"), a colon behind a statement. Then, where one piece
states several relations ("touches the nerve and displaces the trunk"), between
them, at the conjunction or comma that best parts them.
"""

import itertools
from collections.abc import Callable
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.mentions import Mention

__all__ = ["Clause", "clauses", "coordinated", "list_around", "pieces"]

_LIST_WORDS = frozenset(
    [
        ",",
        "and",
        "or",
        "/",
        "&",
        "+",
        "the",
        "a",
        "an",
        "its",
        "of",
        "both",
        "either",
        "nor",
        "to",
        "-",
        "also",
        "then",
        "all",
    ]
)
_JOINS = frozenset(["and", "then", "with", "where", "as", "or", "so", "nor", "thereby"])
_ADVERBS = frozenset(
    [
        "up",
        "down",
        "upward",
        "upwards",
        "downward",
        "downwards",
        "forward",
        "forwards",
        "backward",
        "backwards",
        "aside",
        "inward",
        "outward",
        "slightly",
        "mildly",
        "minimally",
        "markedly",
        "focally",
        "even",
        "also",
        "thereby",
        "then",
        "further",
        "severely",
        "moderately",
        "barely",
        "merely",
        "just",
        "clearly",
        "directly",
        "gently",
        "it",
        "the",
        "nerve",
        "partially",
        "partly",
    ]
)
_CUES = frozenset(["REFERENCE", "DENIAL", "HEDGE", "BOUNDARY", "PSEUDO"])
_CONNECTING = frozenset(["with", "by", "against", "on", "upon", "if", "is", "are"])
_BREATH = 6


class Clause(NamedTuple):
    """Words ``start`` to ``end`` that state one relation by ``predicates``."""

    start: int
    end: int
    predicates: tuple[Mention, ...]
    mentions: tuple[Mention, ...]


def pieces(
    page: Page, start: int, end: int, mentions: list[Mention], label_end: int = -1
) -> list[tuple[int, int]]:
    """The pieces of a sentence between what always ends a clause.

    Parameters
    ----------
    page
        The report.
    start, end
        Words of the sentence.
    mentions
        Its mentions.
    label_end
        Where its label ends; the colon of a label cuts nothing ("Infarct: none").
    """
    cuts = {start}
    forms = page.words.forms
    # "Differential diagnosis: schwannoma, cyst": the hedge is of what follows.
    doubting = {at for m in mentions if m.label == "HEDGE" for at in (m.end - 1, m.end)}
    for at in range(start, end):
        colon = forms[at] == ":" and label_end < at < end - 1 and at not in doubting
        if forms[at] == ";" or colon:
            cuts.add(at + 1)
    cuts.update(_elliptical_parts(page, start, end, mentions))
    cuts.update(_run_on(forms, start, end))
    for mention in mentions:
        if mention.label != "BOUNDARY" or mention.value != "contrast":
            continue
        aside = _parenthetical(page, mention, start) or _within_breath(page, mention, mentions)
        if not aside:
            cuts.add(mention.start)
    edges = [*sorted(cuts), end]
    return [(a, b) for a, b in itertools.pairwise(edges) if a < b]


_FINITE = frozenset(["is", "are", "was", "were", "has", "have", "shows", "appears", "remains"])
_SUBJECTS = frozenset(["the", "both", "there", "a", "an", "no", "left", "right", "bilateral"])
_ASIDES = frozenset(["although", "though", "albeit", "while", "whilst"])
_ASIDE = 10
# Words that may stand between a subject's first word and its verb.
_SUBJECT = 8


def _run_on(forms: list[str], start: int, end: int) -> list[int]:
    """Commas behind a whole clause that a new one follows, as dictation runs on."""
    cuts, verb = [], False
    for at in range(start, end - 1):
        # A fronted "on the left, by contrast, the nerve is …" is no clause of its own.
        verb = (verb or forms[at] in _FINITE) and forms[at] not in (";", ":", "while", "whereas")
        joint = at + 1 + (forms[at + 1] == "and")
        if forms[at] == "," and verb and joint < end and forms[joint] in _SUBJECTS:
            ahead = forms[joint : min(end, joint + _SUBJECT)]
            stop = ahead.index(",") if "," in ahead else len(ahead)
            if _FINITE.intersection(ahead[:stop]) and "which" not in ahead[:stop]:
                cuts.append(at + 1)
                verb = False
    return cuts


_AUXILIARIES = frozenset(
    ["does", "do", "did", "is", "are", "was", "were", "may", "might", "could", "has", "not", "by"]
)


def _elliptical_parts(page: Page, start: int, end: int, mentions: list[Mention]) -> list[int]:
    """ "… and the left one may do so too", ", the right by no vessel"."""
    forms = page.words.forms
    cuts = [
        at + 1
        for at in range(start, end - 1)
        if forms[at] == "," and forms[at + 1] == "nor" and _before_relation(mentions, at)
    ]
    cuts += [
        m.start
        for m in mentions
        if m.label == "REFERENCE"
        and m.value in ("former", "latter")
        and m.start > start
        and forms[m.start - 1] == ","
    ]
    cuts += _nerve_parts(forms, start, mentions)
    for mention in mentions:
        at = mention.start - 1
        if mention.label != "SIDE" or at <= start:
            continue
        while at > start and forms[at] in ("the", "on", "that", "one", "of"):
            at -= 1
        if forms[at] not in (",", "and", "but"):
            continue
        behind = forms[mention.end : mention.end + 3]
        if behind[:1] in (["one"], ["it"], ["they"], ["nerve"]):
            behind = behind[1:]
        beside = any(
            m.label == "NERVE" and m.start - mention.end <= 2
            for m in mentions
            if m.start >= mention.end
        )
        if behind and behind[0] in _AUXILIARIES and not beside and _before_relation(mentions, at):
            cuts.append(at + 1 if forms[at] == "," else at)
    return cuts


def _nerve_parts(forms: list[str], start: int, mentions: list[Mention]) -> list[int]:
    """ "… by the SCA and the seventh by the AICA": another nerve with its own agent."""
    cuts = []
    for mention in mentions:
        at = mention.start - 1
        while at > start and forms[at] in ("the", "left", "right", "also"):
            at -= 1
        agent = forms[mention.end : mention.end + 1] in (["by"], ["with"])
        joined = at > start and forms[at] in ("and", ",", "while")
        if mention.label == "NERVE" and agent and joined and _before_relation(mentions, at):
            cuts.append(at)
    return cuts


def _before_relation(mentions: list[Mention], at: int) -> bool:
    return any(m.label == "CONTACT" and m.end <= at for m in mentions)


def _closes(forms: list[str], start: int) -> bool:
    """ "The pons, although dented, is free of infarct": the verb of the subject follows."""
    ahead = forms[start : start + _ASIDE]
    at = ahead.index(",") if "," in ahead else -1
    return 0 < at < len(ahead) - 1 and ahead[at + 1] in _FINITE


def _parenthetical(page: Page, mention: Mention, start: int) -> bool:
    """ "A vein does, however, touch it" is one clause."""
    forms = page.words.forms
    before = forms[mention.start - 1] if mention.start > start else ""
    after = forms[mention.end] if mention.end < len(forms) else ""
    if before == "," and forms[mention.start] in _ASIDES and _closes(forms, mention.end):
        return True
    return (
        before == ","
        and after == ","
        and forms[mention.start]
        in ("however", "though", "besides", "nevertheless", "instead", "conversely", "by", "in")
    )


def coordinated(page: Page, first: Mention, second: Mention) -> bool:
    """Whether two mentions stand in one list ("AICA and the left PICA")."""
    between = page.words.forms[first.end : second.start]
    return len(between) <= 5 and bool(between) and _is_list(between)


def list_around(
    page: Page,
    found: list[Mention],
    chosen: Mention,
    linked: Callable[[Page, Mention, Mention], bool] = coordinated,
) -> list[Mention]:
    """All mentions of the list that the chosen one stands in, in their order.

    Parameters
    ----------
    page
        The report.
    found
        Mentions of one kind, in order; the chosen one among them.
    chosen
        Where to begin.
    linked
        Tells whether two neighbours stand in one list.
    """
    first = last = found.index(chosen)
    while last + 1 < len(found) and linked(page, found[last], found[last + 1]):
        last += 1
    while first > 0 and linked(page, found[first - 1], found[first]):
        first -= 1
    return found[first : last + 1]


def _is_list(between: list[str]) -> bool:
    return all(
        form in _LIST_WORDS or form in ("left", "right", "l", "r", "lt", "rt", "ipsilateral", ".")
        for form in between
    ) and any(form in (",", "and", "or", "/", "&", "+", "nor", "-") for form in between)


def clauses(page: Page, start: int, end: int, mentions: list[Mention]) -> list[Clause]:
    """The clauses of one piece, each with its relation words.

    Parameters
    ----------
    page
        The report.
    start, end
        Words of the piece.
    mentions
        The mentions in it; its CONTACT mentions are the relations.
    """
    found = [m for m in mentions if m.label == "CONTACT"]
    groups = _groups(page, _without_subjects(page, found), mentions)
    if not groups:
        return [Clause(start, end, (), tuple(mentions))]
    edges = [start]
    for first, second in itertools.pairwise(groups):
        edges.append(_part(page, first[-1], second[0], mentions))
    edges.append(end)
    return [
        Clause(a, b, tuple(group), tuple(m for m in mentions if a <= m.start < b))
        for a, b, group in zip(edges, edges[1:], groups, strict=False)
    ]


def _without_subjects(page: Page, found: list[Mention]) -> list[Mention]:
    """Of "This contact displaces the nerve" the noun only takes up what was said."""
    kept = []
    for mention, following in itertools.zip_longest(found, found[1:]):
        taken_up = mention.entry.form == "noun" and page.words.forms[mention.start - 1] in (
            "this",
            "that",
            "the",
        )
        active = following is not None and following.entry.form == "active"
        if not (taken_up and active and following.start <= mention.end + 1):
            kept.append(mention)
    return kept


def _groups(page: Page, found: list[Mention], mentions: list[Mention]) -> list[list[Mention]]:
    """Relations said in one breath ("touches and indents") go together."""
    groups: list[list[Mention]] = []
    for mention in found:
        if groups and _one_breath(page, groups[-1][-1], mention, mentions):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _one_breath(page: Page, first: Mention, second: Mention, mentions: list[Mention]) -> bool:
    """ "Touched and displaced by", "touched but not displaced by", "contact with, or …"."""
    between = page.words.forms[first.end : second.start]
    inside = [m for m in mentions if first.end <= m.start < second.start]
    pair = any(m.label == "REFERENCE" and m.value in ("former", "latter") for m in inside)
    if pair or any(m.label not in _CUES for m in inside) or not _alike(first, second, bool(inside)):
        return False
    return len(between) <= _BREATH and all(
        form in _LIST_WORDS
        or form in _ADVERBS
        or form in _CONNECTING
        or form.endswith("ly")
        or any(m.start <= at < m.end for m in inside)
        for at, form in enumerate(between, first.end)
    )


def _alike(first: Mention, second: Mention, cued: bool) -> bool:
    """Behind a cue only words of the same form share what they speak of."""
    return not cued or first.entry.form == second.entry.form


def _within_breath(page: Page, cut: Mention, mentions: list[Mention]) -> bool:
    """The "but" of "touched but not displaced by the AICA" parts no clauses."""
    before = [m for m in mentions if m.label == "CONTACT" and m.end <= cut.start]
    after = [m for m in mentions if m.label == "CONTACT" and m.start >= cut.end]
    if not before or not after:
        return False
    return _one_breath(page, before[-1], after[0], mentions)


def _part(page: Page, first: Mention, second: Mention, mentions: list[Mention]) -> int:
    """Where the clause of ``second`` begins."""
    inside = [m for m in mentions if first.end <= m.start < second.start]
    limit = second.start
    for mention in inside:
        if mention.label in ("DENIAL", "HEDGE") and not _is_agent(page, first, mention):
            limit = min(limit, mention.start)
            break
    listed = _listed(page, inside)
    forms = page.words.forms
    joints = [
        at
        for at in range(first.end, limit)
        if (forms[at] in _JOINS or _relative(at, inside)) and at not in listed
    ]
    commas = [at for at in range(first.end, limit) if forms[at] == "," and at not in listed]
    sided = [at for at in commas if _opens_side(forms, at)]
    if sided:
        return sided[-1] + 1
    # "Contact with the AICA" is one noun: that "with" parts nothing.
    joints = [at for at in joints if at > first.end or forms[at] != "with"]
    strong = [at for at in joints if forms[at] not in ("as", "or", "with")]
    if strong:
        return strong[-1]
    if commas:
        return commas[-1] + 1
    return joints[-1] if joints else limit


def _is_agent(page: Page, first: Mention, cue: Mention) -> bool:
    """ "Touched by no vessel": the denial is of what touches, not of what comes next."""
    return page.words.forms[first.end : cue.start] in (["by"], ["with"])


def _opens_side(forms: list[str], at: int) -> bool:
    """ ", on the left …" opens a statement on the other side."""
    return forms[at + 1 : at + 3] == ["on", "the"] and forms[at + 3] in ("left", "right", "other")


def _relative(at: int, inside: list[Mention]) -> bool:
    return any(m.start == at and m.label == "REFERENCE" and m.value == "which" for m in inside)


def _listed(page: Page, inside: list[Mention]) -> set[int]:
    listed: set[int] = set()
    for first, second in itertools.pairwise(inside):
        same = first.label == second.label or {first.label, second.label} <= {
            "VESSEL",
            "REFERENCE",
            "SIDE",
        }
        if (
            same
            and (first.label, second.label) != ("SIDE", "VESSEL")
            and first.label in ("VESSEL", "NERVE", "SITE", "SIDE", "PLACE")
            and coordinated(page, first, second)
        ):
            listed.update(range(first.end, second.start))
    return listed
