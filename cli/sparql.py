"""`sparql`: a query of the user's own, read-only and within the limits."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probation_graph.cli.cypher import query_text
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say, write_answer
from probation_graph.graph.sparql.media_types import GRAPHS, NAMES, RESULTS
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from probation_graph.graph.sparql.pool import Answer

TURTLE = "text/turtle"


class SparqlFormat(StrEnum):
    """How the answer to a SPARQL query is written: rows, or a graph."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    NQUADS = "nquads"
    TRIG = "trig"
    RDFXML = "rdfxml"
    JSONLD = "jsonld"


def sparql(
    context: typer.Context,
    query: Annotated[
        str | None, typer.Argument(help="The query, or - to read it from standard input.")
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Read the query from a file.")] = None,
    form: Annotated[
        SparqlFormat,
        typer.Option("--format", help="How the answer is written.", case_sensitive=False),
    ] = SparqlFormat.TABLE,
) -> None:
    """Ask the dataset in SPARQL. Only reading is allowed, within the limits of time and rows.

    JSON, CSV, TSV and XML are as the standard has them for rows; a graph is written as Turtle
    unless another format for graphs is asked for.
    """
    text = query_text(query, file)

    from probation_graph.cli.dataset import dataset_pool
    from probation_graph.graph.sparql.errors import NotAcceptable
    from probation_graph.graph.sparql.query import Query

    settings = settings_of(context.obj)
    media_type = NAMES.get(form.value, "application/json")
    asked = Query(
        text,
        results=media_type if media_type in RESULTS else None,
        graphs=media_type if form not in ("table", "xml") and media_type in GRAPHS else TURTLE,
        row_limit=settings.row_limit,
    )
    with dataset_pool(settings) as pool:
        try:
            answer = pool.ask(asked)
        except NotAcceptable:
            raise typer.BadParameter(f"rows cannot be {form}.", param_hint="--format") from None
        _write(answer, form)
    if answer.truncated:
        say(f"This is not all: the setting ROW_LIMIT allows {settings.row_limit} rows.")


def _write(answer: "Answer", form: SparqlFormat) -> None:
    if form is SparqlFormat.TABLE and answer.media_type in RESULTS:
        _write_table(b"".join(answer.pieces))
        return
    for piece in answer.pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def _write_table(content: bytes) -> None:
    found = json.loads(content)
    if "boolean" in found:
        print(str(found["boolean"]).lower())
        return
    columns = found["head"]["vars"]
    rows = [
        [row[name]["value"] if name in row else None for name in columns]
        for row in found["results"]["bindings"]
    ]
    write_answer(columns, rows, Format.TABLE)
