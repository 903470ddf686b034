"""`doctor`: whether each part works, and what to do where it does not."""

import shutil
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

from probation_graph.cli.ask import FormatOption
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import counted, write_answer
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from probation_graph.graph.settings import Settings

LEAST_FREE = 1.0  # gigabytes: a local Neo4j with its Java takes most of that
GIGABYTE = 1e9  # bytes

Check = Callable[["Settings"], str]


class Ailing(ProbationGraphError):
    """A part that does not work, with its remedy."""


def doctor(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """Check each part of this installation, and say what to do where one does not work.

    The engine in use is started. The exit status is 1 where a part does not work.
    """
    rows = list(examined(settings_of(context.obj)))
    write_answer(("part", "works", "found"), rows, form)
    if not all(works for _, works, _ in rows):
        raise typer.Exit(1)


def examined(settings: "Settings") -> Iterator[tuple[str, bool, str]]:
    """Each part, whether it works, and what was found."""
    for part, check in CHECKS.items():
        try:
            yield part, True, check(settings)
        except ProbationGraphError as error:
            yield part, False, str(error)
        except Exception as error:
            yield part, False, f"{type(error).__name__}: {error}"


def _python(_: "Settings") -> str:
    return sys.version.split()[0]


def _data(settings: "Settings") -> str:
    place = settings.data.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free / GIGABYTE
    if free < LEAST_FREE:
        raise Ailing(f"Only {free:.1f} GB are free at {place}.", "Free some, or set DATA.")
    return f"{settings.data.absolute()}, {free:.0f} GB free"


def _record(settings: "Settings") -> str:
    from probation_graph.graph.record import Record

    record = Record(settings.data)
    record.fingerprint()  # reads what it does not remember
    return counted(len(record.keys()), "document")


def _questions(_: "Settings") -> str:
    from probation_graph.queries.catalogue import catalogue

    return f"{len(catalogue())} questions"


def _reader(_: "Settings") -> str:
    from importlib.metadata import version

    import pypdfium2  # noqa: F401  # pictures of pages

    return f"pdfplumber {version('pdfplumber')}, pypdfium2 {version('pypdfium2')}"


def _engine(settings: "Settings") -> str:
    from probation_graph.graph.engine import connect

    with connect(settings) as engine:
        nodes = engine.read("MATCH (n:Resource) RETURN count(n) AS nodes")[0]["nodes"]
        return f"{engine.kind} at {engine.uri}, {nodes} nodes"


CHECKS: dict[str, Check] = {
    "Python": _python,
    "data folder": _data,
    "record": _record,
    "questions": _questions,
    "reading PDFs": _reader,
    "Cypher engine": _engine,
}
