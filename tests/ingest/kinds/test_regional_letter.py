import pytest

from probation_graph.ingest.kinds.regional_letter import KIND
from tests.ingest.building import document
from tests.ingest.letters import NORTH_EAST


def test_the_reason_quotes_the_letter() -> None:
    reason = KIND.recognise(document(NORTH_EAST))
    assert reason is not None
    assert "“Dear Sarah”" in reason
    assert "“inspection of the North East region”" in reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dear Sarah,", "To whom it may concern"),
        ("Probation", "Cookery"),
        ("region", "shop"),
        ("PDU", "shop"),
    ],
)
def test_each_of_its_marks_is_needed(old: str, new: str) -> None:
    assert KIND.recognise(document(NORTH_EAST.replace(old, new))) is None


@pytest.mark.parametrize(
    ("heading", "addressee"),
    [
        ("Leeds PDU should:", "Leeds PDU"),
        ("HM Prison and Probation Service (HMPPS) must", "HM Prison and Probation Service (HMPPS)"),
        ("Recommendations for the region should:", "the region"),
        ("Leaders should be visible. They should:", None),
        ("Leadership", None),
    ],
)
def test_headings_of_recommendations(heading: str, addressee: str | None) -> None:
    assert KIND.addressee(heading) == addressee
