"""What a SPARQL text from outside may not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from probation_graph.graph.errors import QueryError, Refused
from probation_graph.graph.sparql.guard import LONGEST_QUERY, guarded

HARMLESS = [
    "SELECT ?service { ?service ?p 'SERVICE' }",
    'ASK { ?s ?p "a SERVICE b", """SERVICE " SERVICE""" }',
    "ASK { ?s ex:service ?o ; service:SERVICE ?p } # SERVICE",
    "ASK { <http://example.org/SERVICE#SERVICE> ?p ?o }",
    r"ASK { ?s ?p 'it\'s SERVICE' }",
    "SELECT $service { $service a ?SERVICE }",
    "PREFIX load: <a:> PREFIX insert: <b:> SELECT * { ?clear load:drop insert:delete }",
    "SELECT (COUNT(*) AS ?delete) { ?s ?p 'INSERT DATA {}' }",
    "ASK { ?s ?p 'SERVICE'@en-GB }",
]
SERVICES = [
    "SELECT * { SERVICE <http://h/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://h/> { ?s ?p ?o } }",
    "select * { service ?where { ?s ?p ?o } }",
    "ASK { ?s ?p ?o OPTIONAL { SeRvIcE ex:x { } } }",
    "SELECT * { { SELECT * { SERVICE <http://h/> { } } } }",
    "ASK { FILTER EXISTS { SERVICE <http://h/> { } } }",
    "ASK { FILTER(?a<?b) SERVICE <http://h/> { } FILTER(?b>?a) }",
    "ASK { FILTER(?a<?b)SERVICE?x{?s?p?o}FILTER(1>0) }",
    "ASK { #\nSERVICE#\n<http://h/>#\n{ } }",
    r"ASK { ?s ?p ex:a\#b . SERVICE <http://h/> { } }",
    'ASK { ?s ?p """a""" . SERVICE <http://h/> { } }',
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://h/> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <http://h/> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_is_allowed_where_it_calls_nothing(query):
    assert guarded(query) == query


@pytest.mark.parametrize("query", SERVICES)
def test_every_way_of_calling_another_server_is_refused(query):
    with pytest.raises(Refused, match="SERVICE"):
        guarded(query)


@pytest.mark.parametrize(
    "query",
    ["LOAD <http://h/>", "PREFIX a: <b> insert data { }", "# x\nDROP ALL", "WITH <a:> DELETE {} "],
)
def test_updates_are_refused(query):
    with pytest.raises(Refused, match="refused"):
        guarded(query)


def test_a_query_has_its_length():
    with pytest.raises(QueryError, match="characters"):
        guarded("#" * (LONGEST_QUERY + 1))


@given(some.text(alphabet=" \"'<>#\\?:{}aSERVIC\n", max_size=40))
def test_no_text_takes_long_or_breaks_it(text):
    try:
        assert guarded(text) == text
    except Refused:
        assert "SERVICE" in text
