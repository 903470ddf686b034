import pytest

from probation_graph.ingest.kinds.wording import (
    ADDRESSEE_HEADING,
    ANNOUNCING,
    CLOSING,
    PROBATION_INSPECTORATE,
)


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to receiving your action plan.",
        "Our recommendations are set out in Annexe one.",
        "Please do not hesitate to contact me.",
        "Please send us your action plan.",
    ],
)
def test_courtesies(text: str) -> None:
    assert CLOSING.search(text)


def test_findings_are_no_courtesies() -> None:
    assert not CLOSING.search("Staff looked forward to receiving training set out in a plan.")


def test_announcements_are_whole_sentences() -> None:
    assert ANNOUNCING.match("Set out below are the recommendations of this inspection.")
    assert not ANNOUNCING.match("Set out below are our ratings. Staff were proud of them.")


@pytest.mark.parametrize(
    "text", ["HM Inspectorate of Probation", "HMI Prob", "www.example.org/hmiprobation"]
)
def test_names_of_the_inspectorate(text: str) -> None:
    assert PROBATION_INSPECTORATE.search(text)


def test_the_inspectorate_of_prisons_is_another() -> None:
    assert not PROBATION_INSPECTORATE.search("HM Inspectorate of Prisons (HMIP)")


@pytest.mark.parametrize(
    ("heading", "addressee"),
    [
        ("Leeds PDU should:", "Leeds PDU"),
        ("HMPPS must:", "HMPPS"),
        ("Recommendations for Leeds PDU", "Leeds PDU"),
        ("Recommendations for Leeds PDU should:", "Leeds PDU"),
        ("Our recommendations to the North Moor region", "North Moor region"),
        ("We make the following recommendations to Leeds PDU:", "Leeds PDU"),
        ("We have made the following recommendations for HMPPS:", "HMPPS"),
        ("The following recommendations are made to the Wales region:", "Wales region"),
        ("We therefore recommend that the Ministry of Justice:", "Ministry of Justice"),
    ],
)
def test_headings_that_name_who_should_act(heading: str, addressee: str) -> None:
    match = ADDRESSEE_HEADING.fullmatch(heading)
    assert match is not None
    assert match["addressee"].removeprefix("the ") == addressee


@pytest.mark.parametrize(
    "heading",
    [
        "Recommendations for improvement",
        "In last year's letter we recommended that the region should:",
        "Our previous recommendations to Leeds PDU:",
        "Recommendations",
        "Leadership",
    ],
)
def test_other_headings_of_recommendations(heading: str) -> None:
    assert ADDRESSEE_HEADING.fullmatch(heading) is None
