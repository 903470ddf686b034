"""Whatever is typed, it is words."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.graph.search.wording import wording


@pytest.fixture(scope="module")
def index():
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE words USING fts5(name, aliases, text)")
    base.execute("INSERT INTO words VALUES ('South Yorkshire Police', '', 'staff and partners')")
    yield base
    base.close()


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("South  Yorkshire", ('"South"', '"Yorkshire"'), ()),
        ('"South Yorkshire" staff', ('"South Yorkshire"', '"staff"'), ()),
        ("staff -police", ('"staff"',), ('"police"',)),
        ('-"out of court"', (), ('"out of court"',)),
        ("mid-year O'Brien", ('"mid year"', '"O Brien"'), ()),
        ("hous*", ('"hous"*',), ()),
        ('NEAR(a b) AND "', ('"NEAR a"', '"b"', '"AND"'), ()),
        ("- -- * ( \x00", (), ()),
    ],
)
def test_what_is_typed(typed, wanted, unwanted):
    found = wording(typed)
    assert (found.wanted, found.unwanted) == (wanted, unwanted)


@given(st.text())
def test_nothing_typed_is_an_error(index, typed):
    found = wording(typed)
    for query in (found.all, found.some, found.none):
        if query is not None:
            index.execute("SELECT rowid FROM words WHERE words MATCH ?", [query]).fetchall()
            index.execute(
                "SELECT rowid FROM words WHERE words MATCH ?", [f"{{name aliases}} : ({query})"]
            ).fetchall()
