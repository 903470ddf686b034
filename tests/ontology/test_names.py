import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ontology.names import DEFAULT_BASE, Names, slug

BASES = st.sampled_from([DEFAULT_BASE, "https://data.example.org/", "urn:example:"])
SHORTS = st.from_regex(r"[a-z]+/[A-Za-z0-9./-]+", fullmatch=True)


@given(BASES, SHORTS)
def test_a_short_name_comes_back(base: str, short: str) -> None:
    names = Names(base)
    assert names.short(names.iri(short)) == short


def test_other_iris_stay() -> None:
    assert Names().short("https://example.org/id/x") == "https://example.org/id/x"


def test_graphs_are_named_after_the_base() -> None:
    names = Names("https://data.example.org/")
    assert names.reference_graph == "https://data.example.org/graph/reference"
    assert names.document("0123456789ab") == "https://data.example.org/id/document/0123456789ab"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("St Giles Wise", "st-giles-wise"),
        ("Operational & System Assurance Group", "operational-and-system-assurance-group"),
        ("Magistrates’ Court", "magistrates-court"),
        ("Ynys Môn – Café", "ynys-mon-cafe"),
        ("  two   words ", "two-words"),
        ("***", ""),
    ],
)
def test_slugs(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text())
def test_slugs_are_plain_and_final(text: str) -> None:
    made = slug(text)
    assert slug(made) == made
    assert made.isascii()
    assert " " not in made
