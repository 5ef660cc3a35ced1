"""Cards: the fields "Nerve: left VII" and "Side: left" say what the others are about."""

from hfs_nlp.reading.mentions import Lexicon
from hfs_nlp.reading.scene import Context, Scene

__all__ = ["Cards"]

_LONGEST = 8


class Cards:
    """The nerve and side fields of a report, by paragraph.

    Where a paragraph has one such field, it holds for the fields before it too;
    where it has several, each holds until the next.
    """

    def __init__(self, scenes: list[Scene], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        # The one field of its kind in each paragraph; empty where there are several.
        self.nerves: dict[int, tuple[str, ...] | None] = {}
        self.sides: dict[int, tuple[str, ...] | None] = {}
        self.last: dict[tuple[str, int], tuple[str, ...]] = {}
        for scene in scenes:
            said = self._said(scene)
            if said:
                self._count(self.nerves, scene.sentence.paragraph, said.nerves)
                self._count(self.sides, scene.sentence.paragraph, said.sides)

    def complete(self, scene: Scene) -> None:
        """Give a field the nerve and side of its card, where it names none itself."""
        label, paragraph = scene.label, scene.sentence.paragraph
        if paragraph not in self.nerves or scene.sentence.label == (0, 0):
            return
        said = self._said(scene)
        if said:
            self._hold("nerve", paragraph, said.nerves)
            self._hold("side", paragraph, said.sides)
        label.nerves = label.nerves or self._known("nerve", self.nerves, paragraph)
        label.sides = label.sides or self._known("side", self.sides, paragraph)

    def _hold(self, kind: str, paragraph: int, said: tuple[str, ...]) -> None:
        if said:
            self.last[kind, paragraph] = said

    def _count(
        self, fields: dict[int, tuple[str, ...] | None], paragraph: int, said: tuple[str, ...]
    ) -> None:
        known = fields.setdefault(paragraph, None)
        if said:
            fields[paragraph] = said if known is None else ()

    def _known(
        self, kind: str, fields: dict[int, tuple[str, ...] | None], paragraph: int
    ) -> tuple[str, ...]:
        return self.last.get((kind, paragraph), fields[paragraph] or ())

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
        return Context(nerves=known, sides=named) if (known or named) and not others else None
