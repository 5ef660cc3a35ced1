"""Cards: the fields "Nerve: left VII" and "Side: left" say what the others are about."""

from typing import TypeAlias

from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.scene import Context, Scene

__all__ = ["Cards"]

_LONGEST = 8
# What a field names, and the words it names it by.
Card: TypeAlias = tuple[tuple[str, ...], tuple[Mention, ...]]
_NOTHING: Card = ((), ())


class Cards:
    """The nerve and side fields of a report, by paragraph.

    Where a paragraph has one such field, it holds for the fields before it too;
    where it has several, each holds until the next.
    """

    def __init__(self, scenes: list[Scene], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        # The one field of its kind in each paragraph; empty where there are several.
        self.nerves: dict[int, Card | None] = {}
        self.sides: dict[int, Card | None] = {}
        self.last: dict[tuple[str, int], Card] = {}
        # The form that each sentence stands in, and where each states its contact.
        self.forms: dict[int, int] = {}
        self.last_form = 0
        self.contact_fields: dict[int, int] = {}
        known: tuple[object, ...] = ()
        for scene in scenes:
            field = lexicon.field_of(scene.page, *scene.sentence.label)
            known = self._number(scene, field, known)
            if field == "contact":
                self.contact_fields[self.forms[scene.sentence.start]] = scene.sentence.start
            said = self._said(scene)
            if said:
                self._count(self.nerves, scene.sentence.paragraph, _nerve(said))
                self._count(self.sides, scene.sentence.paragraph, _side(said))

    def waits(self, scene: Scene) -> bool:
        """Whether a later field of the same form states whether there is contact."""
        start = scene.sentence.start
        return self.contact_fields.get(self.form(scene), -1) > start

    def form(self, scene: Scene) -> int:
        """The number of the form that a field belongs to; a nerve opens a new one."""
        return self.forms.get(scene.sentence.start, -1)

    def _number(
        self, scene: Scene, field: str | None, known: tuple[object, ...]
    ) -> tuple[object, ...]:
        heading = scene.sentence.heading
        now = (heading, None if heading != (0, 0) else scene.sentence.paragraph)
        last = self.last_form
        opens = field == "nerve" or now != known
        self.last_form = last + opens
        self.forms[scene.sentence.start] = self.last_form
        return now

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

    def _count(self, fields: dict[int, Card | None], paragraph: int, said: Card) -> None:
        known = fields.setdefault(paragraph, None)
        if said[0]:
            fields[paragraph] = said if known is None else _NOTHING

    def _known(self, kind: str, fields: dict[int, Card | None], paragraph: int) -> Card:
        return self.last.get((kind, paragraph), fields[paragraph] or _NOTHING)

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
