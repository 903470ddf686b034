import io
import json

import pyoxigraph
import pytest

PG = "PREFIX pg: <https://w3id.org/probation-graph/ontology/> "
QUERY = PG + "SELECT ?score { ?scored a pg:Score ; pg:score ?score } ORDER BY ?score"


def test_a_query_is_answered(on_letter):
    shown = on_letter("sparql", QUERY)
    assert shown.out.splitlines()[2:] == ["7", "9"]
    assert on_letter("sparql", QUERY, "--format", "csv").out == "score\r\n7\r\n9\r\n"
    found = json.loads(on_letter("sparql", QUERY, "--format", "json").out)
    assert [row["score"]["value"] for row in found["results"]["bindings"]] == ["7", "9"]


def test_a_query_comes_from_standard_input_or_a_file(on_letter, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO(QUERY))
    assert on_letter("sparql", "-", "--format", "tsv").out == "?score\n7\n9\n"
    (tmp_path / "scores.rq").write_text(QUERY)
    shown = on_letter("sparql", "--file", tmp_path / "scores.rq", "--format", "tsv")
    assert shown.out == "?score\n7\n9\n"


def test_true_and_a_graph(on_letter):
    assert on_letter("sparql", "ASK {}").out == "true\n"
    shown = on_letter("sparql", "DESCRIBE <id/pdu/N55KIR>")
    assert 'pg:name "Kirklees PDU"' in shown.out
    shown = on_letter("sparql", "DESCRIBE <id/pdu/N55KIR>", "--format", "jsonld")
    assert list(pyoxigraph.parse(shown.out.encode(), format=pyoxigraph.RdfFormat.JSON_LD))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * {", "line 1, column 11"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("DROP ALL", "DROP is refused"),
    ],
)
def test_what_cannot_be_asked_is_said(on_letter, query, words):
    shown = on_letter("sparql", query)
    assert shown.status == 1
    assert words in shown.err
    assert shown.out == ""


def test_rows_are_no_graph(run):
    assert run("sparql", "ASK {}", "--format", "turtle").status == 2


def test_rows_over_the_limit_are_cut_and_said_to_be(on_letter):
    shown = on_letter("sparql", QUERY, "--format", "csv", "--row-limit", "1")
    assert (shown.out, "ROW_LIMIT allows 1" in shown.err) == ("score\r\n7\r\n", True)


def test_a_question_is_asked_of_its_twin(on_letter):
    arguments = ("ask", "ratings", "--param", "unit=Kirklees", "--format", "json")
    in_sparql = on_letter(*arguments, "--language", "sparql").out
    assert json.loads(in_sparql) == json.loads(on_letter(*arguments).out) != []
