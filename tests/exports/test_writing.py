"""Exports on disk: whole or not at all."""

import errno

import pytest

from probation_graph.exports import writing
from probation_graph.exports.writing import write
from probation_graph.graph.errors import ExportError


def put(source, form, output, replace=False):
    sizes = []
    write(source, form, output, replace, sizes.append)
    return sum(sizes)


def test_a_file_is_written_and_its_size_is_told(awkward, tmp_path):
    output = tmp_path / "graph.ttl"
    assert put(awkward, "turtle", output) == output.stat().st_size > 0


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(awkward, tmp_path):
    output = tmp_path / "graph.nq"
    output.write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        put(awkward, "nquads", output)
    assert output.read_text() == "mine"
    put(awkward, "nquads", output, replace=True)
    assert output.read_text().startswith("<")


def test_tables_are_a_folder_or_an_archive_by_their_name(awkward, tmp_path):
    put(awkward, "csv", tmp_path / "tables")
    put(awkward, "csv", tmp_path / "tables.ZIP")
    assert (tmp_path / "tables" / "csv-metadata.json").is_file()
    assert (tmp_path / "tables.ZIP").read_bytes().startswith(b"PK")


def test_a_folder_with_something_in_it_is_never_replaced(awkward, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    put(awkward, "csv", folder)  # empty: it may be used
    with pytest.raises(ExportError, match="no empty folder"):
        put(awkward, "csv", folder, replace=True)


def test_where_the_disk_is_full_nothing_is_left(awkward, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "_copy", full)
    for form, name in (("nquads", "graph.nq"), ("csv", "tables")):
        with pytest.raises(ExportError, match="No space left on device"):
            put(awkward, form, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir() if path.name[0] == "."] == []


def test_a_device_is_written_to_and_not_replaced(awkward, tmp_path):
    from pathlib import Path

    put(awkward, "nquads", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_is_not_there_is_told(awkward, tmp_path):
    with pytest.raises(ExportError, match="no folder"):
        put(awkward, "nquads", tmp_path / "nowhere" / "graph.nq")
    with pytest.raises(ExportError, match="is a folder"):
        put(awkward, "nquads", tmp_path)


def test_a_document_withdrawn_meanwhile_is_told(awkward):
    chunks = awkward.facts()
    awkward.record.remove(awkward.record.keys()[0])
    assert list(chunks) == []  # it was not yet asked for
