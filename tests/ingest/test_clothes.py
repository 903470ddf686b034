"""The letter set anew, in other fonts, sizes, margins, columns and marks, says the same."""

from functools import cache

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ontology.names import Names
from tests.ingest.clothes import Clothes, dressed, letter, read, wardrobe
from tests.ingest.sayings import Values, said


@cache
def printed() -> Values:
    return said(extract(letter(), Names()))


@pytest.mark.parametrize("clothes", wardrobe(), ids=lambda clothes: clothes.name)
def test_the_letter_says_the_same_in_other_clothes(clothes: Clothes):
    found = said(extract(read(dressed(clothes)), Names()))
    for kind, values in printed().items():
        assert found[kind] == values, kind


def test_the_letter_says_much():
    counts = {kind: len(values) for kind, values in printed().items()}
    assert (counts["recommendations"], counts["findings"], counts["ratings"]) == (41, 57, 22)
    assert min(counts.values()) == counts["scores"] == 2
