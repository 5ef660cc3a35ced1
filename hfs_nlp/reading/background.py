"""Around the nerve: symptom side, ectatic vessels, decompression done before."""

import itertools
from collections import Counter
from collections.abc import Iterator

from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.assertion import Assertion, assess
from hfs_nlp.reading.clauses import list_around, pieces
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import (
    Attribute,
    Ground,
    Grounds,
    Said,
    Why,
    because,
    reasons_of,
    sides_said,
)
from hfs_nlp.reading.scene import Scene, sides_headed
from hfs_nlp.reading.statements import EctasiaStatement, Source, SurgeryStatement

__all__ = ["read_ectasia", "read_surgery", "symptom_side"]

_FORMER = frozenset(
    [
        "previous",
        "previously",
        "former",
        "formerly",
        "resolved",
        "prior",
        "past",
        "abolished",
        "ceased",
    ]
)
_SPANS = frozenset("year years month months week weeks".split())
_REACH = 9
_FRAGMENT = 8
_LANDMARK = frozenset("to from of medial lateral distal proximal beyond than beside".split())
_TEFLON = frozenset(["teflon", "ptfe", "ivalon", "pledget", "pledgets"])


def symptom_side(scenes: list[Scene]) -> str | None:
    """The side of the facial spasm: the present one, not a resolved or former one.

    The history's word counts before that of other sections; a symptom named
    without a side takes the side of its sentence.
    """
    votes: dict[int, Counter[str]] = {0: Counter(), 1: Counter(), 2: Counter()}
    for scene in _continued(scenes):
        for side, former in _symptom_sides(scene):
            early = scene.sentence.section in ("history", "exam")
            votes[2 if former else 0 if early else 1][side] += 1
    for rank in (0, 1, 2):
        if votes[rank]:
            return _winner(votes[rank])
    return None


def _continued(scenes: list[Scene]) -> list[Scene]:
    """A symptom without a side takes that of the fragment behind it ("Right side of face.")."""
    for scene, following in itertools.pairwise(scenes):
        near = scene.sentence.section == following.sentence.section
        bare = [m for m in scene.mentions if m.label == "SYMPTOM" and not m.sides]
        short = following.end - following.start <= _FRAGMENT
        sides = [m for m in following.mentions if m.label == "SIDE" and m.sides]
        alone = {m.label for m in following.mentions} <= {"SIDE", "SYMPTOM"}
        unsided = bare and not any(m.sides for m in scene.mentions)
        if near and unsided and short and sides and alone:
            bare[-1].sides = sides[0].sides
    return scenes


def _winner(votes: Counter[str]) -> str:
    if votes["bilateral"]:
        return "bilateral"
    return max(sorted(votes), key=votes.__getitem__)


def _symptom_sides(scene: Scene) -> Iterator[tuple[str, bool]]:
    """Sides of the symptoms named, and whether each is a former one."""
    labelled = [m for m in scene.label_mentions if m.label == "SYMPTOM" or _names_side(m)]
    if labelled:
        sided = [m.sides for m in scene.mentions if m.label == "SIDE"][:1]
        if not sided and scene.answer == "yes":
            sided = [
                m.sides or scene.label.sides for m in labelled[:1]
            ]  # "Spasm left: yes", a tick under "Left".
        for sides in sided:
            yield from ((side, False) for side in _one(sides))
        return
    for mention in scene.mentions:
        if mention.label == "SYMPTOM":
            former = _former(scene, mention)
            yield from ((s, former) for s in _one(mention.sides or _nearest(scene, mention)))


def _names_side(mention: Mention) -> bool:
    return mention.label == "SIDE" and mention.value == "symptomatic"


def _one(sides: tuple[str, ...]) -> Iterator[str]:
    if len(sides) == 2:
        yield "bilateral"
    elif sides and sides[0] != "midline":
        yield sides[0]


def _former(scene: Scene, symptom: Mention) -> bool:
    found = assess(scene.page, symptom, scene.start, scene.end, scene.mentions)
    forms = scene.page.words.forms
    before = forms[max(scene.start, symptom.start - 4) : symptom.start]
    lasting = bool(_SPANS.intersection(before))  # "for the past year"
    return found.denied or bool((_FORMER - {"past"} if lasting else _FORMER).intersection(before))


def _nearest(scene: Scene, symptom: Mention) -> tuple[str, ...]:
    sides = [
        m
        for m in scene.mentions
        if m.sides
        and (m.label == "SIDE" or m.label in ("LOOKALIKE", "ANATOMY"))
        and abs(m.start - symptom.start) <= _REACH
        and scene.page.words.forms[m.start] != "both"
    ]
    behind = [m for m in sides if m.start >= symptom.end]
    # "On the other (left) side": what is written out counts first.
    plain = [m for m in behind if m.label != "SIDE" or m.value in ("left", "right", "both")]
    chosen = plain[:1] or behind[:1] or sides[-1:]
    return chosen[0].sides if chosen else scene.label.sides


def read_ectasia(scene: Scene) -> Iterator[EctasiaStatement]:
    """The vessels that a sentence calls ectatic, or not ectatic."""
    page = scene.page
    for start, end in pieces(page, scene.start, scene.end, scene.mentions, scene.label_end):
        inside = scene.inside(start, end)
        for word in inside:
            if word.label != "ECTASIA" or any(
                m.label == "ASKING" and m.start < word.start for m in inside
            ):
                continue
            found = assess(page, word, start, end, inside)
            answer = scene.answer if word.end <= scene.label_end else None
            if found.void or answer == "not_judged":
                continue
            status = _ectasia_status(scene, word, found, answer)
            vessels = _ectatic(scene, word, inside)
            rules = (word.id, *(m.id for m in vessels), *found.cues)
            source = Source(
                *page.span(start, end), scene.sentence.section, tuple(dict.fromkeys(rules))
            )
            yield from _ectasias(scene, word, vessels, status, source)


def _ectasia_status(scene: Scene, word: Mention, found: Assertion, answer: str | None) -> Said[str]:
    if found.denied:
        return because("absent", Mechanism.DENIAL, *found.denials, word)
    if answer in ("no", "none") and scene.answer_word:
        return because("absent", Mechanism.ANSWER, scene.answer_word, word)
    if found.hedged:
        return because("possible", Mechanism.HEDGE, *found.hedges, word)
    return because("present", Mechanism.ECTASIA_STATED, word)


def _ectasias(
    scene: Scene, word: Mention, vessels: list[Mention], status: Said[str], source: Source
) -> Iterator[EctasiaStatement]:
    if not vessels:
        alone = sides_said(Mechanism.SIDE_OF_CLAUSE, [word] if len(word.sides) == 1 else [])
        unnamed = (Ground(Mechanism.UNNAMED_VESSEL, (word,)),)
        side = alone.value[0] if alone else None
        why: dict[Attribute, Grounds] = {"vessel": unnamed, "side": alone.grounds}
        yield _ectasia(scene, "unspecified", side, status, source, why)
    for vessel in vessels:
        several = len(vessel.value) > 1
        sides = _ectasia_sides(scene, word, vessel)
        named = (Ground(Mechanism.ECTATIC_VESSEL, (vessel,)),)
        for name in vessel.value:
            unsided = several or name == "BA" or not sides
            for own in (None,) if unsided else sides.value:
                why = {"vessel": named, "side": sides.grounds}
                yield _ectasia(scene, name, own, status, source, why)


def _ectasia_sides(scene: Scene, word: Mention, vessel: Mention) -> Said[tuple[str, ...]]:
    """The vessel's side, else that of the word, of a pair, or of a label or heading."""
    said = sides_said(Mechanism.SIDE_OF_VESSEL, [vessel])
    said = said or sides_said(Mechanism.SIDE_OF_CLAUSE, [word])
    both: tuple[str, ...] = ("left", "right")
    if not said and vessel.plural:
        return because(both, Mechanism.SIDE_OF_PLURAL, vessel)
    if not said and _either(scene, vessel):
        return because(both, Mechanism.SIDE_OF_EACH, vessel)
    headed = sides_headed(Mechanism.SIDE_OF_LABEL, scene.label)
    headed = headed or sides_headed(Mechanism.SIDE_OF_HEADING, scene.heading)
    return said or (headed if len(headed.value) == 1 else Said(()))


def _ectasia(
    scene: Scene,
    vessel: str,
    side: str | None,
    status: Said[str],
    source: Source,
    why: Why,
) -> EctasiaStatement:
    """A statement with the reasons of its values."""
    page = scene.page
    reasons = (
        *reasons_of(page, "vessel", vessel, why["vessel"]),
        *reasons_of(page, "status", status.value, status.grounds),
        *reasons_of(page, "side", side, why["side"]),
    )
    return EctasiaStatement(vessel, side, status.value, source.because(reasons))


def _either(scene: Scene, vessel: Mention) -> bool:
    forms = scene.page.words.forms
    return vessel.start > 0 and forms[vessel.start - 1] in ("neither", "either", "each")


def _ectatic(scene: Scene, word: Mention, inside: list[Mention]) -> list[Mention]:
    """The vessel behind the adjective, or the subject before it."""
    forms = scene.page.words.forms
    vessels = [m for m in inside if m.label == "VESSEL"]
    after = [m for m in vessels if m.start >= word.end]
    before = [m for m in vessels if m.end <= word.start]
    if after:
        between = forms[word.end : after[0].start]
        if len(between) <= 5 and not {",", ";", "and", "but", "is", "are"}.intersection(between):
            return list_around(scene.page, vessels, after[0])
    if before:
        return list_around(scene.page, vessels, before[-1])
    context = [m for m in scene.label.vessels if m.entry.called == "name"]
    return list(context) or (after[:1] if after else _earlier(scene, word))


def _earlier(scene: Scene, word: Mention) -> list[Mention]:
    return [m for m in scene.mentions if m.label == "VESSEL" and m.end <= word.start][-2:]


def read_surgery(scene: Scene) -> Iterator[SurgeryStatement]:
    """Decompressions that a sentence says were done; not those planned or denied."""
    asked = [m for m in scene.mentions if m.label == "ASKING"]
    planned = any(m.label == "SURGERY" and m.value == "planned" for m in scene.mentions)
    done = any(m.label == "SURGERY" and m.value == "done" for m in scene.mentions)
    everything = [*scene.label_mentions, *scene.mentions]
    for word in everything:
        if word.label != "SURGERY" or word.value not in ("decompression", "implant"):
            continue
        if word.value == "implant" and not _decompression_implant(scene, word):
            continue
        if scene.page.text[scene.page.words.starts[scene.end - 1]] == "?" or scene.answer == "no":
            continue
        found = assess(scene.page, word, scene.start, scene.end, scene.mentions)
        denied = found.denied and not _apart_from_denial(scene, word)
        denied = denied and not _relieved(scene, word)
        if denied or found.hedged or (planned and not done):
            continue
        if asked and asked[0].start < word.start and not done:
            continue
        yield from _surgeries(scene, word, done)


def _relieved(scene: Scene, word: Mention) -> bool:
    """ "MVD 2008, spasm resolved": what is over is not the operation."""
    forms = scene.page.words.forms
    denials = [m for m in scene.mentions if m.label == "DENIAL"]
    return bool(denials) and all(
        m.start >= word.end and "resolved" in forms[m.start : m.end] for m in denials
    )


def _apart_from_denial(scene: Scene, word: Mention) -> bool:
    """ "No longer indents the nerve since the MVD": the denial is of the contact."""
    denials = [m for m in scene.mentions if m.label == "DENIAL"]
    return bool(denials) and all(
        any(
            m.label == "CONTACT" and min(cue.end, word.end) <= m.start < max(cue.start, word.start)
            for m in scene.mentions
        )
        for cue in denials
    )


def _known(scene: Scene, word: Mention) -> bool:
    """Whether an implant is only a landmark ("distal to the pledget")."""
    forms = scene.page.words.forms
    before = forms[max(scene.start, word.start - 3) : word.start]
    return before[-1:] == ["the"] and bool(_LANDMARK.intersection(before))


def _decompression_implant(scene: Scene, word: Mention) -> bool:
    """Teflon speaks of a decompression; "felt" and "implant" alone may not."""
    said = scene.page.words.forms[word.start : word.end]
    return bool(_TEFLON.intersection(said))


def _surgeries(scene: Scene, word: Mention, done: bool) -> Iterator[SurgeryStatement]:
    start, end = scene.page.span(scene.sentence.start, scene.sentence.end)
    source = Source(start, end, scene.sentence.section, (word.id,))
    near = [m for m in scene.mentions if m.label == "SIDE" and m.sides]
    if word.value == "implant" and not word.sides and _known(scene, word):
        return  # "Distal to the Teflon": it was told of before, with its side.
    sides = (
        sides_said(Mechanism.SIDE_OF_SURGERY, [word])
        or sides_said(Mechanism.SIDE_OF_SENTENCE, near[:1])
        or sides_headed(Mechanism.SIDE_OF_LABEL, scene.label)
        or sides_headed(Mechanism.SIDE_OF_HEADING, scene.heading)
        or sides_said(Mechanism.SIDE_OF_SENTENCE, _sided_beside(scene)[:1])
    )
    done_by = (Ground(Mechanism.SURGERY_DONE, (word,)),)
    # Without a side, only what is said to have been done counts.
    if sides or (done and word.value == "decompression"):
        for side in sides.value or (None,):
            reasons = (
                *reasons_of(scene.page, "status", "present", done_by),
                *reasons_of(scene.page, "side", side, sides.grounds),
            )
            yield SurgeryStatement(side, source.because(reasons))


def _sided_beside(scene: Scene) -> list[Mention]:
    """What else a sentence about an operation gives a side to."""
    sided = ("NERVE", "SITE", "PLACE", "LOOKALIKE", "ANATOMY", "SYMPTOM")
    return [m for m in scene.mentions if m.sides and m.label in sided]
