"""The worker: a process that holds the dataset and answers one query after the other.

    python -m probation_graph.graph.sparql.worker

It reads frames from standard input and writes frames to standard output (`frames`). After loading
it can open nothing any more (`confinement`).
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO

from pyoxigraph import Quad, RdfFormat, Store, parse

from probation_graph.graph.dataset import dataset
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.record import Record
from probation_graph.graph.sparql import answering, frames
from probation_graph.graph.sparql.confinement import confine, end_with
from probation_graph.graph.sparql.errors import NotAcceptable
from probation_graph.graph.sparql.frames import Kind
from probation_graph.graph.sparql.query import Query
from probation_graph.graph.sparql.void import void_quads
from probation_graph.ontology.names import Names


def main() -> None:
    """Load what the first frame names, then answer until standard input ends."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    end_with(os.getppid())
    try:
        _, told = frames.read(source)
        store, base = _loaded(told)
        confine()
        frames.write(answers, Kind.READY)
        while True:
            _, told = frames.read(source)
            answer(store, base, Query.from_json(json.loads(told)), answers)
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return
    except ProbationGraphError as error:
        frames.write_json(answers, Kind.FAULT, fault(error))


def _loaded(told: bytes) -> tuple[Store, str]:
    """The dataset of a record, with the graphs that the asker adds as N-Quads; and its base IRI."""
    line, _, added = told.partition(b"\n")
    known = json.loads(line)
    names = Names(known["base"])
    quads = parse(added, format=RdfFormat.N_QUADS)
    store = dataset(Record(Path(known["data"])), names, quads)
    for quad in list(void_quads(store, names)):
        store.add(quad)
        store.add(Quad(*quad.triple))
    return store, names.base


def answer(store: Store, base: str, query: Query, stream: IO[bytes]) -> None:
    """Answer a query with a head, data and an end; or with a fault, also amid the data."""
    emit: Callable[[bytes], None] = lambda piece: frames.write(stream, Kind.DATA, piece)  # noqa: E731
    try:
        found = answering.evaluated(store, query, base)
        head = answering.head(found, query)
        frames.write_json(stream, Kind.HEAD, asdict(head))
        truncated = answering.write(found, query, head.media_type, emit)
        frames.write_json(stream, Kind.END, {"truncated": truncated})
    except (ProbationGraphError, NotAcceptable) as error:
        frames.write_json(stream, Kind.FAULT, fault(error))


def fault(error: ProbationGraphError | NotAcceptable) -> dict[str, object]:
    """An error as a frame holds it: its class, its fields."""
    kind = type(error).__name__
    if isinstance(error, NotAcceptable):
        return {"kind": kind, "offered": error.offered}
    return {
        "kind": kind,
        "message": error.message,
        "remedy": error.remedy,
        "line": getattr(error, "line", None),
        "column": getattr(error, "column", None),
    }


if __name__ == "__main__":
    main()
