"""CSV: a table for each class, with CSVW metadata and a Frictionless data package.

No cell begins as a formula does: graph.cells says how a reader has its text back.
"""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack

from pyoxigraph import Literal, NamedNode

from probation_graph.exports.batches import batches, fact_lines
from probation_graph.exports.columns import (
    LINKS,
    TEXTS,
    TYPED,
    VALUES,
    Table,
    class_table,
    is_exact,
    links_table,
    texts_table,
    values_table,
)
from probation_graph.exports.graph import XSD
from probation_graph.exports.lines import triples, values
from probation_graph.exports.packaging import NO_TEXT, csvw, datapackage
from probation_graph.exports.source import Source
from probation_graph.graph.cells import guarded
from probation_graph.graph.errors import ExportError
from probation_graph.ontology.model import model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE

IN_MEMORY = 1 << 20  # bytes of a table; more goes to a temporary file
PART = 1 << 20  # bytes handed on at a time
SEPARATOR = "; "  # between values that stand in one cell for reading
Told = dict[str, list[NamedNode | Literal]]


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The metadata first, then the tables that have rows, by name."""
    with ExitStack() as opened:
        written = Tables(source.names, opened)
        for batch in batches(fact_lines(source)):
            for subject, told in values(triples(batch)).items():
                written.add(subject, told)
        found = written.found()
        yield "csv-metadata.json", iter([csvw(found, source.names)])
        yield "datapackage.json", iter([datapackage(found, written.rows)])
        for table in found:
            yield table.file, written.chunks(table)


class Tables:
    """Rows as they come, each table in a file of its own."""

    def __init__(self, names: Names, opened: ExitStack) -> None:
        self.names = names
        self.rows: Counter[str] = Counter()
        self._opened = opened
        self._files: dict[str, tempfile.SpooledTemporaryFile[bytes]] = {}
        known = [class_table(cls, model()) for cls in model().classes.values()]
        known += [links_table(), texts_table(), values_table()]
        self._tables = {table.name: table for table in known}

    def add(self, subject: str, told: Told) -> None:
        """The rows about one thing. Raises ExportError for what no table can hold."""
        kinds = [self._name(node.value, subject) for node in told.get(RDF_TYPE, ())]
        for kind in kinds:
            self._write(self._table(kind, subject), self._cells(kind, subject, told))
        for predicate, nodes in told.items():
            if predicate != RDF_TYPE:
                self._add_rest(kinds, subject, predicate, nodes)

    def found(self) -> list[Table]:
        """The tables that have rows."""
        return [self._tables[name] for name in sorted(self._files)]

    def chunks(self, table: Table) -> Iterator[bytes]:
        """A table's bytes, with its heading."""
        yield _line(table.heading)
        file = self._files[table.name]
        file.seek(0)
        while part := file.read(PART):
            yield part

    def _cells(self, kind: str, subject: str, told: Told) -> list[str]:
        columns = self._tables[kind].columns[1:]
        cells = [self.names.short(subject)]
        for column in columns:
            found = [self._cell(node) for node in told.get(TERMS + column.name, ())]
            cells.append("".join(found[:1]) if column.exact else SEPARATOR.join(found))
        return cells

    def _add_rest(
        self, kinds: list[str], subject: str, predicate: str, nodes: list[NamedNode | Literal]
    ) -> None:
        """What the class's table does not state: all but the first of a value that is exact."""
        name, about = self._name(predicate, subject), self.names.short(subject)
        in_table = any(name in self._tables[kind].heading for kind in kinds)
        term = model().properties.get(name)
        exact = in_table and term is not None and is_exact(term)
        for node in nodes[1 if exact and nodes[0].value else 0 :]:
            table, cells = self._rest(subject, node)
            self._write(self._tables[table], [about, name, *cells])

    def _rest(self, subject: str, node: NamedNode | Literal) -> tuple[str, list[str]]:
        """The table and the cells that hold a value with its type."""
        if isinstance(node, NamedNode):
            return LINKS, [self._cell(node)]
        kind = node.datatype.value.removeprefix(XSD)
        if kind == "string" and node.value != NO_TEXT:
            return TEXTS, [node.value]
        if kind not in TYPED:
            raise ExportError(
                f"No table can hold {node} of {subject}.", "Export another form, such as nquads."
            )
        return VALUES, [node.value if known == kind else "" for known in TYPED]

    def _write(self, table: Table, cells: list[str]) -> None:
        if table.name not in self._files:
            file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
            self._files[table.name] = self._opened.enter_context(file)
        self._files[table.name].write(_line(cells))
        self.rows[table.name] += 1

    def _table(self, kind: str, subject: str) -> Table:
        if kind not in model().classes:
            raise ExportError(f"{subject} is of the class {kind}, which has no table.")
        return self._tables[kind]

    def _name(self, iri: str, subject: str) -> str:
        if not iri.startswith(TERMS):
            raise ExportError(f"{subject} uses {iri}, which is no term of the ontology.")
        return iri.removeprefix(TERMS)

    def _cell(self, node: NamedNode | Literal) -> str:
        return self.names.short(node.value) if isinstance(node, NamedNode) else node.value


def _line(cells: list[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(map(guarded, cells))
    return buffer.getvalue().encode()
