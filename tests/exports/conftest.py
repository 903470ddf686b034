"""Records to export: the letter, all documents that can be had, and one made to be awkward."""

from itertools import groupby

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.exporting import files
from probation_graph.exports.source import Source
from probation_graph.graph.judgements import Verdict
from probation_graph.graph.record import Record
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names
from probation_graph.review.decisions import decide

LYNDA, MAX = "person/N55/lynda-marginson", "person/N55/max-lanfranchi"
KEY = "0123456789ab"
AWKWARD = (
    "=1+1", "'=1+1", "''=x", "+44 20", "-5", "'-5", "@cell", "\tTab", "\r", "＝wide",
    'quote " and, comma; semicolon', "line\nbreak", "carriage\r\nreturn", "back\\slash",
    "<b>&amp;</b>", "]]>", "é – “x” 🙂", " space ", "\\u0008 in words", "<https://w3id.org/x> <y> .",
)  # fmt: skip


@pytest.fixture(scope="session")
def letter(letter_data):
    """The letter."""
    return source_of(letter_data)


@pytest.fixture(scope="session")
def everything(documents_data):
    """The letter with every real document that can be had."""
    return source_of(documents_data)


@pytest.fixture(scope="session")
def judged(letter_data, tmp_path_factory):
    """The letter and a document beside it; two people of the letter were judged the same."""
    source = made(tmp_path_factory.mktemp("judged"), AWKWARD)
    for key in Record(letter_data):
        source.record.put_content(key, Record(letter_data).content(key))
    decide(
        source.record, source.names, LYNDA, MAX, Verdict.SAME, "Ann", "to see what becomes of it"
    )
    return source


@pytest.fixture
def awkward(tmp_path):
    """One document whose finding's aliases are every awkward text, and a bare word or two more."""
    return made(tmp_path, AWKWARD)


def source_of(data):
    record = Record(data)
    return Source(record, record.names)


def made(folder, aliases, key=KEY):
    """A record of one document, with a finding that has these aliases."""
    names = Names()
    graph = NamedNode(names.document(key))
    finding = names.iri("finding/N55/2023/staff/strength/1")
    said = [
        (graph.value, terms.RDF_TYPE, NamedNode(terms.DOCUMENT)),
        (graph.value, terms.SHA256, Literal(key)),
        (finding, terms.RDF_TYPE, NamedNode(terms.STRENGTH)),
        (finding, terms.TEXT, Literal("")),
        (finding, terms.POSITION, Literal(1)),
        (finding, terms.POSITION, Literal(2)),
        *((finding, terms.ALIAS, Literal(alias)) for alias in aliases),
    ]
    quads = [Quad(NamedNode(s), NamedNode(p), o, graph) for s, p, o in said]
    Record(folder).put(key, quads)
    return source_of(folder)


@pytest.fixture(scope="session")
def exported():
    """The bytes of an export that is one file."""

    def call(source, form):
        ((_, chunks),) = files(source, form)
        return b"".join(chunks)

    return call


def graphs_in_turn(quads):
    """The graphs of quads, in the order in which they come."""
    return [name for name, _ in groupby(quad.graph_name for quad in quads)]
