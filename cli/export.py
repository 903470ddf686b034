"""`export`: the record as files that other tools read."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say

CUT_OFF = 141  # as shells have it: whoever read our output has gone
STANDARD = Path("-")


class ExportFormat(StrEnum):
    """The forms of export, as forms.FORMS has them; a test holds the two together."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    RDFXML = "rdfxml"
    JSONLD = "jsonld"
    CSV = "csv"
    NEO4J_CSV = "neo4j-csv"
    GRAPHML = "graphml"


def export(
    context: typer.Context,
    form: Annotated[ExportFormat, typer.Option("--format", help="The form of the files.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="A file; for csv and neo4j-csv a folder, or a file that ends in .zip. "
            "Without it, or with -, standard output.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a file that is there.")
    ] = False,
) -> None:
    """Write the whole graph as files: `export --format turtle --output graph.ttl`."""
    from probation_graph.exports.exporting import stream
    from probation_graph.exports.forms import FORMS
    from probation_graph.exports.source import Source
    from probation_graph.exports.writing import write
    from probation_graph.graph.errors import ExportError
    from probation_graph.graph.record import Record

    record = Record(settings_of(context.obj).data)
    source = Source(record, record.names)
    if form.value in FORMS and FORMS[form.value].many and output is None:
        raise ExportError(
            f"The export {form.value} has many files.",
            f"Say where: --output FOLDER, or --output {form.value}.zip.",
        )
    if not record.keys():
        say("The record holds no document: the export is empty.")
    if output is None or output == STANDARD:
        _print(stream(source, form.value))
    else:
        with _progress() as told:
            write(source, form.value, output, replace, told)
        say(f"Written: {output}.")


def _print(chunks: Iterator[bytes]) -> None:
    from probation_graph.graph.errors import ExportError

    try:
        with _progress() as told:
            for chunk in chunks:
                sys.stdout.buffer.write(chunk)
                told(len(chunk))
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(CUT_OFF) from None
    except OSError as error:
        raise ExportError(f"The export cannot be written: {error.strerror or error}.") from error


@contextmanager
def _progress() -> Iterator[Callable[[int], object]]:
    """What is written so far, on standard error; silent where that is no terminal, and where what
    is written goes to the same one."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda size: None
        return
    from rich.console import Console
    from rich.progress import DownloadColumn, Progress, SpinnerColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), "writing", DownloadColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("writing", total=None)
        yield lambda size: progress.advance(task, size)
