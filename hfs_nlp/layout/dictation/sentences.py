"""Where a new sentence begins in words without marks.

A sentence begins at an opener ("there is", "no mass", "on the left the …", "the right
nerve is …") where the words before it are whole: they have a verb, or deny something.
A preposition, conjunction or verb just before the opener goes on with it.
"""

from collections.abc import Iterator

from hfs_nlp.layout.lines import HARD

__all__ = ["sentence_starts"]

_COMMA = ","
_BE = frozenset(["is", "are", "was", "were"])
_FINITE = _BE | frozenset(
    """has have had does do did may might can could appears appear remains remain shows show
    demonstrates lies lie looks look runs run passes pass courses course arises arise loops swings
    touches touch contacts abuts abut displaces deforms indents compresses flattens elevates crosses
    approaches reaches encircles distorts rests measures enhances seems extends stays terminates
    stay contains enters begins ends impinges comes meets joins swings bows""".split()
)
_DETERMINERS = frozenset(["the", "a", "an", "both", "neither", "this", "these", "another"])
_PRONOUNS = frozenset(["it", "they", "these", "this"])
_SIDES = frozenset(["left", "right"])
# What stands before these goes on with them.
_GOES_ON = frozenset(
    """of on in at to by with from for into onto through along against between over under above
    below behind near within without across around about toward towards beside beneath upon via per
    and or but nor that which who whose where when while whereas because since as if than although
    though so before after until till then also not rule including include includes versus like
    however only just even both neither
    is are was were be been being has have had does do did may might can could no a an the this
    shows show showing demonstrates demonstrate demonstrating reveals reveal sees see find suggests
    touches touch contacts contact abuts abut displaces displace deforms deform indents indent
    compresses compress flattens flatten elevates elevate crosses cross approaches approach reaches
    reach encircles encircle distorts distort meets joins enters contains measures impinges bows
    pushes push presses press lifts thins kinks stretches grooves involves causes cause
    touching contacting abutting displacing deforming indenting compressing flattening elevating
    crossing approaching reaching encircling distorting pushing pressing lifting thinning causing
    entering leaving surrounding involving giving leaves gives""".split()
)
_PREPOSITIONS = frozenset(["at", "in", "on", "within", "along", "above", "below", "near", "of"])
# A relative or another opener ends the search for the verb of a subject.
_NO_SUBJECT = frozenset(
    """that which who where when while there and but or with without no it they showing not if as
    because although by than""".split()
)
_SUBJECT = 9
# So far back is looked for the verb of what was said.
_LONGEST = 60
# Structures that are named without an article ("mastoids clear", "brain parenchyma shows").
_STRUCTURES = frozenset(
    """mastoids ventricles parotids sinuses orbits brainstem sella globes calvarium parenchyma
    cerebellum basilar""".split()
)
_BARE = frozenset(["paranasal", "midline", "mastoid", "brain", "parotid", "ventricular"])
_STATES = _BE | frozenset(
    "clear normal unremarkable patent intact show shows symmetric symmetrical".split()
)
# A note without a verb ("chronic small vessel change", "limited exam").
_NOTES = frozenset(
    """chronic scattered old remote mild minor minimal moderate multiple stable incidental possible
    probable partial normal ectatic recommend correlate limited few trace""".split()
)
_MODIFIERS = _NOTES | frozenset("small large tiny left right bilateral acute single".split())
_ADJECTIVE = ("al", "ic", "ive", "ous", "ly", "ar")
_NOUN_BEFORE = frozenset("no in of without any vascular neurovascular venous arterial".split())
_DENYING = frozenset(["no", "nil", "without"])


def sentence_starts(forms: list[str]) -> Iterator[tuple[int, str]]:
    r"""Positions before which a line ends, or a list goes on behind a comma.

    Parameters
    ----------
    forms
        The words of one line in lower case, marks among them.

    Examples
    --------
    >>> list(sentence_starts("the left nerve is free there is a loop".split()))
    [(5, '\u2028')]
    """
    start = 0
    for at in range(1, len(forms)):
        if not forms[at - 1].isalnum():
            start = at if forms[at - 1] in ".;:?" else start
            continue
        mark = _opens(forms, max(start, at - _LONGEST), at)
        if mark:
            yield at, mark
        if mark == HARD:
            start = at


def _opens(forms: list[str], start: int, at: int) -> str:
    form = forms[at]
    if _goes_on(forms, at):
        return ""
    if form in _DENYING:
        return _denial(forms, start, at) if form != "without" else ""
    if not _is_whole(forms, start, at):
        return ""
    return HARD if _is_opener(forms, at) else ""


def _goes_on(forms: list[str], at: int) -> bool:
    before, earlier = forms[at - 1], forms[at - 2] if at > 1 else ""
    if before == "contact" and earlier in _NOUN_BEFORE:
        return False
    if before.endswith("ly") and earlier in ("and", "more", "but", "then"):
        return True
    return before in _GOES_ON


def _is_opener(forms: list[str], at: int) -> bool:
    form, behind = forms[at], forms[at + 1] if at + 1 < len(forms) else ""
    if form == "there":
        return behind in _BE or behind in ("it", "has", "may", "appears")
    if form in _PRONOUNS and behind in _FINITE:
        return True
    if form == "on":
        return _is_side_phrase(forms, at)
    if form in _DETERMINERS or form in _SIDES:
        return _has_verb(forms, at) and not _belongs_to_side(forms, at)
    return _is_structure(forms, at) or _is_note(forms, at)


def _denial(forms: list[str], start: int, at: int) -> str:
    """ "No mass no schwannoma" is a list; behind another clause "no" begins its own."""
    if _is_frame(forms, start, at):
        return ""
    listed = _DENYING.intersection(forms[start:at])
    return _COMMA if listed and not _denied_clause(forms, start, at) else HARD


def _denied_clause(forms: list[str], start: int, at: int) -> bool:
    """ "No acute infarct is seen": a verb behind the denied noun ends the list."""
    last = max(n for n in range(start, at) if forms[n] in _DENYING)
    return bool(_FINITE.intersection(forms[last:at])) or "contact" in forms[last:at]


def _is_frame(forms: list[str], start: int, at: int) -> bool:
    """ "On the right no vessel …", "left side no loop": so far only the place is named."""
    before = forms[start:at]
    if len(before) > _SUBJECT or _FINITE.intersection(before) or _DENYING.intersection(before):
        return False
    return forms[start] in _PREPOSITIONS or before[-1] in _SIDES or before[-1] == "side"


def _is_whole(forms: list[str], start: int, at: int) -> bool:
    """Whether the words so far could end here."""
    before = forms[start:at]
    if not _FINITE.isdisjoint(before) or not _STATES.isdisjoint(before):
        return True
    return at - start >= 2 and (forms[start] in _DENYING or forms[at] in _NOTES)


def _is_side_phrase(forms: list[str], at: int) -> bool:
    """ "On the left the …", "on the right side no …"."""
    end = at + 1 + (forms[at + 1 : at + 2] == ["the"])
    if forms[end : end + 1] not in (["left"], ["right"]):
        return False
    end += 1 + (forms[end + 1 : end + 2] == ["side"])
    behind = forms[end : end + 2]
    if not behind or behind == ["the", "left"] or behind == ["the", "right"]:
        # "… on the left the right nerve is free": the side belongs to what was said.
        return False
    return behind[0] in _DETERMINERS or behind[0] in ("there", "no", "neither", "aica", "pica")


def _belongs_to_side(forms: list[str], at: int) -> bool:
    """ "On the left the nerve is free": the sentence began with its side."""
    before = forms[max(0, at - 4) : at]
    sided = bool(before) and (before[-1] in _SIDES or before[-1] == "side")
    if not sided or "on" not in before:
        return False
    return forms[at : at + 2] not in (["the", "left"], ["the", "right"])


def _has_verb(forms: list[str], at: int) -> bool:
    """Whether a verb follows the noun that begins here, with "of the …" at most between."""
    for number in range(at + 1, min(at + 1 + _SUBJECT, len(forms))):
        form, before = forms[number], forms[number - 1]
        if form in _FINITE:
            return number > at + 1 or forms[at] in ("both", "neither", "this", "these", "that")
        if form in _NO_SUBJECT or not form.isalnum():
            return False
        if form in _DETERMINERS and before not in _PREPOSITIONS:
            return False
    return False


def _is_note(forms: list[str], at: int) -> bool:
    before = forms[at - 1]
    return forms[at] in _NOTES and before not in _MODIFIERS and not before.endswith(_ADJECTIVE)


def _is_structure(forms: list[str], at: int) -> bool:
    behind = forms[at + 1 : at + 4]
    if forms[at] in _STRUCTURES:
        return bool(behind) and behind[0] in _STATES
    return forms[at] in _BARE and bool(_STATES.intersection(behind[1:]))
