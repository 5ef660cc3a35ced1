"""Lesions: which kind, where, on which side, stated, doubted or denied."""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.assertion import Assertion, assess
from hfs_nlp.reading.clauses import coordinated, list_around, pieces
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import LesionStatement, Source

__all__ = ["read_lesions"]

_IN = frozenset(
    [
        "in",
        "within",
        "of",
        "at",
        "along",
        "from",
        "involving",
        "inside",
        "into",
        "through",
        "for",
        "on",
    ]
)
_ENHANCEMENT = "facial_nerve_enhancement"
_NEAR = 3
_BESIDE = 5
_NORMAL = frozenset(["normal", "physiologic", "physiological", "expected", "usual"])


class Spot(NamedTuple):
    """A place that a lesion is said to be at: location, or None, and sides."""

    location: str | None
    sides: tuple[str, ...]
    mention: Mention | None


class _Reader:
    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self.scene, self.discourse, self.page = scene, discourse, scene.page

    def read(self) -> Iterator[LesionStatement]:
        scene = self.scene
        if any(m.label == "LESION" for m in scene.label_mentions):
            return
        yield from self._answered_heading()
        for start, end in self._pieces():
            inside = scene.inside(start, end)
            for lesion in inside:
                if lesion.label == "LESION":
                    yield from self._lesion(lesion, start, end, inside)

    def _answered_heading(self) -> Iterator[LesionStatement]:
        """A heading names the lesion, its fields the places: "CPA right: no"."""
        scene = self.scene
        if scene.answer not in ("no", "none") or not scene.label.places:
            return
        place = scene.label.places[-1]
        source = Source(
            *self.page.span(scene.sentence.start, scene.sentence.end),
            scene.sentence.section,
            (place.id, "reading.form_field"),
        )
        for lesion in scene.heading_mentions:
            if lesion.label == "LESION" and place.value != "elsewhere":
                kind = _kind(lesion, Spot(place.value, (), place))
                paired = ("left", "right") if place.plural and place.entry.paired else (None,)
                for side in scene.label.sides or paired:
                    yield LesionStatement(kind, place.value, side, "absent", source)

    def _pieces(self) -> list[tuple[int, int]]:
        scene = self.scene
        return pieces(self.page, scene.start, scene.end, scene.mentions, scene.label_end)

    def _lesion(
        self, lesion: Mention, start: int, end: int, inside: list[Mention]
    ) -> Iterator[LesionStatement]:
        if any(m.label == "ASKING" and m.start < lesion.start for m in inside):
            return
        found = assess(self.page, lesion, start, end, inside)
        if found.void or (lesion.value == _ENHANCEMENT and not self._about_facial(lesion)):
            return
        status = self._status(lesion, found)
        if status is None:
            return
        spots = self._spots(lesion, inside, status)
        for spot in spots:
            kind = self._of_nerve(lesion, _kind(lesion, spot))
            if (
                kind in ("aneurysm", "infarction")
                and not spot.location
                and self._other_vessel(inside)
            ):
                spot = Spot("elsewhere", (), None)
            location = spot.location or (
                lesion.entry.home if lesion.entry.home != "unspecified" else None
            )
            if location is None and lesion.entry.needs_place:
                continue
            rules = (
                lesion.id,
                *((spot.mention.id,) if spot.mention else ()),
                *found.cues,
                *self.scene.label.ids,
            )
            source = Source(
                *self.page.span(start, end),
                self.scene.sentence.section,
                tuple(dict.fromkeys(rules)),
            )
            for side in spot.sides or (None,):
                yield LesionStatement(kind, location, side, status, source, lesion.entry.generic)

    def _status(self, lesion: Mention, found: Assertion) -> str | None:
        """Stated, doubted or denied; the answer of a form's field decides for its label."""
        if self.scene.answer and lesion.end <= self.scene.label_end:
            if self.scene.answer in ("no", "none"):
                return "absent"
            if self.scene.answer == "not_judged":
                return None
        return "absent" if found.denied else "possible" if found.hedged else "present"

    def _beside(self, lesion: Mention, nerve: Mention) -> bool:
        first, second = sorted((lesion, nerve), key=lambda m: m.start)
        between = self.page.words.forms[first.end : second.start]
        return len(between) <= _BESIDE and "," not in between

    def _other_vessel(self, inside: list[Mention]) -> bool:
        """ "The anterior communicating artery carries an aneurysm"."""
        vessels = [m for m in inside if m.label == "VESSEL" and m.entry.called == "name"]
        return bool(vessels) and all(m.value == ("other",) for m in vessels)

    def _of_nerve(self, lesion: Mention, kind: str) -> str:
        """A schwannoma "of the left facial nerve" is a facial schwannoma."""
        if kind != "schwannoma":
            return kind
        near = [m for m in self.scene.mentions if m.label == "NERVE" and self._beside(lesion, m)]
        nerves = {v for m in near for v in m.value}
        named = {"facial": "facial_schwannoma", "vestibulocochlear": "vestibular_schwannoma"}
        return named.get(nerves.pop(), kind) if len(nerves) == 1 else kind

    def _about_facial(self, lesion: Mention) -> bool:
        named = lesion.id.endswith("_named")
        nerves = [v for m in self.scene.mentions if m.label == "NERVE" for v in m.value]
        context = self.scene.label.nerves or self.scene.heading.nerves or self.discourse.nerves
        return named or "facial" in (nerves or context)

    # --- where ------------------------------------------------------------------

    def _spots(self, lesion: Mention, inside: list[Mention], status: str) -> list[Spot]:
        places = self._places(lesion, inside)
        if not places:
            return [self._from_context(lesion, inside, status)]
        several = len(places)
        return [Spot(p.value, self._sides(lesion, p, inside, several, status), p) for p in places]

    def _places(self, lesion: Mention, inside: list[Mention]) -> list[Mention]:
        found = [m for m in inside if m.label == "PLACE"]
        if not found:
            return []
        mass = self._mass_before(lesion, inside)
        return (
            self._adjective(lesion, found)
            or (self._places(mass, inside) if mass else [])
            or self._behind(lesion, inside, found)
            or self._before(lesion, inside, found)
        )

    def _mass_before(self, lesion: Mention, inside: list[Mention]) -> Mention | None:
        """Of "a mass of the CPA with a dural tail, in keeping with meningioma": the mass."""
        before = [m for m in inside if m.label == "LESION" and m.end <= lesion.start]
        if not before or not before[0].entry.generic or lesion.entry.generic:
            return None
        return None if self._one_list([*before, lesion]) else before[0]

    def _adjective(self, lesion: Mention, found: list[Mention]) -> list[Mention]:
        """ "Pontine infarct", "CPA or IAC mass"."""
        before = [m for m in found if m.end <= lesion.start]
        if not before or not self._adjoins(before[-1], lesion):
            return []
        return list_around(self.page, found, before[-1], _listed)

    def _adjoins(self, place: Mention, lesion: Mention) -> bool:
        between = self.page.words.forms[place.end : lesion.start]
        return (
            place.end <= lesion.start
            and len(between) <= _NEAR
            and not _IN.union(
                [
                    ",",
                    "and",
                    "or",
                    ".",
                    "is",
                    "no",
                    "the",
                    "there",
                    "shows",
                    "contains",
                    ":",
                    "are",
                    "with",
                    "by",
                    "which",
                    "that",
                    "has",
                    "have",
                    "contain",
                    "show",
                    "harbors",
                    "harbor",
                    "without",
                    "demonstrates",
                    "a",
                    "an",
                ]
            ).intersection(between)
        )

    def _behind(
        self, lesion: Mention, inside: list[Mention], found: list[Mention]
    ) -> list[Mention]:
        """ "No mass, infarct or plaque in the pons": the first place behind the list."""
        after = [m for m in found if m.start >= lesion.end]
        if not after:
            return []
        between = [m for m in inside if lesion.end <= m.start < after[0].start]
        lesions = [m for m in between if m.label == "LESION"]
        if lesions and not self._one_list([lesion, *lesions]):
            return []
        # "Mass of the CPA, pontine infarct": an adjective belongs to what follows it.
        following = [m for m in inside if m.label == "LESION" and m.start >= after[0].end]
        if following and self._adjoins(after[0], following[0]):
            return []
        return list_around(self.page, found, after[0], _listed)

    def _one_list(self, lesions: list[Mention]) -> bool:
        forms = self.page.words.forms
        for first, second in itertools.pairwise(lesions):
            between = forms[first.end : second.start]
            if len(between) > 6 or not {",", "or", "and", "nor", "/", "versus", "vs"}.intersection(
                between
            ):
                return False
        return True

    def _before(
        self, lesion: Mention, inside: list[Mention], found: list[Mention]
    ) -> list[Mention]:
        """ "Neither CPA contains a mass", "within the right pons there is a …"."""
        before = [m for m in found if m.end <= lesion.start]
        if not before:
            return []
        taken = [
            m for m in inside if m.label == "LESION" and before[-1].end <= m.start < lesion.start
        ]
        if taken and not self._one_list([*taken, lesion]):
            own = [m for m in inside if m.label == "LESION" and m.end <= before[-1].start]
            if own:
                return []
        if self._apart(before[-1], taken[0] if taken else lesion):
            return []
        if taken and lesion.entry.home != "unspecified" and self._adjoins(before[-1], taken[0]):
            return []
        held = [m for m in inside if m.label == "LESION" and m.end <= before[-1].start]
        if held and self._holds(held[-1], before[-1]):
            return []
        return list_around(self.page, found, before[-1], _listed)

    def _apart(self, place: Mention, lesion: Mention) -> bool:
        """ "The brainstem is normal, and there is no infarct" places no infarct."""
        forms = self.page.words.forms
        between = forms[place.end : lesion.start]
        said = {"is", "are", "was", "were", "has", "have", "appears", "appear"}.intersection(
            between
        )
        fronted = place.start > 0 and bool(
            _IN.intersection(forms[max(0, place.start - 3) : place.start])
        )
        taken_up = {"neither", "both", "each", "either", "none"}.intersection(between)
        joined = "and" in between or "," in between
        return bool(said) and joined and not fronted and not taken_up

    def _holds(self, lesion: Mention, place: Mention) -> bool:
        """Whether a place is already taken by the lesion before it ("plaque in the pons, …")."""
        between = self.page.words.forms[lesion.end : place.start]
        return bool(_IN.intersection(between)) and len(between) <= 5

    def _from_context(self, lesion: Mention, inside: list[Mention], status: str) -> Spot:
        own_place = lesion.value == _ENHANCEMENT
        for context in (self.scene.label, self.scene.heading)[: 1 if own_place else 2]:
            if context.places:
                place = context.places[-1]
                return Spot(place.value, self._sides(lesion, place, inside, 1, status), place)
        sides = self._own_sides(lesion, inside) or self._label_sides(lesion)
        return Spot(None, sides or self._heading_sides(lesion), None)

    # --- which side --------------------------------------------------------------

    def _sides(
        self, lesion: Mention, place: Mention, inside: list[Mention], places: int, status: str
    ) -> tuple[str, ...]:
        said = place.sides or self._either(place)
        if not said and places == 1:
            said = self._own_sides(lesion, inside)
        elif not said:
            said = lesion.sides
        if said:
            return said
        if self._label_sides(lesion) or self._heading_sides(lesion):
            return self._label_sides(lesion) or self._heading_sides(lesion)
        paired = place.plural and place.entry.paired and status == "absent"
        return ("left", "right") if paired else ()

    def _label_sides(self, lesion: Mention) -> tuple[str, ...]:
        """A label "Right facial nerve" sides what is said of the nerve, not an aneurysm."""
        label = self.scene.label
        own = self.scene.sentence.start <= self.scene.sentence.label[0]
        return label.sides if own or not label.nerves or lesion.value == _ENHANCEMENT else ()

    def _heading_sides(self, lesion: Mention) -> tuple[str, ...]:
        """A heading "Left facial nerve" sides the nerve's lesions, not what a label names."""
        heading, labelled = self.scene.heading, self.scene.sentence.label[1] > 0
        if heading.nerves and labelled and lesion.value != _ENHANCEMENT:
            return ()
        return heading.sides

    def _either(self, place: Mention) -> tuple[str, ...]:
        forms = self.page.words.forms
        before = forms[place.start - 1] if place.start else ""
        return ("left", "right") if before in ("neither", "either", "each") else ()

    def _own_sides(self, lesion: Mention, inside: list[Mention]) -> tuple[str, ...]:
        if lesion.sides:
            return lesion.sides
        free = [m for m in self.scene.free_sides if inside[0].start <= m.start <= inside[-1].end]
        if free:
            nearest = min(free, key=lambda m: abs(m.start - lesion.end))
            return nearest.sides
        nerves = [
            m
            for m in inside
            if m.label in ("NERVE", "REFERENCE") and (m.sides or m.plural or self._either(m))
        ]
        if nerves:
            return nerves[0].sides or ("left", "right")
        beside = [m for m in inside if m.label in ("LOOKALIKE", "LESION") and m.sides]
        return beside[0].sides if beside else ()


def _listed(page: Page, first: Mention, second: Mention) -> bool:
    """Whether two places stand in one list ("in the thalamus and in the pons")."""
    between = page.words.forms[first.end : second.start]
    if not between:
        return False
    return coordinated(page, first, second) or (
        len(between) <= 4 and between[0] in (",", "and", "or", "/", "nor") and "in" in between
    )


def _kind(lesion: Mention, spot: Spot) -> str:
    mass = spot.mention.entry.mass if spot.mention else None
    if lesion.entry.generic and mass:
        return str(mass)
    if lesion.id == "lesion.granulation" and spot.location == "extracranial":
        return "skull_base_inflammation"
    return str(lesion.value)


def read_lesions(scene: Scene, discourse: Discourse) -> list[LesionStatement]:
    """The lesion statements of a sentence.

    Parameters
    ----------
    scene
        The sentence.
    discourse
        What was said before.
    """
    return list(_Reader(scene, discourse).read())
