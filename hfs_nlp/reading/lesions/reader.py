"""The lesion statements of a sentence, clause by clause."""

from collections.abc import Iterator

from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.clauses import coordinated, pieces
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.lesions.places import (
    Spot,
    adjoins,
    is_course,
    is_placed,
    joined,
    location_of,
    places_of,
)
from hfs_nlp.reading.lesions.reference import (
    explains,
    is_associated,
    is_definite,
    is_residual,
    is_there,
    is_topic,
    remember,
    remember_resected,
    signs_of,
    weighed,
)
from hfs_nlp.reading.lesions.sides import ENHANCEMENT, heading_sides, own_sides, place_sides
from hfs_nlp.reading.lesions.status import lesion_status, resected
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import LesionStatement, Source

__all__ = ["read_lesions"]

_BESIDE = 5
_ASSERTED = ("present", "possible")
_NONSPECIFIC = frozenset(["lookalike.small_vessel", "lookalike.white_matter"])
_NO_MASSES = frozenset(["infarction", "demyelination", ENHANCEMENT, "trauma"])
_TWIN = 4
_TWIN_JOINTS = frozenset(["or", "and", "/", "nor", "versus", "vs"])
_TWINS = {
    "facial_schwannoma": (frozenset(["vestibular", "acoustic"]), "vestibular_schwannoma"),
    "vestibular_schwannoma": (frozenset(["facial"]), "facial_schwannoma"),
    "schwannoma": (frozenset(["vestibular", "acoustic"]), "vestibular_schwannoma"),
}
# Kinds that lie nowhere else: a list named with another place does not move them.
_ONLY = {
    "infarction": "brainstem",
    "demyelination": "brainstem",
    "middle_ear_inflammation": "temporal_bone",
    "parotid_tumor": "extracranial",
}
_NEVER = {
    ("aneurysm", "brainstem"),
    ("vestibular_schwannoma", "brainstem"),
    ("skull_base_inflammation", "brainstem"),
    ("skull_base_inflammation", "cerebellopontine_angle"),
    ("cholesteatoma", "brainstem"),
    ("trauma", "brainstem"),
}
_HOMES = {"vestibular_schwannoma": "cerebellopontine_angle"}
_AT_HOME = frozenset(["skull_base_inflammation", "middle_ear_inflammation"])
_BELOW = frozenset(["carcinoma", "sarcoma", "skull_base_inflammation"])
_EXCEPTING = frozenset("except exception apart aside save other besides".split())
# Verbs and pronouns that take up the place named before "but".
_HOLDING = frozenset("harbors contains shows has without is are contain harbor show".split())
_EACH = frozenset("either each both therein them".split())
_FURTHER = frozenset("other further additional".split())
_TAKEN = 5
_ANSWERS = {
    **dict.fromkeys(("0", "no", "none", "nil", "neg", "negative", "absent", "n"), "absent"),
    **dict.fromkeys(("yes", "y", "pos", "positive", "present"), "present"),
}
_EXAMPLES = frozenset("be such including specifically particularly namely eg ie like".split())
# The sites along the nerve where an enhancement may be, as places.
_SITE_PLACES = {"meatal": "cerebellopontine_angle", "cisternal": "cerebellopontine_angle"}


def read_lesions(scene: Scene, discourse: Discourse) -> list[LesionStatement]:
    """The lesion statements of a sentence.

    Parameters
    ----------
    scene
        The sentence.
    discourse
        What was said before; what this sentence says of lesions is added.
    """
    return _without_excepted(scene, list(_Reader(scene, discourse).read()))


def _without_excepted(scene: Scene, said: list[LesionStatement]) -> list[LesionStatement]:
    """ "No infarct except an old lacune of the pons" denies no infarct there."""
    words = scene.page.words
    cuts = [words.starts[m.start] for m in scene.mentions if _excepts(scene, m)]
    if not cuts:
        return said
    shown = {
        (s.kind, s.location) for s in said if s.status != "absent" and s.source.start >= cuts[0]
    }
    return [s for s in said if s.status != "absent" or (s.kind, s.location) not in shown]


def _excepts(scene: Scene, mention: Mention) -> bool:
    said = scene.page.words.forms[mention.start : mention.end]
    return mention.label == "BOUNDARY" and bool(_EXCEPTING.intersection(said))


class _Reader:
    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self.scene, self.discourse, self.page = scene, discourse, scene.page

    def read(self) -> Iterator[LesionStatement]:
        scene = self.scene
        named = any(m.label == "LESION" for m in scene.label_mentions)
        if named and not any(m.label == "LESION" for m in scene.mentions):
            return
        if scene.sided_answers and scene.label_end >= 0:
            yield from self._answered_sides()
            return
        yield from self._answered_heading()
        answered = list(self._answered_places())
        if answered:
            yield from answered
            return
        if is_topic(scene, self.discourse):
            return
        for start, end in self._pieces():
            for first, last in self._split(start, end):
                yield from self._piece(first, last, scene.inside(first, last))

    def _pieces(self) -> list[tuple[int, int]]:
        """The clauses; "…; left parotid: no tumor" is one, its place being a label."""
        scene, found = self.scene, []
        start = -1
        for first, last in pieces(
            self.page, scene.start, scene.end, scene.mentions, scene.label_end
        ):
            start = first if start < 0 else start
            labels = {m.label for m in scene.inside(start, last)}
            if labels and labels <= {"PLACE", "SIDE"} and self.page.words.forms[last - 1] == ":":
                continue
            found.append((start, last))
            start = -1
        return found

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        """ "Supratentorial plaques, none in the brainstem" says two things."""
        forms, inside = self.page.words.forms, self.scene.inside(start, end)
        for cue in inside:
            none = cue.id == "denial.none" and forms[cue.start - 1] in (",", "and", "but")
            after = [m.label for m in inside if m.start >= cue.end]
            placed = after[:1] in (["PLACE"], ["SIDE"]) and "LESION" not in after
            if none and placed and cue.start > start:
                return [(start, cue.start), (cue.start, end)]
        return [(start, end)]

    def _of_sign(self, location: str | None) -> tuple[str, ...]:
        """ "Fluid in the right mastoid but no mastoiditis": the side of what is seen there."""
        seen = self.discourse.seen
        same = [sides for place, sides in seen.spots if place == location]
        return same[0] if same and seen.sentence == self.scene.sentence.start else ()

    def _piece(self, start: int, end: int, inside: list[Mention]) -> Iterator[LesionStatement]:
        lesions = [m for m in inside if m.label == "LESION"]
        if lesions:
            before = [m for m in inside if m.start < lesions[0].start]
            signs_of(self.scene, self.discourse, start, end, before)
        for lesion in lesions:
            said = list(self._lesion(lesion, start, end, inside))
            remember(self.discourse, lesion, said, self.scene.sentence.start)
            yield from said
        if not lesions:
            signs_of(self.scene, self.discourse, start, end, inside)
            yield from self._elliptical(start, end, inside)

    def _answered_heading(self) -> Iterator[LesionStatement]:
        """A heading names the lesion, its fields the places: "CPA right: no"."""
        scene = self.scene
        if scene.answer not in ("no", "none") or not scene.label.places:
            return
        place = scene.label.places[-1]
        source = self._source(
            scene.sentence.start, scene.sentence.end, (place.id, "reading.form_field")
        )
        for lesion in scene.heading_mentions:
            if lesion.label == "LESION" and place.value != "elsewhere":
                kind = _kind(lesion, Spot(place.value, (), place))
                paired = ("left", "right") if place.plural and place.entry.paired else (None,)
                for side in scene.label.sides or paired:
                    yield LesionStatement(kind, place.value, side, "absent", source)

    def _answered_sides(self) -> Iterator[LesionStatement]:
        """ "Parotid mass: L no, R yes"."""
        inside = self.scene.inside(self.scene.start, self.scene.label_end)
        for lesion in (m for m in inside if m.label == "LESION"):
            rules = (lesion.id, "reading.form_field")
            source = self._source(self.scene.sentence.start, self.scene.sentence.end, rules)
            for spot, kind in self._spots(lesion, inside, "absent"):
                for side, said in self.scene.sided_answers:
                    status = {"yes": "present", "no": "absent"}.get(said)
                    if status:
                        yield LesionStatement(
                            kind, spot.location or _home(lesion), side, status, source
                        )

    def _answered_places(self) -> Iterator[LesionStatement]:
        """ "Tumor: canal 0, angle 0, parotid no": each place has its answer."""
        inside = self.scene.inside(self.scene.start, self.scene.end)
        label = [m for m in inside if m.label == "LESION"]
        places = [m for m in inside if m.label == "PLACE"]
        if len(label) != 1 or not places or label[0].end > self.scene.label_end:
            return
        answers = [self._answer_behind(m, inside) for m in places]
        if places[0].start < self.scene.label_end or "" in answers:
            return
        source = self._source(self.scene.sentence.start, self.scene.sentence.end, (label[0].id,))
        for place, said in zip(places, answers, strict=True):
            kind = _kind(label[0], Spot(place.value, (), place))
            if place.value != "elsewhere":
                for side in place.sides or (None,):
                    yield LesionStatement(kind, place.value, side, said, source)

    def _answer_behind(self, place: Mention, inside: list[Mention]) -> str:
        """The status that stands right behind a place and closes its item; else nothing."""
        forms, at = self.page.words.forms, place.end
        at += any(m.label == "SIDE" and m.start == at for m in inside)
        said, closing = forms[at : at + 1], forms[at + 1 : at + 2]
        closed = at + 1 >= self.scene.end or closing[0] in (",", ".", ";", "/")
        return _ANSWERS.get(said[0], "") if said and closed else ""

    def _source(self, start: int, end: int, rules: tuple[str, ...]) -> Source:
        unique = tuple(dict.fromkeys(rules))
        return Source(*self.page.span(start, end), self.scene.sentence.section, unique)

    def _elliptical(self, start: int, end: int, inside: list[Mention]) -> Iterator[LesionStatement]:
        """ "An epidermoid in the right angle. There is none in the left one."""
        lesion = self.discourse.seen.lesion
        none = [m for m in inside if m.label == "DENIAL" and self._denies_all(m)]
        labels = {m.label for m in inside}
        if not lesion or not none or labels & {"CONTACT", "VESSEL", "NERVE", "SURGERY"}:
            return
        sides = [s for m in inside for s in m.sides]
        said = [(location_of(m), m.sides) for m in inside if m.label == "PLACE"]
        for location, known in said or self.discourse.seen.place or ((None, ()),):
            kind = str(lesion.value)
            home = _home(lesion) if location is None else location
            source = self._source(start, end, (lesion.id, "reading.ellipsis"))
            for side in sides or known or lesion.sides or (None,):
                yield LesionStatement(kind, home, side, "absent", source)

    def _denies_all(self, cue: Mention) -> bool:
        """ "None in the pons"; "infarcts of the cerebellum, but not in the pons"."""
        forms, lesion = self.page.words.forms, self.discourse.seen.lesion
        here = lesion is not None and self.scene.start <= lesion.start < cue.start
        elsewhere = forms[cue.start : cue.start + 2] in (["not", "in"], ["not", "within"])
        return forms[cue.start] == "none" or (here and elsewhere)

    def _lesion(
        self, lesion: Mention, start: int, end: int, inside: list[Mention]
    ) -> Iterator[LesionStatement]:
        if any(m.label == "ASKING" and m.start < lesion.start for m in inside):
            places = places_of(self.page, lesion, inside)
            self.discourse.seen.place = tuple((location_of(p), p.sides) for p in places)
            return
        found = assess(self.page, lesion, start, end, inside)
        other = found.denied and self.page.words.forms[lesion.start - 1] in _FURTHER
        if ((found.void or other) and self._told(lesion)) or (
            lesion.value == ENHANCEMENT and not self._about_facial(lesion)
        ):
            return
        status = lesion_status(self.scene, lesion, found, inside)
        if status is None or (status != "absent" and lesion.id.endswith("_bare")):
            return
        if status == "present" and self._only_heads(lesion):
            return
        rules = (lesion.id, *found.cues)
        for spot, kind in self._spots(lesion, inside, status):
            if lesion.id == "lesion.granulation" and not _in_ear(spot):
                continue
            location = spot.location or _home(lesion) or self._home_of_list(lesion, inside)
            along = status == "absent" and lesion.entry.generic and self._along(lesion)
            if location is None and lesion.entry.needs_place and not along:
                continue
            placed = (*rules, *((spot.mention.id,) if spot.mention else ()))
            source = self._source(start, end, (*placed, *self.scene.label.ids))
            generic = bool(lesion.entry.generic)
            sides = spot.sides
            if status == "absent" and not sides and spot.location is None:
                sides = self._of_sign(location)
            for side in sides or (None,):
                yield LesionStatement(kind, location, side, status, source, generic)
                for twin in self._twins(lesion, kind):
                    home = spot.location or _HOMES.get(twin)
                    yield LesionStatement(twin, home, side, status, source)
            if status == "absent" and resected(self.scene, lesion):
                remember_resected(self.discourse, kind, location, spot.sides)

    def _only_heads(self, lesion: Mention) -> bool:
        """ "Lesions: no infarct" names what is listed, and no lesion."""
        scene = self.scene
        labels = lesion.entry.generic and scene.answer is None and lesion.end <= scene.label_end
        return labels and any(m.label == "LESION" for m in scene.inside(scene.label_end, scene.end))

    def _home_of_list(self, lesion: Mention, inside: list[Mention]) -> str | None:
        """ "Skull base carcinoma or sarcoma": the list is at home where its first word is."""
        before = [m for m in inside if m.label == "LESION" and m.end <= lesion.start][-1:]
        fits = before and str(lesion.value) in _BELOW and joined(self.page, [*before, lesion])
        return _home(before[0]) if fits and _home(before[0]) == "extracranial" else None

    def _twins(self, lesion: Mention, kind: str) -> list[str]:
        """ "Vestibular or facial schwannoma": the first adjective has no noun of its own."""
        before = self.page.words.forms[max(0, lesion.start - _TWIN) : lesion.start]
        if kind not in _TWINS or not _TWIN_JOINTS.intersection(before[-1:]):
            return []
        return [_TWINS[kind][1]] if _TWINS[kind][0].intersection(before[-3:-1]) else []

    def _told(self, lesion: Mention) -> bool:
        """ "No other mass" says nothing beside a mass; else it denies."""
        told = self.discourse.told
        return bool(told - _NO_MASSES) if lesion.entry.generic else lesion.value in told

    # --- where ------------------------------------------------------------------

    def _spots(
        self, lesion: Mention, inside: list[Mention], status: str
    ) -> Iterator[tuple[Spot, str]]:
        for spot in self._spots_said(lesion, inside, status):
            kind = self._of_nerve(lesion, _kind(lesion, spot, self._along(lesion)))
            fits = _can_lie(str(lesion.value), spot.location)
            if kind == "aneurysm" and spot.location == "elsewhere" and _of_vessel(inside):
                spot = Spot(None, spot.sides, None)
            if _belongs_elsewhere(kind, spot.location if fits else None, inside):
                spot = Spot("elsewhere", (), None)
            elif not fits:
                home = [m for m in inside if m.label == "PLACE" and m.value == _home(lesion)]
                spot = Spot(None, lesion.sides or (home[0].sides if home else ()), None)
            known = self.discourse.resected
            again = known and known[0] == kind and spot.location is None
            if known and (again or is_residual(self.page, lesion)):
                for location, sides in known[1]:
                    yield Spot(spot.location or location, sides or spot.sides, None), known[0]
            else:
                yield spot, kind

    def _spots_said(self, lesion: Mention, inside: list[Mention], status: str) -> list[Spot]:
        asserted = status in _ASSERTED
        carried = self._carried(lesion, inside)
        places = self._own_places(lesion, inside, asserted)
        named = bool(places) and adjoins(self.page, places[-1], lesion)
        if asserted and carried and is_definite(self.page, lesion) and not named:
            return carried
        whole = lesion.value == ENHANCEMENT or not asserted
        if places and not (whole and is_course(self.page, places)):
            several, absent = len(places) > 1, status == "absent"
            topic = self.discourse.seen.topic_sides
            return [
                Spot(
                    location_of(p),
                    place_sides(self.scene, lesion, p, inside, several, absent, topic),
                    p,
                )
                for p in places
            ]
        if not places and self.page.words.forms[self.scene.start] in ("elsewhere", "otherwise"):
            return [Spot(None, lesion.sides, None)]
        if lesion.value == ENHANCEMENT:
            return [self._along_nerve(lesion, inside)]
        explained = asserted and explains(self.scene, lesion, inside)
        if carried and explained and not self._newly_labelled(lesion):
            return carried
        if carried and resected(self.scene, lesion):
            return carried
        before = self._subject_before(lesion, inside) if not asserted else []
        if before:
            return before
        segment = self._segment(inside)
        if segment:
            return [segment]
        there = is_there(inside) or is_associated(self.page, lesion)
        if there and self.discourse.seen.place:
            return [Spot(p, s, None) for p, s in self.discourse.seen.place]
        other = self._in_other(lesion)
        if other and self.discourse.seen.place:
            return [Spot(p, other, None) for p, _ in self.discourse.seen.place]
        seen = self.discourse.seen
        if carried and seen.named == self.scene.sentence.start and weighed(self.scene, inside):
            return carried
        labelled = self._labelled(lesion, inside, status)
        return labelled or [self._from_context(lesion, inside, status)]

    def _newly_labelled(self, lesion: Mention) -> bool:
        """ "Facial colliculus: plaque versus infarct" names nothing spoken of before it."""
        scene = self.scene
        own = scene.label.places and scene.sentence.start <= scene.sentence.label[0]
        before = scene.inside(scene.start, lesion.start)
        return bool(own) and not any(
            m.label == "SIGN" or m.entry.generic for m in before if m.label in ("SIGN", "LESION")
        )

    def _in_other(self, lesion: Mention) -> tuple[str, ...]:
        """ "A nodule in the right canal; there is no mass in the left"."""
        forms = self.page.words.forms[lesion.end : lesion.end + _TAKEN]
        closed = forms[3:4] in ([], ["."], [","], [";"]) or forms[3:4] == ["one"]
        opened = forms[:2] in (["in", "the"], ["within", "the"])
        if not opened or not closed:
            return ()
        sides = self.scene.inside(lesion.end + 2, lesion.end + 3, "SIDE")
        return sides[0].sides if sides else ()

    def _own_places(self, lesion: Mention, inside: list[Mention], asserted: bool) -> list[Mention]:
        mass = self._mass_before(lesion, inside, asserted)
        own = places_of(self.page, lesion, inside)
        placed = is_placed(self.page, lesion, inside)
        if lesion.value == ENHANCEMENT:
            own = own if placed or not _after_lesion(lesion, inside) else []
            return [] if own and self._beside_nerve(lesion, own[0], inside) else own
        if mass is None or placed:
            return own
        places = places_of(self.page, mass, inside) or own
        home = _home(lesion)
        return [p for p in places if location_of(p) == home] or places

    def _beside_nerve(self, lesion: Mention, place: Mention, inside: list[Mention]) -> bool:
        """ "Enhancement of the nerve or the labyrinth": the nerve is an item of its own."""
        nerves = [m for m in inside if m.label == "NERVE" and lesion.end <= m.start < place.start]
        return bool(nerves) and coordinated(self.page, nerves[-1], place)

    def _mass_before(
        self, lesion: Mention, inside: list[Mention], asserted: bool
    ) -> Mention | None:
        """Of "a mass of the CPA with a dural tail, in keeping with meningioma": the mass."""
        before = [m for m in inside if m.label == "LESION" and m.end <= lesion.start]
        if not before or not before[0].entry.generic or lesion.entry.generic:
            return None
        return before[0] if asserted or self._exemplifies(before[0], lesion) else None

    def _exemplifies(self, mass: Mention, lesion: Mention) -> bool:
        """ "No mass in the angles, be it a schwannoma or a meningioma"."""
        return bool(_EXAMPLES.intersection(self.page.words.forms[mass.end : lesion.start]))

    def _carried(self, lesion: Mention, inside: list[Mention]) -> list[Spot]:
        """Where the thing spoken of before lies, for what this clause calls it."""
        own = own_sides(self.scene, lesion, inside) if inside else ()
        home = _home(lesion)
        fixed = home if lesion.value in _AT_HOME else None
        seen = self.discourse.seen.spots
        if home and not fixed and seen and home not in [place for place, _ in seen]:
            return [Spot(home, own, None)]  # "Carcinoma of the skull base" says it itself.
        return [Spot(fixed or place, sides or own, None) for place, sides in seen]

    def _subject_before(self, lesion: Mention, inside: list[Mention]) -> list[Spot]:
        """ "The left parotid is swollen but harbors no mass", "but no mass is seen in either"."""
        forms, start = self.page.words.forms, self.scene.start
        opened = [m for m in inside if m.label == "BOUNDARY" and m.value == "contrast"]
        before = [m for m in self.scene.inside(start, lesion.start, "PLACE")]
        if not opened or opened[0] is not inside[0] or not before:
            return []
        behind = forms[lesion.end : lesion.end + _TAKEN]
        taken = _HOLDING.intersection(forms[opened[0].end : opened[0].end + 1])
        if not taken and not _EACH.intersection(behind):
            return []
        place = before[-1]
        sides = place_sides(self.scene, lesion, place, inside, True, True)
        return [Spot(location_of(place), sides, place)]

    def _segment(self, inside: list[Mention]) -> Spot | None:
        """ "The cisternal segments of the nerves show no mass": a segment is a place."""
        sites = [m for m in inside if m.label == "SITE" and m.value in _SITE_PLACES]
        if not sites or any(m.label == "CONTACT" for m in inside):
            return None
        nerves = [m for m in inside if m.label == "NERVE"]
        sides = next((m.sides for m in [*sites, *nerves] if m.sides), ())
        both = ("left", "right") if any(m.plural for m in nerves) else ()
        return Spot(_SITE_PLACES[sites[0].value], sides or both, None)

    def _along_nerve(self, lesion: Mention, inside: list[Mention]) -> Spot:
        """An enhancement is at the segment named, or no place apart."""
        sites = [m.value for m in inside if m.label == "SITE" and m.value in _SITE_PLACES]
        named = any(m.label == "NERVE" for m in inside) or lesion.id.endswith("_named")
        places = () if named else self.scene.label.places
        sides = own_sides(self.scene, lesion, inside) or heading_sides(self.scene, lesion)
        if not sides and any(m.plural for m in self.scene.label_mentions if m.label == "NERVE"):
            sides = ("left", "right")
        sides = sides or (() if named else self.discourse.nerve_sides)
        if sites:
            return Spot(_SITE_PLACES[sites[0]], sides, None)
        if places:
            return Spot(places[-1].value, sides or places[-1].sides, places[-1])
        return Spot(None, sides, None)

    def _labelled(self, lesion: Mention, inside: list[Mention], status: str) -> list[Spot]:
        """ "Parotid glands and skull base: no mass" speaks of each place of the label."""
        places = {(p.value, p.entry.mass): p for p in self.scene.label.places}
        if len(places) < 2 or not lesion.entry.generic:
            return []
        absent = status == "absent"
        return [
            Spot(p.value, place_sides(self.scene, lesion, p, inside, True, absent), p)
            for p in places.values()
            if p.value != "elsewhere"
        ]

    def _from_context(self, lesion: Mention, inside: list[Mention], status: str) -> Spot:
        seen = self.discourse.seen
        for places in (self.scene.label.places, seen.topic, self.scene.heading.places):
            if places:
                place = places[-1]
                if place.value == "elsewhere" and _home(lesion):
                    continue
                absent = status == "absent"
                sides = place_sides(self.scene, lesion, place, inside, False, absent)
                return Spot(place.value, sides or seen.topic_sides, place)
        denied = status == "absent"
        sides = own_sides(self.scene, lesion, inside, denied) or self.scene.label.sides
        sides = sides or seen.topic_sides or heading_sides(self.scene, lesion)
        return Spot(None, sides or (self._both_along(lesion) if denied else ()), None)

    def _both_along(self, lesion: Mention) -> tuple[str, ...]:
        """ "No mass along the course of the facial nerves"."""
        nerves = [m for m in self.scene.mentions if m.label == "NERVE" and m.start > lesion.end]
        along = any(m.plural and self._beside(lesion, m) for m in nerves)
        return ("left", "right") if along and lesion.entry.generic else ()

    # --- which kind ---------------------------------------------------------------

    def _beside(self, lesion: Mention, nerve: Mention) -> bool:
        first, second = sorted((lesion, nerve), key=lambda m: m.start)
        between = self.page.words.forms[first.end : second.start]
        return len(between) <= _BESIDE and "," not in between

    def _of_nerve(self, lesion: Mention, kind: str) -> str:
        """A schwannoma "of the left facial nerve" is a facial schwannoma."""
        if kind != "schwannoma":
            return kind
        near = [m for m in self.scene.mentions if m.label == "NERVE" and self._beside(lesion, m)]
        near = [m for m in near if not self._new_item(m, lesion)]
        nerves = {v for m in near for v in m.value}
        named = {"facial": "facial_schwannoma", "vestibulocochlear": "vestibular_schwannoma"}
        return named.get(nerves.pop(), kind) if len(nerves) == 1 else kind

    def _new_item(self, nerve: Mention, lesion: Mention) -> bool:
        """ "No enhancement of the facial nerve and no schwannoma"."""
        return self.page.words.forms[nerve.end : lesion.start][:2] == ["and", "no"]

    def _along(self, lesion: Mention) -> bool:
        """ "No lesion along the course of the facial nerve" names where it would be."""
        nerves = [m for m in self.scene.mentions if m.label == "NERVE" and m.start > lesion.end]
        return any(self._beside(lesion, nerve) and "facial" in nerve.value for nerve in nerves)

    def _about_facial(self, lesion: Mention) -> bool:
        if lesion.id.endswith(("_marked", "_bare")):
            return self._alone_by_nerve(lesion)
        named = lesion.id.endswith("_named")
        nerves = [v for m in self.scene.mentions if m.label == "NERVE" for v in m.value]
        context = self.scene.label.nerves or self.scene.heading.nerves or self.discourse.nerves
        canal = any(m.id == "place.facial_canal" for m in self.scene.mentions)
        return named or "facial" in (nerves or context) or (canal and not nerves)

    def _alone_by_nerve(self, lesion: Mention) -> bool:
        """What enhances avidly is the facial nerve, and not a mass beside it."""
        others = [m for m in self.scene.mentions if m.label == "LESION" and m.value != ENHANCEMENT]
        nerves = [m for m in self.scene.mentions if m.label == "NERVE" and "facial" in m.value]
        bare = lesion.id.endswith("_bare")
        return (bare or not others) and any(self._beside(lesion, nerve) for nerve in nerves)


def _can_lie(kind: str, location: str | None) -> bool:
    """ "In the angle no mass, no infarct": an infarct does not lie in the angle."""
    if location in (None, "elsewhere"):
        return True
    return _ONLY.get(kind, location) == location and (kind, location) not in _NEVER


def _in_ear(spot: Spot) -> bool:
    """Granulation is an inflammation of the ear or of the skull base alone."""
    ids = ("place.middle_ear", "place.mastoid", "place.petrous_bone")
    return spot.location == "extracranial" or spot.mention is None or spot.mention.id in ids


def _after_lesion(lesion: Mention, inside: list[Mention]) -> bool:
    """ "No CPA mass or abnormal facial nerve enhancement": the place is the mass's."""
    return any(m.label == "LESION" and m.end <= lesion.start for m in inside)


def _home(lesion: Mention) -> str | None:
    return str(lesion.entry.home) if lesion.entry.home != "unspecified" else None


def _belongs_elsewhere(kind: str, location: str | None, inside: list[Mention]) -> bool:
    """A vessel of another territory carries it, or it is one reading of nonspecific foci."""
    if kind == "aneurysm" or (kind == "infarction" and not location):
        return _other_vessel(inside)
    nonspecific = any(m.id in _NONSPECIFIC for m in inside)
    return kind == "demyelination" and not location and nonspecific


def _other_vessel(inside: list[Mention]) -> bool:
    """ "The anterior communicating artery carries an aneurysm"."""
    vessels = [m for m in inside if m.label == "VESSEL" and m.entry.called == "name"]
    return bool(vessels) and all(m.value == ("other",) for m in vessels)


def _of_vessel(inside: list[Mention]) -> bool:
    """ "Of the basilar artery or the circle of Willis": a vessel of ours is named too."""
    vessels = [m for m in inside if m.label == "VESSEL" and m.entry.called == "name"]
    return any(m.value != ("other",) for m in vessels)


def _kind(lesion: Mention, spot: Spot, of_nerve: bool = False) -> str:
    placed = spot.mention and spot.mention.label == "PLACE"
    mass = spot.mention.entry.mass if placed and spot.mention else None
    if mass and lesion.value == "tumor" and not (of_nerve and mass == "bone_tumor"):
        return str(mass)
    if lesion.id == "lesion.granulation" and spot.location == "extracranial":
        return "skull_base_inflammation"
    return str(lesion.value)
