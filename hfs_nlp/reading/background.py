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
    side_grounds,
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
_OVER = frozenset("cured subsided resolved ceased gone abolished stopped disappeared".split())
_STOPS = frozenset([";", ".", "but", "not", "never"])
_OVER_REACH = 6
_SPANS = frozenset("year years month months week weeks".split())
_REACH = 9
_FRAGMENT = 8
_SINCE = 3
_BY, _FAR = 4, 14
# Said behind a symptom that it has gone.
_TURNS = frozenset([";", ".", "but", "and", "returned", "recurred"])
_GONE = frozenset("cured remitted subsided ceased abated disappeared settled vanished".split())
_LANDMARK = frozenset("to from of medial lateral distal proximal beyond than beside".split())
_TEFLON = frozenset(["teflon", "ptfe", "ivalon", "pledget", "pledgets"])


def symptom_side(scenes: list[Scene]) -> str | None:
    """The side of the facial spasm: the present one, not a resolved or former one.

    The history's word counts before that of other sections; a symptom named
    without a side takes the side of its sentence.
    """
    votes: dict[int, Counter[str]] = {0: Counter(), 1: Counter(), 2: Counter()}
    for scene in _continued(scenes):
        if _relieved_of(scene):
            votes = {0: Counter(), 1: Counter(), 2: Counter()}
            continue
        for side, former in _symptom_sides(scene):
            early = scene.sentence.section in ("history", "exam")
            votes[2 if former else 0 if early else 1][side] += 1
    for rank in (0, 1, 2):
        if votes[rank]:
            return _winner(votes[rank])
    return None


def _relieved_of(scene: Scene) -> bool:
    """ "No spasm since", "free of spasm since the operation": no side is affected now."""
    forms = scene.page.words.forms[scene.start : scene.end]
    denied = [m for m in scene.mentions if m.label == "SYMPTOM" and _former(scene, m)]
    return "since" in forms and any(
        not m.sides and "since" in scene.page.words.forms[m.end : m.end + _SINCE] for m in denied
    )


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
    return max(votes, key=votes.__getitem__)  # Of two as often the one named first.


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
    before = before[before.index(";") + 1 :] if ";" in before else before
    lasting = bool(_SPANS.intersection(before))  # "for the past year"
    behind = forms[symptom.end : min(scene.end, symptom.end + _FAR)]
    if _GONE.intersection(itertools.takewhile(lambda form: form not in _TURNS, behind)):
        return True
    return (
        found.denied
        or _is_over(scene, symptom)
        or bool((_FORMER - {"past"} if lasting else _FORMER).intersection(before))
    )


def _is_over(scene: Scene, symptom: Mention) -> bool:
    """ "Right spasm subsided", "spasm on the left, since resolved"."""
    later = [m.start for m in scene.mentions if m.label == "SYMPTOM" and m.start >= symptom.end]
    end = min([symptom.end + _OVER_REACH, scene.end, *later])
    behind = scene.page.words.forms[symptom.end : end]
    said = itertools.takewhile(lambda form: form not in _STOPS, behind)
    return not _OVER.isdisjoint(said)


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
    if scene.sided_answers and scene.label_end >= 0:
        yield from _answered_sides(scene)
        return
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


def _answered_sides(scene: Scene) -> Iterator[EctasiaStatement]:
    """ "Ectasia of the vertebral artery: L no, R yes"."""
    inside = scene.inside(scene.start, scene.label_end)
    words = [m for m in inside if m.label == "ECTASIA"]
    vessels = tuple(m for m in inside if m.label == "VESSEL")
    names = [name for m in vessels for name in m.value]
    source = Source(
        *scene.page.span(scene.start, scene.end),
        scene.sentence.section,
        tuple(dict.fromkeys([*(m.id for m in words), "reading.form_field"])),
    )
    named = Mechanism.ECTATIC_VESSEL if names else Mechanism.UNNAMED_VESSEL
    for side, said, word in scene.sided_answers if words else ():
        status = {"yes": "present", "no": "absent"}.get(said)
        if not status:
            continue
        stated = because(status, Mechanism.ANSWER, word, *words)
        why: dict[Attribute, Grounds] = {
            "vessel": (Ground(named, vessels or tuple(words)),),
            "side": side_grounds(Mechanism.SIDE_OF_ANSWER, [side]),
        }
        for name in names or ["unspecified"]:
            yield _ectasia(scene, name, side.sides[0], stated, source, why)


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
    if said:
        return said
    both = _both_of(scene, vessel)
    if (vessel.plural and vessel.end <= scene.label_end) or vessel in scene.label.vessels:
        both = _subject_sides(scene, word) or both
    elif not both:
        both = _sides_between(scene, vessel, word)
    headed = sides_headed(Mechanism.SIDE_OF_LABEL, scene.label)
    headed = headed or sides_headed(Mechanism.SIDE_OF_HEADING, scene.heading)
    return both or (headed if len(headed.value) == 1 else Said(()))


def _both_of(scene: Scene, vessel: Mention) -> Said[tuple[str, ...]]:
    """Both sides, of a plural or of "neither vertebral artery"."""
    if vessel.plural:
        return because(("left", "right"), Mechanism.SIDE_OF_PLURAL, vessel)
    if _either(scene, vessel):
        return because(("left", "right"), Mechanism.SIDE_OF_EACH, vessel)
    return Said(())


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


def _sides_between(scene: Scene, vessel: Mention, word: Mention) -> Said[tuple[str, ...]]:
    """ "The vertebral artery on the left is ectatic"."""
    between = [m for m in scene.free_sides if vessel.end <= m.start and m.end <= word.start]
    said = scene.page.words.forms[vessel.end : between[0].start] if between else []
    told = between[:1] if said in (["on", "the"], ["of", "the"]) else []
    return sides_said(Mechanism.SIDE_BEHIND_VESSEL, told)


def _subject_sides(scene: Scene, word: Mention) -> Said[tuple[str, ...]]:
    """ "Vertebral arteries: the left is ectatic; the right is not"."""
    behind = [m for m in scene.free_sides if 0 <= m.start - word.end <= _BY]
    if behind and "on" in scene.page.words.forms[word.end : behind[0].start]:
        return sides_said(Mechanism.SIDE_OF_SUBJECT, behind[:1])
    before = [m for m in scene.free_sides if m.end <= word.start and word.start - m.end <= _BY]
    between = scene.page.words.forms[before[-1].end : word.start] if before else [","]
    parted = {",", "neither", "both"}.intersection(between)
    return sides_said(Mechanism.SIDE_OF_SUBJECT, [] if parted else before[-1:])


def _either(scene: Scene, vessel: Mention) -> bool:
    forms = scene.page.words.forms
    return vessel.start > 0 and forms[vessel.start - 1] in ("neither", "either", "each")


def _ectatic(scene: Scene, word: Mention, inside: list[Mention]) -> list[Mention]:
    """The vessel behind the adjective, or the subject before it."""
    forms = scene.page.words.forms
    vessels = [m for m in inside if m.label == "VESSEL" and forms[m.start - 1] != "its"]
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
