"""Forms: the rows of a table and the fields of a form as statements of contact."""

from collections.abc import Iterator
from dataclasses import replace

from hfs_nlp.layout.page import Page, TableRow
from hfs_nlp.reading.contacts import Draft
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.laterality import attach_sides
from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.scene import Scene, heading_context
from hfs_nlp.reading.statements import SEVERITIES, ContactStatement

__all__ = ["complete_contacts", "name_vessels", "read_field", "read_row"]

_TABLE = "reading.table"
_FIELD = "reading.form_field"
# A field is a few words; "Vessels: the vertebral arteries are codominant" is prose.
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
    answers: dict[str, str | None] = {}
    for name, start, end in row.cells:
        found = lexicon.mentions(page, start, end, alone=True)
        attach_sides(page, found, discourse)
        cells.setdefault(name, []).extend(found)
        answers[name] = lexicon.answer(page, start, end)
    draft = _row_draft(page, lexicon, row, cells, answers, discourse)
    if draft:
        yield from draft.statements(page, row.section)


def _row_draft(
    page: Page,
    lexicon: Lexicon,
    row: TableRow,
    cells: dict[str, list[Mention]],
    answers: dict[str, str | None],
    discourse: Discourse,
) -> Draft | None:
    mentions = [m for found in cells.values() for m in found]
    heading = heading_context(page, lexicon, row.heading, discourse)
    nerves = tuple(
        dict.fromkeys(v for m in mentions if m.label == "NERVE" for v in m.value if v != "other")
    )
    nerves = nerves or heading.nerves
    status = _row_status(cells, answers)
    if not nerves or status is None:
        return None
    sides = tuple(dict.fromkeys(s for m in mentions for s in m.sides)) or heading.sides
    return Draft(
        status=status,
        severity=_severity(mentions) if status != "absent" else None,
        vessels=[(m.value, ()) for m in mentions if m.label == "VESSEL"],
        nerves=nerves,
        sides=sides,
        sites=_sites(mentions),
        rules=(_TABLE, *dict.fromkeys(m.id for m in mentions)),
        start=row.cells[0][1],
        end=row.cells[-1][2],
        verb=True,
        general=False,
        close=False,
    )


def _row_status(cells: dict[str, list[Mention]], answers: dict[str, str | None]) -> str | None:
    deciding = answers.get("contact") or answers.get("vessel") or answers.get("degree")
    mentions = [m for found in cells.values() for m in found]
    vessel = any(m.label == "VESSEL" for m in mentions)
    stated = [m for m in mentions if m.label == "CONTACT"]
    if deciding == "not_judged":
        return None
    if (deciding in ("no", "none") and not stated) or (answers.get("contact") in ("no", "none")):
        return "absent"
    if any(m.label == "DENIAL" for m in mentions) and (stated or not vessel):
        return "absent"
    if any(m.label == "HEDGE" for m in mentions):
        return "possible"
    if stated and all(m.entry.status == "absent" for m in stated):
        return "absent"
    if stated and all(m.entry.status == "possible" for m in stated):
        return "possible"
    return "present" if vessel or stated or deciding == "yes" else None


def _severity(mentions: list[Mention]) -> str | None:
    levels = [
        m.entry.severity for m in mentions if m.label in ("CONTACT", "GRADE") and m.entry.severity
    ]
    return max(levels, key=SEVERITIES.index) if levels else None


def _sites(mentions: list[Mention]) -> tuple[str, ...]:
    sites = [m.value for m in mentions if m.label == "SITE"]
    sites += [m.entry.site for m in mentions if m.label == "PLACE" and m.entry.site]
    return tuple(dict.fromkeys(sites))


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
        discourse.draft = replace(discourse.draft, vessels=[(m.value, m.sides) for m in named])
    vessels = tuple(dict.fromkeys(name for m in named for name in m.value))
    return [replace(said, vessels=vessels) for said in contacts]


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


def _keep(scene: Scene, discourse: Discourse) -> None:
    """Keep what a form names until its contact is stated, doubted or denied."""
    form, vessels, sites = discourse.pending or (None, [], ())
    if form != discourse.form_number:
        vessels, sites = [], ()
    named = [(m.value, m.sides) for m in scene.mentions if m.label == "VESSEL"]
    if named:
        discourse.vessels = discourse.topic = tuple(named)
    discourse.pending = (
        discourse.form_number,
        [*vessels, *named],
        (*sites, *_sites(scene.mentions)),
    )


def _with_pending(scene: Scene, draft: Draft, discourse: Discourse) -> Draft:
    if not discourse.pending or discourse.pending[0] != discourse.form_number:
        return draft
    _, vessels, sites = discourse.pending
    sites = (*draft.sites, *(site for site in sites if site not in draft.sites))
    return replace(draft, vessels=draft.vessels or vessels, sites=sites)


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
        or pending[0] != discourse.form_number
        or not discourse.draft
    ):
        return contacts
    discourse.draft = draft = _with_pending(scene, discourse.draft, discourse)
    vessels = tuple(dict.fromkeys(name for names, _ in draft.vessels for name in names))
    named = [c for c in contacts if c.status != "absent"]
    return [
        replace(c, vessels=c.vessels or vessels, sites=draft.sites) if c in named else c
        for c in contacts
    ]


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
    here = replace(last, rules=rules, start=scene.sentence.start, end=scene.sentence.end)
    vessels = [(m.value, m.sides) for m in scene.mentions if m.label == "VESSEL"]
    if field == "vessel" and vessels:
        return replace(here, vessels=vessels)
    alone = lexicon.mentions(scene.page, scene.start, scene.end, alone=True)
    sites = _sites(alone) or _sites(scene.mentions)
    if field == "site" and sites:
        return replace(here, sites=sites)
    severity = None if _denied(scene) else _severity(scene.mentions)
    if field == "degree" and severity:
        return replace(here, severity=severity)
    return None


def _denied(scene: Scene) -> bool:
    return scene.answer in ("no", "none", "not_judged") or any(
        m.label == "DENIAL" for m in scene.mentions
    )


def _answered(scene: Scene) -> Draft | None:
    """ "Contact: yes", "Vascular relationship: none"."""
    if any(m.label == "CONTACT" and m.start >= scene.label_end for m in scene.mentions):
        return None
    status = {"yes": "present", "no": "absent", "none": "absent"}.get(scene.answer or "")
    if status is None and any(m.label == "HEDGE" for m in scene.mentions):
        status = "possible"
    return _draft(scene, status, "contact" if status != "absent" else None) if status else None


def _from_vessel(scene: Scene) -> Draft | None:
    if not (scene.heading.nerves or scene.label.nerves):
        return None
    if scene.answer in ("none", "no"):
        return _draft(scene, "absent", None)
    if not any(m.label == "VESSEL" for m in scene.mentions):
        return None
    return _draft(scene, "present", _severity(scene.mentions))


def _draft(scene: Scene, status: str, severity: str | None) -> Draft:
    context = scene.label if scene.label.nerves else scene.heading
    return Draft(
        status=status,
        severity=severity,
        vessels=[(m.value, m.sides) for m in scene.mentions if m.label == "VESSEL"],
        nerves=context.nerves or scene.heading.nerves or ("facial",),
        sides=scene.label.sides or scene.heading.sides,
        sites=_sites(scene.mentions),
        rules=(_FIELD, *dict.fromkeys(m.id for m in scene.mentions)),
        start=scene.sentence.start,
        end=scene.sentence.end,
        verb=True,
        general=False,
        close=False,
    )
