"""CSV tables: read back by CSVW, valid as a data package, and without a formula."""

import csv
import io
import json
import re
import zipfile

import pytest
from csvw import CSVW
from frictionless import validate
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from probation_graph.exports.exporting import files, stream
from probation_graph.exports.graph import XSD
from probation_graph.graph.cells import FORMULA, NUMBER, guarded, unguarded
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import triples_hash


def written(source, folder):
    for name, chunks in files(source, "csv"):
        (folder / name).write_bytes(b"".join(chunks))
    return folder


def facts(folder):
    """The statements of the tables, as CSVW's minimal mode makes them of cells and templates."""
    described = json.loads((folder / "csv-metadata.json").read_text())
    for table in described["tables"]:
        schema = table["tableSchema"]
        with (folder / table["url"]).open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                cells = {name: unguarded(cell) for name, cell in row.items()}
                yield from row_facts(schema, cells)


def row_facts(schema, cells):
    subject = NamedNode(expanded(schema["aboutUrl"], cells))
    for column in schema["columns"]:
        cell = cells.get(column["name"])
        if column.get("suppressOutput") or cell == column.get("null", ""):
            continue
        predicate = NamedNode(expanded(column["propertyUrl"], cells))
        if "valueUrl" in column:
            yield Triple(subject, predicate, NamedNode(expanded(column["valueUrl"], cells)))
        else:
            yield Triple(
                subject, predicate, Literal(cell, datatype=NamedNode(XSD + column["datatype"]))
            )


def expanded(template, cells):
    return re.sub(r"\{\+(\w+)\}", lambda name: cells[name[1]], template)


def test_tables_of_all_documents_give_the_same_facts(everything, tmp_path):
    shown = triples_hash(view_quads(everything.record, everything.names))
    assert triples_hash(facts(written(everything, tmp_path))) == shown


def test_judgements_and_their_moments_are_read_back(judged, tmp_path):
    folder = written(judged, tmp_path)
    assert triples_hash(facts(folder)) == triples_hash(judged.quads())
    with (folder / "Judgement.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["verdict"], row["judgedBy"]) == ("same", "Ann")
    assert validate(str(folder / "datapackage.json")).valid


def test_awkward_text_is_read_back(awkward, tmp_path):
    shown = triples_hash(view_quads(awkward.record, awkward.names))
    assert triples_hash(facts(written(awkward, tmp_path))) == shown


@pytest.mark.filterwarnings("ignore")  # csvw's own: what it uses is old
def test_csvw_reads_the_tables_with_their_types(letter, tmp_path):
    metadata = written(letter, tmp_path) / "csv-metadata.json"
    group = CSVW(str(metadata))
    assert group.is_valid
    tables = {str(table.url): list(table) for table in group.tables}
    scores = {row["id"]: row["score"] for row in tables["Score.csv"]}
    assert scores["score/N55HER/2023"] == 7
    assert len(tables["Recommendation.csv"]) == 41


@pytest.mark.filterwarnings("ignore")  # frictionless's own
def test_the_data_package_is_valid(letter, tmp_path):
    report = validate(str(written(letter, tmp_path) / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])


def test_no_cell_of_all_documents_is_a_formula(everything, tmp_path):
    for path in written(everything, tmp_path).glob("*.csv"):
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert not cell.startswith(FORMULA) or NUMBER.fullmatch(cell), (path.name, cell)


def test_no_awkward_cell_is_a_formula(awkward, tmp_path):
    with (written(awkward, tmp_path) / "texts.csv").open(newline="", encoding="utf-8") as file:
        cells = [row["text"] for row in csv.DictReader(file)]
    assert "'=1+1" in cells
    assert "''=1+1" in cells
    assert all(not cell.startswith(FORMULA) or NUMBER.fullmatch(cell) for cell in cells)


@given(st.one_of(st.text(), st.from_regex(r"'{0,3}[=+\-@\t\r\n＝]?[0-9a'=]{0,3}", fullmatch=True)))
def test_the_guard_is_undone(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(FORMULA) or NUMBER.fullmatch(text)


def test_an_archive_holds_the_same_files_without_dates(letter, tmp_path):
    folder = written(letter, tmp_path)
    archive = zipfile.ZipFile(io.BytesIO(b"".join(stream(letter, "csv"))))
    assert {entry.filename for entry in archive.infolist()} == {
        path.name for path in folder.iterdir()
    }
    for entry in archive.infolist():
        assert archive.read(entry) == (folder / entry.filename).read_bytes()
        assert entry.date_time[0] == 1980


def test_a_second_value_where_one_is_allowed_is_kept(awkward, tmp_path):
    folder = written(awkward, tmp_path)
    assert ",1," in (folder / "Strength.csv").read_text()
    assert "position,2" in (folder / "values.csv").read_text()
