"""`documents` and `withdraw`: what the record holds, and taking a document out of it."""

from typing import Annotated

import typer

from probation_graph.cli.ask import FormatOption, ask
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say
from probation_graph.cli.view import show_changes
from probation_graph.queries.formats import Format


def documents(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """List the documents of the record."""
    ask(context, "documents", form=form)


def withdraw(
    context: typer.Context,
    document: Annotated[str, typer.Argument(help="Its key or identifier: see `documents`.")],
) -> None:
    """Take a document out of the record, with everything that only it supports."""
    from probation_graph.graph.errors import RecordError
    from probation_graph.graph.record import Record

    settings = settings_of(context.obj)
    key = document.rsplit("/", 1)[-1].lower()
    record = Record(settings.data)
    if key not in record:
        raise RecordError(
            f"The record in {settings.data} holds no document '{document}'.",
            "See them all: probation-graph documents.",
        )
    record.remove(key)
    say(f"Document {key} is withdrawn.")
    show_changes(settings)
