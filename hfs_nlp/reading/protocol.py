"""Protocol: which sequences were acquired, at which field strength and slice."""

from collections.abc import Iterator
from typing import NamedTuple

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.scene import Scene

__all__ = ["ProtocolStatement", "read_protocol"]

# Fields that MRI scanners for people have, in tesla; "T 2" is a weighting.
_STRENGTHS = (0.2, 8.0)
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
    if any(m.label == "ASKING" and m.value == "recommendation" for m in scene.mentions):
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
    page = scene.page
    start, end = _around(page, scene, mention)
    said = page.words.forms[start:end]
    if mention in scene.label_mentions:
        said = page.words.forms[scene.start : scene.end][:6]
    if _NOT_GIVEN.intersection(said):
        return True
    return any(m.label == "DENIAL" and start <= m.start < end for m in scene.mentions)


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
    forms = scene.page.words.forms
    for at in range(scene.sentence.start, scene.sentence.end - 1):
        value = _number(forms[at])
        if value is None:
            continue
        unit = at + 1 if forms[at + 1] != "-" else at + 2
        tesla = unit < scene.sentence.end and forms[unit] in ("t", "tesla")
        plausible = _STRENGTHS[0] <= value <= _STRENGTHS[1]
        if tesla and plausible and not _weighting(forms, unit):
            yield "field_strength_t", value


def _weighting(forms: list[str], unit: int) -> bool:
    following = forms[unit + 1] if unit + 1 < len(forms) else ""
    return forms[unit] == "t" and following in ("1", "2")


def _thickness(scene: Scene, found: list[Mention]) -> Iterator[tuple[str, float]]:
    """The value in millimetres nearest behind the heavy T2 sequence, else before it."""
    heavy = [m for m in found if m.value == "heavy_t2_3d"]
    values = list(_millimetres(scene))
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


def _millimetres(scene: Scene) -> Iterator[tuple[int, float]]:
    forms = scene.page.words.forms
    for at in range(scene.sentence.start, scene.sentence.end - 1):
        value = _number(forms[at])
        unit = at + 2 if forms[at + 1] == "-" else at + 1
        if value is None or unit >= scene.sentence.end:
            continue
        if forms[unit] in _MILLIMETRES and _THINNEST <= value <= _THICKEST:
            yield at, value
