"""Forms of several layouts state the same contacts."""

from typing import Any

import pytest

from hfs_nlp.assembly import load_lexicon, read_text

LEFT, RIGHT = ("facial", "left"), ("facial", "right")


def contacts(text: str) -> dict[tuple[str, str], tuple[Any, ...]]:
    record = read_text(text, load_lexicon())
    return {
        (f.nerve, f.side): (f.status, f.vessels, f.sites, f.severity)
        for f in record.findings
        if f.type == "neurovascular_contact"
    }


FORMS: dict[str, tuple[str, dict[tuple[str, str], tuple[Any, ...]]]] = {
    "two-columns": (
        "                  LEFT | RIGHT\nCN VII contact:   yes | no\n  vessel:         SCA | -\n"
        "  site:           cisternal | -\n  nerve flattened:   yes | -",
        {
            LEFT: ("present", ("SCA",), ("cisternal",), "compression"),
            RIGHT: ("absent", (), (), None),
        },
    ),
    "nerves-in-rows": (
        "| Nerve | Right | Left |\n|---|---|---|\n| VII | touched by a vein | no contact |\n"
        "| VIII | no contact | no contact |",
        {
            RIGHT: ("present", ("vein",), (), "contact"),
            LEFT: ("absent", (), (), None),
            ("vestibulocochlear", "right"): ("absent", (), (), None),
            ("vestibulocochlear", "left"): ("absent", (), (), None),
        },
    ),
    "ticks": (
        "A. Right CN VII\n Contact: [V] yes [ ] no\n Vessel: [ ] SCA [V] PICA\n"
        " Effect: [V] touch [ ] indent\nB. Left CN VII\n Contact: [ ] yes [V] no",
        {RIGHT: ("present", ("PICA",), (), "contact"), LEFT: ("absent", (), (), None)},
    ),
    "heading-asks": (
        "Neurovascular contact of the facial nerve?\nRt: yes, PICA at the root exit zone\nLt: no",
        {
            RIGHT: ("present", ("PICA",), ("root_exit_zone",), "contact"),
            LEFT: ("absent", (), (), None),
        },
    ),
    "card": (
        "Side: left\nNerve: VII\nVessel: SCA\nSite: cisternal\nDegree: indentation\n\n"
        "Side: right\nNerve: VII\nContact: none",
        {
            LEFT: ("present", ("SCA",), ("cisternal",), "compression"),
            RIGHT: ("absent", (), (), None),
        },
    ),
    "card-with-the-nerve-last": (
        "Contact: yes\nVessel: PICA\nNerve: left VIII",
        {("vestibulocochlear", "left"): ("present", ("PICA",), (), "contact")},
    ),
    "sides-in-one-line": (
        "Contact with CN VII   Rt: absent / Lt: yes, PICA\nVIII touched: R: no; L: no",
        {
            RIGHT: ("absent", (), (), None),
            LEFT: ("present", ("PICA",), (), "contact"),
            ("vestibulocochlear", "right"): ("absent", (), (), None),
            ("vestibulocochlear", "left"): ("absent", (), (), None),
        },
    ),
    "side-letters": (
        "L) facial nerve - touched by PICA.\nR) facial nerve - no vascular contact.",
        {LEFT: ("present", ("PICA",), (), "contact"), RIGHT: ("absent", (), (), None)},
    ),
    "questions": (
        "Q1. Does a vessel touch the left facial nerve?\nA1. Yes. PICA.\nQ2. Where?\n"
        "A2. Root exit zone.\nQ3. Does a vessel touch the right facial nerve?\nA3. No.",
        {
            LEFT: ("present", ("PICA",), ("root_exit_zone",), "contact"),
            RIGHT: ("absent", ("unspecified",), (), None),
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_forms(text: str, expected: dict[tuple[str, str], tuple[Any, ...]]) -> None:
    assert contacts(text) == expected


def test_other_causes_have_no_side() -> None:
    text = "Right VII is touched by PICA.\n\nOTHER CAUSES\nCPA mass: none\nPontine infarct: none"
    record = read_text(text, load_lexicon())
    assert {f.side for f in record.findings if f.type == "secondary_lesion"} == {"unspecified"}
