"""The lesion statements of a sentence, clause by clause."""

from collections.abc import Iterator

from hfs_nlp.mechanisms import Mechanism
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
from hfs_nlp.reading.reasons import (
    Attribute,
    Ground,
    Grounds,
    Said,
    Why,
    because,
    reasons_of,
    side_grounds,
    sides_said,
)
from hfs_nlp.reading.scene import Scene, sides_headed
from hfs_nlp.reading.statements import LesionStatement, Source

__all__ = ["read_lesions"]

_BESIDE = 5
_BOTH = ("left", "right")
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

    def _of_sign(self, location: str | None) -> Said[tuple[str, ...]]:
        """ "Fluid in the right mastoid but no mastoiditis": the side of what is seen there."""
        seen = self.discourse.seen
        same = [sides for place, sides in seen.spots if place == location]
        known = same[0] if same and seen.sentence == self.scene.sentence.start else ()
        return Said(known, side_grounds(Mechanism.SAME_LESION, seen.words))

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
        both = place.plural and place.entry.paired
        paired = because(_BOTH, Mechanism.SIDE_OF_PLURAL, place) if both else Said(())
        sides = sides_headed(Mechanism.SIDE_OF_LABEL, scene.label) or paired
        word = (scene.answer_word,) if scene.answer_word else ()
        for lesion in scene.heading_mentions:
            if lesion.label == "LESION" and place.value != "elsewhere":
                kind = _kind(lesion, Spot(place.value, (), place))
                why: dict[Attribute, Grounds] = {
                    "kind": kind.grounds,
                    "location": (Ground(Mechanism.PLACE_OF_LABEL, (place,)),),
                    "status": (Ground(Mechanism.ANSWER, (*word, lesion)),),
                    "side": sides.grounds,
                }
                for side in sides.value or (None,):
                    said = LesionStatement(kind.value, place.value, side, "absent", source)
                    yield self._because(said, why)

    def _answered_sides(self) -> Iterator[LesionStatement]:
        """ "Parotid mass: L no, R yes"."""
        inside = self.scene.inside(self.scene.start, self.scene.label_end)
        for lesion in (m for m in inside if m.label == "LESION"):
            rules = (lesion.id, "reading.form_field")
            source = self._source(self.scene.sentence.start, self.scene.sentence.end, rules)
            for spot, kind in self._spots(lesion, inside, "absent"):
                home = because(_home(lesion), Mechanism.DEFAULT_HOME, lesion)
                located = Said(spot.location, spot.placed) or home
                for side, said, word in self.scene.sided_answers:
                    status = {"yes": "present", "no": "absent"}.get(said)
                    if not status:
                        continue
                    why: dict[Attribute, Grounds] = {
                        "kind": kind.grounds,
                        "location": located.grounds,
                        "status": (Ground(Mechanism.ANSWER, (word, lesion)),),
                        "side": side_grounds(Mechanism.SIDE_OF_ANSWER, [side]),
                    }
                    answered = LesionStatement(
                        kind.value, located.value, side.sides[0], status, source
                    )
                    yield self._because(answered, why)

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
        for place, said in zip(places, answers, strict=True):
            if place.value != "elsewhere":
                yield from self._answered_at(label[0], place, said)

    def _answered_at(self, lesion: Mention, place: Mention, said: str) -> Iterator[LesionStatement]:
        scene = self.scene
        source = self._source(scene.sentence.start, scene.sentence.end, (lesion.id,))
        kind = _kind(lesion, Spot(place.value, (), place))
        why: dict[Attribute, Grounds] = {
            "kind": kind.grounds,
            "status": (Ground(Mechanism.ANSWER, (place,)),),
            "location": (Ground(Mechanism.PLACE_BEHIND, (place,)),),
            "side": side_grounds(Mechanism.SIDE_OF_PLACE, [place]),
        }
        for side in place.sides or (None,):
            yield self._because(LesionStatement(kind.value, place.value, side, said, source), why)

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

    def _because(self, said: LesionStatement, why: Why) -> LesionStatement:
        """A statement with the reasons of its values."""
        values: dict[Attribute, str | None] = {
            "kind": said.kind,
            "status": said.status,
            "location": said.location if said.location != "elsewhere" else None,
            "side": said.side,
        }
        reasons = tuple(
            reason
            for name, value in values.items()
            for reason in reasons_of(self.page, name, value, why.get(name, ()))
        )
        return said.because(reasons)

    def _elliptical(self, start: int, end: int, inside: list[Mention]) -> Iterator[LesionStatement]:
        """ "An epidermoid in the right angle. There is none in the left one."""
        lesion = self.discourse.seen.lesion
        none = [m for m in inside if m.label == "DENIAL" and self._denies_all(m)]
        labels = {m.label for m in inside}
        if not lesion or not none or labels & {"CONTACT", "VESSEL", "NERVE", "SURGERY"}:
            return
        sides = [s for m in inside for s in m.sides]
        places = [m for m in inside if m.label == "PLACE"]
        said = [(location_of(m), m.sides) for m in places]
        words = tuple(m for m in inside if m.sides) or (lesion,)
        source = self._source(start, end, (lesion.id, "reading.ellipsis"))
        for location, known in said or self.discourse.seen.place or ((None, ()),):
            home = _home(lesion) if location is None else location
            held = Mechanism.ELLIPSIS if location else Mechanism.DEFAULT_HOME
            why: dict[Attribute, Grounds] = {
                "kind": (Ground(Mechanism.ELLIPSIS, (lesion,)),),
                "status": (Ground(Mechanism.DENIAL, tuple(none)),),
                "location": (Ground(held, tuple(places) or (lesion,)),),
                "side": side_grounds(Mechanism.ELLIPSIS, words),
            }
            for side in sides or known or lesion.sides or (None,):
                denied = LesionStatement(str(lesion.value), home, side, "absent", source)
                yield self._because(denied, why)

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
            places = places_of(self.page, lesion, inside).value
            self.discourse.seen.place = tuple((location_of(p), p.sides) for p in places)
            return
        found = assess(self.page, lesion, start, end, inside)
        other = found.denied and self.page.words.forms[lesion.start - 1] in _FURTHER
        if ((found.void or other) and self._told(lesion)) or (
            lesion.value == ENHANCEMENT and not self._about_facial(lesion)
        ):
            return
        stated = lesion_status(self.scene, lesion, found, inside)
        status = stated.value
        if status is None or (status != "absent" and lesion.id.endswith("_bare")):
            return
        if status == "present" and self._only_heads(lesion):
            return
        rules = (lesion.id, *found.cues)
        for spot, kind in self._spots(lesion, inside, status):
            if lesion.id == "lesion.granulation" and not _in_ear(spot):
                continue
            located = self._location(spot, lesion, inside)
            location = located.value
            along = status == "absent" and lesion.entry.generic and self._along(lesion)
            if location is None and lesion.entry.needs_place and not along:
                continue
            placed = (*rules, *((spot.mention.id,) if spot.mention else ()))
            source = self._source(start, end, (*placed, *self.scene.label.ids))
            generic = bool(lesion.entry.generic)
            sides = Said(spot.sides, spot.sided)
            if status == "absent" and not sides and spot.location is None:
                sides = self._of_sign(location)
            why: dict[Attribute, Grounds] = {
                "kind": kind.grounds,
                "status": stated.grounds,
                "location": located.grounds,
                "side": sides.grounds,
            }
            for side in sides.value or (None,):
                stated_here = LesionStatement(kind.value, location, side, status, source, generic)
                yield self._because(stated_here, why)
                for twin in self._twins(lesion, kind.value):
                    home = spot.location or _HOMES.get(twin)
                    twinned = LesionStatement(twin, home, side, status, source)
                    yield self._because(twinned, {**why, "kind": _twin_of(lesion)})
            if status == "absent" and resected(self.scene, lesion):
                remember_resected(self.discourse, kind.value, location, spot.sides)

    def _only_heads(self, lesion: Mention) -> bool:
        """ "Lesions: no infarct" names what is listed, and no lesion."""
        scene = self.scene
        labels = lesion.entry.generic and scene.answer is None and lesion.end <= scene.label_end
        return labels and any(m.label == "LESION" for m in scene.inside(scene.label_end, scene.end))

    def _location(self, spot: Spot, lesion: Mention, inside: list[Mention]) -> Said[str | None]:
        """Where it is said to lie, else where its kind, or its list, is at home."""
        # Of a place where it cannot lie, the grounds tell so.
        default = (Ground(Mechanism.DEFAULT_HOME, (lesion,)),)
        moved = tuple(g for g in spot.placed if g.mechanism is Mechanism.NOT_THERE)
        home = Said(_home(lesion), moved or default)
        return Said(spot.location, spot.placed) or home or self._home_of_list(lesion, inside)

    def _home_of_list(self, lesion: Mention, inside: list[Mention]) -> Said[str | None]:
        """ "Skull base carcinoma or sarcoma": the list is at home where its first word is."""
        before = [m for m in inside if m.label == "LESION" and m.end <= lesion.start][-1:]
        fits = before and str(lesion.value) in _BELOW and joined(self.page, [*before, lesion])
        held = fits and _home(before[0]) == "extracranial"
        return because("extracranial", Mechanism.HOME_OF_LIST, *before) if held else Said(None)

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
    ) -> Iterator[tuple[Spot, Said[str]]]:
        for spot in self._spots_said(lesion, inside, status):
            kind = self._of_nerve(lesion, _kind(lesion, spot, self._along(lesion)))
            fits = _can_lie(str(lesion.value), spot.location)
            if kind.value == "aneurysm" and spot.location == "elsewhere" and _of_vessel(inside):
                spot = Spot(None, spot.sides, None, (), spot.sided)
            if _belongs_elsewhere(kind.value, spot.location if fits else None, inside):
                spot = Spot("elsewhere", (), None)
            elif not fits:
                spot = _at_home(lesion, inside)
            known = self.discourse.resected
            again = known and known[0] == kind.value and spot.location is None
            if known and (again or is_residual(self.page, lesion)):
                for location, sides in known[1]:
                    resected_ = because(known[0], Mechanism.RESECTED, lesion)
                    yield self._where_it_was(lesion, spot, location, sides), resected_
            else:
                yield spot, kind

    def _where_it_was(
        self, lesion: Mention, spot: Spot, location: str | None, sides: tuple[str, ...]
    ) -> Spot:
        """The place and side of what was resected, where no other is said."""
        ground = (Ground(Mechanism.RESECTED, (lesion,)),)
        placed = spot.placed if spot.location else ground
        return Spot(
            spot.location or location,
            sides or spot.sides,
            None,
            placed,
            ground if sides else spot.sided,
        )

    def _spots_said(self, lesion: Mention, inside: list[Mention], status: str) -> list[Spot]:
        asserted = status in _ASSERTED
        carried = self._carried(lesion, inside)
        said = self._own_places(lesion, inside, asserted)
        places = said.value
        named = bool(places) and adjoins(self.page, places[-1], lesion)
        if asserted and carried and is_definite(self.page, lesion) and not named:
            return carried
        whole = lesion.value == ENHANCEMENT or not asserted
        if places and not (whole and is_course(self.page, places)):
            several, absent = len(places) > 1, status == "absent"
            topic = self._topic_sides()
            mechanism = said.grounds[0].mechanism
            return [
                _spot(
                    p, place_sides(self.scene, lesion, p, inside, several, absent, topic), mechanism
                )
                for p in places
            ]
        if not places and self.page.words.forms[self.scene.start] in ("elsewhere", "otherwise"):
            own = sides_said(Mechanism.SIDE_OF_LESION, [lesion])
            return [Spot(None, own.value, None, (), own.grounds)]
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
        if is_there(inside) and self.discourse.seen.place:
            there = [m for m in inside if m.label == "REFERENCE" and m.value == "place"]
            return self._seen_place(Mechanism.THERE, there)
        if is_associated(self.page, lesion) and self.discourse.seen.place:
            return self._seen_place(Mechanism.ASSOCIATED, [lesion])
        other = self._in_other(lesion)
        if other and self.discourse.seen.place:
            ground = (Ground(Mechanism.SAME_LESION, tuple(other)),)
            sides = side_grounds(Mechanism.SIDE_OF_SENTENCE, other)
            place = self.discourse.seen.place
            return [Spot(p, other[0].sides, None, ground, sides) for p, _ in place]
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

    def _in_other(self, lesion: Mention) -> list[Mention]:
        """ "A nodule in the right canal; there is no mass in the left"."""
        forms = self.page.words.forms[lesion.end : lesion.end + _TAKEN]
        closed = forms[3:4] in ([], ["."], [","], [";"]) or forms[3:4] == ["one"]
        opened = forms[:2] in (["in", "the"], ["within", "the"])
        if not opened or not closed:
            return []
        sides = self.scene.inside(lesion.end + 2, lesion.end + 3, "SIDE")
        return [side for side in sides[:1] if side.sides]

    def _seen_place(self, mechanism: Mechanism, words: list[Mention]) -> list[Spot]:
        """Where anything was last said to be or not to be."""
        ground = (Ground(mechanism, tuple(words)),)
        return [Spot(p, s, None, ground, ground) for p, s in self.discourse.seen.place]

    def _topic_sides(self) -> Said[tuple[str, ...]]:
        """Sides named alone, as a heading is."""
        seen = self.discourse.seen
        return Said(seen.topic_sides, side_grounds(Mechanism.TOPIC, seen.topic_words))

    def _own_places(
        self, lesion: Mention, inside: list[Mention], asserted: bool
    ) -> Said[list[Mention]]:
        mass = self._mass_before(lesion, inside, asserted)
        own = places_of(self.page, lesion, inside)
        placed = is_placed(self.page, lesion, inside)
        if lesion.value == ENHANCEMENT:
            own = own if placed or not _after_lesion(lesion, inside) else Said([])
            beside = own and self._beside_nerve(lesion, own.value[0], inside)
            return Said([]) if beside else own
        if mass is None or placed:
            return own
        of_mass = places_of(self.page, mass, inside).value
        places = because(of_mass, Mechanism.PLACE_OF_MASS) if of_mass else own
        home = _home(lesion)
        at_home = [p for p in places.value if location_of(p) == home]
        return places._replace(value=at_home or places.value)

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
        own = own_sides(self.scene, lesion, inside) if inside else Said(())
        home = _home(lesion)
        fixed = home if lesion.value in _AT_HOME else None
        seen = self.discourse.seen
        same = (Ground(Mechanism.SAME_LESION, seen.words),)
        at_home = (Ground(Mechanism.DEFAULT_HOME, (lesion,)),)
        if home and not fixed and seen.spots and home not in [place for place, _ in seen.spots]:
            # "Carcinoma of the skull base" says it itself.
            return [Spot(home, own.value, None, at_home, own.grounds)]
        placed = at_home if fixed else same
        return [
            Spot(fixed or place, sides or own.value, None, placed, same if sides else own.grounds)
            for place, sides in seen.spots
        ]

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
        return [_spot(place, sides, Mechanism.SUBJECT_BEFORE)]

    def _segment(self, inside: list[Mention]) -> Spot | None:
        """ "The cisternal segments of the nerves show no mass": a segment is a place."""
        sites = [m for m in inside if m.label == "SITE" and m.value in _SITE_PLACES]
        if not sites or any(m.label == "CONTACT" for m in inside):
            return None
        nerves = [m for m in inside if m.label == "NERVE"]
        sided = [m for m in [*sites, *nerves] if m.sides][:1]
        plural = [m for m in nerves if m.plural]
        both = because(_BOTH, Mechanism.SIDE_OF_PLURAL, *plural) if plural else Said(())
        sides = sides_said(Mechanism.SIDE_OF_NERVE, sided) or both
        segment = (Ground(Mechanism.SEGMENT, (sites[0],)),)
        return Spot(_SITE_PLACES[sites[0].value], sides.value, None, segment, sides.grounds)

    def _along_nerve(self, lesion: Mention, inside: list[Mention]) -> Spot:
        """An enhancement is at the segment named, or no place apart."""
        sites = [m for m in inside if m.label == "SITE" and m.value in _SITE_PLACES]
        named = any(m.label == "NERVE" for m in inside) or lesion.id.endswith("_named")
        places = () if named else self.scene.label.places
        sides = own_sides(self.scene, lesion, inside) or heading_sides(self.scene, lesion)
        sides = sides or self._labelled_nerves()
        if not sides and not named:
            known = self.discourse.words.get("side", ())
            grounds = side_grounds(Mechanism.NERVE_UNDER_DISCUSSION, known)
            sides = Said(self.discourse.nerve_sides, grounds)
        if sites:
            segment = (Ground(Mechanism.SEGMENT, (sites[0],)),)
            return Spot(_SITE_PLACES[sites[0].value], sides.value, None, segment, sides.grounds)
        if places:
            own = sides or sides_said(Mechanism.SIDE_OF_PLACE, places[-1:])
            return _spot(places[-1], own, Mechanism.PLACE_OF_LABEL)
        return Spot(None, sides.value, None, (), sides.grounds)

    def _labelled_nerves(self) -> Said[tuple[str, ...]]:
        """A label in the plural ("Facial nerves:") is of both sides."""
        nerves = [m for m in self.scene.label_mentions if m.label == "NERVE" and m.plural]
        return because(_BOTH, Mechanism.SIDE_OF_PLURAL, *nerves) if nerves else Said(())

    def _labelled(self, lesion: Mention, inside: list[Mention], status: str) -> list[Spot]:
        """ "Parotid glands and skull base: no mass" speaks of each place of the label."""
        places = {(p.value, p.entry.mass): p for p in self.scene.label.places}
        if len(places) < 2 or not lesion.entry.generic:
            return []
        absent = status == "absent"
        return [
            _spot(
                p,
                place_sides(self.scene, lesion, p, inside, True, absent),
                Mechanism.PLACE_OF_LABEL,
            )
            for p in places.values()
            if p.value != "elsewhere"
        ]

    def _from_context(self, lesion: Mention, inside: list[Mention], status: str) -> Spot:
        contexts = (
            (self.scene.label.places, Mechanism.PLACE_OF_LABEL),
            (self.discourse.seen.topic, Mechanism.TOPIC),
            (self.scene.heading.places, Mechanism.PLACE_OF_HEADING),
        )
        for places, mechanism in contexts:
            if places:
                place = places[-1]
                if place.value == "elsewhere" and _home(lesion):
                    continue
                absent = status == "absent"
                sides = place_sides(self.scene, lesion, place, inside, False, absent)
                return _spot(place, sides or self._topic_sides(), mechanism)
        denied = status == "absent"
        sides = own_sides(self.scene, lesion, inside, denied)
        sides = sides or sides_headed(Mechanism.SIDE_OF_LABEL, self.scene.label)
        sides = sides or self._topic_sides() or heading_sides(self.scene, lesion)
        sides = sides or (self._both_along(lesion) if denied else Said(()))
        return Spot(None, sides.value, None, (), sides.grounds)

    def _both_along(self, lesion: Mention) -> Said[tuple[str, ...]]:
        """ "No mass along the course of the facial nerves"."""
        nerves = [m for m in self.scene.mentions if m.label == "NERVE" and m.start > lesion.end]
        along = [m for m in nerves if m.plural and self._beside(lesion, m)]
        both = along and lesion.entry.generic
        return because(_BOTH, Mechanism.SIDE_OF_PLURAL, *along) if both else Said(())

    # --- which kind ---------------------------------------------------------------

    def _beside(self, lesion: Mention, nerve: Mention) -> bool:
        first, second = sorted((lesion, nerve), key=lambda m: m.start)
        between = self.page.words.forms[first.end : second.start]
        return len(between) <= _BESIDE and "," not in between

    def _of_nerve(self, lesion: Mention, kind: Said[str]) -> Said[str]:
        """A schwannoma "of the left facial nerve" is a facial schwannoma."""
        if kind.value != "schwannoma":
            return kind
        near = [m for m in self.scene.mentions if m.label == "NERVE" and self._beside(lesion, m)]
        near = [m for m in near if not self._new_item(m, lesion)]
        nerves = {v for m in near for v in m.value}
        named = {"facial": "facial_schwannoma", "vestibulocochlear": "vestibular_schwannoma"}
        own = named.get(nerves.pop()) if len(nerves) == 1 else None
        return because(own, Mechanism.KIND_OF_NERVE, lesion, *near) if own else kind

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


def _spot(place: Mention, sides: Said[tuple[str, ...]], mechanism: Mechanism) -> Spot:
    """A place named, with its sides."""
    placed = (Ground(mechanism, (place,)),)
    return Spot(location_of(place), sides.value, place, placed, sides.grounds)


def _twin_of(lesion: Mention) -> Grounds:
    return (Ground(Mechanism.TWIN, (lesion,)),)


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


def _at_home(lesion: Mention, inside: list[Mention]) -> Spot:
    """Of a kind that cannot lie at the place named: its home, and its side."""
    home = [m for m in inside if m.label == "PLACE" and m.value == _home(lesion)]
    sides = sides_said(Mechanism.SIDE_OF_LESION, [lesion])
    sides = sides or sides_said(Mechanism.SIDE_OF_PLACE, home[:1])
    moved = (Ground(Mechanism.NOT_THERE, (lesion,)),)
    return Spot(None, sides.value, None, moved, sides.grounds)


def _kind(lesion: Mention, spot: Spot, of_nerve: bool = False) -> Said[str]:
    placed = spot.mention and spot.mention.label == "PLACE"
    mass = spot.mention.entry.mass if placed and spot.mention else None
    own_mass = lesion.value == "tumor" and not (of_nerve and mass == "bone_tumor")
    if mass and spot.mention and own_mass:
        return because(str(mass), Mechanism.KIND_OF_PLACE, lesion, spot.mention)
    if lesion.id == "lesion.granulation" and spot.location == "extracranial":
        return because("skull_base_inflammation", Mechanism.KIND_OF_PLACE, lesion)
    return because(str(lesion.value), Mechanism.LESION_NAMED, lesion)
