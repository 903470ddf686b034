import pytest

from probation_graph.ingest.language.words import key_of, name_key, singular_initials, without_owner
from tests.ingest.resolved import words


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Services", "service"),
        ("children’s", "children"),
        ("strategies", "strategy"),
        ("PDUs", "pdu"),
        ("RLT", "rlt"),
        ("&", "and"),
        ("business", "business"),
        ("was", "was"),
        ("analysis", "analysis"),
    ],
)
def test_a_key_leaves_out_capitals_number_and_owner(word, key):
    assert key_of(word) == key


def test_names_of_one_key_differ_in_articles_marks_and_number_only():
    assert name_key("The Health & Safety Committee") == name_key("health and safety committees")
    assert name_key("Health Committee") != name_key("Safety Committee")


def test_owner_and_plural_endings_come_off():
    assert without_owner("Ofsted’s") == "Ofsted"
    assert singular_initials("SPOs") == "SPO"
    assert singular_initials("SOS") == "SOS"


def test_tokens_keep_their_places_and_know_their_sentence():
    read = words("The RLT met. Leaders from St. Helens came (all of them).")
    assert [token.text for token in read.tokens[:4]] == ["The", "RLT", "met", "."]
    assert read.bounds[0] == (0, 4)
    assert read.sentence(5) == read.bounds[1]
    assert read.sentence(99) == (0, len(read.tokens))
    assert read.openings == {0, 4}
    assert read.text(1, 3) == "RLT met"
