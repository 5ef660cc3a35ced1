"""Where a lesion lies: the place said beside it, or the one its list stands in."""

import itertools
from collections.abc import Callable
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import coordinated, list_around
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Grounds, Said, because

__all__ = ["Spot", "adjoins", "is_course", "is_placed", "joined", "location_of", "places_of"]

_IN = frozenset(
    "in within of at along from involving inside into through for on about around near over "
    "beneath under behind beside between affecting throughout by to".split()
)
# Verbs by which a lesion or a place holds the other ("fills the canal", "CPA contains …").
_LOCATIVE = frozenset(
    "occupies occupying fills filling involves involving centered based widens widening expands "
    "expanding enlarges enlarging drains draining replaces replacing erodes eroding infiltrates "
    "infiltrating located lies lying sits seated arising arises seen present straddles "
    "straddling lining".split()
)
# What a lesion does elsewhere than where it arises.
_REACHES = frozenset(
    "extends extending extension extend extended reaches reaching reach grows growing bulges "
    "bulging projects projecting protrudes protruding invades invading insinuates spreads "
    "spreading abuts abutting displaces displacing compresses compressing effaces effacing "
    "indents indenting deforms deforming toward towards contacts contacting touches touching "
    "beyond except apart than via insinuating spilling spills encroaches encroaching prolapses "
    "herniates effacement compression displacement distorts distorting pushes pushing "
    "tongue spares sparing spare".split()
)
# Between an adjective and its noun none of these stands.
_PART = _IN | frozenset(
    ", and or . is no the there shows contains : are with which that has have contain show "
    "harbors harbor without demonstrates a an show reveals reveal not nor neither bears".split()
)
_NEW_CLAUSE = frozenset(
    "a an there the no is are was were has have shows show looking ; this these it so".split()
)
_LIST = frozenset([",", "or", "and", "nor", "/", "versus", "vs", "&", "+", "but"])
_CONTAINS = frozenset(
    "contain contains show shows harbor harbors demonstrate demonstrates reveal reveals lack "
    "lacks without free clear devoid bear bears".split()
)
_BE = frozenset("is are was were has have appears appear".split())
_TAKEN_UP = frozenset("neither both each either none".split())
_VERBS = _BE | _CONTAINS | frozenset("enhance enhances remain remains look looks".split())
# What may stand between two places of one list beside the words of the list.
_ATTRIBUTES = frozenset(
    "in within of at along on the a an left right l r lt rt both either each bilateral "
    "paramedian dorsal ventral lateral dorsolateral ventrolateral medial central upper lower "
    "inferior superior deep anterior posterior mid rostral caudal adjacent also side sided "
    "midline portion part aspect half region proper remaining visualized included adjoining "
    "white matter cortex lobe lobes hemisphere hemispheres nucleus bilaterally segment segments "
    "proximal distal ipsilateral contralateral cm mm its hemi overlying neighboring ( )".split()
)
_NOT_LISTED = _VERBS | _REACHES | frozenset(["no", "there", "without", ":", ";", "."])
_UPON = frozenset("along on against upon from".split())
_PLACING = frozenset("in within at on inside along".split())
_ARTICLES = frozenset("a an no there".split())
_NEAR = 3
_LISTED = 7
_APART = 9


# Structures that are places for a lesion only.
_STRUCTURES = {
    "anatomy.brainstem_surface": "brainstem",
    "anatomy.ventricles": "elsewhere",
    "anatomy.dura": "elsewhere",
    "anatomy.chiasm": "elsewhere",
    "anatomy.spine": "elsewhere",
}
# The kinds that a list denies at a place even where each has its own "no".
_AT_HOME = {
    "brainstem": frozenset(["infarction", "demyelination", "vascular_malformation", "tumor"]),
    "cerebellopontine_angle": frozenset(
        ["schwannoma", "meningioma", "epidermoid", "lipoma", "arachnoid_cyst", "tumor"]
    ),
    "temporal_bone": frozenset(["cholesteatoma", "trauma", "middle_ear_inflammation"]),
    "extracranial": frozenset(["carcinoma", "sarcoma", "skull_base_inflammation"]),
    "elsewhere": frozenset(["infarction", "demyelination", "tumor"]),
}


class Spot(NamedTuple):
    """A place that a lesion is said to be at: location, or None, and sides.

    Attributes
    ----------
    placed, sided
        The grounds of its location, and of its sides.
    """

    location: str | None
    sides: tuple[str, ...]
    mention: Mention | None
    placed: Grounds = ()
    sided: Grounds = ()


def location_of(place: Mention) -> str:
    """The location that a place, or another structure, is."""
    return str(place.value) if place.label == "PLACE" else _STRUCTURES[place.id]


def _places_in(inside: list[Mention]) -> list[Mention]:
    found = [m for m in inside if m.label == "PLACE"]
    return found or [m for m in inside if m.id in _STRUCTURES]


def places_of(page: Page, lesion: Mention, inside: list[Mention]) -> Said[list[Mention]]:
    """The places that the clause gives a lesion, as the list that they stand in.

    Parameters
    ----------
    page
        The report.
    lesion
        The lesion.
    inside
        The mentions of its clause.
    """
    found = _places_in(inside)
    if not found:
        return Said([])
    return (
        because(_adjective(page, lesion, inside, found), Mechanism.ADJECTIVE_PLACE)
        or because(_behind(page, lesion, inside, found), Mechanism.PLACE_BEHIND)
        or because(_before(page, lesion, inside, found), Mechanism.PLACE_BEFORE)
    )


def is_course(page: Page, places: list[Mention]) -> bool:
    """ "From the cistern to the parotid" is the whole course of the nerve, not one place."""
    forms = page.words.forms
    for place in places:
        before = forms[max(0, place.start - _NEAR) : place.start]
        behind = forms[place.end : place.end + _NEAR]
        if "from" in before and {"to", "through", "until"}.intersection(behind):
            return True
    return False


def is_placed(page: Page, lesion: Mention, inside: list[Mention]) -> bool:
    """Whether a place stands as the lesion's adjective or directly behind it."""
    found = _places_in(inside)
    return bool(_adjective(page, lesion, inside, found) or _behind(page, lesion, inside, found))


def joined(page: Page, lesions: list[Mention]) -> bool:
    """Whether lesions stand in one list ("mass, infarct or plaque")."""
    for first, second in itertools.pairwise(lesions):
        between = page.words.forms[first.end : second.start]
        if len(between) > _LISTED or not _LIST.intersection(between):
            return False
        if _BE.intersection(between) or "there" in between:
            return False
    return True


def _adjective(
    page: Page, lesion: Mention, inside: list[Mention], found: list[Mention]
) -> list[Mention]:
    """ "Pontine infarct", "CPA or IAC mass"."""
    before = [m for m in found if m.end <= lesion.start]
    if not before or not adjoins(page, before[-1], lesion):
        return []
    listed = list_around(page, found, before[-1], _lister(inside))
    lesions = [m for m in inside if m.label == "LESION" and m.end <= listed[0].start]
    if len(listed) > 1 and lesions and _holds(page, lesions[-1], listed[0]):
        return before[-1:]  # "Mass in the angle, pontine infarct": each has its own.
    return listed


def adjoins(page: Page, place: Mention, lesion: Mention) -> bool:
    """Whether a place is the adjective of a lesion ("parotid mass")."""
    between = page.words.forms[place.end : lesion.start]
    near = place.end <= lesion.start and len(between) <= _NEAR
    return near and not (_PART | _REACHES).intersection(between)


def _behind(
    page: Page, lesion: Mention, inside: list[Mention], found: list[Mention]
) -> list[Mention]:
    """ "No mass, infarct or plaque in the pons": the first place behind the list."""
    after = [m for m in found if m.start >= lesion.end]
    if not after:
        return []
    between = [m for m in inside if lesion.end <= m.start < after[0].start]
    lesions = [m for m in between if m.label == "LESION"]
    if lesions and not joined(page, [lesion, *lesions]):
        return []
    if lesions and _each_denied(page, lesion, lesions, after[0]):
        return []
    # "Mass of the CPA, pontine infarct": an adjective belongs to what follows it.
    following = [m for m in inside if m.label == "LESION" and m.start >= after[0].end]
    if following and adjoins(page, after[0], following[0]):
        return []
    last = lesions[-1] if lesions else lesion
    if following and _fronts(page, last, after[0], following[0]):
        return []
    if not _linked(page, last, after[0]) or _touched(page, inside, last, after[0]):
        return []
    listed = list_around(page, found, after[0], _lister(inside))
    if following and len(listed) > 1 and adjoins(page, listed[-1], following[0]):
        listed = listed[:-1]  # "Mass in the angle, pontine infarct": the next one's.
    return _wider(page, found, _without_subject(page, listed))


def _each_denied(page: Page, lesion: Mention, lesions: list[Mention], place: Mention) -> bool:
    """ "No schwannoma, no glomus tumor at the foramen": each has its own place.

    Unless it is at home there ("no meningioma, no schwannoma in either angle").
    """
    at_home = str(lesion.value) in _AT_HOME.get(location_of(place), ())
    return not at_home and "no" in page.words.forms[lesion.end : lesions[-1].start]


def _touched(page: Page, inside: list[Mention], first: Mention, second: Mention) -> bool:
    """ "The mass indents the pons" does not place it there."""
    return any(
        m.label == "CONTACT"
        and m.entry.form in ("active", "passive")
        and m.entry.status != "absent"
        and m.id != "contact.rest"
        and first.end <= m.start < second.start
        and not _closed_aside(page, m, second)
        for m in inside
    )


def _closed_aside(page: Page, contact: Mention, second: Mention) -> bool:
    """ "The pons, although indented, is free of infarct": what is touched is an aside."""
    between = page.words.forms[contact.end : second.start]
    return any(
        first == "," and following in _VERBS for first, following in itertools.pairwise(between)
    )


def _wider(page: Page, found: list[Mention], places: list[Mention]) -> list[Mention]:
    """ "Along the petrous ridge in the angle": what it lies on, and the place it is in."""
    behind = [m for m in found if m.start >= places[-1].end]
    if len(places) > 1 or not behind or places[0].entry.__class__ is not behind[0].entry.__class__:
        return places
    joint = page.words.forms[places[0].end : behind[0].start]
    nested = joint[:1] in (["in"], ["within"]) and len(joint) <= _NEAR
    if not nested or not _on(page, places[0]):
        return places
    behind[0].sides = behind[0].sides or places[0].sides
    return behind[:1]


def _on(page: Page, place: Mention) -> bool:
    return bool(_UPON.intersection(page.words.forms[max(0, place.start - _NEAR - 1) : place.start]))


def _fronts(page: Page, own: Mention, place: Mention, following: Mention) -> bool:
    """ "An infarct, and in the angle a mass": the place opens what is said next."""
    forms = page.words.forms
    joint = forms[own.end : place.start]
    opened = joint[:1] in ([","], ["and"]) and bool(_PLACING.intersection(joint[1:3]))
    between = forms[place.end : following.start]
    return opened and bool(_ARTICLES.intersection(between)) and "," not in between


def _nor(page: Page, place: Mention, lesion: Mention) -> bool:
    """ "No infarct in the pons, nor any angioma": denied at the same place."""
    between = page.words.forms[place.end : lesion.start]
    return len(between) <= _NEAR and "nor" in between[:2]


def _without_subject(page: Page, places: list[Mention]) -> list[Mention]:
    """ "No lesion in the canals, and the ganglia enhance": a new subject is no place."""
    return places[: _subject_at(page, places)]


def _subject_at(page: Page, places: list[Mention]) -> int:
    """Where in a list of places the subject of a new clause begins; else its length.

    "In the angles, and the pons and medulla bear …": at the pons.
    """
    forms, last = page.words.forms, places[-1]
    following = forms[last.end] if last.end < len(forms) else "."
    if following not in _VERBS:
        return len(places)
    joints = [forms[a.end : b.start] for a, b in itertools.pairwise(places)]
    opening = [at for at, joint in enumerate(joints, 1) if {"and", "the"} <= set(joint)]
    behind_comma = [at for at in opening if joints[at - 1][0] == ","]
    return (behind_comma or opening or [len(places)])[-1]


def _linked(page: Page, lesion: Mention, place: Mention) -> bool:
    """Whether the words between a lesion and the place behind it place it there."""
    forms = page.words.forms[lesion.end : place.start]
    arises = bool(forms) and "from" in forms[-4:] and "to" not in forms
    if _REACHES.intersection(forms) and not arises:
        return False
    return not any(
        first in (",", "and", "but")
        and second in _NEW_CLAUSE
        and not (first == "," and second in _BE)  # ", in particular a cyst, is not seen in"
        for first, second in itertools.pairwise(forms)
    )


def _before(
    page: Page, lesion: Mention, inside: list[Mention], found: list[Mention]
) -> list[Mention]:
    """ "Neither CPA contains a mass", "within the right pons there is a …"."""
    before = [m for m in found if m.end <= lesion.start]
    if not before:
        return []
    # "Centered on the porus, with a petrous base, is a mass": an aside places nothing.
    forms = page.words.forms
    said = [m for m in before if "with" not in forms[max(0, m.start - _NEAR) : m.start]]
    place = (said or before)[-1]
    taken = [m for m in inside if m.label == "LESION" and place.end <= m.start < lesion.start]
    own = [m for m in inside if m.label == "LESION" and m.end <= place.start]
    if taken and own and not joined(page, [*taken, lesion]):
        return []
    if taken and _own_item(page, place, taken, lesion):
        return []
    first = taken[0] if taken else lesion
    if _apart(page, place, first) or _touched(page, inside, place, first):
        return []
    listed = list_around(page, found, place, _lister(inside))
    listed += [m for m in found if m.start >= lesion.end and _likewise(page, lesion, m)]
    subject = listed[_subject_at(page, listed) :]
    anew = own and (_fronts(page, own[-1], place, lesion) or _nor(page, place, lesion))
    if own and not subject and not anew and _holds(page, own[-1], place):
        return []
    return subject or listed


def _likewise(page: Page, lesion: Mention, place: Mention) -> bool:
    """ "The glands are free of tumor, and so are the canals"."""
    between = page.words.forms[lesion.end : place.start]
    return len(between) <= _APART and any(
        first == "so" and second in _BE for first, second in itertools.pairwise(between)
    )


def _own_item(page: Page, place: Mention, taken: list[Mention], lesion: Mention) -> bool:
    """ "A parietal DVA, and no infarct": the adjective is the first lesion's alone."""
    if not adjoins(page, place, taken[0]):
        return False
    forms = page.words.forms[taken[-1].end : lesion.start]
    return lesion.entry.home != "unspecified" or bool({"no", "a", "an", "without"} & set(forms))


def _apart(page: Page, place: Mention, lesion: Mention) -> bool:
    """ "The brainstem is normal, and there is no infarct" places no infarct."""
    forms = page.words.forms
    between = forms[place.end : lesion.start]
    fronted = place.start > 0 and bool(
        _IN.intersection(forms[max(0, place.start - 3) : place.start])
    )
    if between[:1] == ["no"] and not _opens_with(page, place):
        return True  # "… on the brainstem no infarct": a new statement.
    held = bool((_TAKEN_UP | _CONTAINS) & set(between))
    anew = any(a == "and" and b in _NEW_CLAUSE for a, b in itertools.pairwise(between))
    return bool(_BE & set(between)) and anew and not fronted and not held


def _opens_with(page: Page, place: Mention) -> bool:
    """Whether a place opens its sentence ("in the pons no infarct", "pons no infarct")."""
    forms, at = page.words.forms, place.start
    while at > 0 and place.start - at < _NEAR and (forms[at - 1] in _IN or forms[at - 1] == "the"):
        at -= 1
    if at > 1 and forms[at - 2 : at] == [",", "and"]:
        return True
    return at == place.start or at == 0 or forms[at - 1] in (",", ".", ";", ":")


def _holds(page: Page, lesion: Mention, place: Mention) -> bool:
    """Whether a place is already taken by the lesion before it ("plaque in the pons, …")."""
    between = page.words.forms[lesion.end : place.start]
    held = _IN | _LOCATIVE
    return len(between) <= _APART and (bool(held.intersection(between)) or len(between) <= 1)


def _lister(inside: list[Mention]) -> Callable[[Page, Mention, Mention], bool]:
    """Tells whether two places stand in one list, with no other statement between them."""
    others = [m for m in inside if m.label in ("LESION", "CONTACT", "VESSEL", "DENIAL")]

    def listed(page: Page, first: Mention, second: Mention) -> bool:
        between = any(first.end <= m.start < second.start for m in others)
        return not between and _listed(page, first, second)

    return listed


def _listed(page: Page, first: Mention, second: Mention) -> bool:
    """Whether two places stand in one list ("in the thalamus and in the left dorsal pons")."""
    between = page.words.forms[first.end : second.start]
    if not between:
        return False
    if coordinated(page, first, second):
        return True
    joints = [at for at, form in enumerate(between) if form in _LIST]
    if not joints or len(between) > _LISTED:
        return False
    # "In the periventricular region with perpendicular orientation, the left pons".
    head, tail = between[: joints[0]], between[joints[0] :]
    said = [form for form in tail if form not in _LIST and not form[0].isdigit()]
    return all(form in _ATTRIBUTES for form in said) and not _NOT_LISTED.intersection(head)
