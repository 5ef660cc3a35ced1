"""A stand-in for the reading engine: it finds the word AICA and nothing else."""

import pytest

from hfs_nlp.batch.rows import Extractor
from hfs_nlp.record import Evidence, NeurovascularContact, Record


def _read(text: str, report_id: str | None) -> Record:
    start = text.find("AICA")
    if start < 0:
        return Record(report_id=report_id)
    piece = Evidence(
        text="AICA", start=start, end=start + 4, section="findings", rules=("vessel.aica",)
    )
    contact = NeurovascularContact(
        nerve="facial", side="left", status="present", vessels=("AICA",), evidence=(piece,)
    )
    return Record(report_id=report_id, findings=(contact,), symptom_side="left")


@pytest.fixture
def extractor() -> Extractor:
    return _read
