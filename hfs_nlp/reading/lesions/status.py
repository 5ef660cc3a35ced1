"""Whether a lesion is stated, doubted or denied."""

import itertools

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.assertion import RESECTED, Assertion
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Said, because
from hfs_nlp.reading.scene import Scene

__all__ = ["lesion_status", "resected"]

_ENHANCEMENT = "facial_nerve_enhancement"
_NORMAL = frozenset(["normal", "physiologic", "physiological", "expected", "usual"])
_HARMLESS = frozenset(["lookalike.granuloma", "lookalike.cysts"])
_NAMING = frozenset(
    "consistent compatible keeping characteristic likely represents is typical".split()
)
_BEFORE, _BEHIND = 5, 3
_REMOVAL = frozenset("removed resected excised extirpated operated".split())
_NOT_YET = frozenset(
    "be not partially partly subtotally incompletely never will planned largely mostly".split()
)
_LEFT_OVER = frozenset(
    "residue residual remnant remains remaining recurrence recurrent recurred recurs regrown "
    "regrowth returned grown persists persisting rest".split()
)
_NOT = frozenset("no not without nor never nothing free".split())
_TAKEN_OUT, _GONE = 7, 4


def lesion_status(
    scene: Scene, lesion: Mention, found: Assertion, inside: list[Mention]
) -> Said[str | None]:
    """Stated, doubted or denied; None where nothing is said.

    Parameters
    ----------
    scene
        The sentence; the answer of a form's field decides for its label.
    lesion
        The lesion.
    found
        What the cues around it say.
    inside
        The mentions of its clause.
    """
    if scene.answer and lesion.end <= scene.label_end:
        word = [scene.answer_word] if scene.answer_word else []
        if scene.answer in ("no", "none"):
            return because("absent", Mechanism.ANSWER, *word, lesion)
        if scene.answer == "not_judged":
            return Said(None)
    if found.denied:
        return because("absent", Mechanism.DENIAL, *found.denials, lesion)
    if _removed(scene, lesion):
        return because("absent", Mechanism.RESECTED, lesion)
    if _called_normal(scene, lesion) or _harmless(scene, lesion, inside):
        return Said(None)
    if found.hedged:
        return because("possible", Mechanism.HEDGE, *found.hedges, lesion)
    others = _alternatives(scene, lesion, inside)
    if others:
        return because("possible", Mechanism.ALTERNATIVE, lesion, *others)
    return because("present", Mechanism.LESION_STATED, lesion)


def _removed(scene: Scene, lesion: Mention) -> bool:
    """ "The meningioma that was removed in 2009 has left no residue"."""
    forms = scene.page.words.forms[lesion.end : scene.end]
    at = next((i for i, form in enumerate(forms[:_TAKEN_OUT]) if form in _REMOVAL), -1)
    if at < 0 or _NOT_YET.intersection(forms[:at]):
        return False
    others = (m for m in scene.inside(lesion.end, lesion.end + at, "LESION"))
    if any(not m.entry.generic for m in others):
        return False
    left = [i for i, form in enumerate(forms) if i > at and form in _LEFT_OVER]
    return all(_NOT.intersection(forms[max(at, i - _GONE) : i]) for i in left)


def _called_normal(scene: Scene, lesion: Mention) -> bool:
    """ "Enhancement is confined to the geniculate ganglion and is normal"."""
    if lesion.value != _ENHANCEMENT:
        return False
    forms = scene.page.words.forms
    behind = forms[lesion.end : scene.end]
    if behind[:1] == [":"] and _NORMAL.intersection(behind[1:2]):
        return True
    return any(a in ("is", "and", "was") and b in _NORMAL for a, b in itertools.pairwise(behind))


def _harmless(scene: Scene, lesion: Mention, inside: list[Mention]) -> bool:
    """ "A petrous apex lesion, consistent with a cholesterol granuloma"."""
    named = [m for m in inside if m.start >= lesion.end and m.label in ("LESION", "LOOKALIKE")]
    if not lesion.entry.generic or not named or named[0].id not in _HARMLESS:
        return False
    between = scene.page.words.forms[lesion.end : named[0].start]
    return bool(_NAMING.intersection(between))


def _alternatives(scene: Scene, lesion: Mention, inside: list[Mention]) -> list[Mention]:
    """ "A schwannoma or a meningioma", said of what is there: each is possible."""
    if lesion.entry.generic:
        return []
    forms = scene.page.words.forms
    for other in inside:
        named = other.label == "LESION" and not other.entry.generic and other is not lesion
        if named or other.id in _HARMLESS:
            first, second = sorted((lesion, other), key=lambda m: m.start)
            between = forms[first.end : second.start]
            if len(between) <= 4 and "or" in between:
                return [other]
    return []


def resected(scene: Scene, lesion: Mention) -> bool:
    """Whether a denial tells of a resection."""
    cues = [m for m in scene.mentions if m.id in RESECTED]
    return any(
        0 <= lesion.start - m.end <= _BEFORE or 0 <= m.start - lesion.end <= _BEHIND for m in cues
    )
