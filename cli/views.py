"""`sync` and `verify`: the graph brought up to the record, and everything checked against it."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from probation_graph.cli.ask import FormatOption
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import counted, say, write_answer
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from probation_graph.graph.problem import Problem


def sync(
    context: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Load everything again.")] = False,
) -> None:
    """Bring the graph up to the record: the engine in use shows what the documents say."""
    from probation_graph.graph.engine import connect
    from probation_graph.graph.record import Record
    from probation_graph.graph.sync import sync as bring_up

    settings = settings_of(context.obj)
    with connect(settings) as engine:
        report = bring_up(Record(settings.data), engine, rebuild)
        place = f"The {engine.kind} engine" if settings.bolt_uri is None else engine.uri
    if not report.written:
        say(f"{place} showed the record already.")
        return
    say(
        f"{place} shows the record: {report.created} nodes created, {report.changed} changed, "
        f"{report.deleted} deleted; {report.edges_created} relationships created, "
        f"{report.edges_deleted} deleted."
    )


def verify(
    context: typer.Context,
    form: FormatOption = Format.TABLE,
    everything: Annotated[
        bool, typer.Option("--all", help="Each thing on which documents differ, not their count.")
    ] = False,
) -> None:
    """Check the record, its shapes, its passages and the graph, and list what is off.

    The exit status is 1 where anything is. Where documents differ on a thing, or
    people's judgements contradict each other, that is listed too, but is no error.
    """
    from probation_graph.graph.engine import connect
    from probation_graph.graph.errors import RecordError
    from probation_graph.graph.record import Record
    from probation_graph.graph.sync import sync as bring_up
    from probation_graph.graph.verify import verify as check
    from probation_graph.ingest.passage_check import passage_problems

    settings = settings_of(context.obj)
    record = Record(settings.data)
    with connect(settings) as engine:
        with suppress(RecordError):  # a damaged record cannot be shown; what is wrong is said below
            bring_up(record, engine)
        found = [*check(record, engine), *passage_problems(record)]
    if form is not Format.TABLE or found:
        listed = found if everything else counted_conflicts(found)
        rows = [(known.part, known.about, known.message) for known in listed]
        write_answer(("part", "about", "message"), rows, form)
    if any(known.is_error for known in found):
        raise typer.Exit(1)
    told = f"{counted(len(record.keys()), 'document')}, and the graph that shows them: "
    say(
        told
        + (
            "nothing is off; where documents or people differ is listed."
            if found
            else "nothing is off."
        )
    )


def counted_conflicts(found: "Iterable[Problem]") -> "list[Problem]":
    """The problems, with one in the place of all conflicts on one property."""
    from probation_graph.graph.problem import Problem

    kept = list(found)
    counts = Counter(known.kind for known in kept if known.part == "conflict")
    told = [
        Problem("conflict", name, f"documents differ on it for {counted(count, 'thing')}: "
                "verify --all lists them.")
        for name, count in sorted(counts.items())
    ]  # fmt: skip
    return [*(known for known in kept if known.part != "conflict"), *told]
