"""`cypher`: a query of the user's own, read-only and within the limits."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from probation_graph.cli.ask import FormatOption, ParamOption
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import write_answer
from probation_graph.cli.parameters import json_values
from probation_graph.queries.formats import Format

FROM_STANDARD_INPUT = "-"


def cypher(
    context: typer.Context,
    query: Annotated[
        str | None, typer.Argument(help="The query, or - to read it from standard input.")
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Read the query from a file.")] = None,
    param: ParamOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Ask the graph in Cypher. Only reading is allowed, within the limits of time and rows."""
    text = query_text(query, file)
    parameters = json_values(param or ())

    from probation_graph.cli.view import current_view
    from probation_graph.graph.asked import Asked
    from probation_graph.graph.door import ask

    settings = settings_of(context.obj)
    with current_view(settings) as engine:
        found = ask(engine, Asked(text, parameters, settings.row_limit, settings.query_timeout))
    write_answer(found.columns, found.rows, form, found.truncated)


def query_text(query: str | None, file: Path | None) -> str:
    """The query as given, from standard input or a file; two or none are wrong usage."""
    if (query is None) == (file is None):
        raise typer.BadParameter("give either a query (or -) or --file.", param_hint="QUERY")
    if file is not None:
        return file.read_text(encoding="utf-8")
    return sys.stdin.read() if query == FROM_STANDARD_INPUT else query or ""
