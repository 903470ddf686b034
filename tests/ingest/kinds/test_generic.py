from probation_graph.ingest.facts import Polarity
from probation_graph.ingest.kinds.generic import KIND
from tests.ingest.building import document


def test_it_recognises_anything() -> None:
    assert KIND.recognise(document("Words.")) is not None


def test_it_knows_the_headings_of_sister_inspectorates() -> None:
    assert KIND.polarity("What needs to improve?") is Polarity.AREA_FOR_IMPROVEMENT
    assert KIND.polarity("Areas for priority action") is Polarity.AREA_FOR_IMPROVEMENT
    assert KIND.polarity("Strengths") is Polarity.STRENGTH
    assert not KIND.paired_lists
