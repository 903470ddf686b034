"""The generated checks (ontology/checks.cypher), asked of the database in use.

A check is a statement that gives the nodes which break one constraint of the shapes. Each is asked
in a read transaction; those of a label that no node has are not asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from probation_graph.graph.engine import Engine, Row
from probation_graph.graph.problem import Problem
from probation_graph.ontology.names import Names
from probation_graph.ontology.turtle import FOLDER

CHECKS = FOLDER / "checks.cypher"
ONE = re.compile(
    r"^// (?P<name>\S+): (?P<message>.*)\n(?P<query>MATCH \(n:(?P<label>\w+)\)(?:.|\n)*?);$", re.M
)
LABELS = "MATCH (n:Resource) UNWIND labels(n) AS label RETURN DISTINCT label"
NAMED = 20  # nodes that break one check that are named; the rest are counted


@dataclass(frozen=True, slots=True)
class Check:
    """One constraint: its name (shape and property), what it asks in plain
    English, the label it is about, and the statement that gives what breaks it."""

    name: str
    message: str
    label: str
    query: str


@cache
def checks() -> tuple[Check, ...]:
    """All of them, in the order of the file."""
    found = ONE.finditer(CHECKS.read_text(encoding="utf-8"))
    return tuple(
        Check(each["name"], each["message"], each["label"], each["query"]) for each in found
    )


def broken(
    engine: Engine, asked: Sequence[Check] | None = None
) -> Iterator[tuple[Check, list[Row]]]:
    """The checks that something breaks, each with its rows: `uri` and `wrong` values."""
    present = {row["label"] for row in engine.read(LABELS)}
    for check in checks() if asked is None else asked:
        if check.label in present and (rows := engine.read(check.query)):
            yield check, rows


def check_problems(engine: Engine, names: Names) -> Iterator[Problem]:
    """What in the database is not as the shapes ask."""
    for check, rows in broken(engine):
        for row in rows[:NAMED]:
            shown = f" ({', '.join(map(repr, row['wrong']))})" if row["wrong"] else ""
            about = names.short(str(row["uri"]))
            yield Problem("check", about, f"{check.name}: {check.message}{shown}")
        if len(rows) > NAMED:
            more = f"{len(rows) - NAMED} further nodes break {check.name}."
            yield Problem("check", "and more", more)
