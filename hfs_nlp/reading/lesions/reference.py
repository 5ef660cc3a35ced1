"""What is known from before: "the mass", "it", "there", "no residual tumor"."""

from collections.abc import Iterable

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.assertion import assess
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene
from hfs_nlp.reading.statements import LesionStatement

__all__ = [
    "explains",
    "is_associated",
    "is_definite",
    "is_residual",
    "is_there",
    "is_topic",
    "remember",
    "remember_resected",
    "signs_of",
    "weighed",
]

_POINTING = frozenset("the this that these those said its".split())
# Words by which a clause names what an earlier one described.
_NAMING = frozenset(
    "it this these which findings finding appearance appearances pattern features picture "
    "consistent compatible keeping characteristic typical representing represent represents "
    "suggestive suggesting suspicious diagnosis differential behavior considered pathognomonic "
    "imaging diagnostic indicating indicate latter they both constellation morphology all".split()
)
_RESIDUAL = frozenset("residual recurrent persistent remaining remnant recurrence residue".split())
# Described without being named: what a following clause may call by its name.
_SIGN_IDS = frozenset(["lookalike.white_matter", "lookalike.mastoid_effusion"])
_GOES_ON = frozenset("side in of on at within along or a an the cpa iac canal angle".split())
_STATES = frozenset("complete open free preserved patent present unchanged ok nad wnl".split())
_REACH = 3
_TOPIC, _BESIDE = 8, 1
_TOPIC_LABELS = frozenset(["PLACE", "SIDE"])
_VERBS = frozenset(
    "is are was were has have no normal clear unremarkable negative within appear appears "
    "intact patent symmetric symmetrical show shows well aerated pneumatized".split()
)


def is_definite(page: Page, lesion: Mention) -> bool:
    """ "The mass", "this enhancing lesion": spoken of before."""
    forms = page.words.forms
    before = forms[max(0, lesion.start - _REACH) : lesion.start]
    return bool(lesion.entry.generic) and any(
        form in _POINTING and not {",", "of", "in", "and"}.intersection(before[at:])
        for at, form in enumerate(before)
    )


def is_residual(page: Page, lesion: Mention) -> bool:
    """ "No residual or recurrent tumor": the one that was resected."""
    before = page.words.forms[max(0, lesion.start - _REACH) : lesion.start]
    return bool(lesion.entry.generic) and bool(_RESIDUAL.intersection(before))


def is_associated(page: Page, lesion: Mention) -> bool:
    """ "No associated DVA", "no cyst either": at the place just spoken of."""
    forms = page.words.forms
    behind = forms[lesion.end : lesion.end + 2]
    return "associated" in forms[max(0, lesion.start - 2) : lesion.start] or (
        behind[:1] == ["either"] and (len(behind) < 2 or behind[1] not in _GOES_ON)
    )


def weighed(scene: Scene, inside: list[Mention]) -> bool:
    """ "A glioma is thought unlikely": said of the thing just described."""
    forms = scene.page.words.forms
    before = [m for m in scene.mentions if m.start < inside[0].start] if inside else []
    if not any(m.label == "SIGN" or (m.label == "LESION" and m.entry.generic) for m in before):
        return False  # What has its name already is not weighed.
    cues = [m for m in inside if m.label == "DENIAL"]
    return any(
        {"unlikely", "improbable", "likely"}.intersection(forms[m.start : m.end]) for m in cues
    )


def is_there(inside: Iterable[Mention]) -> bool:
    """ "No previous stroke there"."""
    return any(m.label == "REFERENCE" and m.value == "place" for m in inside)


def explains(scene: Scene, lesion: Mention, inside: list[Mention]) -> bool:
    """Whether a clause names what was described before ("compatible with a meningioma")."""
    if not inside or lesion.entry.generic:
        return False
    forms = scene.page.words.forms
    start = min(inside[0].start, lesion.start)
    said = forms[max(0, start - _REACH) : lesion.end + 1 + _REACH]
    opened = start > scene.start and forms[start - 1] == ":"
    hedged = any(m.label == "HEDGE" for m in inside)
    return hedged or opened or bool(_NAMING.intersection(said))


def remember(
    discourse: Discourse, lesion: Mention, said: list[LesionStatement], sentence: int
) -> None:
    """Keep what was said for "it" and "there" in the sentences that follow."""
    seen = discourse.seen
    seen.lesion = lesion
    discourse.told |= {s.kind for s in said if s.status != "absent"}
    spots = tuple(
        (s.location, (s.side,) if s.side else ()) for s in said if s.location not in (None,)
    )
    if not spots:
        return
    seen.place = spots
    if any(s.status != "absent" for s in said):
        seen.spots, seen.words = spots, (lesion,)
        seen.named = sentence


def remember_resected(
    discourse: Discourse, kind: str, location: str | None, sides: tuple[str, ...]
) -> None:
    """Keep what was resected: a residual tumor is that."""
    discourse.resected = (kind, ((location, sides),))


def is_topic(scene: Scene, discourse: Discourse) -> bool:
    """Whether a sentence only names a place or side; it is then kept as the topic."""
    if scene.label.places or scene.label.sides or scene.label.nerves:
        discourse.seen.topic = discourse.seen.topic_sides = ()
        return False
    words = [form for form in scene.page.words.forms[scene.start : scene.end] if form.isalnum()]
    labels = {m.label for m in scene.mentions}
    if not labels or len(words) > _TOPIC or not labels <= _TOPIC_LABELS:
        return False
    said = sum(m.end - m.start for m in scene.mentions)
    if _VERBS.intersection(words) or len(words) > said + _BESIDE or words[-1] in _STATES:
        return False
    discourse.seen.topic = tuple(m for m in scene.mentions if m.label == "PLACE")
    discourse.seen.topic_words = tuple(m for m in scene.mentions if m.label == "SIDE")
    sides = [side for m in scene.mentions if m.label == "SIDE" for side in m.sides]
    if "PLACE" not in labels:
        discourse.seen.topic_sides = tuple(dict.fromkeys(sides))
    return True


def signs_of(
    scene: Scene, discourse: Discourse, start: int, end: int, inside: list[Mention]
) -> None:
    """Keep where something lies that this clause describes and does not name."""
    signs = [m for m in inside if m.label == "SIGN" or m.id in _SIGN_IDS]
    places = [m for m in inside if m.label == "PLACE"]
    ear = signs and signs[0].id == "lookalike.mastoid_effusion"
    if ear and not places:
        places = signs[:1]  # "Left mastoid fluid": the place is in the word.
    if signs and not places and scene.sentence.start <= scene.sentence.label[0]:
        places = list(scene.label.places)  # "Middle ear: effusion on the left".
    if not signs or not places:
        return
    if any(assess(scene.page, sign, start, end, inside).denied for sign in signs):
        return
    free = tuple(s for m in scene.free_sides if start <= m.start < end for s in m.sides)
    sides = free or scene.label.sides or scene.heading.sides
    discourse.seen.spots = tuple(
        (p.value if p.label == "PLACE" else "temporal_bone", p.sides or sides) for p in places
    )
    discourse.seen.words = (*signs, *places)
    discourse.seen.sentence = scene.sentence.start
    discourse.seen.place = discourse.seen.spots
