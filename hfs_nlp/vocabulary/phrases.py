"""Finding the phrases of the vocabulary in the words of a text.

A tree of dictionaries, one level a word: each word of the text costs one look-up
until a phrase begins there. The longest phrase wins, from left to right, and no
two overlap. Hyphens inside a phrase do not count ("root-exit zone").
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from hfs_nlp.layout.tokens import Tokens, tokenize

__all__ = ["HYPHENS", "Match", "PhraseTree"]

HYPHENS = frozenset("-‐‑‒–")  # noqa: RUF001 - the dashes that writers use as hyphens
_END = ""


class Match(NamedTuple):
    """A phrase found: words ``start`` to ``end`` (half-open) and its rule."""

    start: int
    end: int
    rule: int


class PhraseTree:
    """Phrases by their words, each leading to the number of a rule.

    Parameters
    ----------
    spelling
        Variants and the form they are compared as, as for the text.
    """

    def __init__(self, spelling: dict[str, str] | None = None) -> None:
        self._spelling = spelling or {}
        self._root: dict[str, Any] = {}

    def add(self, literal: str, rule: int, case: str = "any") -> int | None:
        """Add one literal; returns the rule that already claims it, if another does."""
        words = tokenize(literal, self._spelling)
        node = self._root
        for form in words.forms:
            if form not in HYPHENS:
                node = node.setdefault(form, {})
        claims = node.setdefault(_END, {})
        spelled = _letters(literal) if case != "any" else ""
        claimed: int = claims.setdefault((case != "any", spelled), (rule, case))[0]
        return claimed if claimed != rule else None

    def find(
        self,
        text: str,
        words: Tokens,
        shouting: bool = False,
        start: int = 0,
        end: int | None = None,
    ) -> list[Match]:
        """All matches in a text, in order, none overlapping.

        Parameters
        ----------
        text, words
            The text and its words.
        start, end
            Only matches that lie within these words (half-open).
        shouting
            The text is all in capitals: entries of case ``mixed`` are not read.
        """
        forms = words.forms
        root = self._root
        found: list[Match] = []
        reached = start
        stop = len(forms) if end is None else end
        for at in range(start, stop):
            if at < reached or forms[at] not in root:
                continue
            match = self._longest(text, words, at, stop, shouting)
            if match:
                found.append(match)
                reached = match.end
        return found

    def _longest(
        self, text: str, words: Tokens, start: int, size: int, shouting: bool
    ) -> Match | None:
        forms, node, best, at = words.forms, self._root, None, start
        while at < size:
            child = node.get(forms[at])
            if child is None:
                if forms[at] in HYPHENS and at > start and words.starts[at] == words.ends[at - 1]:
                    at += 1
                    continue
                break
            node, at = child, at + 1
            if _END in node:
                rule = _claim(node[_END], text[words.starts[start] : words.ends[at - 1]], shouting)
                best = Match(start, at, rule) if rule is not None else best
        return best


def _claim(
    claims: dict[tuple[bool, str], tuple[int, str]], surface: str, shouting: bool
) -> int | None:
    exact = claims.get((True, _letters(surface)))
    if exact and not (shouting and exact[1] == "mixed"):
        return exact[0]
    anyhow = claims.get((False, ""))
    return anyhow[0] if anyhow else None


def _letters(text: str) -> str:
    return "".join(c for c in text if c not in HYPHENS and not c.isspace())


def build_tree(
    literals: Iterable[tuple[str, int, str]], spelling: dict[str, str]
) -> tuple[PhraseTree, Sequence[tuple[str, int, int]]]:
    """A tree of ``(literal, rule, case)`` and the literals claimed by two rules."""
    tree = PhraseTree(spelling)
    clashes = []
    for literal, rule, case in literals:
        other = tree.add(literal, rule, case)
        if other is not None:
            clashes.append((literal, other, rule))
    return tree, clashes
