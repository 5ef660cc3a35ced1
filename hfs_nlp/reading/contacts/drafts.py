"""A draft: what one clause says of contact, before it is spread over nerves and sides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hfs_nlp.layout.page import Page
from hfs_nlp.mechanisms import Mechanism
from hfs_nlp.reading.mentions import Mention
from hfs_nlp.reading.reasons import Attribute, Reason, Why, known_before, reasons_of
from hfs_nlp.reading.relations import Vessel
from hfs_nlp.reading.statements import ContactStatement, Source

__all__ = ["Draft"]


@dataclass
class Draft:
    """What one clause says of contact, before it is spread over nerves and sides.

    Attributes
    ----------
    why
        The grounds of each attribute, given by what set it.
    """

    status: str
    severity: str | None
    vessels: list[Vessel]
    nerves: tuple[str, ...]
    sides: tuple[str, ...]
    sites: tuple[str, ...]
    rules: tuple[str, ...]
    start: int
    end: int
    verb: bool
    general: bool
    close: bool
    # Denied by a bare "not the left": in a correction it denies nothing.
    elliptical: bool = False
    why: Why = field(default_factory=dict)

    def taken_over(self, mechanism: Mechanism, words: Iterable[Mention]) -> Why:
        """The grounds of another draft that takes all of this one over by some words."""
        cues = tuple(words)
        return {name: known_before(mechanism, cues, why) for name, why in self.why.items()}

    def statements(self, page: Page, section: str) -> Iterator[ContactStatement]:
        """One statement for each nerve and side."""
        vessels = tuple(dict.fromkeys(name for names, _ in self.vessels for name in names))
        shared = (*self._reasons(page, "status", self.status), *self._of_list(page, vessels))
        source = Source(*page.span(self.start, self.end), section, self.rules)
        mentioned = self.status != "absent"
        for nerve in self.nerves:
            for side in self.sides or (None,):
                known = side if side != "midline" else None
                own = self._reasons(page, "nerve", nerve) + self._reasons(page, "side", known)
                yield ContactStatement(
                    nerve=nerve,
                    side=known,
                    status=self.status,
                    vessels=vessels,
                    sites=self.sites,
                    severity=self.severity if mentioned else None,
                    source=source.because(own + shared),
                    verb=self.verb,
                    general=self.general,
                    close=self.close,
                    elliptical=self.elliptical,
                )

    def _of_list(self, page: Page, vessels: tuple[str, ...]) -> tuple[Reason, ...]:
        """Why each vessel, and of a contact that is not denied each site and the degree."""
        found = [r for vessel in vessels for r in self._reasons(page, "vessels", vessel)]
        if self.status != "absent":
            found += [r for site in self.sites for r in self._reasons(page, "sites", site)]
            found += self._reasons(page, "severity", self.severity)
        return tuple(found)

    def _reasons(self, page: Page, attribute: Attribute, value: str | None) -> tuple[Reason, ...]:
        return reasons_of(page, attribute, value, self.why.get(attribute, ()))
