"""The query behind an answer, in both languages, ready to paste: values stand in its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from probation_graph.queries.browser.favourites import with_values
from probation_graph.queries.question import Question
from probation_graph.queries.sparql_text import filled_in


@dataclass(frozen=True, slots=True)
class Behind:
    """A query as text, and the address of the editor with it."""

    language: str
    text: str
    address: str


def behind(question: Question, given: Mapping[str, str]) -> tuple[Behind, ...]:
    """The question as Cypher and, where it has a twin, as SPARQL. Raises BadParameter."""
    values = question.values(given)
    found = [_behind("Cypher", with_values(question, values))]
    if question.sparql is not None:
        found.append(_behind("SPARQL", filled_in(question.sparql, values).strip()))
    return tuple(found)


def _behind(language: str, text: str) -> Behind:
    return Behind(language, text, f"/query/{language.lower()}?{urlencode({'query': text})}")
