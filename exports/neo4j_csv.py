"""Files for `neo4j-admin database import full`: the graph that `sync` would write, as CSV.

A file for each set of labels and for each type of relationship, its header in its first line; the
view's own node, with which the next `sync` finds the database up to date; the constraints, which an
import does not make; and `import.sh`, which holds the command.

Every text is in quotation marks, those in it doubled: so an empty text is not taken for none, and
lines may break in it. Lists are divided by a control character that occurs in none of them.
The rows wait on disk until all columns are known; in memory is one part of the graph (graph.parts).
"""

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from probation_graph.exports.neo4j_import import import_script, read_me
from probation_graph.exports.source import Source
from probation_graph.graph.errors import ExportError
from probation_graph.graph.loading import DIGEST
from probation_graph.graph.mapping import RESOURCE, URI
from probation_graph.graph.parts import Found, projected
from probation_graph.graph.property_graph import PropertyValue
from probation_graph.graph.sync import CONSTRAINTS, node_digest, view_fingerprint
from probation_graph.graph.turn import CONSTRAINT, IMPORTED, NAME

CHUNK = 1 << 16  # bytes of a file that are handed on at a time, at least
# What may divide a list: control characters but tab, line feed and return; the first that is free.
DIVIDERS = "\x1f\x1e\x1d\x1c" + "".join(map(chr, range(1, 9))) + "".join(map(chr, range(14, 28)))
CONTROLS = re.compile(f"[{re.escape(DIVIDERS)}]")
TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
Columns = dict[str, str]  # the type of each property, by its key
File = tuple[str, Iterator[bytes]]


def files(source: Source) -> Iterator[File]:
    """Names and contents of the files. Raises ExportError for a record whose lists hold every
    control character."""
    fingerprint = view_fingerprint(source.record)
    with tempfile.TemporaryDirectory(prefix="probation-graph-") as place:
        rows = _Rows(Path(place))
        (Path(place) / "parts").mkdir()
        with rows:
            for found in projected(source.quads(), source.names, Path(place) / "parts"):
                rows.add(found)
        divider = rows.divider()
        for labels in sorted(rows.columns):
            yield _node_file(labels), rows.nodes(labels, divider)
        for kind in sorted(rows.types):
            yield _edge_file(kind), rows.edges(kind)
        yield "view.csv", iter([_view(fingerprint)])
        constraints = CONSTRAINTS.read_text(encoding="utf-8")
        yield "constraints.cypher", iter([f"{constraints}{CONSTRAINT};\n".encode()])
        node_files = {":".join(labels): _node_file(labels) for labels in sorted(rows.columns)}
        edge_files = {kind: _edge_file(kind) for kind in sorted(rows.types)}
        script = import_script(node_files, edge_files, f"U+{ord(divider):04X}")
        yield "import.sh", iter([script.encode()])
        yield "README.md", iter([read_me().encode()])


class _Rows:
    """Rows on disk, by labels and by type, until all columns are known."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._files: dict[str, BinaryIO] = {}
        self._controls: set[str] = set()
        self.columns: dict[tuple[str, ...], Columns] = defaultdict(dict)
        self.types: set[str] = set()

    def __enter__(self) -> None:
        self._open.__enter__()

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def add(self, found: Found) -> None:
        """A node and its edges."""
        node, edges = found
        properties = {**node.properties, DIGEST: node_digest(node, edges)}
        columns = self.columns[node.labels]
        for key, given in properties.items():
            columns.setdefault(key, _type(given))
            if isinstance(given, list):
                self._controls.update(*(CONTROLS.findall(str(one)) for one in given))
        self._write(_node_file(node.labels), json.dumps(properties))
        for edge in edges:
            self.types.add(edge.type)
            self._write(_edge_file(edge.type), f"{_quoted(edge.start)},{_quoted(edge.end)}")

    def divider(self) -> str:
        """What may divide lists."""
        free = next((each for each in DIVIDERS if each not in self._controls), None)
        if free is None:
            raise ExportError(
                "No control character is left to divide lists by: the texts hold all of them.",
                "Export another form, such as graphml.",
            )
        return free

    def nodes(self, labels: tuple[str, ...], divider: str) -> Iterator[bytes]:
        """The file of the nodes with these labels."""
        columns = dict(sorted(self.columns[labels].items()))
        keys = [URI, *(key for key in columns if key != URI)]
        head = [f"{URI}:ID({RESOURCE})", *(f"{key}:{columns[key]}" for key in keys[1:])]
        lines = map(json.loads, self._lines(_node_file(labels)))
        rows = (",".join(_cell(row.get(key), divider) for key in keys) for row in lines)
        return _chunks(",".join(head), rows)

    def edges(self, kind: str) -> Iterator[bytes]:
        """The file of the relationships of a type."""
        head = f":START_ID({RESOURCE}),:END_ID({RESOURCE})"
        return _chunks(head, self._lines(_edge_file(kind)))

    def _write(self, name: str, line: str) -> None:
        if name not in self._files:
            path = self._folder / name.replace("/", "-")
            self._files[name] = self._open.enter_context(path.open("wb"))
        self._files[name].write(f"{line}\n".encode())

    def _lines(self, name: str) -> Iterator[str]:
        with (self._folder / name.replace("/", "-")).open("rb") as file:
            for line in file:
                yield line.decode().removesuffix("\n")


def _node_file(labels: tuple[str, ...]) -> str:
    own = [label for label in labels if label != RESOURCE] or [RESOURCE]
    return f"nodes/{'-'.join(own)}.csv"


def _edge_file(kind: str) -> str:
    return f"relationships/{kind}.csv"


def _type(given: PropertyValue) -> str:
    if isinstance(given, list):
        return f"{TYPES[type(given[0])]}[]"
    return TYPES[type(given)]


def _cell(given: PropertyValue | None, divider: str) -> str:
    if given is None:
        return ""
    if isinstance(given, list):
        return _quoted(divider.join(map(_plain, given)))
    return _quoted(given) if isinstance(given, str) else _plain(given)


def _plain(given: str | int | float | bool) -> str:
    return str(given).lower() if isinstance(given, bool) else str(given)


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _view(fingerprint: str) -> bytes:
    return (
        f"name:ID(View),fingerprint,holder,step:long\n{NAME},{fingerprint},{IMPORTED},0\n".encode()
    )


def _chunks(head: str, rows: Iterator[str]) -> Iterator[bytes]:
    """A header and rows as bytes, many rows together."""
    chunk, size = [head], 0
    for row in rows:
        chunk.append(row)
        size += len(row)
        if size >= CHUNK:
            yield ("\n".join(chunk) + "\n").encode()
            chunk, size = [], 0
    if chunk:
        yield ("\n".join(chunk) + "\n").encode()
