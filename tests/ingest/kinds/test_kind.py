import re

import pytest

from probation_graph.ingest.facts import Polarity
from probation_graph.ingest.kinds.kind import Kind, plain_heading

KIND = Kind(
    code="minutes",
    recognise=lambda _: None,
    polarities={"what went well": Polarity.STRENGTH},
    addressee_heading=re.compile(r"Action for (?P<addressee>.+?):?"),
    closing=re.compile("Kind thoughts"),
)
BARE = Kind(code="bare", recognise=lambda _: None, polarities={})


@pytest.mark.parametrize("heading", ["What went well?", "1.2 What went well:", "WHAT  WENT WELL"])
def test_polarity_of_a_heading(heading: str) -> None:
    assert KIND.polarity(heading) is Polarity.STRENGTH


def test_other_headings_have_none() -> None:
    assert KIND.polarity("What went well and badly") is None
    assert BARE.polarity("What went well") is None


def test_addressee_and_closing() -> None:
    assert KIND.addressee(" Action for the board: ") == "the board"
    assert KIND.addressee("The board") is None
    assert BARE.addressee("Action for the board") is None
    assert KIND.is_closing("Kind thoughts to all.")
    assert not BARE.is_closing("Kind thoughts to all.")


def test_plain_heading() -> None:
    assert plain_heading("iv) Areas for improvement –") == "areas for improvement"
    assert plain_heading("A. Strengths") == "strengths"
