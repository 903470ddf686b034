import pytest

from probation_graph.ingest.layout.hyphens import CUT, SPACE, TIGHT, Seam, Vocabulary, vocabulary_of

KNOWN = frozenset({"pre-sentence", "organisation", "term", "victims"})


@pytest.mark.parametrize(
    ("left", "right", "seam"),
    [
        ("the", "work", SPACE),
        ("pre-", "sentence", TIGHT),  # the hyphened form occurs
        ("organi-", "sation,", CUT),  # the joined form occurs
        ("organi\u00ad", "sation", CUT),  # a soft hyphen is always the typesetter's
        ("inter-", "agency", TIGHT),  # nothing known: the hyphen stays
        ("Covid-", "19", TIGHT),
        ("Anglo-", "Welsh", TIGHT),
        ("short-", "and", SPACE),
        ("and/", "or", TIGHT),
        ("2021–", "22", TIGHT),
        ("–", "which", SPACE),
        ("-", "which", SPACE),
        ("(victims’-", "rights", TIGHT),
    ],
)
def test_what_stands_between_two_lines(left: str, right: str, seam: Seam):
    assert Vocabulary(KNOWN).seam(left, right) == seam


@pytest.mark.parametrize(
    ("left", "right", "seam"),
    [("consi-", "deration", CUT), ("sub-", "regional", TIGHT), ("victims-", "first", TIGHT)],
)
def test_where_words_are_cut_everywhere_unknown_pieces_are_joined(
    left: str, right: str, seam: Seam
):
    assert Vocabulary(KNOWN, hyphenates=True).seam(left, right) == seam


def test_the_document_tells_which_words_it_holds_and_whether_it_cuts_them():
    lines = [
        ["The", "organisation", "and", "its", "consi-"],
        ["deration", "of", "the", "organi-"],
        ["sation", "took", "consideration."],
    ]
    found = vocabulary_of(lines)
    assert found.hyphenates
    assert {"organisation", "consideration", "took"} <= found.words
    assert not {"organi", "sation", "consi", "deration"} & found.words
    assert not vocabulary_of(lines[:2]).hyphenates
