"""Records with people and bodies whose identity is in question."""

import pytest

from probation_graph.graph.record import Record
from tests.review.letters import Letter


@pytest.fixture
def record(tmp_path) -> Record:
    """An empty record."""
    return Record(tmp_path / "data")


@pytest.fixture
def letters(record):
    """Two letters in the record, about Leeds and about Torbay."""
    made = [Letter("one", "Leeds"), Letter("two", "Torbay")]
    for letter in made:
        letter.put(record)
    return made
