"""Statements: what single clauses of a report say, before they are consolidated."""

from dataclasses import dataclass, field

from hfs_nlp.reading.reasons import Reason

__all__ = [
    "SEVERITIES",
    "ContactStatement",
    "EctasiaStatement",
    "LesionStatement",
    "Source",
    "SurgeryStatement",
]

# From the slightest to the gravest.
SEVERITIES = ("contact", "displacement", "compression")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands and what decided it.

    Attributes
    ----------
    start, end
        Half-open offsets into the report, in code points.
    section
        Kind of section.
    rules
        Ids of vocabulary entries, cues and mechanisms.
    reasons
        Which cues and mechanism set each value of the statement.
    """

    start: int
    end: int
    section: str
    rules: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), hash=False)

    def because(self, reasons: tuple[Reason, ...]) -> "Source":
        """The same place and rules, with some reasons."""
        return Source(self.start, self.end, self.section, self.rules, reasons)


@dataclass(frozen=True, slots=True)
class ContactStatement:
    """One clause about one nerve and one side (None: no side said).

    Attributes
    ----------
    verb
        The words name a touch or deformity, not only "compression", "conflict"
        or closeness: a hedged noun in the impression does not lower it.
    general
        Denies (or states) "compression" or "conflict" in general.
    elliptical
        Said without a relation word of its own ("…, not the left").
    settled
        What consolidation decided of it: a side moved, a side joined.
    """

    nerve: str
    side: str | None
    status: str
    vessels: tuple[str, ...]
    sites: tuple[str, ...]
    severity: str | None
    source: Source
    verb: bool = True
    general: bool = False
    close: bool = False
    elliptical: bool = False
    settled: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class LesionStatement:
    """One lesion at one place and side (None: not said)."""

    kind: str
    location: str | None
    side: str | None
    status: str
    source: Source
    generic: bool = False
    settled: tuple[Reason, ...] = field(default=(), hash=False)

    def because(self, reasons: tuple[Reason, ...]) -> "LesionStatement":
        """The same statement, with its reasons."""
        source = self.source.because(reasons)
        return LesionStatement(
            self.kind, self.location, self.side, self.status, source, self.generic
        )


@dataclass(frozen=True, slots=True)
class EctasiaStatement:
    """One vessel called ectatic or not."""

    vessel: str
    side: str | None
    status: str
    source: Source


@dataclass(frozen=True, slots=True)
class SurgeryStatement:
    """A decompression done before."""

    side: str | None
    source: Source
