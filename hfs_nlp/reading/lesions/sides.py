"""On which side a lesion lies: its own, its place's, its vessel's, its heading's."""

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import NOTHING, Said, because, sides_said
from hfs_nlp.reading.scene import Scene, sides_headed

__all__ = ["heading_sides", "own_sides", "place_sides"]

ENHANCEMENT = "facial_nerve_enhancement"
_REACHING = frozenset("extending extends extension reaching toward towards displaced".split())
_WITH, _BY, _WHOLE, _PAIR = 6, 4, 12, 9
_BOTH: tuple[str, ...] = ("left", "right")


def place_sides(
    scene: Scene,
    lesion: Mention,
    place: Mention,
    inside: list[Mention],
    several: bool,
    absent: bool,
    topic: Said[tuple[str, ...]] = NOTHING,
) -> Said[tuple[str, ...]]:
    """The sides of a lesion at a place.

    Parameters
    ----------
    scene
        The sentence.
    lesion, place
        The lesion, and where it lies.
    inside
        The mentions of the clause.
    several
        The place is one of a list, so that a side said elsewhere may be another's.
    absent
        The lesion is denied: the plural of a paired place then means both sides.
    topic
        Sides named alone before, as a heading is.
    """
    said = because(_neither_nor(scene, place), Mechanism.SIDE_OF_EACH, place)
    said = said or sides_said(Mechanism.SIDE_OF_PLACE, [place]) or _each(scene, place)
    if not absent:
        each = because(_one_each(scene, inside), Mechanism.SIDE_OF_SENTENCE, place)
        said = each or said
    if not said and several:
        said = sides_said(Mechanism.SIDE_OF_LESION, [lesion])
    elif not said:
        said = own_sides(scene, lesion, inside, absent)
    said = said or _whole_sides(scene, place, inside)
    said = said or _nerve_sides(scene, place, inside)
    own = scene.sentence.start <= scene.sentence.label[0]
    if absent and not own and place.value == "brainstem":
        # "Left nerve: free. No pontine infarct."
        return said or sides_headed(Mechanism.SIDE_OF_HEADING, scene.heading) or topic
    said = said or heading_sides(scene, lesion) or topic
    if said:
        return said
    paired = place.label == "PLACE" and place.entry.paired
    both = place.plural and paired and absent
    return because(_BOTH, Mechanism.SIDE_OF_PLURAL, place) if both else Said(())


def _each(scene: Scene, mention: Mention) -> Said[tuple[str, ...]]:
    """ "Neither parotid gland" is both."""
    return because(_either(scene, mention), Mechanism.SIDE_OF_EACH, mention)


def _neither_nor(scene: Scene, place: Mention) -> tuple[str, ...]:
    """ "Neither in the right nor in the left angle" is both."""
    before = scene.page.words.forms[max(scene.start, place.start - _PAIR) : place.end]
    both = {"neither", "nor", "left", "right"} <= set(before)
    return _BOTH if both and "," not in before else ()


def _one_each(scene: Scene, inside: list[Mention]) -> tuple[str, ...]:
    """ "Two plaques of the pons, one on the left and one on the right"."""
    forms = scene.page.words.forms
    each = [
        m.sides
        for m in inside
        if m.sides and "one" in forms[max(scene.start, m.start - _BY) : m.start]
    ]
    return _BOTH if {side for sides in each for side in sides} == set(_BOTH) else ()


def _beyond(scene: Scene, place: Mention, other: Mention) -> bool:
    """ "In the cistern, extending to the left angle": where it lies, and where it grows."""
    return bool(_REACHING.intersection(scene.page.words.forms[place.end : other.start]))


def _whole_sides(scene: Scene, place: Mention, inside: list[Mention]) -> Said[tuple[str, ...]]:
    """ "In the fundus of the right canal": the side is said of the whole."""
    whole = [
        m
        for m in inside
        if m.label == "PLACE" == place.label and m.value == place.value and m.sides
        if m.start < place.start or not _beyond(scene, place, m)
    ]
    near = sorted(whole, key=lambda m: abs(m.start - place.start))
    near = [m for m in near[:1] if abs(m.start - place.start) <= _WHOLE]
    return sides_said(Mechanism.SIDE_OF_PLACE, near)


def _nerve_sides(scene: Scene, place: Mention, inside: list[Mention]) -> Said[tuple[str, ...]]:
    """ "The intratemporal course of the facial nerves": the place is the nerves'."""
    behind = [m for m in inside if m.label == "NERVE" and 0 <= m.start - place.end <= _BY]
    if not behind:
        return Said(())
    between = scene.page.words.forms[place.end : behind[0].start]
    if {",", "and", "or", "to"}.intersection(between):
        return Said(())
    return sides_said(Mechanism.SIDE_OF_NERVE, behind[:1]) or _all_of(scene, behind[0])


def _all_of(scene: Scene, mention: Mention) -> Said[tuple[str, ...]]:
    """Both sides of what stands in the plural, or behind "neither"."""
    if mention.plural:
        return because(_BOTH, Mechanism.SIDE_OF_PLURAL, mention)
    return _each(scene, mention)


def heading_sides(scene: Scene, lesion: Mention) -> Said[tuple[str, ...]]:
    """The sides that a label, or else a heading, says."""
    return _label_sides(scene, lesion) or _heading_sides(scene, lesion)


def _label_sides(scene: Scene, lesion: Mention) -> Said[tuple[str, ...]]:
    """A label "Right facial nerve" sides what is said of the nerve, not an aneurysm."""
    label = scene.label
    own = scene.sentence.start <= scene.sentence.label[0]
    if not own and label.places:
        return Said(())  # "Mass in the left angle: none. No lesion of the petrous apex."
    held = own or not label.nerves or lesion.value == ENHANCEMENT
    return sides_headed(Mechanism.SIDE_OF_LABEL, label) if held else Said(())


def _heading_sides(scene: Scene, lesion: Mention) -> Said[tuple[str, ...]]:
    """A heading "Left facial nerve" sides the nerve's lesions, not what a label names."""
    heading, labelled = scene.heading, scene.sentence.label[1] > 0
    if heading.nerves and labelled and lesion.value != ENHANCEMENT:
        return Said(())
    return sides_headed(Mechanism.SIDE_OF_HEADING, heading)


def _reached(scene: Scene, side: Mention) -> bool:
    """ "Extending to the left" is not where it lies."""
    before = scene.page.words.forms[max(0, side.start - _BY) : side.start]
    return bool(_REACHING.intersection(before))


def _of_list(scene: Scene, lesion: Mention, side: Mention, inside: list[Mention]) -> bool:
    """Whether a side stands with a denied lesion or its list ("no mass or cyst on the left")."""
    first, second = sorted((lesion, side), key=lambda m: m.start)
    last = [m for m in inside if m.label == "LESION" and first.start <= m.start < second.start]
    fronted = first is side and bool(last)  # "Indented on the left, without mass or cyst".
    start = first.end if fronted else max([first.end, *(m.end for m in last)])
    end = last[0].start if fronted else second.start
    between = scene.page.words.forms[start:end]
    behind = len(side.sides) > 1 and side.start > lesion.start
    stops = {"there"} if behind else {",", "there"}
    return len(between) <= _WITH and not stops.intersection(between)


def own_sides(
    scene: Scene, lesion: Mention, inside: list[Mention], denied: bool = False
) -> Said[tuple[str, ...]]:
    """The sides that the clause gives the lesion itself, or what it lies on."""
    if lesion.sides:
        return sides_said(Mechanism.SIDE_OF_LESION, [lesion])
    if lesion.value == "aneurysm":
        vessels = [m for m in inside if m.label == "VESSEL" and m.sides]
        if vessels:
            nearest = min(vessels, key=lambda m: abs(m.start - lesion.end))
            return sides_said(Mechanism.SIDE_OF_VESSEL, [nearest])
    free = [m for m in scene.free_sides if inside[0].start <= m.start <= inside[-1].end]
    free = [m for m in free if not _reached(scene, m)]
    if denied and lesion.value != ENHANCEMENT:
        free = [m for m in free if _of_list(scene, lesion, m, inside)]
    if free:
        nearest = min(free, key=lambda m: abs(m.start - lesion.end))
        return sides_said(Mechanism.SIDE_OF_CLAUSE, [nearest])
    if denied and lesion.value != ENHANCEMENT:
        return Said(())
    nerves = [
        m
        for m in inside
        if m.label in ("NERVE", "REFERENCE", "SITE", "ANATOMY")
        and (m.sides or m.plural or _either(scene, m))
    ]
    if nerves:
        own = sides_said(Mechanism.SIDE_OF_NERVE, nerves[:1])
        return own or _all_of(scene, nerves[0])
    beside = [m for m in inside if m.label in ("LOOKALIKE", "LESION") and m.sides]
    return sides_said(Mechanism.SIDE_OF_SENTENCE, beside[:1])


def _either(scene: Scene, mention: Mention) -> tuple[str, ...]:
    forms = scene.page.words.forms
    before = forms[mention.start - 1] if mention.start else ""
    return _BOTH if before in ("neither", "either", "each") else ()
