"""How the time of reading grows with the text: ``python -m hfs_evaluation.growth [SIZE]``.

Texts of one kind are read in two lengths. Linear reading takes as many times longer as
the text is longer; a rule that scans back, or a pattern that tries again at each letter,
takes the square of it. No test: times depend on the machine, ratios hardly.
"""

import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

from hfs_nlp.pipeline import extract

__all__ = ["KINDS", "Growth", "main", "measure"]

_SIZE = 250_000
_TIMES = 4
# A ratio above this is no noise of a linear reading, if the time can be measured at all.
_WORST = 1.6 * _TIMES
_SHORTEST = 0.3
_RUNS = 2

_PROSE = (
    "A loop of the left AICA abuts the root exit zone of the facial nerve. It is displaced. "
    "On the right no vessel reaches the nerve. No mass in either cerebellopontine angle. "
)
_UNSTOPPED = "the left aica abuts the facial nerve and no mass is seen in the right cpa "

# A beginning, and what is repeated behind it.
KINDS: dict[str, tuple[str, str]] = {
    "prose in one line": ("", _PROSE),
    "prose, a line a sentence": ("", _PROSE.replace(". ", ".\n")),
    "prose, wrapped lines": ("", _PROSE.replace(" the ", "\nthe ")),
    "prose, paragraphs": ("", _PROSE + "\n\n"),
    "headings": ("", "FINDINGS: Normal.\nIMPRESSION: No mass.\n"),
    "headings in one line": ("", "Findings: Normal. Impression: No mass. "),
    "headings in capitals": ("", "IMPRESSION LEFT HEMIFACIAL SPASM "),
    "no full stop": ("", _UNSTOPPED),
    "no full stop, capitals": ("", _UNSTOPPED.upper()),
    "no space": ("", "leftaicaabutsthefacialnerve"),
    "list under a denial": ("No ", "mass, schwannoma, meningioma, infarct, aneurysm or "),
    "list of vessels": ("The ", "left AICA, the PICA and the vertebral artery, "),
    "commas": ("", "contact, "),
    "nothing but commas": ("", ","),
    "semicolons": ("", "no contact; "),
    "labels": ("", "left facial nerve: "),
    "labels, a line each": ("", "Left facial nerve: no contact\n"),
    "short headings": ("", "Left facial nerve:\n  AICA\n"),
    "colons": ("", ":"),
    "open parentheses": ("", "("),
    "open parentheses with words": ("", "(the left nerve "),
    "nested parentheses": ("(" * 1000, "(nerve) "),
    "closing parentheses": ("", ") "),
    "square brackets": ("", "[ "),
    "spaces": ("The nerve", " "),
    "spaces before words": ("", " " * 60 + "nerve"),
    "tabs": ("The nerve", "\t"),
    "line breaks": ("The nerve", "\n"),
    "line breaks and spaces": ("The nerve", " \n"),
    "double spaces": ("", "the  left  nerve  "),
    "left right": ("", "left right "),
    "contralateral": ("The left nerve. ", "contralateral "),
    "L R": ("", "L R "),
    "rows between bars": ("Nerve | Side | Vessel\n", "VII | L | AICA\n"),
    "rows between gaps": ("Nerve    Side    Vessel\n", "VII      L       AICA\n"),
    "cells in one row": ("Nerve | Side | Vessel\n", "VII | L | "),
    "boxes": ("", "[ ] contact [x] AICA "),
    "boxes, a line each": ("", "[ ] contact left\n"),
    "boxes that are empty": ("", "[ ]"),
    "boxes in parentheses": ("", "( ) left "),
    "no no no": ("", "no "),
    "not not not": ("The AICA does ", "not "),
    "hedges": ("", "possibly "),
    "it": ("The AICA. ", "it touches it. "),
    "which": ("The AICA, ", "which touches the nerve, "),
    "but": ("", "no contact but "),
    "contact": ("", "abuts "),
    "nerves": ("", "V "),
    "sevens": ("", "VII/VIII "),
    "numbers": ("", "0.6 "),
    "digits": ("", "1"),
    "points between digits": ("", "1."),
    "millimetres": ("CISS ", "0.6 mm "),
    "list numbers": ("", "1. Contact\n"),
    "bullets": ("", "- contact\n"),
    "points": ("", "."),
    "points and spaces": ("", ". "),
    "dashes": ("", "-"),
    "dashes and spaces": ("", "- "),
    "underscores": ("", "_"),
    "abbreviations": ("", "Lt. n. "),
    "initials": ("", "A. "),
    "question marks": ("", "? "),
    "exclamations in brackets": ("", '.")'),
    "slashes": ("", "/ "),
    "equal signs": ("", "nerve = "),
    "accents": ("", "é "),
}


class Growth(NamedTuple):
    """Seconds for a text of one kind, and for one some times as long."""

    kind: str
    short: float
    long: float

    @property
    def ratio(self) -> float:
        """How many times longer the longer text takes."""
        return self.long / max(self.short, 1e-6)

    @property
    def is_slow(self) -> bool:
        """Whether the time grows faster than the text."""
        return self.long > _SHORTEST and self.ratio > _WORST


def measure(size: int) -> Iterator[Growth]:
    """Read each kind of text in two lengths, the longer one of ``size`` characters."""
    extract("Loads the vocabulary.")
    for kind, (start, piece) in KINDS.items():
        yield Growth(kind, *(_seconds(start, piece, n) for n in (size // _TIMES, size)))


def _seconds(start: str, piece: str, size: int) -> float:
    text = start + piece * ((size - len(start)) // len(piece))
    return min(_once(text) for _ in range(_RUNS))


def _once(text: str) -> float:
    before = time.process_time()
    extract(text)
    return time.process_time() - before


def main(arguments: list[str]) -> int:
    """Print a table of ratios; 1 if one is far above that of the lengths."""
    size = int(arguments[0]) if arguments else _SIZE
    print(f"{'text':30} {size // _TIMES:>10} {size:>10}  ratio (linear: {_TIMES})")
    slow = False
    for growth in measure(size):
        slow = slow or growth.is_slow
        mark = "  <- slow" if growth.is_slow else ""
        print(
            f"{growth.kind:30} {growth.short:9.2f}s {growth.long:9.2f}s {growth.ratio:6.1f}{mark}"
        )
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
