"""Numbers that were spoken with their unit: "point eight millimeters", "three tesla"."""

from hfs_nlp.layout.dictation.copy import Copy, Word

__all__ = ["write_numbers"]

_DIGITS = {
    name: str(number)
    for number, name in enumerate("zero one two three four five six seven eight nine ten".split())
}
_UNITS = frozenset(
    "tesla t mm millimeter millimeters millimetre millimetres centimeter centimeters cm".split()
)
_LONGEST = 4


def write_numbers(copy: Copy) -> None:
    """Write a spoken number in figures where its unit follows."""
    words = copy.words()
    for at, word in enumerate(words):
        if word.form in _UNITS and (start := _start(words, at)) < at:
            spoken = [_DIGITS.get(w.form, w.form) for w in words[start:at]]
            figures = "".join("." if form == "point" else form for form in spoken)
            figures = "0" + figures if figures.startswith(".") else figures
            if figures.replace(".", "", 1).isdigit():
                copy.write(words[start].start, words[at - 1].end, figures)


def _start(words: list[Word], at: int) -> int:
    start = at
    while start > max(0, at - _LONGEST) and _is_part(words[start - 1].form):
        start -= 1
    return start


def _is_part(form: str) -> bool:
    return form in _DIGITS or form == "point" or form.isdigit()
