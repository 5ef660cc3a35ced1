"""Cards: the fields "Nerve: left VII" and "Side: left" say what the others are about."""

from typing import TypeAlias

from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.scene import Context, Scene

__all__ = ["Cards"]

_LONGEST = 8
# What a field names, and the words it names it by.
Card: TypeAlias = tuple[tuple[str, ...], tuple[Mention, ...]]


class Cards:
    """The nerve and side fields of a report, by paragraph.

    Where a paragraph has one such field, it holds for the fields before it too;
    where it has several, each holds until the next.
    """

    def __init__(self, scenes: list[Scene], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.nerves: dict[int, list[Card]] = {}
        self.sides: dict[int, list[Card]] = {}
        self.last: dict[tuple[str, int], Card] = {}
        for scene in scenes:
            said = self._said(scene)
            if said:
                self.nerves.setdefault(scene.sentence.paragraph, []).append(_nerve(said))
                self.sides.setdefault(scene.sentence.paragraph, []).append(_side(said))

    def complete(self, scene: Scene) -> None:
        """Give a field the nerve and side of its card, where it names none itself."""
        label, paragraph = scene.label, scene.sentence.paragraph
        if paragraph not in self.nerves or scene.sentence.label == (0, 0):
            return
        said = self._said(scene)
        if said:
            self._hold("nerve", paragraph, _nerve(said))
            self._hold("side", paragraph, _side(said))
        if not label.nerves:
            label.nerves, label.named = self._known("nerve", self.nerves, paragraph)
        if not label.sides:
            label.sides, label.sided = self._known("side", self.sides, paragraph)

    def _hold(self, kind: str, paragraph: int, said: Card) -> None:
        if said[0]:
            self.last[kind, paragraph] = said

    def _known(self, kind: str, fields: dict[int, list[Card]], paragraph: int) -> Card:
        single = [said for said in fields[paragraph] if said[0]]
        only = single[0] if len(single) == 1 else ((), ())
        return self.last.get((kind, paragraph), only)

    def _said(self, scene: Scene) -> Context | None:
        """What a nerve or side field names, or None for any other field."""
        field = self.lexicon.field_of(scene.page, *scene.sentence.label)
        start = max(scene.start, scene.sentence.label[1])
        size = scene.sentence.end - start
        if field not in ("nerve", "side") or scene.label.nerves or size > _LONGEST:
            return None
        found = self.lexicon.mentions(scene.page, start, scene.sentence.end, alone=True)
        nerves = [v for m in found if m.label == "NERVE" for v in m.value]
        sides = [m.value for m in found if m.label == "SIDE" and m.value in ("left", "right")]
        both = [m for m in found if m.label == "SIDE" and m.value == "both"]
        named = ("left", "right") if both else tuple(dict.fromkeys(sides))
        known = tuple(dict.fromkeys(v for v in nerves if v != "other"))
        others = [m for m in found if m.label not in ("NERVE", "SIDE")]
        if others or not (known or named):
            return None
        return Context(
            nerves=known,
            sides=named,
            named=tuple(m for m in found if m.label == "NERVE"),
            sided=tuple(m for m in found if m.label == "SIDE"),
        )


def _nerve(said: Context) -> Card:
    return said.nerves, said.named


def _side(said: Context) -> Card:
    return said.sides, said.sided
