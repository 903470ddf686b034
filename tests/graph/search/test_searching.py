"""What is found in the letter, in which order, and what it can be narrowed down by."""

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.search.index import SearchIndex
from probation_graph.graph.search.likeness import alike
from probation_graph.graph.search.searching import search
from probation_graph.graph.search.wanted import Wanted


@pytest.fixture(scope="module")
def index(letter_data):
    record = Record(letter_data)
    with SearchIndex(record).opened(record.fingerprint()) as found:
        yield found


def test_a_name_comes_before_what_only_says_it(index):
    found = search(index, Wanted("osag"))
    assert found.hits[0].id == "team/operational-and-system-assurance-group"
    assert "<mark>OSAG</mark>" in found.hits[0].aliases.html
    assert {hit.family for hit in found.hits[1:]} == {"findings"}


def test_a_whole_name_comes_before_longer_ones(index):
    assert search(index, Wanted("sheffield pdu")).hits[0].name.plain == "Sheffield PDU"


def test_words_in_other_forms_are_found_and_marked(index):
    hits = search(index, Wanted("recruiting", {"kind": "recommendations"})).hits
    assert any("<mark>recruitment</mark>" in hit.text.html for hit in hits)


def test_what_must_not_occur_does_not(index):
    every = search(index, Wanted("police")).total
    assert 0 < search(index, Wanted("police -yorkshire")).total < every


def test_where_nothing_holds_every_word_some_will_do(index):
    found = search(index, Wanted("osag xylophone"))
    assert found.some
    assert found.total == search(index, Wanted("osag")).total
    assert not search(index, Wanted("xylophone")).hits


def test_counts_say_what_a_filter_would_leave(index):
    found = search(index, Wanted("staff"))
    for facet, values in found.facets.items():
        for value in values[:3]:
            assert search(index, Wanted("staff", {facet: value.value})).total == value.count, facet


def test_filters_hold_together(index):
    filters = {
        "kind": "findings",
        "polarity": "strength",
        "section": "Staff",
        "region": "region/N55",
    }
    found = search(index, Wanted("", filters))
    assert found.total > 0
    assert {hit.kind for hit in found.hits} == {"strength"}
    assert all(hit.id.startswith("finding/N55/2023/staff/") for hit in found.hits)


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [("2023", None, True), (None, "2023", True), ("2023-03-30", "2023-03-30", True),
     ("2024", None, False), (None, "2023-02", False), ("2023-03", "2023-03", True)],
)  # fmt: skip
def test_dates_hold_as_far_as_they_are_given(index, first, last, some):
    found = search(index, Wanted("", {"kind": "findings"}, first, last))
    assert (found.total > 0) is some


def test_pages_of_results_are_all_of_them_once(index):
    whole = search(index, Wanted("risk", size=100))
    parts = [search(index, Wanted("risk", page=page, size=7)).hits for page in range(1, 30)]
    assert [hit.id for part in parts for hit in part][:100] == [hit.id for hit in whole.hits]


def test_text_is_marked_and_never_markup(index):
    hit = search(index, Wanted("assurance group")).hits[0]
    assert "&amp;" in hit.name.html
    assert hit.name.plain == "Operational & System Assurance Group"


def test_what_shares_words_is_alike_and_is_not_itself(index):
    own = "recommendation/N55KIR/2023/10"
    text = "improve the pathways and referrals to commissioned rehabilitative services (CRS)."
    hits = alike(index, own, text, 5)
    assert hits
    assert own not in {hit.id for hit in hits}
    assert {hit.family for hit in hits} == {"recommendations"}
