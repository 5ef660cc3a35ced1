"""Protocol: which sequences were acquired, at which field strength and slice."""

from collections.abc import Iterator
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene

__all__ = ["ProtocolStatement", "read_protocol"]

# Fields that MRI scanners for people have, in tesla; "T 2" is a weighting.
_STRENGTHS = (0.2, 8.0)
_SPELLED = {"one": 1.0, "three": 3.0, "seven": 7.0}
_THINNEST, _THICKEST = 0.1, 3.0
_NOT_GIVEN = frozenset(
    [
        "no",
        "not",
        "without",
        "declined",
        "refused",
        "n't",
        "contraindicated",
        "nil",
        "never",
        "none",
        "omitted",
        "withheld",
    ]
)
_NO = frozenset("no without neither nor not w/o never".split())
_NOT_DONE = (_NOT_GIVEN - {"no", "without"}) | {"unavailable", "deferred", "cancelled", "waived"}
_ENHANCING = frozenset("enhancement enhancing enhance enhances uptake".split())
_JOINTS = frozenset("or nor and /".split())
# A denial before one of these is its own ("no aneurysm on the TOF images").
_FINDINGS = frozenset(["LESION", "VESSEL", "CONTACT", "ECTASIA", "NERVE"])
_ANSWER = 6
_BARE = (0.2, 1.2)
_STOPS = frozenset([",", ".", ";", ")", "|", "/", "and"])
_MILLIMETRES = frozenset(["mm", "millimeter", "millimetre", "millimeters", "millimetres"])


class ProtocolStatement(NamedTuple):
    """One field of the protocol as one sentence says it; ``rank`` 0 is an exam title."""

    field: str
    value: bool | float
    rank: int


def read_protocol(scene: Scene) -> Iterator[ProtocolStatement]:
    """What a sentence says of how the examination was done."""
    rank = {"exam": 0, "technique": 2}.get(scene.sentence.section, 1)
    if scene.sentence.section in ("history", "comparison", "recommendation", "impression"):
        return
    advice = any(m.label == "ASKING" and m.value == "recommendation" for m in scene.mentions)
    if advice and scene.sentence.section not in ("technique", "exam"):
        return
    for field, value in _said(scene):
        yield ProtocolStatement(field, value, rank)


def _said(scene: Scene) -> Iterator[tuple[str, bool | float]]:
    found = [m for m in [*scene.label_mentions, *scene.mentions] if m.label == "TECHNIQUE"]
    for mention in found:
        yield from _sequence(scene, mention)
    yield from _strength(scene)
    yield from _thickness(scene, found)


def _sequence(scene: Scene, mention: Mention) -> Iterator[tuple[str, bool | float]]:
    value = mention.value
    if value == "no_contrast":
        yield "contrast", False
    elif value == "contrast_both":
        yield "contrast", True
    elif value in ("heavy_t2_3d", "mra", "contrast"):
        yield value, not _denied(scene, mention)


def _denied(scene: Scene, mention: Mention) -> bool:
    """Whether a sequence is said not to have been acquired."""
    page = scene.page
    if mention in scene.label_mentions:
        said = page.words.forms[scene.start : scene.end][:_ANSWER]
        return bool(_NOT_GIVEN.intersection(said) or said[:1] == ["n"])
    start, end = _around(page, scene, mention)
    return _denied_before(scene, mention, start) or _denied_behind(scene, mention, end)


def _denied_before(scene: Scene, mention: Mention, start: int) -> bool:
    """ "No MRA", "neither CISS nor TOF"; "no aneurysm on MRA" denies the aneurysm."""
    forms = scene.page.words.forms
    inside = [m for m in scene.mentions if start <= m.start < mention.start]
    sequences = [m for m in inside if m.label == "TECHNIQUE"]
    others = [m.end for m in inside if m.label in _FINDINGS]
    first = max([start, *others])
    covered = {at for m in sequences for at in range(m.start, m.end)}
    if _ENHANCING.intersection(forms[first : mention.start]):
        return False  # "Without enhancement after gadolinium": it was given.
    cues = [at for at in range(first, mention.start) if forms[at] in _NO and at not in covered]
    return bool(cues) and not _restarts(scene, cues[-1], mention, sequences)


def _restarts(scene: Scene, cue: int, mention: Mention, sequences: list[Mention]) -> bool:
    """ "Without contrast, including FIESTA": what is denied ends with its noun."""
    between = [m for m in sequences if m.start > cue]
    if not between:
        return False
    joint = scene.page.words.forms[between[-1].end : mention.start]
    return not _JOINTS.intersection(joint)


def _denied_behind(scene: Scene, mention: Mention, end: int) -> bool:
    """ "TOF was not acquired", "contrast declined"."""
    forms = scene.page.words.forms
    later = [m for m in scene.mentions if mention.end <= m.start < end]
    covered = {at for m in later if m.label == "TECHNIQUE" for at in range(m.start, m.end)}
    findings = [m.start for m in later if m.label in _FINDINGS]
    stop = min([end, *findings])
    said = [forms[at] for at in range(mention.end, stop) if at not in covered]
    return bool(_NOT_DONE.intersection(said)) or said[:2] in ([":", "n"], ["=", "n"])


def _around(page: Page, scene: Scene, mention: Mention) -> tuple[int, int]:
    """The words between the stops around a mention."""
    forms = page.words.forms
    start, end = mention.start, mention.end
    stops = (";", ".", ",", "but", "(", ")")
    while start > scene.sentence.start and forms[start - 1] not in stops:
        start -= 1
    while end < scene.sentence.end and forms[end] not in stops:
        end += 1
    return start, end


def _number(form: str) -> float | None:
    try:
        return float(form)
    except ValueError:
        return None


def _strength(scene: Scene) -> Iterator[tuple[str, float]]:
    """ "3 T", in a sentence or in the heading of its line ("Machine 3 Tesla")."""
    start, end = scene.sentence.label
    if end <= scene.sentence.start:
        yield from _teslas(scene.page.words.forms, start, end)
    yield from _teslas(scene.page.words.forms, scene.sentence.start, scene.sentence.end)
    yield from _named_strength(scene)


def _teslas(forms: list[str], start: int, end: int) -> Iterator[tuple[str, float]]:
    for at in range(start, end - 1):
        value = _SPELLED.get(forms[at]) or _number(forms[at])
        if value is None:
            continue
        unit = at + 1 if forms[at + 1] != "-" else at + 2
        tesla = unit < end and forms[unit] in ("t", "tesla")
        plausible = _STRENGTHS[0] <= value <= _STRENGTHS[1]
        if tesla and plausible and not _weighting(forms, unit):
            yield "field_strength_t", value


def _named_strength(scene: Scene) -> Iterator[tuple[str, float]]:
    """ "Field strength 1.5": the unit is left out."""
    forms = scene.page.words.forms
    for at in range(scene.sentence.start, scene.sentence.end - 2):
        if forms[at : at + 2] != ["field", "strength"]:
            continue
        behind = [f for f in forms[at + 2 : at + 5] if f not in (":", "=", "of", "was", "is")]
        value = _number(behind[0]) if behind else None
        if value is not None and _STRENGTHS[0] <= value <= _STRENGTHS[1]:
            yield "field_strength_t", value


def _weighting(forms: list[str], unit: int) -> bool:
    following = forms[unit + 1] if unit + 1 < len(forms) else ""
    return forms[unit] == "t" and following in ("1", "2")


def _thickness(scene: Scene, found: list[Mention]) -> Iterator[tuple[str, float]]:
    """The value in millimetres nearest behind the heavy T2 sequence, else before it."""
    heavy = [m for m in found if m.value == "heavy_t2_3d"]
    values = [*_millimetres(scene), *_bare_values(scene, heavy)]
    if not values or not heavy:
        return
    for sequence in heavy:
        others = [
            m.start
            for m in found
            if m.value in ("other_sequence", "mra", "contrast") and m.start > sequence.end
        ]
        stop = min(others, default=scene.sentence.end)
        behind = [v for at, v in values if sequence.start < at < stop]
        before = [v for at, v in values if at < sequence.start]
        after = [v for at, v in values if at >= stop]
        for value in behind[:1] or before[-1:] or after[:1]:
            yield "slice_thickness_mm", value
        return


def _bare_values(scene: Scene, heavy: list[Mention]) -> Iterator[tuple[int, float]]:
    """ "FIESTA 0.6, DWI": a value directly behind the sequence, its unit left out."""
    forms = scene.page.words.forms
    for sequence in heavy:
        at = sequence.end + (forms[sequence.end : sequence.end + 1] == ["("])
        if at >= scene.sentence.end:
            continue
        value = _number(forms[at])
        following = forms[at + 1] if at + 1 < len(forms) else "."
        if value is not None and _BARE[0] <= value <= _BARE[1] and following in _STOPS:
            yield at, value


def _millimetres(scene: Scene) -> Iterator[tuple[int, float]]:
    forms = scene.page.words.forms
    for at in range(scene.sentence.start, scene.sentence.end - 1):
        value = _number(forms[at])
        unit = at + 2 if forms[at + 1] == "-" else at + 1
        if value is None or unit >= scene.sentence.end:
            continue
        if _is_fraction(scene, at):
            value /= 10
        if forms[unit] in _MILLIMETRES and _THINNEST <= value <= _THICKEST:
            yield at, value


def _is_fraction(scene: Scene, at: int) -> bool:
    """ ".6 mm" is 0.6 mm."""
    text, start = scene.page.text, scene.page.words.starts[at]
    whole = text[start : scene.page.words.ends[at]].isdigit()
    return whole and text[start - 1 : start] == "." and not text[max(0, start - 2)].isalnum()
