"""Answers that are cut stay whole documents, with as many rows as are allowed."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, Store

from probation_graph.graph.sparql.cut import PIECE, ROWS, Cut, TooWide

ODD = ['},{"a":{"type":"', "\r\n", '"', "a,b", "\t", "</result><result>", "\\", "", "'", "é\n"]
QUERY = "SELECT ?value ?none WHERE { ?thing <a:b> ?value } ORDER BY ?value"


def written(texts, kind, row_limit, byte_limit=2**30):
    """The rows of these texts in a format: the bytes, and whether they were cut."""
    store = Store()
    for number, text in enumerate(texts):
        store.add(Quad(NamedNode(f"a:{number}"), NamedNode("a:b"), Literal(text)))
    pieces = []
    rows = ROWS[kind](pieces.append, row_limit, byte_limit)
    try:
        store.query(QUERY).serialize(rows, format=kind)
        rows.finish()
    except Cut:
        pass
    return b"".join(pieces), rows.truncated


def values(content, kind):
    """The first value of every row, read by a parser that is not ours."""
    text = content.decode()
    if kind is QueryResultsFormat.JSON:
        return [row["value"]["value"] for row in json.loads(text)["results"]["bindings"]]
    if kind is QueryResultsFormat.XML:
        tag = "{http://www.w3.org/2005/sparql-results#}"
        root = ElementTree.fromstring(text)
        return [row.findtext(f".//{tag}literal") or "" for row in root.iter(f"{tag}result")]
    if kind is QueryResultsFormat.CSV:
        return [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
    lines = text.removesuffix("\n").split("\n")[1:]
    return [json.loads(line.split("\t")[0].replace("\\'", "'")) for line in lines]


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.name)
@given(texts=some.lists(some.sampled_from(ODD), max_size=9), limit=some.integers(1, 10))
def test_as_many_rows_as_allowed_and_no_more(kind, texts, limit):
    content, truncated = written(texts, kind, limit)
    assert truncated == (len(texts) > limit)
    found = values(content, kind)
    if kind is not QueryResultsFormat.XML:  # its parser makes line feeds of carriage returns
        assert found == sorted(texts)[:limit]
    assert len(found) == min(len(texts), limit)


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.name)
def test_long_answers_are_counted_across_pieces(kind):
    texts = [f"{number:06} {ODD[number % len(ODD)]}" for number in range(4000)]
    whole, truncated = written(texts, kind, 4000)
    assert (len(values(whole, kind)), truncated) == (4000, False)
    assert len(whole) > PIECE
    content, truncated = written(texts, kind, 3999)
    assert (len(values(content, kind)), truncated) == (3999, True)


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.name)
def test_a_limit_of_bytes_cuts_after_a_whole_row(kind):
    texts = [f"{number:06} {ODD[number % len(ODD)]}" for number in range(4000)]
    content, truncated = written(texts, kind, 4000, byte_limit=50_000)
    assert truncated
    assert 45_000 < len(content) <= 50_100
    assert 100 < len(values(content, kind)) < 4000


def test_json_says_that_it_was_cut():
    assert json.loads(written(["a", "b"], QueryResultsFormat.JSON, 1)[0])["truncated"] is True
    assert "truncated" not in json.loads(written(["a", "b"], QueryResultsFormat.JSON, 2)[0])


def test_a_row_larger_than_an_answer_is_an_error():
    with pytest.raises((TooWide, OSError)):
        written(["x" * 300_000], QueryResultsFormat.JSON, 10, byte_limit=100_000)
