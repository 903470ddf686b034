"""`ingest`: documents into the record, one line for each."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from probation_graph.cli.options import settings_of
from probation_graph.cli.output import printable, say
from probation_graph.cli.view import show_changes

if TYPE_CHECKING:
    from probation_graph.ingest.outcome import Outcome

Tell = Callable[["Outcome"], None]


def ingest(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders or patterns: PDF or text.")
    ],
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, help="Documents read at once. [default: one a core]"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the outcomes as JSON.")] = False,
) -> None:
    """Read documents into the record. What is there already and has not changed is passed over.

    A file that cannot be read never stops the others; the exit status is then 1.
    """
    from probation_graph.ingest.paths import expanded
    from probation_graph.ingest.pipeline import ingest as bring_in

    settings = settings_of(context.obj)
    with progress(len(expanded(paths)), quiet=as_json) as tell:
        outcomes = bring_in(paths, settings, jobs, tell)
    if as_json:
        print(json_lines(outcomes))
    if any(outcome.status in ("new", "changed") for outcome in outcomes):
        show_changes(settings)
    bad = sum(outcome.error is not None for outcome in outcomes)
    if bad:
        say(f"{bad} of {len(outcomes)} could not be read; the others are kept.")
        raise typer.Exit(1)


@contextmanager
def progress(total: int, quiet: bool) -> Iterator[Tell]:
    """Tells each outcome in a line; where standard error is a terminal, with a bar below."""
    if not sys.stderr.isatty():
        yield lambda outcome: None if quiet else print(line(outcome))
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Lines above the bar go through it where they meet it: on the same terminal.
    both = sys.stdout.isatty()
    with Progress(*columns, console=console, transient=True, redirect_stdout=both) as bar:
        task = bar.add_task("", total=total)

        def tell(outcome: "Outcome") -> None:
            if not quiet:
                print(line(outcome))
            bar.advance(task)

        yield tell


def line(outcome: "Outcome") -> str:
    """What became of one file, in a line."""
    if outcome.error is not None:
        return printable(outcome.error)
    head = f"{outcome.path}: {outcome.status.value}, document {outcome.key}"
    if outcome.kind:
        head += f", {outcome.kind.replace('_', ' ')}"
    lacking = f" Not as expected: {'; '.join(outcome.lacking)}." if outcome.lacking else ""
    reason = f" Its kind: {outcome.kind_reason}." if outcome.kind_reason else ""
    more = "".join(f" {note}." for note in outcome.notes) + reason + lacking
    return printable(f"{head}: {outcome.told}.{more}" if outcome.told else f"{head}.{more}")


def json_lines(outcomes: "list[Outcome]") -> str:
    """The outcomes as a JSON list, one to a line."""
    written = (json.dumps(as_object(outcome), ensure_ascii=False) for outcome in outcomes)
    return "[\n" + ",\n".join(written) + "\n]"


def as_object(outcome: "Outcome") -> dict[str, Any]:
    """An outcome as JSON says it."""
    return {
        "path": str(outcome.path),
        "status": outcome.status.value,
        "document": outcome.key,
        "title": outcome.title or None,
        "kind": outcome.kind or None,
        "kind_reason": outcome.kind_reason or None,
        "found": dict(outcome.found),
        "notes": list(outcome.notes),
        "lacking": list(outcome.lacking),
        "peak_memory": outcome.peak_memory,
        "error": outcome.error,
        "problem": outcome.problem,
    }
