"""Whether contact of the facial nerve lies on the side of the spasm.

It says how two statements of a report fit each other. It is no diagnosis: contact
without symptoms is common.
"""

from typing import Final, Literal, TypeAlias

__all__ = ["NOT_MENTIONED", "ContactSide", "contact_side"]

NOT_MENTIONED: Final = "not_mentioned"
ASSERTED: Final = frozenset({"present", "possible"})

ContactSide: TypeAlias = Literal["agrees", "other_side_only", "both", "none", "undetermined"]


def contact_side(symptom: str | None, left: str, right: str, unspecified: str) -> ContactSide:
    """Compare the side of the symptoms with the sides of facial nerve contact.

    Contact counts when it is present or possible. With ``C`` the sides on which
    contact is asserted and ``S`` the sides of the symptoms:

    ===============  ========================================================
    ``agrees``       ``C`` is ``S``: contact on the symptomatic side and not on
                     the other; for bilateral symptoms, contact on both sides
    ``other_side_only``  contact on one side, symptoms on the other, and no
                     contact asserted where the symptoms are
    ``both``         contact on both sides, and symptoms on one or not stated
    ``none``         no contact asserted anywhere, with or without a side, and
                     at least one of the three denied
    ``undetermined``  the rest: nothing mentioned; contact on one side while the
                     symptom side is not stated, or while both sides have
                     symptoms; contact only without a side
    ===============  ========================================================

    Decisions behind it:

    - Bilateral symptoms with contact on both sides agree: every side with
      symptoms has contact, and no other side has. Contact on one side alone then
      explains one side and not the other, which neither word would say.
    - Contact stated without a side, alone, is not given to the side that is not
      denied: the report does not say so.
    - Contact (or denial) without a side beside contact with one changes nothing,
      as the guideline lets such statements join those with a side.
    - ``none`` does not ask that every side was denied; the columns of the single
      sides tell which were.

    Parameters
    ----------
    symptom
        ``left``, ``right``, ``bilateral``, or None when the report does not say.
    left, right, unspecified
        ``present``, ``possible``, ``absent`` or ``not_mentioned``.

    Examples
    --------
    >>> contact_side("left", "present", "absent", "not_mentioned")
    'agrees'
    """
    contact = {side for side, status in (("left", left), ("right", right)) if status in ASSERTED}
    symptoms = {"left", "right"} if symptom == "bilateral" else {symptom} if symptom else set()
    if contact:
        return _compared(contact, symptoms)
    if unspecified in ASSERTED or "absent" not in (left, right, unspecified):
        return "undetermined"
    return "none"


def _compared(contact: set[str], symptoms: set[str]) -> ContactSide:
    if contact == symptoms:
        return "agrees"
    if len(contact) == 2:
        return "both"
    return "other_side_only" if len(symptoms) == 1 else "undetermined"
