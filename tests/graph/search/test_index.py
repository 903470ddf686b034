"""The index is of the record as it is now, whoever else uses it."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from probation_graph.graph.errors import Unavailable
from probation_graph.graph.record import Record
from probation_graph.graph.search.index import FILE, SearchIndex
from probation_graph.graph.search.searching import search
from probation_graph.graph.search.wanted import Wanted


@pytest.fixture
def record(letter_data, tmp_path):
    """The letter in a folder of this test's own."""
    shutil.copytree(letter_data / "record", tmp_path / "record")
    return Record(tmp_path)


def total(index, record, words="police"):
    with index.opened(record.fingerprint()) as found:
        return search(found, Wanted(words)).total


def test_it_follows_the_record(record):
    index, key = SearchIndex(record), record.keys()[0]
    assert total(index, record) > 0
    content = record.content(key)
    record.remove(key)
    assert total(index, record) == 0
    record.put_content(key, content)
    assert total(SearchIndex(record), record) > 0


def test_a_document_that_is_withdrawn_meanwhile_is_told(record, monkeypatch):
    fingerprint = record.fingerprint()
    monkeypatch.setattr(Record, "keys", lambda _: ["0123456789ab"])
    with pytest.raises(Unavailable, match="withdrawn"), SearchIndex(record).opened(fingerprint):
        pass


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + bytes(4096)])
def test_a_damaged_file_is_made_again(record, content):
    path = record.data / FILE
    path.parent.mkdir()
    path.write_bytes(content)
    assert total(SearchIndex(record), record) > 0


def test_many_ask_at_once_while_it_is_made(record):
    indices = [SearchIndex(record), SearchIndex(record)]
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda n: total(indices[n % 2], record), range(16)))
    assert len(found) == 1
    assert [path.name for path in (record.data / "cache").glob("search*")] != []
    assert not list((record.data / "cache").glob("search.sqlite.*"))


def test_it_is_read_only(record):
    opened = SearchIndex(record).opened(record.fingerprint())
    with opened as found, pytest.raises(sqlite3.OperationalError, match="readonly"):
        found.execute("DELETE FROM entry")


def test_where_it_cannot_be_made_that_is_said(record):
    (record.data / FILE / "a folder where the file should be").mkdir(parents=True)
    with pytest.raises(Unavailable, match=r"cache/search\.sqlite"):
        total(SearchIndex(record), record)


def test_what_a_killed_build_left_is_taken_away(record):
    left = record.data / f"{FILE}.0badc0de"
    left.parent.mkdir()
    left.write_bytes(b"half an index")
    assert total(SearchIndex(record), record) > 0
    assert not left.exists()
