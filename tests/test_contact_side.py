"""The truth table of ``contact_side``, every combination of it.

Run with ``pytest -s`` to see the table.
"""

from itertools import product

import pytest

from hfs_nlp.contact_side import contact_side

SYMPTOMS = ("left", "right", "bilateral", None)
STATUSES = ("present", "possible", "absent", "not_mentioned")

# Rows: contact (c), absent (a) or not mentioned (-) on the left, then on the right.
# Columns: the same of contact without a side. Present and possible are both c.
CELLS = {"A": "agrees", "O": "other_side_only", "B": "both", "N": "none", ".": "undetermined"}
GRID = """
sides | left  right both  unsaid
      | c a - c a - c a - c a -
cc    | B B B B B B A A A B B B
ca    | A A A O O O . . . . . .
c-    | A A A O O O . . . . . .
ac    | O O O A A A . . . . . .
aa    | . N N . N N . N N . N N
a-    | . N N . N N . N N . N N
-c    | O O O A A A . . . . . .
-a    | . N N . N N . N N . N N
--    | . N . . N . . N . . N .
"""


def expected() -> dict[tuple[str | None, str, str, str], str]:
    rows = [line.split("|") for line in GRID.strip().splitlines()[2:]]
    columns = list(product(SYMPTOMS, "ca-"))
    return {
        (symptom, sides.strip()[0], sides.strip()[1], unsided): CELLS[cell]
        for sides, cells in rows
        for (symptom, unsided), cell in zip(columns, cells.split(), strict=True)
    }


EXPECTED = expected()
LETTERS = {"present": "c", "possible": "c", "absent": "a", "not_mentioned": "-"}
COMBINATIONS = list(product(SYMPTOMS, STATUSES, STATUSES, STATUSES))


def test_the_table_is_whole() -> None:
    assert len(EXPECTED) == 4 * 3**3
    assert len(COMBINATIONS) == 4 * 4**3


@pytest.mark.parametrize(("symptom", "left", "right", "unspecified"), COMBINATIONS)
def test_every_combination(symptom: str | None, left: str, right: str, unspecified: str) -> None:
    key = (symptom, *(LETTERS[status] for status in (left, right, unspecified)))
    assert contact_side(symptom, left, right, unspecified) == EXPECTED[key]


def test_print_the_table() -> None:
    print(f"\n{'symptoms':14}{'left':14}{'right':14}{'unspecified':14}contact_side")
    for symptom, *statuses in COMBINATIONS:
        cells = [symptom or "not_mentioned", *statuses]
        print(f"{''.join(f'{c:14}' for c in cells)}{contact_side(symptom, *statuses)}")
