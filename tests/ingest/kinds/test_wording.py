import pytest

from probation_graph.ingest.kinds.wording import ANNOUNCING, CLOSING, PROBATION_INSPECTORATE


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to receiving your action plan.",
        "Our recommendations are set out in Annexe one.",
        "Please do not hesitate to contact me.",
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
