"""Relations: which vessel touches which nerve, where, in one clause."""

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.clauses import Clause, coordinated, list_around
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene

__all__ = [
    "find_nerves",
    "find_vessels",
    "nerve_object",
    "topic",
]

Vessel = tuple[tuple[str, ...], tuple[str, ...]]

# "By the AICA", "the vessel … is likely the AICA".
_NAMING = frozenset(["by", "with", "is", "likely", "probably", "was"])
# A vessel behind one of these is a landmark, not what touches the nerve.
_LANDMARK = frozenset(
    [
        "from",
        "off",
        "beneath",
        "below",
        "above",
        "behind",
        "beyond",
        "near",
        "under",
        "over",
        "past",
        "around",
        "along",
        "beside",
        "alongside",
        "toward",
        "towards",
        "into",
        "distal",
        "lateral",
        "medial",
        "rostral",
        "caudal",
        "proximal",
        "than",
        "whose",
        "parent",
    ]
)
_AT = frozenset(["at", "in", "within", "near", "inside", "along"])
_ARISING = frozenset(
    "arises arising originates originating branch away comes departure origin takeoff emergence "
    "division springs springing issues issuing leaves leaving stems stemming".split()
)
_SKIPPED = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "this",
        "that",
        "left",
        "right",
        "l",
        "r",
        "lt",
        "rt",
        "proximal",
        "distal",
        "small",
        "large",
        "tortuous",
        "ectatic",
        "dominant",
        "ipsilateral",
        "same",
        "to",
        "of",
        "redundant",
        "of",
    ]
)


def find_vessels(page: Page, clause: Clause) -> list[Mention]:
    """The vessels that the clause says to make its contact.

    Of an active verb the vessels before it; those behind it only where it moves
    one vessel against another, or none stands before it. Landmarks ("arising
    from the basilar artery") do not count beside a named vessel.
    """
    found = [m for m in clause.mentions if m.label == "VESSEL"]
    if clause.predicates and page.words.forms[clause.predicates[0].start - 1] == "both":
        return found  # "Vertebral artery behind AICA, both stretching the nerve".
    found = _without_ectatic(found, clause)
    named = [m for m in found if not _landmark(page, m, clause)]
    found = named or found
    predicate = clause.predicates[0] if clause.predicates else None
    if predicate is None or predicate.entry.form != "active":
        return found
    if any(p.entry.tandem for p in clause.predicates):
        return found
    before = [m for m in found if m.start < predicate.start]
    agents = [m for m in found if m.start > predicate.start and _agent(page, m)]
    return before + agents if before else found


def _without_ectatic(found: list[Mention], clause: Clause) -> list[Mention]:
    """Of "vertebrobasilar dolichoectasia with compression by the BA" the first touches nothing."""
    ectatic = {m.start for m in clause.mentions if m.label == "ECTASIA" and _is_noun(m)}
    return [m for m in found if m.end not in ectatic] or found


def _is_noun(ectasia: Mention) -> bool:
    return not ectasia.id.endswith("adjective")


def topic(page: Page, mentions: list[Mention]) -> list[Mention]:
    """The vessels that a sentence speaks of: its first list of them, landmarks left out.

    Of "The AICA arises from the basilar artery" the AICA: that is what "it" means next.
    """
    whole = Clause(0, 0, (), tuple(mentions))
    if mentions:
        whole = whole._replace(start=mentions[0].start, end=mentions[-1].end)
    found = [m for m in mentions if m.label == "VESSEL"]
    named = [m for m in found if m.entry.called == "name"] or found
    chosen = [m for m in named if not _landmark(page, m, whole)] or named
    return list_around(page, chosen, chosen[0]) if chosen else []


def _agent(page: Page, mention: Mention) -> bool:
    forms = page.words.forms
    return any(form in _NAMING for form in forms[max(0, mention.start - 3) : mention.start])


def _landmark(page: Page, mention: Mention, clause: Clause) -> bool:
    forms = page.words.forms
    at = mention.start - 1
    while at >= clause.start and forms[at] in _SKIPPED:
        at -= 1
    if at < clause.start or forms[at] not in _LANDMARK:
        return False
    if forms[at] == "from":
        return _arises(page, at, clause)
    return True


def _arises(page: Page, at: int, clause: Clause) -> bool:
    """ "From" names a parent ("arising from") where a named vessel does the touching."""
    before = [m for m in clause.mentions if m.label == "VESSEL" and m.end <= at]
    if not _ARISING.intersection(page.words.forms[max(clause.start, at - 3) : at]):
        return False
    return any(m.entry.called == "name" for m in before)


def find_nerves(page: Page, clause: Clause, mentions: list[Mention] | None = None) -> list[Mention]:
    """The nerves of the clause's relation: its object, or the subject of a passive."""
    found = mentions or [m for m in clause.mentions if m.label == "NERVE"]
    if not found or not clause.predicates:
        return found
    predicate = clause.predicates[-1]
    after = [m for m in found if m.start >= predicate.end]
    before = [m for m in found if m.end <= clause.predicates[0].start]
    if predicate.entry.form == "passive":
        if before:
            return list_around(page, found, before[-1])
        if any(
            m.label == "REFERENCE" and m.value == "nerve" and m.end <= predicate.start
            for m in clause.mentions
        ):
            return []
    if after:
        return list_around(page, found, after[0])
    return list_around(page, found, before[-1]) if before else found


def nerve_object(page: Page, clause: Clause) -> bool:
    """Whether the relation's object is a nerve, its root, or a word for it.

    ``False`` where something else is touched first ("indents the medulla").
    """
    predicate = clause.predicates[-1]
    if predicate.entry.form == "passive" and predicate.entry.needs_nerve:
        return _nerve_subject(clause, predicate)
    if predicate.id == "contact.separate":
        following = [m for m in clause.mentions if predicate.end <= m.start <= predicate.end + 3]
        return not following or following[0].label not in ("ANATOMY", "PLACE", "LESION")
    if predicate.id == "contact.between_nerves":
        return False
    if predicate.id == "contact.between":
        return any(_is_nerve(m) for m in clause.mentions)
    if predicate.entry.form in ("passive", "noun", "state"):
        following = [m for m in clause.mentions if predicate.end <= m.start <= predicate.end + 6]
        listed = {",", "or", "and"}
        return not any(
            m.label == "LESION"
            and m.value != "aneurysm"
            and not listed.intersection(page.words.forms[predicate.end : m.start])
            for m in following
        )
    if _vessel_object(page, clause, predicate):
        return False
    for mention in clause.mentions:
        if mention.start < predicate.end:
            continue
        if _is_nerve(mention):
            return True
        if mention.label == "LESION" and mention.start - predicate.end <= 3:
            return False
        between = page.words.forms[predicate.end : mention.start]
        if _AT.intersection(between):
            continue  # "Touches the right one at the porus": where, not what.
        if mention.label in ("ANATOMY", "PLACE") and len(between) <= 6:
            return any(
                m.label == "NERVE" and m.start > mention.start and coordinated(page, mention, m)
                for m in clause.mentions
            )
    return not predicate.entry.needs_nerve


def _vessel_object(page: Page, clause: Clause, predicate: Mention) -> bool:
    """ "The PICA touches the vertebral artery": one vessel and another, no nerve."""
    after = [m for m in clause.mentions if m.start >= predicate.end and m.label != "SIDE"]
    if predicate.entry.tandem or not after or after[0].label != "VESSEL":
        return False
    between = page.words.forms[predicate.end : after[0].start]
    return not {"by", ",", ";"}.intersection(between) and not any(_is_nerve(m) for m in after)


def _is_nerve(mention: Mention) -> bool:
    if mention.label in ("NERVE", "SITE"):
        return True
    return mention.label == "REFERENCE" and mention.value in ("nerve", "it", "former", "latter")


def _nerve_subject(clause: Clause, predicate: Mention) -> bool:
    """Of "is displaced" the nerve is the subject, not the artery."""
    before = [m for m in clause.mentions if m.end <= predicate.start]
    subjects = [
        m
        for m in before
        if _is_nerve(m)
        or m.label in ("VESSEL", "ANATOMY", "PLACE", "LESION")
        or (m.label == "REFERENCE" and m.value == "vessel")
    ]
    return not subjects or any(_is_nerve(m) for m in subjects)


def known_vessels(scene: Scene, discourse: Discourse) -> list[Vessel]:
    """The vessels under discussion, a label's first."""
    if scene.label.vessels:
        return [(m.value, m.sides) for m in scene.label.vessels]
    return list(discourse.vessels)
