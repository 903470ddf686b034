"""`neo4j start|stop|status`: a real Neo4j with Neo4j Browser, without Docker or Java."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from probation_graph.cli.ask import FormatOption
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say, write_answer
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from pathlib import Path

    from probation_graph.graph.neo4j_local import LocalNeo4j

MEGABYTE = 1e6  # bytes
NOT_RUNNING = 3  # as systemctl has it for a service that is not active

neo4j = typer.Typer(
    no_args_is_help=True,
    help="A real Neo4j with Neo4j Browser on this machine, without Docker or Java.",
)

ShowPassword = Annotated[
    bool, typer.Option("--show-password", help="Show the password, and not where it is kept.")
]


@neo4j.command()
def start(
    context: typer.Context,
    bolt_port: Annotated[int, typer.Option("--bolt-port", min=1, max=65535)] = 7687,
    http_port: Annotated[int, typer.Option("--http-port", min=1, max=65535)] = 7474,
    memory: Annotated[int, typer.Option("--memory", min=256, help="Megabytes of heap.")] = 1024,
    kit: Annotated[
        str | None,
        typer.Option("--kit", help="Where our API serves the kit: http://localhost:8000/browser/."),
    ] = None,
    version: Annotated[
        str | None, typer.Option("--version", help="5.26 (long-term, the default) or 2026.05.")
    ] = None,
    show_password: ShowPassword = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Start it, and wait until it answers; the first time it is downloaded. Its data stay."""
    from probation_graph.graph import neo4j_local
    from probation_graph.queries.browser.kit import after_connecting

    data = settings_of(context.obj).data
    commands = None if kit is None else after_connecting(kit.rstrip("/") + "/")
    with downloading() as progress:
        running = neo4j_local.start(
            data,
            progress,
            bolt_port=bolt_port,
            http_port=http_port,
            memory=memory,
            after_connecting=commands,
            version=version,
        )
    show(running, data, show_password, form)


@neo4j.command("import")
def load(
    context: typer.Context,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace all that the local Neo4j holds.")
    ] = False,
) -> None:
    """Load the whole record into the local Neo4j at once: the fastest way for a large one.

    It must not run. What it holds is replaced, an analyst's own nodes too.
    """
    from probation_graph.exports.neo4j_load import load_local

    settings = settings_of(context.obj)
    if not overwrite:
        raise typer.BadParameter("All that the local Neo4j holds is replaced: say --overwrite.")
    with downloading() as progress:
        load_local(settings, progress)
    say("The record is loaded. Start it: probation-graph neo4j start; then: probation-graph sync.")


@neo4j.command()
def stop(context: typer.Context) -> None:
    """Let it close its files, and stop it."""
    from probation_graph.graph import neo4j_local

    stopped = neo4j_local.stop(settings_of(context.obj).data)
    say("The local Neo4j has stopped." if stopped else "No local Neo4j was running.")


@neo4j.command()
def status(
    context: typer.Context, show_password: ShowPassword = False, form: FormatOption = Format.TABLE
) -> None:
    """Say whether it runs, and how to log in. The exit status is 3 where it does not run."""
    from probation_graph.graph import neo4j_local

    data = settings_of(context.obj).data
    running = neo4j_local.status(data)
    if running is None:
        say("No local Neo4j is running. Start it: probation-graph neo4j start.")
        raise typer.Exit(NOT_RUNNING)
    show(running, data, show_password, form)


@contextmanager
def downloading(what: str = "Neo4j") -> Iterator[Callable[[int, int], None]]:
    """Shows how far a download is: as a bar on a terminal, else in one line as it begins."""
    if not sys.stderr.isatty():
        yield once(lambda total: say(f"Downloading {what}, {total / MEGABYTE:.0f} MB."))
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    columns = (f"Downloading {what}", BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=True)


def once(tell: Callable[[int], None]) -> Callable[[int, int], None]:
    """Tells the total at the first step, and nothing at the others."""
    told = False

    def step(_: int, total: int) -> None:
        nonlocal told
        if not told:
            told = True
            tell(total)

    return step


def show(running: "LocalNeo4j", data: "Path", show_password: bool, form: Format) -> None:
    """Where it is, and how to log in."""
    from probation_graph.graph.neo4j_local import STATE, neo4j_folder

    password = running.password if show_password else f"in {neo4j_folder(data) / STATE}"
    columns = ("browser", "bolt_uri", "user", "password")
    write_answer(columns, [(running.browser, running.uri, running.user, password)], form)
    if form is Format.TABLE:
        say("To let every command use it: export PROBATION_GRAPH_BOLT_URI=local")
