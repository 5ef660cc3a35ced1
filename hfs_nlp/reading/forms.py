"""Forms: the rows of a table and the fields of a form as statements of contact."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from hfs_nlp.layout.page import Page, TableRow
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.contacts import Draft
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.laterality import attach_sides
from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.reasons import (
    Attribute,
    Ground,
    Grounds,
    Reason,
    Said,
    Why,
    because,
    reasons_of,
    sides_said,
)
from hfs_nlp.reading.relations import Vessel
from hfs_nlp.reading.scene import Scene, heading_context, sides_headed
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["complete_contacts", "name_vessels", "read_field", "read_row"]

T = TypeVar("T")

_TABLE = "reading.table"
_FIELD = "reading.form_field"
# A field is a few words; "Vessels: the vertebral arteries are codominant" is prose.
_CELL = 5
_LONGEST_FIELD = 14
_VERBS = frozenset(
    ["is", "are", "was", "were", "patent", "normal", "unremarkable", "dominant", "codominant"]
)


def read_row(
    page: Page, lexicon: Lexicon, row: TableRow, discourse: Discourse
) -> Iterator[ContactStatement]:
    """The statement of one row of a Nerve/Side/Vessel/Site/Degree table.

    A row whose vessel (or contact) is "none" denies contact; one that was not
    judged, or names no nerve, says nothing.
    """
    cells: dict[str, list[Mention]] = {}
    answers: dict[str, Mention | None] = {}
    for name, start, end in row.cells:
        found = lexicon.mentions(page, start, end, alone=True)
        attach_sides(page, found, discourse)
        cells.setdefault(name, []).extend(found)
        answers[name] = lexicon.answer_word(page, start, end)
    draft = _row_draft(page, lexicon, row, cells, answers, discourse)
    if draft:
        yield from draft.statements(page, row.section)


def _row_draft(
    page: Page,
    lexicon: Lexicon,
    row: TableRow,
    cells: dict[str, list[Mention]],
    answers: dict[str, Mention | None],
    discourse: Discourse,
) -> Draft | None:
    mentions = [m for found in cells.values() for m in found]
    heading = heading_context(page, lexicon, row.heading, discourse)
    named = [m for m in mentions if m.label == "NERVE"]
    nerves = tuple(dict.fromkeys(v for m in named for v in m.value if v != "other"))
    headed = because(heading.nerves, Mechanism.NERVE_OF_HEADING, *heading.named)
    about = because(nerves, Mechanism.ROW, *named) if nerves else headed
    status = _row_status(cells, answers)
    if not about or status.value is None:
        return None
    sides = sides_said(Mechanism.ROW, mentions)
    sides = sides or sides_headed(Mechanism.SIDE_OF_HEADING, heading)
    sites = _sites(mentions, Mechanism.ROW)
    degree = _severity(mentions) if status.value != "absent" else Said(None)
    vessels = [m for m in mentions if m.label == "VESSEL"]
    return Draft(
        status=status.value,
        severity=degree.value,
        vessels=[(m.value, ()) for m in vessels],
        nerves=about.value,
        sides=sides.value,
        sites=sites.value,
        rules=(_TABLE, *dict.fromkeys(m.id for m in mentions)),
        start=row.cells[0][1],
        end=row.cells[-1][2],
        verb=True,
        general=False,
        close=False,
        why={
            "nerve": about.grounds,
            "side": sides.grounds,
            "status": status.grounds,
            "vessels": (Ground(Mechanism.ROW, tuple(vessels)),),
            "sites": sites.grounds,
            "severity": degree.grounds,
        },
    )


def _row_status(
    cells: dict[str, list[Mention]], answers: dict[str, Mention | None]
) -> Said[str | None]:
    word = answers.get("contact") or answers.get("vessel") or answers.get("degree")
    deciding = str(word.value) if word else None
    mentions = [m for found in cells.values() for m in found]
    by_label = {
        label: tuple(m for m in mentions if m.label == label)
        for label in ("VESSEL", "CONTACT", "DENIAL", "HEDGE")
    }
    stated = by_label["CONTACT"]
    if deciding == "not_judged":
        return Said(None)
    if word and deciding in ("no", "none") and (answers.get("contact") or not stated):
        return because("absent", Mechanism.ANSWER, word)
    if by_label["DENIAL"] and (stated or not by_label["VESSEL"]):
        return because("absent", Mechanism.DENIAL, *by_label["DENIAL"])
    if by_label["HEDGE"]:
        return because("possible", Mechanism.HEDGE, *by_label["HEDGE"])
    if stated and all(m.entry.status == "absent" for m in stated):
        return because("absent", Mechanism.SEPARATION, *stated)
    if stated and all(m.entry.status == "possible" for m in stated):
        return because("possible", Mechanism.CLOSENESS, *stated)
    return _row_states(by_label["VESSEL"], stated, word if deciding == "yes" else None)


def _row_states(
    vessels: tuple[Mention, ...], stated: tuple[Mention, ...], yes: Mention | None
) -> Said[str | None]:
    """A row with a vessel, words of contact or a "yes" states the contact."""
    if stated:
        return because("present", Mechanism.STATED, *stated)
    if yes:
        return because("present", Mechanism.ANSWER, yes)
    return because("present", Mechanism.ROW, *vessels) if vessels else Said(None)


def _severity(mentions: list[Mention]) -> Said[str | None]:
    graded = [m for m in mentions if m.label in ("CONTACT", "GRADE") and m.entry.severity]
    if not graded:
        return Said(None)
    level = max((m.entry.severity for m in graded), key=SEVERITIES.index)
    words = [m for m in graded if m.entry.severity == level]
    grade = all(m.label == "GRADE" for m in words)
    return because(level, Mechanism.GRADE if grade else Mechanism.DEGREE, *words)


def _sites(mentions: list[Mention], mechanism: Mechanism) -> Said[tuple[str, ...]]:
    named = [m for m in mentions if m.label == "SITE"]
    placed = [m for m in mentions if m.label == "PLACE" and m.entry.site]
    sites = [m.value for m in named] + [m.entry.site for m in placed]
    return because(tuple(dict.fromkeys(sites)), mechanism, *named, *placed)


def name_vessels(
    scene: Scene, contacts: list[ContactStatement], discourse: Discourse
) -> list[ContactStatement]:
    """ "Does a vessel touch the nerve: yes, PICA": the answer names the label's vessel."""
    named = [m for m in scene.mentions if m.label == "VESSEL" and m.start >= scene.label_end > 0]
    named = [m for m in named if m.entry.called == "name"]
    unnamed = all(set(said.vessels) == {"unspecified"} for said in contacts)
    if scene.answer != "yes" or not named or not unnamed:
        return contacts
    if discourse.draft:
        why = {**discourse.draft.why, "vessels": (Ground(Mechanism.ANSWER, tuple(named)),)}
        known = [(m.value, m.sides) for m in named]
        discourse.draft = replace(discourse.draft, vessels=known, why=why)
    vessels = tuple(dict.fromkeys(name for m in named for name in m.value))
    return [_with_vessels(scene, said, vessels, named) for said in contacts]


def _with_vessels(
    scene: Scene, said: ContactStatement, vessels: tuple[str, ...], named: list[Mention]
) -> ContactStatement:
    why: Why = {"vessels": (Ground(Mechanism.ANSWER, tuple(named)),)}
    own = _told_before(scene, why, "vessels", vessels)
    return _with_reasons(replace(said, vessels=vessels), "vessels", own)


def _with_reasons(
    said: ContactStatement, attribute: Attribute, reasons: list[Reason]
) -> ContactStatement:
    """A statement whose reasons of one attribute are others."""
    others = [r for r in said.source.reasons if r.attribute != attribute]
    return replace(said, source=said.source.because((*others, *reasons)))


def read_field(lexicon: Lexicon, scene: Scene, discourse: Discourse) -> Iterator[ContactStatement]:
    """What the field of a form adds to the contact stated above it.

    "Vessel: AICA", "Site: REZ", "Grade: Sindou II" go on about the last statement
    of the same paragraph; a vessel field without one states the contact.
    """
    field = lexicon.field_of(scene.page, *scene.sentence.label)
    if _asked_above(scene, field):
        field = "asked"
    elif _is_degree(scene, field, discourse):
        field = "degree"
    if field is None and (draft := _row_of_list(scene, discourse)):
        yield from draft.statements(scene.page, scene.sentence.section)
    if field not in ("vessel", "site", "degree", "contact", "asked"):
        return
    body = scene.page.words.forms[max(scene.start, scene.label_end) : scene.end]
    if len(body) > _LONGEST_FIELD or _VERBS.intersection(body):
        return
    if discourse.waits and field in ("vessel", "site"):
        _keep(scene, discourse)
        return
    in_form = discourse.form or bool(scene.heading.nerves or scene.label.nerves)
    discourse.form = True
    # "Vessels: fetal left PCA" among prose headings is no field of a form.
    draft = _added(lexicon, scene, field, discourse) if in_form or field == "contact" else None
    if draft:
        draft = _with_pending(scene, draft, discourse)
        discourse.draft = draft
        yield from draft.statements(scene.page, scene.sentence.section)


def _of_form(discourse: Discourse) -> Draft | None:
    """The last statement of this form: a bullet before each field parts none of them."""
    number, draft = discourse.form_draft or (None, None)
    return draft if number == discourse.form_number and number != -1 else None


def _row_of_list(scene: Scene, discourse: Discourse) -> Draft | None:
    """ "Right VII: none", "Left VIII: AICA, doubtful" in a list of nerves and their contacts."""
    listed = discourse.draft is not None or _is_asked(scene)
    if not scene.label.nerves or not listed or any(m.label == "CONTACT" for m in scene.mentions):
        return None
    if scene.answer in ("no", "none"):
        word = [scene.answer_word] if scene.answer_word else []
        return _draft(scene, because("absent", Mechanism.ANSWER, *word), Said(None))
    hedges = [m for m in scene.mentions if m.label == "HEDGE"]
    vessel = any(m.label == "VESSEL" and m.entry.called == "name" for m in scene.mentions)
    size = scene.end - max(scene.start, scene.label_end)
    if not hedges or not vessel or size > _CELL:
        return None
    degree: Said[str | None] = because("contact", Mechanism.HEDGE, *hedges)
    return _draft(scene, because("possible", Mechanism.HEDGE, *hedges), degree)


def _is_asked(scene: Scene) -> bool:
    return any(m.label == "CONTACT" for m in scene.heading_mentions)


def _keep(scene: Scene, discourse: Discourse) -> None:
    """Keep what a form names until its contact is stated, doubted or denied."""
    known = _pending(discourse)
    words = [m for m in scene.mentions if m.label == "VESSEL"]
    named = [(m.value, m.sides) for m in words]
    if named:
        discourse.vessels = discourse.topic = tuple(named)
        discourse.words["vessels"] = tuple(words)
    sites = _sites(scene.mentions, Mechanism.PENDING)
    vessels = because(named, Mechanism.PENDING, *words)
    discourse.pending = _Pending(
        discourse.form_number,
        Said([*known.vessels.value, *named], _both(known.vessels, vessels)),
        Said((*known.sites.value, *sites.value), _both(known.sites, sites)),
    )


class _Pending(NamedTuple):
    """What a form names before the field that states the contact."""

    form: int
    vessels: Said[list[Vessel]] = Said([])
    sites: Said[tuple[str, ...]] = Said(())


def _pending(discourse: Discourse) -> _Pending:
    """What this form has named so far."""
    known: _Pending | None = discourse.pending
    if known is None or known.form != discourse.form_number:
        return _Pending(discourse.form_number)
    return known


def _both(first: Said[T], second: Said[T]) -> Grounds:
    """The grounds of two parts of a list."""
    return (first.grounds if first else ()) + (second.grounds if second else ())


def _with_pending(scene: Scene, draft: Draft, discourse: Discourse) -> Draft:
    pending = _pending(discourse)
    own = Said(draft.sites, draft.why.get("sites", ()))
    new = tuple(site for site in pending.sites.value if site not in draft.sites)
    why = {**draft.why, "sites": _both(own, Said(new, pending.sites.grounds))}
    if not draft.vessels:
        why["vessels"] = pending.vessels.grounds
    vessels = draft.vessels or pending.vessels.value
    return replace(draft, vessels=vessels, sites=(*draft.sites, *new), why=why)


def complete_contacts(
    lexicon: Lexicon, scene: Scene, contacts: list[ContactStatement], discourse: Discourse
) -> list[ContactStatement]:
    """ "Relation: flattens nerve" states the contact of the vessel named before it.

    Parameters
    ----------
    lexicon
        The vocabulary.
    scene
        The field.
    contacts
        What it states by itself.
    discourse
        Holds what the form named before.
    """
    field = lexicon.field_of(scene.page, *scene.sentence.label)
    pending = discourse.pending
    if (
        field != "contact"
        or not pending
        or pending.form != discourse.form_number
        or not discourse.draft
    ):
        return contacts
    discourse.draft = draft = _with_pending(scene, discourse.draft, discourse)
    vessels = tuple(dict.fromkeys(name for names, _ in draft.vessels for name in names))
    completed = []
    for said in contacts:
        if said.status != "absent":
            told = _told_before(scene, draft.why, "sites", draft.sites)
            said = _with_reasons(replace(said, sites=draft.sites), "sites", told)
            if not said.vessels:
                told = _told_before(scene, draft.why, "vessels", vessels)
                said = _with_reasons(replace(said, vessels=vessels), "vessels", told)
        completed.append(said)
    return completed


def _told_before(
    scene: Scene, why: Why, attribute: Attribute, values: tuple[str, ...]
) -> list[Reason]:
    grounds = why.get(attribute, ())
    return [r for value in values for r in reasons_of(scene.page, attribute, value, grounds)]


def _asked_above(scene: Scene, field: str | None) -> bool:
    """Whether a field has only a side, and the heading over it names the relation.

    "Vascular contact, CN VII / R: none / L: AICA at the REZ".
    """
    if field is not None or not scene.label.sides or scene.label.nerves:
        return False
    only = all(m.label == "SIDE" for m in scene.label_mentions)
    return only and any(m.label == "CONTACT" for m in scene.heading_mentions)


def _is_degree(scene: Scene, field: str | None, discourse: Discourse) -> bool:
    """ "Nerve flattened: yes", "Nerve: displaced" behind a stated contact."""
    if discourse.draft is None or field not in (None, "nerve"):
        return False
    if scene.sentence.label == (0, 0) or scene.answer in ("no", "none", "not_judged"):
        return False
    named = any(m.label in ("NERVE", "VESSEL", "LESION", "PLACE") for m in scene.mentions)
    stated = field == "nerve" or scene.answer == "yes"
    return stated and not named and any(m.label == "CONTACT" for m in scene.mentions)


def _added(lexicon: Lexicon, scene: Scene, field: str, discourse: Discourse) -> Draft | None:
    last: Draft | None = discourse.draft or _of_form(discourse)
    if field == "contact":
        return _answered(scene)
    if field == "asked":
        return _answered(scene) or _from_vessel(scene)
    if last is None:
        return _from_vessel(scene) if field == "vessel" else None
    if last.status == "absent":
        return None
    rules = (_FIELD, *dict.fromkeys(m.id for m in scene.mentions))
    why = last.taken_over(Mechanism.FIELD, ())
    here = replace(last, rules=rules, start=scene.sentence.start, end=scene.sentence.end, why=why)
    named = tuple(m for m in scene.mentions if m.label == "VESSEL")
    if field == "vessel" and named:
        vessels = [(m.value, m.sides) for m in named]
        grounds = (Ground(Mechanism.FIELD, named),)
        return replace(here, vessels=vessels, why={**why, "vessels": grounds})
    alone = lexicon.mentions(scene.page, scene.start, scene.end, alone=True)
    sites = _sites(alone, Mechanism.FIELD) or _sites(scene.mentions, Mechanism.FIELD)
    if field == "site" and sites:
        return replace(here, sites=sites.value, why={**why, "sites": sites.grounds})
    severity = Said(None) if _denied(scene) else _severity(scene.mentions)
    if field == "degree" and severity:
        return replace(here, severity=severity.value, why={**why, "severity": severity.grounds})
    return None


def _denied(scene: Scene) -> bool:
    return scene.answer in ("no", "none", "not_judged") or any(
        m.label == "DENIAL" for m in scene.mentions
    )


def _answered(scene: Scene) -> Draft | None:
    """ "Contact: yes", "Vascular relationship: none"."""
    if any(m.label == "CONTACT" and m.start >= scene.label_end for m in scene.mentions):
        return None
    answered = {"yes": "present", "no": "absent", "none": "absent"}.get(scene.answer or "")
    word = [scene.answer_word] if scene.answer_word else []
    hedges = [m for m in scene.mentions if m.label == "HEDGE"]
    if answered == "absent":
        return _draft(scene, because(answered, Mechanism.ANSWER, *word), Said(None))
    degree: Said[str | None] = because("contact", Mechanism.ANSWER, *word)
    if answered:
        return _draft(scene, because(answered, Mechanism.ANSWER, *word), degree)
    return _draft(scene, because("possible", Mechanism.HEDGE, *hedges), degree) if hedges else None


def _from_vessel(scene: Scene) -> Draft | None:
    if not (scene.heading.nerves or scene.label.nerves):
        return None
    if scene.answer in ("none", "no"):
        word = [scene.answer_word] if scene.answer_word else []
        return _draft(scene, because("absent", Mechanism.ANSWER, *word), Said(None))
    vessels = [m for m in scene.mentions if m.label == "VESSEL"]
    if not vessels:
        return None
    stated = because("present", Mechanism.FIELD_STATES, *vessels)
    return _draft(scene, stated, _severity(scene.mentions))


def _draft(scene: Scene, status: Said[str], severity: Said[str | None]) -> Draft:
    nerves, sides = _nerves_above(scene), _sides_above(scene)
    sites = _sites(scene.mentions, Mechanism.FIELD)
    vessels = tuple(m for m in scene.mentions if m.label == "VESSEL")
    return Draft(
        status=status.value,
        severity=severity.value,
        vessels=[(m.value, m.sides) for m in vessels],
        nerves=nerves.value,
        sides=sides.value,
        sites=sites.value,
        rules=(_FIELD, *dict.fromkeys(m.id for m in scene.mentions)),
        start=scene.sentence.start,
        end=scene.sentence.end,
        verb=True,
        general=False,
        close=False,
        why={
            "nerve": nerves.grounds,
            "side": sides.grounds,
            "status": status.grounds,
            "vessels": (Ground(Mechanism.FIELD, vessels),),
            "sites": sites.grounds,
            "severity": severity.grounds,
        },
    )


def _nerves_above(scene: Scene) -> Said[tuple[str, ...]]:
    """The nerves of a field's label, else of the heading over the form."""
    label, heading = scene.label, scene.heading
    labelled = because(label.nerves, Mechanism.NERVE_OF_LABEL, *label.named)
    headed = because(heading.nerves, Mechanism.NERVE_OF_HEADING, *heading.named)
    return labelled or headed or because(("facial",), Mechanism.NERVE_DEFAULT)


def _sides_above(scene: Scene) -> Said[tuple[str, ...]]:
    """The sides of a field's label, else of the heading over the form."""
    labelled = sides_headed(Mechanism.SIDE_OF_LABEL, scene.label)
    return labelled or sides_headed(Mechanism.SIDE_OF_HEADING, scene.heading)
