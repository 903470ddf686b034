"""The files for `neo4j-admin database import`, loaded by the real program."""

import os
import subprocess
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.neo4j_csv import DIVIDERS, files
from probation_graph.exports.source import Source
from probation_graph.graph.digest import triples_hash
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.engine import connect
from probation_graph.graph.errors import ExportError
from probation_graph.graph.neo4j_admin import admin_command
from probation_graph.graph.neo4j_local import start, stop
from probation_graph.graph.projection import triples
from probation_graph.graph.readback import graph_held
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import CONSTRAINTS, sync
from probation_graph.graph.view_check import view_problems
from tests.graph.conftest import letter

NASTY = (
    "plain",
    'with "quotes", commas; and ""doubled"" ones',
    "two\nlines\r\nand a\rreturn",
    "back\\slash \\n \\\" ' `",
    "a divider \x1f and \x1e another",
    " spaces around \t",
    "“curly” – it’s é 日本 𝄞 \u2028",
    "=1+1",
    "null",
    "",
)


@pytest.fixture
def record(tmp_path) -> Record:
    """A record with a letter."""
    made = Record(tmp_path / "record")
    letter("first").put(made)
    return made


def write(source: Source, folder: Path) -> Path:
    for name, chunks in files(source):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(chunks))
    return folder


def nasty(record: Record) -> Record:
    """A letter whose texts try everything that a file of commas and quotation marks can trip over."""
    made = letter("nasty")
    for number, text in enumerate(NASTY, start=10):
        finding = made.finding(number, text)
        made.quads.append(
            Quad(
                finding,
                NamedNode("https://w3id.org/probation-graph/ontology/alias"),
                Literal(text or "."),
                made.graph,
            )
        )
    made.put(record)
    return record


def source(record: Record) -> Source:
    return Source(record, record.names)


def test_the_same_record_gives_the_same_bytes(record):
    nasty(record)
    first, second = (
        {name: b"".join(chunks) for name, chunks in files(source(record))} for _ in range(2)
    )
    assert first == second
    assert list(first) == list(second)
    assert {"import.sh", "constraints.cypher", "README.md", "view.csv"} <= first.keys()


def test_lists_are_divided_by_what_is_in_none_of_them(record):
    nasty(record)
    script = b"".join(dict(files(source(record)))["import.sh"]).decode()
    assert "--array-delimiter=U+001D" in script
    made = letter("all of them")
    made.say("provisional/all/board/x", "Board", alias=[DIVIDERS])
    made.put(record)
    with pytest.raises(ExportError, match="No control character"):
        dict(files(source(record)))


@pytest.mark.neo4j
@pytest.mark.usefixtures("local_neo4j")  # which has downloaded, or said that it cannot be
@pytest.mark.skipif(os.name == "nt", reason="import.sh is for a shell")
def test_what_is_imported_is_what_sync_writes(record, letter_data, tmp_path):
    nasty(record)
    for key in Record(letter_data):
        record.put_content(key, Record(letter_data).content(key))
    folder = write(source(record), tmp_path / "files")
    data = tmp_path / "data of the server"
    import_as_a_user(folder, data, tmp_path)
    bolt_port, http_port = free_ports(2)
    running = start(data, bolt_port=bolt_port, http_port=http_port, memory=256)
    settings = Settings(
        data=data, bolt_uri=running.uri, bolt_user=running.user, bolt_password=running.password
    )
    try:
        with connect(settings) as engine:
            assert list(view_problems(record, engine)) == []
            said = triples_hash(triples(graph_held(engine)))
            assert said == triples_hash(source(record).quads())
            assert not sync(record, engine).written
            assert {"uri", "id", "name"} <= indexed(engine)
            record.remove(record.keys()[0])
            assert sync(record, engine).changed < 20
            assert list(view_problems(record, engine)) == []
    finally:
        stop(data)


def indexed(engine) -> set[str]:
    """Keys of indexes, after the constraints that the first sync makes."""
    rows = engine.read("SHOW INDEXES YIELD properties RETURN properties")
    return {key for row in rows for key in row["properties"] or ()}


def import_as_a_user(folder: Path, data: Path, place: Path) -> None:
    """Run import.sh, with a neo4j-admin that is the local Neo4j's."""
    command, environment = admin_command(data)
    words = " ".join(f"'{word}'" for word in command)
    program = place / "neo4j-admin"
    program.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["sh", folder / "import.sh"],
        env=environment | {"NEO4J_ADMIN": str(program)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert CONSTRAINTS.read_text() in (folder / "constraints.cypher").read_text()
