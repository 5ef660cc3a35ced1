"""Aneurysms that touch a nerve: the vessel is the one that carries them (guideline, section 3)."""

from hfs_nlp.layout.page import Page
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Said, because
from hfs_nlp.reading.relations import Vessel

__all__ = ["is_aneurysm", "parent"]

_NEAR = 5


def is_aneurysm(mention: Mention) -> bool:
    """Whether a mention names an aneurysm."""
    return mention.label == "LESION" and mention.value == "aneurysm"


def parent(page: Page, mentions: list[Mention]) -> Said[list[Vessel]]:
    """The vessel that an aneurysm is said to be of: "PICA aneurysm", "aneurysm of the VA"."""
    for aneurysm in filter(is_aneurysm, mentions):
        for vessel in mentions:
            if vessel.label == "VESSEL" and _carries(page, vessel, aneurysm):
                known = [(vessel.value, vessel.sides or aneurysm.sides)]
                return because(known, Mechanism.PARENT_VESSEL, vessel, aneurysm)
    return Said([])


def _carries(page: Page, vessel: Mention, aneurysm: Mention) -> bool:
    forms = page.words.forms
    if vessel.end <= aneurysm.start:
        between = forms[vessel.end : aneurysm.start]
        return len(between) <= _NEAR and not {",", "and", "is", "has"}.intersection(between)
    between = forms[aneurysm.end : vessel.start]
    arising = {"of", "from", "at", "on", "in", "off"}.intersection(between)
    return bool(arising) and len(between) <= _NEAR
