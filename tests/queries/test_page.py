from pathlib import Path

from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.page import questions_page

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"


def test_the_page_is_fresh():
    assert PAGE.read_text() == questions_page(catalogue()), "run `make generate`"


def test_a_needed_parameter_stands_in_round_brackets():
    assert "| `awaiting` (addressee) |" in questions_page(catalogue())
