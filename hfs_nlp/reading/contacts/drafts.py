"""A draft: what one clause says of contact, before it is spread over nerves and sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from hfs_nlp.layout.page import Page
from hfs_nlp.reading.relations import Vessel
from hfs_nlp.reading.statements import ContactStatement, Source

__all__ = ["Draft"]


@dataclass
class Draft:
    """What one clause says of contact, before it is spread over nerves and sides."""

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

    def statements(self, page: Page, section: str) -> Iterator[ContactStatement]:
        """One statement for each nerve and side."""
        vessels = tuple(dict.fromkeys(name for names, _ in self.vessels for name in names))
        source = Source(*page.span(self.start, self.end), section, self.rules)
        mentioned = self.status != "absent"
        for nerve in self.nerves:
            for side in self.sides or (None,):
                yield ContactStatement(
                    nerve=nerve,
                    side=side if side != "midline" else None,
                    status=self.status,
                    vessels=vessels,
                    sites=self.sites,
                    severity=self.severity if mentioned else None,
                    source=source,
                    verb=self.verb,
                    general=self.general,
                    close=self.close,
                    elliptical=self.elliptical,
                )
