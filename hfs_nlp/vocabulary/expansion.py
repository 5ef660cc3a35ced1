"""Phrase notation: ``{a|b}`` is a choice, an empty choice is an optional word."""

import itertools
import re

__all__ = ["PhraseError", "expand"]

_CHOICE = re.compile(r"\{([^{}]*)\}")
_MOST = 4096


class PhraseError(ValueError):
    """A phrase is not written in the notation."""


def expand(phrase: str) -> list[str]:
    """All literal phrases that a phrase of the vocabulary stands for.

    Raises
    ------
    PhraseError
        Braces do not pair (they cannot be nested), the phrase is empty, or it
        stands for more than 4096 literals.

    Examples
    --------
    >>> expand("{seventh|7th} {cranial|} nerve")
    ['seventh cranial nerve', 'seventh nerve', '7th cranial nerve', '7th nerve']
    """
    parts = _CHOICE.split(phrase)
    if any(brace in part for part in parts[::2] for brace in "{}"):
        raise PhraseError("braces must pair and cannot be nested")
    choices = [
        part.split("|") if odd else [part]
        for odd, part in zip(itertools.cycle((False, True)), parts, strict=False)
    ]
    if _size(choices) > _MOST:
        raise PhraseError(f"stands for more than {_MOST} literal phrases; split it")
    literals = [" ".join("".join(words).split()) for words in itertools.product(*choices)]
    if not all(literals):
        raise PhraseError("stands for an empty phrase")
    return list(dict.fromkeys(literals))


def _size(choices: list[list[str]]) -> int:
    size = 1
    for choice in choices:
        size *= len(choice)
    return size
