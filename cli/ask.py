"""`questions` and `ask`: the named questions."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say, write_answer
from probation_graph.cli.parameters import named_values
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from probation_graph.graph.settings import Settings
    from probation_graph.queries.question import Question


class Language(StrEnum):
    """The language in which a question is asked of the graph."""

    CYPHER = "cypher"
    SPARQL = "sparql"


FormatOption = Annotated[
    Format, typer.Option("--format", help="How the answer is written.", case_sensitive=False)
]
ParamOption = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="KEY=VALUE", help="A parameter; may be repeated."),
]


def questions(form: FormatOption = Format.TABLE) -> None:
    """List the named questions. Parameters in round brackets are needed, in square ones not."""
    from probation_graph.queries.catalogue import catalogue

    columns = ("subject", "question", "title", "one_row_is", "columns")
    rows = [
        (
            known.subject,
            known.call,
            known.title,
            known.row,
            [column.name for column in known.columns],
        )
        for known in catalogue()
    ]
    shown = columns[:-1] if form is Format.TABLE else columns
    write_answer(shown, [row[: len(shown)] for row in rows], form)


def ask(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A name from the list that `questions` gives.")],
    param: ParamOption = None,
    form: FormatOption = Format.TABLE,
    language: Annotated[
        Language, typer.Option("--language", help="The language it is asked in.")
    ] = Language.CYPHER,
) -> None:
    """Ask a named question: `ask recommendations --param unit=Kirklees`."""
    from probation_graph.queries.catalogue import catalogue

    question = catalogue().question(name)
    given = named_values(param or ())
    question.values(given)  # wrong parameters are said before an engine is started

    settings = settings_of(context.obj)
    if language is Language.SPARQL:
        _ask_twin(question, given, form, settings)
        return

    from probation_graph.cli.view import current_view
    from probation_graph.queries.answers import answer
    from probation_graph.queries.suggestions import suggestions

    with current_view(settings) as engine:
        found = answer(
            question, engine, given, limit=settings.row_limit, timeout=settings.query_timeout
        )
        unknown = () if found.rows else tuple(suggestions(engine, given, settings.query_timeout))
    write_answer(found.columns, found.rows, form, found.truncated)
    for words, near in unknown:
        meant = f"Perhaps: {', '.join(near)}." if near else ""
        say(f"Nothing is known by the name '{words}'. {meant}".rstrip())


def _ask_twin(
    question: "Question", given: Mapping[str, str], form: Format, settings: "Settings"
) -> None:
    from probation_graph.cli.dataset import dataset_pool
    from probation_graph.queries.twin import answer

    with dataset_pool(settings) as pool:
        found = answer(question, pool, given, limit=settings.row_limit)
    write_answer(found.columns, found.rows, form, found.truncated)
