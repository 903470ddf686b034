"""What a reader of an editor can start from: a short query, and the named questions."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from probation_graph.api.explorer.behind import behind
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question

FIRST = Path(__file__).parent / "first"


@dataclass(frozen=True, slots=True)
class Example:
    """A query to start from."""

    title: str
    text: str


@cache
def cypher_examples() -> tuple[Example, ...]:
    """In Cypher, the short one first."""
    return _examples("Cypher", ".cypher")


@cache
def sparql_examples() -> tuple[Example, ...]:
    """In SPARQL, the short one first."""
    return _examples("SPARQL", ".rq")


def _examples(language: str, ending: str) -> tuple[Example, ...]:
    first = FIRST.with_suffix(ending).read_text(encoding="utf-8").strip()
    rest = (
        Example(question.title, each.text)
        for question in catalogue()
        for each in behind(question, _needed(question))
        if each.language == language
    )
    return (Example("Who is asked most", first), *rest)


def _needed(question: Question) -> dict[str, str]:
    return {known.name: str(known.example) for known in question.parameters if known.required}
