"""People whom real joint letters print in two ways are proposed, and are two until someone judges."""

import pytest

from probation_graph.graph.record import Record, Source
from probation_graph.review.candidates import candidates
from tests.conftest import LETTER
from tests.ingest import real

FILES = [
    "jtai/south-tyneside-05-april-2016.pdf",
    "jtai/hounslow-13-june-2017.pdf",
    "jtai/richmond-upon-thames-06-september-2024.pdf",
    "jtai/plymouth-08-january-2020.pdf",
    "jtai/cornwall-23-november-2018.pdf",
]


@pytest.fixture(scope="module")
def proposed(documents_data, tmp_path_factory):
    """Pairs of people's names, with their scores."""
    paths = [LETTER, *(real.folder() / file for file in FILES)]
    if not all(path.exists() for path in paths):
        pytest.skip(f"the letters are not in {real.folder()}: set {real.VARIABLE}")
    record, read = Record(tmp_path_factory.mktemp("letters")), Record(documents_data)
    for path in paths:
        key = Source.of(path.read_bytes(), ".pdf").key
        record.put_content(key, read.content(key))
    found = candidates(record, record.names, "person")
    return {frozenset((e.first.name, e.second.name)): e for e in found if e.second is not None}


@pytest.mark.parametrize(
    "names",
    [
        {"Lynda Marginson", "Linda Marginson"},
        {"Sophie Linden", "Sophie Lindon"},
        {"Alison Hernandez"},
    ],
)
def test_a_person_printed_in_two_ways_is_proposed(proposed, names):
    assert proposed[frozenset(names)].score > 0.6
    assert all(
        each.passages
        for each in (proposed[frozenset(names)].first, proposed[frozenset(names)].second)
    )


def test_nobody_else_is(proposed):
    assert len(proposed) == 3
