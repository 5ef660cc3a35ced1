"""Where along the nerve: which of the places that a clause names are the contact's.

A place is also where a vessel runs ("sweeps into the cistern"), where a mass lies
("a mass of the angle") or what a distance is measured from; those say nothing of
where the nerve is touched.
"""

from hfs_nlp.layout.page import Page
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.clauses import Clause
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Said, because

__all__ = ["find_sites", "sites_named"]

# Of a vessel that comes from or goes through a place.
_PASSING = frozenset("into from toward towards enters entering".split())
_BESIDE = frozenset(["medial", "lateral", "proximal", "distal", "anterior", "posterior"])
_LEAD = 5
_MASS = 4


def find_sites(page: Page, clause: Clause) -> list[tuple[str, Mention]]:
    """The sites that the clause names, with the words that name them.

    Parameters
    ----------
    page
        The report.
    clause
        The clause, with its relation words if it has any.
    """
    named = [m for m in clause.mentions if _value(m)]
    found = [m for m in named if not _elsewhere(page, m, clause)]
    return [(_value(m), m) for m in _told_of_nerve(clause, found)]


def sites_named(mechanism: Mechanism, found: list[tuple[str, Mention]]) -> Said[tuple[str, ...]]:
    """Sites each once, with the words that name them."""
    sites = tuple(dict.fromkeys(site for site, _ in found))
    return because(sites, mechanism, *(word for _, word in found))


def _value(mention: Mention) -> str:
    if mention.label == "SITE":
        return str(mention.value)
    return str(mention.entry.site or "") if mention.label == "PLACE" else ""


def _elsewhere(page: Page, mention: Mention, clause: Clause) -> bool:
    """Whether a place is told of something else than the contact."""
    return (
        _passed(page, mention, clause)
        or _of_mass(page, mention, clause)
        or _landmark(page, mention, clause)
        or _of_vessel(page, mention, clause)
    )


def _passed(page: Page, mention: Mention, clause: Clause) -> bool:
    """ "Sweeps into the cistern and compresses the nerve"."""
    if _value(mention) != "cisternal":
        return False  # "Enters the canal and touches the nerve": the canal is narrow.
    if any(m.label == "REFERENCE" and m.value == "place" for m in clause.mentions):
        return False  # "Sweeps into the cistern and there touches the nerve".
    if not clause.predicates or mention.start > clause.predicates[0].start:
        return False
    lead = page.words.forms[max(clause.start, mention.start - _LEAD) : mention.start]
    return bool(_PASSING.intersection(lead)) or lead[-2:] == ["out", "of"]


def _of_mass(page: Page, mention: Mention, clause: Clause) -> bool:
    """ "CPA meningioma", "a mass of the angle"."""
    masses = [m for m in clause.mentions if m.label == "LESION" and m.value != "aneurysm"]
    first = clause.predicates[0].start if clause.predicates else clause.end
    told = any(mention.end <= mass.start < first for mass in masses)
    return told or any(_holds(page, mass, mention) for mass in masses)


def _holds(page: Page, mass: Mention, place: Mention) -> bool:
    if place.end <= mass.start:
        return mass.start - place.end <= 1
    between = page.words.forms[mass.end : place.start]
    return len(between) <= _MASS and bool({"of", "in", ","}.intersection(between))


def _landmark(page: Page, mention: Mention, clause: Clause) -> bool:
    """ "Midway between the brainstem and the porus", "2 mm medial to the porus"."""
    forms = page.words.forms
    lead = forms[max(0, mention.start - _LEAD) : mention.start]
    if mention.label == "PLACE" and "to" in lead[-2:] and _BESIDE.intersection(lead):
        return True
    before = [m for m in clause.mentions if m.end <= mention.start]
    if not before or before[-1].label not in ("PLACE", "SITE", "ANATOMY"):
        return False
    joined = forms[before[-1].end : mention.start] in (["and"], ["and", "the"])
    return joined and "between" in forms[max(0, before[-1].start - 2) : before[-1].start]


def _of_vessel(page: Page, mention: Mention, clause: Clause) -> bool:
    """ "The PICA, near its origin, touches …": the origin of the vessel."""
    words = page.words.forms[mention.start : mention.end]
    before = [m for m in clause.mentions if m.end <= mention.start]
    if not before or before[-1].label != "VESSEL" or not {"origin", "origins"} & set(words):
        return False
    return "its" in page.words.forms[before[-1].end : mention.end]


def _told_of_nerve(clause: Clause, found: list[Mention]) -> list[Mention]:
    """A vessel's place before the verb does not count beside the nerve's behind it."""
    if not clause.predicates or len(found) < 2:
        return found
    first = clause.predicates[0]
    subjects = [m for m in clause.mentions if m.end <= first.start and m.label == "VESSEL"]
    after = [m for m in found if m.start >= first.end]
    if not subjects or not after or first.entry.form != "active":
        return found
    return [m for m in found if m in after or m.start < subjects[0].start]
