import pytest

from probation_graph.ingest.bodies.abbreviations import abbreviations, long_form_start
from tests.ingest.building import document


def defined(text):
    return [(item.short, item.name) for item in abbreviations(document(text).blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leaders sit on the county delivery board (CDB).", ("CDB", "county delivery board")),
        ("There were five local support teams (LSTs).", ("LST", "local support teams")),
        (
            "Its research, engagement and practice group (REP) met.",
            ("REP", "research, engagement and practice group"),
        ),
        ("Joint support teams (JSTs) began.", ("JST", "joint support teams")),
        (
            "The intake and referral team (iART) is new.",
            ("iART", "intake and referral team"),
        ),
        (
            "An initiative called HOPE (Helping Our People Excel).",
            ("HOPE", "Helping Our People Excel"),
        ),
    ],
)
def test_a_long_form_is_found_by_its_initials(text, expected):
    assert defined(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The figures were low (QZX).",
        "The region (see page 4) was new.",
        "It was found (as before) in Kirklees.",
        "A ROAD (Unrelated Words Here) was built.",
    ],
)
def test_brackets_that_define_nothing_are_left(text):
    assert defined(text) == []


def test_letters_inside_words_count_where_initials_do_not_do():
    assert long_form_start("the offender assessment system", "OASys") == len("the ")
    assert long_form_start("an unrelated phrase", "XY") is None


def test_a_long_form_does_not_reach_over_a_full_stop():
    assert long_form_start("A county board. Delivery", "CBD") is None


def test_a_definition_keeps_its_places():
    (item,) = abbreviations(document("The county delivery board (CDBs) met.").blocks)
    text = "The county delivery board (CDBs) met."
    assert text[item.start : item.end] == "county delivery board (CDBs)"
    assert text[item.long_start : item.long_end] == "county delivery board"


def test_a_definition_is_no_owner():
    assert defined("The Clinical Reference Group’s (CRG) view.") == [
        ("CRG", "Clinical Reference Group")
    ]
