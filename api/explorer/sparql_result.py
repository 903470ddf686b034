"""What a SPARQL query answers, as a page shows it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from probation_graph.api.services import Services
from probation_graph.graph.door import Answer
from probation_graph.graph.sparql.query import Query
from probation_graph.ontology.names import Names

JSON, TURTLE = "application/sparql-results+json", "text/turtle"
ROWS = (
    ("CSV", "csv", "csv"),
    ("JSON", "json", "json"),
    ("TSV", "tsv", "tsv"),
    ("XML", "xml", "xml"),
)
GRAPH = (
    ("Turtle", "turtle", "ttl"),
    ("JSON-LD", "jsonld", "jsonld"),
    ("N-Triples", "ntriples", "nt"),
)
LONGEST_TEXT = 200_000  # characters of a graph that are shown; the whole can be downloaded


@dataclass(frozen=True, slots=True)
class Result:
    """Rows (SELECT), a verdict (ASK) or the text of a graph; `forms` are those it can be had in:
    each a name, what `?format=` calls it, and the ending of a file."""

    answer: Answer | None
    verdict: bool | None
    text: str | None
    forms: tuple[tuple[str, str, str], ...]


def result(services: Services, text: str) -> Result:
    """The answer to a query. Raises SyntaxFault, QueryError, Refused, TimedOut, Busy."""
    limit = services.settings.row_limit
    asked = services.sparql.ask(Query(text, results=JSON, graphs=TURTLE, row_limit=limit))
    content = b"".join(asked.pieces)
    if asked.media_type != JSON:
        return Result(None, None, content.decode()[:LONGEST_TEXT], GRAPH)
    found = json.loads(content)
    if "boolean" in found:
        return Result(None, found["boolean"], None, (ROWS[1], ROWS[3]))
    names = services.record.names
    columns = tuple(found["head"]["vars"])
    rows = tuple(
        tuple(_value(row.get(column), names) for column in columns)
        for row in found["results"]["bindings"]
    )
    return Result(Answer(columns, rows, bool(asked.truncated)), None, None, ROWS)


def _value(term: Mapping[str, str] | None, names: Names) -> str | int | float | None:
    """A term as a cell has it: a number as such, an IRI of ours by its short name."""
    if term is None:
        return None
    text, datatype = term["value"], term.get("datatype", "").rpartition("#")[2]
    match datatype:
        case "integer":
            return int(text)
        case "decimal" | "double" | "float":
            return float(text)
    return names.short(text) if term["type"] == "uri" else text
