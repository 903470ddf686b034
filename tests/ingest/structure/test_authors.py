from probation_graph.ingest.structure.authors import named_authors
from tests.ingest.building import document


def authors(text: str) -> list[tuple[str, str]]:
    return [(one.people[0].plain, one.rest) for one in named_authors(document(text).blocks, "")]


def test_the_inspectors_of_a_team_and_no_others() -> None:
    text = """
    # Inspection team
    # Ofsted
    Ann Example, Ofsted HMI lead inspector
    \\ Bo Sample, HMI
    \\ Cy Invented, Director of Children’s Services
    """
    assert authors(text) == [("Ann Example", "Ofsted HMI lead inspector"), ("Bo Sample", "HMI")]


def test_who_led_and_who_signed_the_foreword() -> None:
    text = """
    This inspection was led by HM Inspector Ann Example, supported by others.
    # Foreword
    It was good.
    Bo Sample
    HM Chief Inspector of Probation
    """
    assert [name for name, _ in authors(text)] == ["Ann Example", "Bo Sample"]
