"""Contacts: a sentence's statements that a vessel touches a nerve, or does not."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.clauses import Clause, clauses, pieces
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.relations import (
    Vessel,
    find_nerves,
    find_sites,
    find_vessels,
    known_vessels,
    nerve_object,
)
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import ContactStatement, Source

__all__ = ["Draft", "read_contacts"]

_LEVELS = ("contact", "displacement", "compression")
_AUXILIARIES = frozenset(["does", "do"])
_AGAIN_TOO = frozenset(["likewise", "similarly", "so", "too", "also", "same", "does", "do", "not"])
_AGAIN = frozenset(
    ["likewise", "similarly", "so", "too", "also", "same", "does", "do", "is", "are"]
)
_NAMING = frozenset(["SURGERY", "VESSEL", "NERVE"])
_MAKES = frozenset(["makes", "make", "making", "made", "with", "has"])
_NOBODY = frozenset(["nothing"])


@dataclass
class Draft:
    """What one clause says of contact, before it is spread over nerves and sides."""

    status: str
    severity: str | None
    vessels: list[Vessel]
    nerves: tuple[str, ...]
    sides: tuple[str, ...]
    sites: tuple[str, ...]
    rules: tuple[str, ...]
    start: int
    end: int
    verb: bool
    general: bool
    close: bool

    def statements(self, page: Page, section: str) -> Iterator[ContactStatement]:
        """One statement for each nerve and side."""
        vessels = tuple(dict.fromkeys(name for names, _ in self.vessels for name in names))
        source = Source(*page.span(self.start, self.end), section, self.rules)
        mentioned = self.status != "absent"
        for nerve in self.nerves:
            for side in self.sides or (None,):
                yield ContactStatement(
                    nerve=nerve,
                    side=side if side != "midline" else None,
                    status=self.status,
                    vessels=vessels,
                    sites=self.sites,
                    severity=self.severity if mentioned else None,
                    source=source,
                    verb=self.verb,
                    general=self.general,
                    close=self.close,
                )


class _Reader:
    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self.scene, self.discourse, self.page = scene, discourse, scene.page
        self.previous: Draft | None = None
        self.frame: tuple[str, ...] = ()
        self.sites: tuple[str, ...] = ()

    def read(self) -> Iterator[Draft]:
        scene = self.scene
        parts = pieces(self.page, scene.start, scene.end, scene.mentions, scene.label_end)
        for start, end in parts:
            for clause in clauses(self.page, start, end, scene.inside(start, end)):
                for draft in self._clause(clause):
                    yield draft
                    self.previous = draft
                self._remember(clause)

    def _remember(self, clause: Clause) -> None:
        free = self._free_sides(clause)
        said = [side for m in clause.mentions if m.label in ("NERVE", "SITE") for side in m.sides]
        self.frame = tuple(dict.fromkeys(said)) or free or self.frame
        sites = find_sites(clause)
        self.sites = (sites[-1][0],) if sites else self.sites

    # --- one clause -----------------------------------------------------------

    def _clause(self, clause: Clause) -> list[Draft]:
        if any(_unstated(m, clause) for m in clause.mentions):
            return []
        if self._implant(clause):
            return []
        if not clause.predicates:
            return self._without_relation(clause)
        status, severity, cues, void = self._assert(clause)
        if void or status is None:
            return []
        draft = self._draft(clause, status, severity, cues)
        return self._spread(clause, draft) if draft else []

    def _implant(self, clause: Clause) -> bool:
        """Teflon that touches the nerve is no vessel that does."""
        if any(m.label == "VESSEL" for m in clause.mentions):
            return False
        if any(m.label == "SURGERY" and m.value == "implant" for m in clause.mentions):
            return True
        before = [m for m in self.scene.mentions if m.start < clause.start]
        earlier = [m for m in before if m.label == "SURGERY" and m.value == "implant"]
        own = bool(earlier) and earlier[0] is next((m for m in before if m.label in _NAMING), None)
        if not (own or (self.discourse.implant and not before)) or not clause.predicates:
            return False
        first = clause.predicates[0].start
        return any(
            m.label == "REFERENCE" and m.value == "it" and m.start < first for m in clause.mentions
        )

    def _without_relation(self, clause: Clause) -> list[Draft]:
        found = self._denied_vessel(clause) or self._ellipsis(clause)
        if found:
            return [found]
        return self._elaboration(clause) or self._identity(clause)

    def _assert(self, clause: Clause) -> tuple[str | None, str | None, list[str], bool]:
        """Status and severity of a clause's relation words taken together."""
        said: list[tuple[str, Mention]] = []
        cues: list[str] = []
        for predicate in clause.predicates:
            found = assess(self.page, predicate, clause.start, clause.end, clause.mentions)
            if found.void or self._unjudged(predicate):
                return None, None, [], True
            denied = found.denied or self._answered_no(predicate)
            hedged = found.hedged or self._answer_hedged(predicate, clause)
            said.append((_status(predicate.entry.status, denied, hedged), predicate))
            cues += found.cues
        stated = [p for status, p in said if status != "absent"]
        if stated:
            status = "present" if any(s == "present" for s, _ in said) else "possible"
            strongest = [p for s, p in said if s == status]
            return status, _highest(strongest), cues, False
        # Only a degree denied ("no indentation") denies no contact.
        if all(
            p.entry.needs_nerve and p.entry.severity != "contact" and not p.entry.general
            for p in clause.predicates
        ):
            return None, None, [], False
        return "absent", None, cues, False

    def _in_label(self, predicate: Mention) -> bool:
        return predicate.end <= self.scene.label_end

    def _unjudged(self, predicate: Mention) -> bool:
        return self._in_label(predicate) and self.scene.answer == "not_judged"

    def _answered_no(self, predicate: Mention) -> bool:
        return self._in_label(predicate) and self.scene.answer in ("no", "none")

    def _answer_hedged(self, predicate: Mention, clause: Clause) -> bool:
        hedges = [m for m in clause.mentions if m.label == "HEDGE" and m.start >= predicate.end]
        return self._in_label(predicate) and bool(hedges)

    def _draft(
        self, clause: Clause, status: str, severity: str | None, cues: list[str]
    ) -> Draft | None:
        first = clause.predicates[0].entry
        nerves = find_nerves(self.page, clause)
        names = tuple(dict.fromkeys(v for m in nerves for v in m.value))
        if "other" in names and len(names) == 1:
            return None
        own_subject = first.form == "passive" and first.needs_nerve
        if (not names or own_subject) and not nerve_object(self.page, clause):
            return None
        if first.id == "contact.between_nerves" and not self._between_nerves(clause):
            return None
        if not names and (self._other_nerve_in_mind(clause) or self._other_nerve_before(clause)):
            return None
        vessels = self._vessels(clause)
        if self._lesion_touches(clause, vessels):
            return None
        adds = self._adds(clause, vessels, names)
        if not adds and not self._plausible(clause, bool(vessels), bool(names)):
            return None
        sites = tuple(dict.fromkeys(site for site, _ in find_sites(clause)))
        if not sites and self._points_to_place(clause):
            sites = self.sites or self.discourse.sites
        sites = sites or self.scene.label.sites
        if not sites and not names and self._object_is_it(clause) and self.previous:
            nerve_named = any(m.label == "NERVE" for m in self.scene.mentions)
            sites = () if nerve_named else self.previous.sites or self.sites
        grades = [m.entry.severity for m in clause.mentions if m.label == "GRADE"]
        if grades and status != "absent":
            severity = max([*grades, *([severity] if severity else [])], key=_LEVELS.index)
        if adds and self.previous:
            return self._addition(clause, status, severity, sites, cues)
        return Draft(
            status=status,
            severity=severity,
            vessels=vessels,
            nerves=self._known_nerves(clause, names),
            sides=self._sides(clause, nerves, vessels),
            sites=sites,
            rules=self._rules(clause, cues),
            start=clause.start,
            end=clause.end,
            verb=not any(p.entry.general for p in clause.predicates) and first.status == "present",
            general=all(p.entry.general for p in clause.predicates),
            close=first.status == "possible",
        )

    def _between_nerves(self, clause: Clause) -> bool:
        """Between two nerves, not between a vessel (or a cyst) and a nerve."""
        end = clause.predicates[-1].end
        after = [m for m in clause.mentions if m.start >= end]
        other = any(m.label in ("VESSEL", "LESION", "SURGERY", "LOOKALIKE") for m in after)
        both = any(m.label == "NERVE" for m in after) or any(m.label == "REFERENCE" for m in after)
        implant = any(m.label == "SURGERY" for m in self.scene.mentions)
        return both and not other and not implant

    def _lesion_touches(self, clause: Clause, vessels: list[Vessel]) -> bool:
        """A mass that touches or displaces a nerve is no vessel that does."""
        own = any(m.label == "VESSEL" for m in clause.mentions)
        if own or clause.predicates[0].entry.neurovascular:
            return False
        first = clause.predicates[0].start
        before = [m for m in self.scene.mentions if m.start < first]
        if any(m.label in ("LESION", "VESSEL") for m in before):
            last = [m for m in before if m.label in ("LESION", "VESSEL")][-1]
            return last.label == "LESION" and clause.predicates[0].entry.status == "present"
        points = any(m.label == "REFERENCE" and m.value in ("it", "which") for m in clause.mentions)
        return points and self.discourse.lesion

    def _other_nerve_in_mind(self, clause: Clause) -> bool:
        """ "It" is an abducens nerve, or the chiasm."""
        points = any(m.label == "REFERENCE" and m.value in ("nerve", "it") for m in clause.mentions)
        inside = any(m.label == "NERVE" for m in self.scene.mentions)
        known = self.scene.label.nerves or self.discourse.nerves
        return points and not inside and not self.previous and known == ("other",)

    def _other_nerve_before(self, clause: Clause) -> bool:
        """ "The abducens nerves are thin; the left is touched by the basilar artery"."""
        before = [m for m in self.scene.mentions if m.label == "NERVE" and m.start < clause.start]
        return bool(before) and before[-1].value == ("other",)

    def _object_is_it(self, clause: Clause) -> bool:
        last = clause.predicates[-1]
        return any(
            m.label == "REFERENCE" and m.value == "it" and 0 <= m.start - last.end <= 1
            for m in clause.mentions
        )

    def _adds(self, clause: Clause, vessels: list[Vessel], names: tuple[str, ...]) -> bool:
        """Only a degree behind a statement of the same sentence ("… with displacement")."""
        degree = all(p.entry.needs_nerve and not p.entry.tandem for p in clause.predicates)
        own = any(m.label == "VESSEL" for m in clause.mentions)
        sided = any(m.sides for m in clause.mentions if m.label in ("NERVE", "SIDE"))
        return bool(self.previous) and degree and not own and not names and not sided

    def _addition(
        self,
        clause: Clause,
        status: str,
        severity: str | None,
        sites: tuple[str, ...],
        cues: list[str],
    ) -> Draft | None:
        assert self.previous is not None
        if self.previous.status == "absent" and status != "absent":
            return None
        return replace(
            self.previous,
            status=status,
            severity=severity,
            sites=sites or self.previous.sites,
            rules=(*self._rules(clause, cues), "reading.same_relation"),
            start=self.previous.start,
            end=clause.end,
        )

    def _plausible(self, clause: Clause, vessel: bool, nerve: bool) -> bool:
        """Whether nerve and vessel are spoken of at all."""
        nerve = nerve or self._nerve_in_mind(clause)
        if self.scene.answer and self._in_label(clause.predicates[0]):
            return True
        if any(p.entry.neurovascular for p in clause.predicates):
            return vessel or nerve or self._about_nerves() or self._plain_statement(clause)
        if any(p.entry.needs_nerve for p in clause.predicates):
            return vessel and nerve
        general = any(p.entry.general for p in clause.predicates)
        if general or clause.predicates[0].entry.status != "present":
            return nerve and (vessel or clause.predicates[0].entry.status == "absent" or general)
        return nerve or vessel

    def _plain_statement(self, clause: Clause) -> bool:
        return not any(m.label in ("ANATOMY", "PLACE", "LOOKALIKE") for m in clause.mentions)

    def _about_nerves(self) -> bool:
        return bool(self.scene.label.nerves or self.scene.heading.nerves or self.discourse.nerves)

    def _nerve_in_mind(self, clause: Clause) -> bool:
        pointed = any(
            m.label == "SITE" or (m.label == "REFERENCE" and m.value in ("nerve", "it", "place"))
            for m in clause.mentions
        )
        return pointed or self._about_nerves() or self.previous is not None

    # --- vessels ---------------------------------------------------------------

    def _vessels(self, clause: Clause) -> list[Vessel]:
        found = find_vessels(self.page, clause)
        named = [(m.value, m.sides) for m in found]
        if any(v[0] != ("unspecified",) for v in named) and not _definite(clause, found):
            return [v for v in named if v[0] != ("unspecified",)]
        if named and not _definite(clause, found):
            return named
        return self._referred(clause, bool(found)) or named

    def _referred(self, clause: Clause, generic: bool) -> list[Vessel]:
        """The vessels that "it", "this loop", "the latter" or nothing at all stand for."""
        predicate = clause.predicates[0]
        before = [m for m in clause.mentions if m.start < predicate.start]
        words = self.page.words.forms[clause.start : predicate.start]
        if _NOBODY.intersection(words):
            return []
        pool = self._pool()
        for mention in before:
            if mention.label == "REFERENCE" and mention.value == "former" and len(pool) > 1:
                return pool[-2:-1]
            if mention.label == "REFERENCE" and mention.value == "latter" and pool:
                return pool[-1:]
        if self.scene.label.vessels:
            return [(m.value, m.sides) for m in self.scene.label.vessels]
        points = any(
            m.label == "REFERENCE" and m.value in ("it", "vessel", "which") for m in before
        )
        elided = not any(m.label in ("NERVE", "VESSEL", "LESION") for m in before)
        if predicate.entry.form == "active" and (points or elided or generic):
            return self.previous.vessels if self.previous and self.previous.vessels else pool
        known = self.previous.vessels if self.previous and self.previous.vessels else pool
        if points and any(m.label == "NERVE" for m in clause.mentions if m.start > predicate.start):
            return known
        if self._agent_is_it(clause) or _MAKES.intersection(words):
            return known
        return []

    def _agent_is_it(self, clause: Clause) -> bool:
        """ "The nerve is displaced by it"."""
        forms = self.page.words.forms
        return any(
            m.label == "REFERENCE"
            and m.value in ("it", "vessel", "latter")
            and forms[m.start - 1] in (("by",) if m.value == "it" else ("by", "with", "to", "from"))
            for m in clause.mentions
            if m.start > clause.predicates[-1].end
        )

    def _pool(self) -> list[Vessel]:
        """Vessels named before in this sentence, else in the one before."""
        inside = [
            (m.value, m.sides)
            for m in self.scene.mentions
            if m.label == "VESSEL" and m.entry.called == "name"
        ]
        return inside or known_vessels(self.scene, self.discourse)

    # --- nerves, sides, places -------------------------------------------------

    def _known_nerves(self, clause: Clause, names: tuple[str, ...]) -> tuple[str, ...]:
        names = tuple(name for name in names if name != "other")
        if names:
            return names
        if self.scene.label.nerves:
            return self.scene.label.nerves
        inside = [m for m in self.scene.mentions if m.label == "NERVE" and m.end <= clause.end]
        inside = [m for m in inside if "other" not in m.value]
        for mention in clause.mentions if len(inside) > 1 else ():
            if mention.label == "REFERENCE" and mention.value == "former":
                return tuple(inside[-2].value)
        later = [m for m in inside if self.previous and m.start >= self.previous.end]
        if self.previous and not later:
            return self.previous.nerves
        if inside:
            return tuple(inside[-1].value)
        known = self.discourse.nerves or self.scene.heading.nerves
        return tuple(name for name in known if name != "other") or ("facial",)

    def _free_sides(self, clause: Clause) -> tuple[str, ...]:
        inside = [
            m
            for m in self.scene.free_sides
            if clause.start <= m.start < clause.end and not self._apart(m, clause)
        ]
        # "On the left, which fits the side of the spasm" speaks of the left.
        named = [m for m in inside if m.value not in ("symptomatic", "asymptomatic")]
        return tuple(dict.fromkeys(side for m in named or inside for side in m.sides))

    def _apart(self, side: Mention, clause: Clause) -> bool:
        """Whether ", and" stands between a side and the relation."""
        if not clause.predicates or side.start > clause.predicates[0].start:
            return False
        forms = self.page.words.forms[side.end : clause.predicates[0].start]
        return any(a == "," and b == "and" for a, b in itertools.pairwise(forms))

    def _sides(
        self, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
    ) -> tuple[str, ...]:
        said = self._object_side(clause) or _unique(side for m in nerves for side in m.sides)
        said = said or self._neither(nerves)
        for labels in (("SITE",), ("REFERENCE",), ("CONTACT",)):
            said = said or _unique(
                side for m in clause.mentions if m.label in labels for side in m.sides
            )
        said = said or self._free_sides(clause)
        said = said or _unique(s for m in clause.mentions if m.label == "PLACE" for s in m.sides)
        if said:
            return said
        return self._sides_from_context(clause, nerves, vessels)

    def _object_side(self, clause: Clause) -> tuple[str, ...]:
        """ "An artery that contacts the right one": the object is named by its side."""
        end = clause.predicates[-1].end if clause.predicates else clause.end
        for mention in self.scene.free_sides:
            if end <= mention.start <= end + 2 and mention.start < clause.end:
                behind = self.page.words.forms[mention.end : mention.end + 1]
                if behind in (["one"], ["."], [","], []):
                    return mention.sides
        return ()

    def _neither(self, nerves: list[Mention]) -> tuple[str, ...]:
        """ "Neither facial nerve" is both."""
        forms = self.page.words.forms
        beside = any(m.start > 0 and forms[m.start - 1] in ("neither", "each") for m in nerves)
        return ("left", "right") if beside else ()

    def _sides_from_context(
        self, clause: Clause, nerves: list[Mention], vessels: list[Vessel]
    ) -> tuple[str, ...]:
        if self.scene.label.sides:
            return self.scene.label.sides
        own = _unique(side for _, sides in vessels for side in sides)
        points = any(m.label == "REFERENCE" for m in clause.mentions) or not nerves
        inherited = self.previous.sides if self.previous else self.frame
        if inherited and (points or not own):
            return inherited
        if self.scene.heading.sides:
            return self.scene.heading.sides
        plural = [m for m in nerves if m.plural]
        if plural and len(nerves) == 1:
            return ("left", "right")
        carried = self.discourse.nerve_sides if points else ()
        if carried and (not own or set(own) <= set(carried) or self._nerve_is_it(clause)):
            return carried
        if own:
            return own
        return ("left", "right") if plural else ()

    def _nerve_is_it(self, clause: Clause) -> bool:
        return any(
            m.label == "REFERENCE" and m.value in ("nerve", "it") and not m.sides
            for m in clause.mentions
        )

    def _points_to_place(self, clause: Clause) -> bool:
        return any(m.label == "REFERENCE" and m.value == "place" for m in clause.mentions)

    # --- clauses without a relation word ---------------------------------------

    def _denied_vessel(self, clause: Clause) -> Draft | None:
        """ "No vascular loop at the REZ", "no offending vessel"."""
        vessels = [m for m in clause.mentions if m.label == "VESSEL" and m.entry.called != "name"]
        others = [m for m in clause.mentions if m.label in ("LESION", "ECTASIA", "LOOKALIKE")]
        if not vessels or others:
            return None
        vessel = vessels[0]
        found = assess(self.page, vessel, clause.start, clause.end, clause.mentions)
        loop = (
            vessel.entry.called == "role"
            or "loop" in self.page.words.forms[vessel.start : vessel.end]
        )
        near = any(
            m.label in ("NERVE", "SITE") or (m.label == "REFERENCE" and m.value == "nerve")
            for m in clause.mentions
        ) or bool(self.scene.label.nerves)
        if not found.denied or found.void or not (loop or near):
            return None
        nerves = find_nerves(self.page, clause)
        names = tuple(v for m in nerves for v in m.value)
        if "other" in names:
            return None
        return Draft(
            "absent",
            None,
            [(vessel.value, vessel.sides)],
            self._known_nerves(clause, names),
            self._sides(clause, nerves, [(vessel.value, vessel.sides)]),
            (),
            (*self._rules(clause, list(found.cues)), "reading.denied_vessel"),
            clause.start,
            clause.end,
            True,
            False,
            False,
        )

    def _ellipsis(self, clause: Clause) -> Draft | None:
        """ "… but not the right", "the left one does too": the relation is said before."""
        previous = self.previous or self.discourse.draft
        forms = self.page.words.forms[clause.start : clause.end]
        sides = self._free_sides(clause) or _unique(s for m in clause.mentions for s in m.sides)
        nerves = tuple(v for m in clause.mentions if m.label == "NERVE" for v in m.value)
        again = _AUXILIARIES.intersection(forms) and any(
            m.label == "VESSEL" for m in clause.mentions
        )
        if previous is None or not (sides or nerves or again) or _other_topic(clause):
            return None
        if not self.previous and not _AGAIN_TOO.intersection(forms):
            return None
        denied = any(m.label == "DENIAL" for m in clause.mentions)
        hedged = any(m.label == "HEDGE" for m in clause.mentions)
        if not denied and not _AGAIN.intersection(forms):
            return None
        if denied and self._denies_a_verb(clause):
            return None
        status = "absent" if denied and previous.status != "absent" else previous.status
        if denied and previous.status == "absent":
            status = "absent"
        elif not denied and previous.status == "absent" and _affirms(forms):
            status = "present"
        sites = (
            tuple(dict.fromkeys(site for site, _ in find_sites(clause))) or self.scene.label.sites
        )
        status = "possible" if hedged and status == "present" else status
        vessels = [(m.value, m.sides) for m in clause.mentions if m.label == "VESSEL"]
        return replace(
            previous,
            status=status,
            severity=previous.severity if status != "absent" else None,
            sites=sites or previous.sites,
            sides=sides or previous.sides,
            nerves=nerves or previous.nerves,
            vessels=vessels or [(v, ()) for v, _ in previous.vessels],
            rules=(*self._rules(clause, []), "reading.ellipsis"),
            start=clause.start,
            end=clause.end,
        )

    def _denies_a_verb(self, clause: Clause) -> bool:
        """ "Was not evaluated" denies no contact; "is not", "but not the right" do."""
        forms = self.page.words.forms
        for mention in clause.mentions:
            if mention.label != "DENIAL" or mention.entry.form != "adverb":
                continue
            behind = forms[mention.end : clause.end]
            verbs = [w for w in behind if w.endswith(("ed", "able", "ly", "seen"))]
            if verbs:
                return True
        return False

    def _elaboration(self, clause: Clause) -> list[Draft]:
        """ "… bilaterally: in the cistern on the right, at the REZ on the left"."""
        forms = self.page.words.forms
        if self.previous is None or forms[clause.start - 1] != ":" or _other_topic(clause):
            return []
        if not any(m.label in ("SITE", "GRADE", "VESSEL", "PLACE") for m in clause.mentions):
            return []
        anchors = [m for m in clause.mentions if len(m.sides) == 1]
        base = replace(
            self.previous,
            rules=(*self._rules(clause, []), "reading.elaboration"),
            start=self.previous.start,
            end=clause.end,
        )
        if not anchors:
            sites = tuple(dict.fromkeys(site for site, _ in find_sites(clause)))
            return [replace(base, sites=sites or base.sites)]
        sides = [m for m in anchors if m.label == "SIDE"] or anchors
        return [self._share(clause, base, sides, number) for number in range(len(sides))]

    def _identity(self, clause: Clause) -> list[Draft]:
        """Of "this is probably the AICA": it names the vessel of the statement before."""
        last = self.previous or self.discourse.draft
        if last is None or last.status == "absent" or _other_topic(clause):
            return []
        named = [m for m in clause.mentions if m.label == "VESSEL" and m.entry.called == "name"]
        forms = self.page.words.forms[clause.start : clause.end]
        if not named or not {"is", "was", "represents", "being"}.intersection(forms):
            return []
        known = {name for names, _ in last.vessels for name in names} - {"unspecified"}
        start = [m for m in clause.mentions if m.start < named[0].start]
        points = (
            any(
                (m.label == "REFERENCE" and m.value in ("it", "vessel"))
                or (m.label == "VESSEL" and m.entry.called != "name")
                for m in start
            )
            or forms[0] == "this"
        )
        if known or not points:
            return []
        vessels = [(m.value, m.sides) for m in named]
        rules = (*self._rules(clause, []), "reading.identity")
        return [replace(last, vessels=vessels, rules=rules, start=clause.start, end=clause.end)]

    # --- several sides in one clause -------------------------------------------

    def _spread(self, clause: Clause, draft: Draft) -> list[Draft]:
        """One draft a side where a clause says different things of each."""
        if "respectively" in self.page.words.forms[clause.start : self.scene.end]:
            return _paired(draft, clause) or [draft]
        anchors = [
            m
            for m in clause.mentions
            if len(m.sides) == 1 and m.label in ("NERVE", "SIDE") and _counts(m, clause)
        ]
        anchors = self._connected(anchors)
        if len({m.sides for m in anchors}) < 2:
            objects = self._objects(clause)
            if len(objects) < 2:
                return [draft]
            return [self._share(clause, draft, objects, number) for number in range(len(objects))]
        return [self._share(clause, draft, anchors, number) for number in range(len(anchors))]

    def _connected(self, anchors: list[Mention]) -> list[Mention]:
        """Those that a comma, "and" or the like joins; run-on text begins anew."""
        forms = self.page.words.forms
        kept = anchors[:1]
        for mention in anchors[1:]:
            between = forms[kept[-1].end : mention.start]
            if not {",", "and", "but", "/", "(", ")", ";", "or", "while", "-"}.intersection(
                between
            ):
                break
            kept.append(mention)
        return kept

    def _objects(self, clause: Clause) -> list[Mention]:
        """Nerves behind the verb, each with words of its own ("A in the cistern and B at …")."""
        after = [
            m for m in clause.mentions if m.label == "NERVE" and m.start > clause.predicates[-1].end
        ]
        chosen = after[:1]
        for mention in after[1:]:
            between = self.page.words.forms[chosen[-1].end : mention.start]
            if "and" in between and mention.value != chosen[-1].value and len(between) > 3:
                chosen.append(mention)
        return chosen if len(chosen) > 1 else []

    def _share(self, clause: Clause, draft: Draft, anchors: list[Mention], number: int) -> Draft:
        start, end = self._chunk(clause, anchors, number)
        common = anchors[0].start
        here = [
            m for m in clause.mentions if start <= m.start < end or m.start < min(common, start)
        ]
        sites = tuple(dict.fromkeys(site for site, m in find_sites(clause) if m in here))
        vessels = [
            (m.value, m.sides) for m in here if m.label == "VESSEL" and m.value != ("unspecified",)
        ]
        grades = [m.entry.severity for m in here if m.label == "GRADE" and m.start >= start]
        anchor = anchors[number]
        nerves = tuple(v for m in here if m.label == "NERVE" and m.start >= start for v in m.value)
        return replace(
            draft,
            sides=anchor.sides or draft.sides,
            sites=sites or (draft.sites if not _any_site_elsewhere(clause, sites) else ()),
            vessels=vessels or draft.vessels,
            severity=grades[0] if grades else draft.severity,
            nerves=nerves or draft.nerves,
        )

    def _chunk(self, clause: Clause, anchors: list[Mention], number: int) -> tuple[int, int]:
        start = clause.start if number == 0 else self._edge(anchors[number - 1], anchors[number])
        last = number + 1 == len(anchors)
        return start, clause.end if last else self._edge(anchors[number], anchors[number + 1])

    def _edge(self, first: Mention, second: Mention) -> int:
        forms = self.page.words.forms
        for at in range(second.start - 1, first.end - 1, -1):
            if forms[at] in (",", "and", ";", "("):
                return at
        return second.start

    def _rules(self, clause: Clause, cues: list[str]) -> tuple[str, ...]:
        kinds = ("CONTACT", "VESSEL", "NERVE", "SITE", "SIDE", "GRADE")
        used = [m.id for m in clause.mentions if m.label in kinds]
        return tuple(dict.fromkeys([*used, *cues, *self.scene.label.ids]))


def _counts(mention: Mention, clause: Clause) -> bool:
    if mention.label == "SIDE" and mention.value in ("symptomatic", "asymptomatic"):
        return not any(m.label == "SIDE" and m.value in ("left", "right") for m in clause.mentions)
    return mention.label == "NERVE" or not any(
        m.sides == mention.sides and m is not mention and m.start == mention.end
        for m in clause.mentions
    )


def _any_site_elsewhere(clause: Clause, sites: tuple[str, ...]) -> bool:
    return bool(find_sites(clause)) and not sites


def _paired(draft: Draft, clause: Clause) -> list[Draft]:
    """ "AICA and SCA contact the facial and trigeminal nerves, respectively"."""
    vessels = draft.vessels
    if len(vessels) == len(draft.nerves) > 1:
        return [
            replace(draft, vessels=[v], nerves=(n,))
            for v, n in zip(vessels, draft.nerves, strict=True)
        ]
    if len(vessels) == len(draft.sides) == 2:
        return [
            replace(draft, vessels=[v], sides=(s,))
            for v, s in zip(vessels, draft.sides, strict=True)
        ]
    return []


def _definite(clause: Clause, found: list[Mention]) -> bool:
    """Whether the vessels are only words for one named before."""
    return not found


def _other_topic(clause: Clause) -> bool:
    return any(m.label in ("LESION", "ECTASIA", "LOOKALIKE", "SYMPTOM") for m in clause.mentions)


def _affirms(forms: list[str]) -> bool:
    return bool({"does", "do", "is", "are"}.intersection(forms)) and "so" not in forms


def _unstated(mention: Mention, clause: Clause) -> bool:
    """Whether words ask, advise, or speak of other patients or studies."""
    if mention.label != "ASKING":
        return False
    return bool(mention.value == "general") or mention.start <= _first(clause)


def _first(clause: Clause) -> int:
    return clause.predicates[0].start if clause.predicates else clause.end


def _status(base: str, denied: bool, hedged: bool) -> str:
    if denied:
        return "present" if base == "absent" else "absent"
    if hedged:
        return "possible"
    return base


def _highest(predicates: list[Mention]) -> str | None:
    levels = [p.entry.severity for p in predicates if p.entry.severity]
    return max(levels, key=_LEVELS.index) if levels else None


def _unique(sides: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sides))


def read_contacts(scene: Scene, discourse: Discourse) -> list[ContactStatement]:
    """The contact statements of a sentence.

    Parameters
    ----------
    scene
        The sentence.
    discourse
        What was said before; moved on to what this sentence speaks of.
    """
    found: list[ContactStatement] = []
    for draft in _without_closeness(list(_Reader(scene, discourse).read())):
        found += draft.statements(scene.page, scene.sentence.section)
        discourse.nerves = draft.nerves
        discourse.nerve_sides = draft.sides
        discourse.draft = draft
    _move_on(scene, discourse)
    return found


def _without_closeness(drafts: list[Draft]) -> list[Draft]:
    """ "Passes between the nerves and touches neither": near, but denied to touch."""
    kept = []
    for number, draft in enumerate(drafts):
        denied = any(
            later.status == "absent"
            and set(draft.nerves) & set(later.nerves)
            and later.sides == draft.sides
            for later in drafts[number + 1 :]
        )
        if not (draft.close and denied):
            kept.append(draft)
    return kept


def _move_side(scene: Scene, discourse: Discourse) -> None:
    """Without a nerve's own side, the side of the sentence, place or vessel is in mind."""
    for labels in (("SIDE",), ("SITE", "PLACE"), ("VESSEL",)):
        sided = [m for m in scene.mentions if m.label in labels and m.sides]
        if labels == ("SIDE",):
            sided = scene.free_sides
        if sided and not (labels == ("VESSEL",) and discourse.nerve_sides):
            discourse.nerve_sides = sided[-1].sides
            return


def _move_on(scene: Scene, discourse: Discourse) -> None:
    """What the next sentence's "it", "there" and "this loop" may mean."""
    vessels = [m for m in scene.mentions if m.label == "VESSEL" and m.entry.called == "name"]
    vessels = vessels or [m for m in scene.mentions if m.label == "VESSEL"]
    topics = [m for m in scene.mentions if m.label in ("LESION", "VESSEL", "LOOKALIKE")]
    if topics:
        discourse.lesion = topics[0].label != "VESSEL"
    discourse.implant = any(m.label == "SURGERY" and m.value == "implant" for m in scene.mentions)
    if vessels:
        discourse.vessels = tuple((m.value, m.sides) for m in vessels)
    nerves = [m for m in scene.mentions if m.label == "NERVE"]
    valid = [m for m in nerves if "other" not in m.value]
    if valid:
        discourse.nerves = tuple(valid[-1].value)
        plural = ("left", "right") if valid[-1].plural and len(valid) == 1 else ()
        discourse.nerve_sides = valid[-1].sides or plural or discourse.nerve_sides
    elif nerves or (any(m.label == "ANATOMY" for m in scene.mentions) and not discourse.draft):
        discourse.nerves = ("other",)
    if not any(m.sides for m in valid):
        _move_side(scene, discourse)
    sites = [
        m for m in scene.mentions if m.label == "SITE" or (m.label == "PLACE" and m.entry.site)
    ]
    if sites:
        last = sites[-1]
        discourse.sites = (last.value if last.label == "SITE" else last.entry.site,)
