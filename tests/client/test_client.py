"""The client against a real server of the sample letter."""

import inspect
import json
import zipfile
from pathlib import Path

import pandas
import pytest

from probation_graph.client import (
    BadRequest,
    Client,
    NotAllowed,
    NotAnswering,
    NotFound,
    NotReadable,
)
from probation_graph.queries.catalogue import catalogue

SAMPLES = Path(__file__).parents[2] / "samples"
LETTER = "26338ff1bd7b"
ELEVENTH = "recommendation/N55KIR/2023/11"
NEVER = "MATCH (n:Resource) WHERE n.id = 'nothing' RETURN n.name AS name"
PREFIX = "PREFIX pg: <https://w3id.org/probation-graph/ontology/> "


def test_every_question_is_told(graph):
    told = {each.name: each for each in graph.questions()}
    assert told.keys() == catalogue().questions.keys()
    for known in catalogue():
        assert told[known.name].cypher == known.cypher
        assert [each.name for each in told[known.name].columns] == [c.name for c in known.columns]
        assert [each.name for each in told[known.name].parameters] == [
            parameter.name for parameter in known.parameters
        ]


@pytest.mark.parametrize("language", [None, "sparql"])
def test_a_question_is_answered(graph, language):
    found = graph.ask("recommendations", unit="Kirklees", language=language)
    assert [row["number"] for row in found] == list(range(1, len(found) + 1))
    assert not found.truncated
    frame = found.frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["text"]) == [row["text"] for row in found.rows]


def test_no_row_has_columns_all_the_same(graph):
    found = graph.ask("recommendations", unit="Atlantis")
    assert found.rows == []
    assert list(found.frame().columns) == [
        column.name for column in catalogue().question("recommendations").columns
    ]


def test_a_query_of_ones_own(graph):
    found = graph.cypher(
        "MATCH (r:Region) WHERE r.code = $code RETURN r.name AS name", {"code": "N55"}
    )
    assert found.rows == [{"name": "Yorkshire and the Humber"}]
    assert graph.cypher("MATCH (f:Finding) RETURN f.id AS id", limit=2).truncated
    assert graph.cypher(NEVER).rows == []


def test_sparql_in_its_three_forms(graph):
    found = graph.sparql(PREFIX + 'SELECT ?n ?none { ?r pg:code "N55" ; pg:name ?n }')
    assert found.rows == [{"n": "Yorkshire and the Humber", "none": None}]
    counted = graph.sparql(PREFIX + "SELECT (COUNT(*) AS ?n) { ?r a pg:Recommendation }").rows
    assert isinstance(counted[0]["n"], int)
    assert graph.holds(PREFIX + 'ASK { ?r pg:code "N55" }')
    assert "Yorkshire" in graph.construct(
        PREFIX + 'CONSTRUCT WHERE { ?r pg:code "N55" ; pg:name ?n }'
    )


def test_documents(graph):
    (letter,) = graph.documents()
    assert (letter.document, letter.kind, letter.date) == (LETTER, "regional_letter", "2023-03-30")
    one = graph.document(LETTER)
    assert one.coverage["blocks"] > 0
    assert len(one.pictures) == one.pages


def test_things_and_what_they_are_tied_to(graph):
    found = graph.entities("probation", limit=3)
    assert len(found) == 3
    assert len(graph.entities("probation")) > 3
    one = graph.entity(found[0]["id"])
    assert one["name"] == found[0]["name"]
    assert {each["relation"] for each in graph.neighbours("pdu/N55KIR", "unit_of")} == {"unit_of"}


def test_lists_are_whole_however_many_parts_they_come_in(graph, monkeypatch):
    def lists():
        return (
            graph.entities("probation"),
            graph.neighbours("pdu/N55KIR", "unit_of"),
            graph.neighbours("region/N55"),
            graph.review("body", everything=True),
            graph.review("body", limit=12),
        )

    whole = lists()
    monkeypatch.setattr("probation_graph.client.client.PAGE", 7)
    assert lists() == whole
    assert len(whole[2]) > 7
    assert len(whole[3]) > len(whole[4]) == 12


def test_evidence_and_its_picture(graph):
    found = graph.evidence(ELEVENTH)
    assert found.passages[0].document == LETTER
    assert found.passages[0].boxes[0][0] == found.passages[0].page
    assert graph.evidence_picture(ELEVENTH, width=300).startswith(b"\x89PNG")


def test_exports(graph, tmp_path):
    forms = {form.format for form in graph.exports()}
    assert {"nquads", "csv"} <= forms
    table = graph.export("csv", tmp_path / "tables.zip")
    assert zipfile.is_zipfile(table)
    with pytest.raises(NotFound, match="no export"):
        graph.export("papyrus", tmp_path / "never")
    assert [path.name for path in tmp_path.iterdir()] == ["tables.zip"]


def test_a_judgement_is_made_and_taken_back(graph, editor):
    assert graph.review(limit=2)[0].reasons
    made = editor.judge("pdu/N55KIR", "pdu/N55SHF", "different", "Ann", "two towns")
    assert made.contradictions == []
    assert made.id in [each.id for each in graph.judgements()]
    assert editor.take_back(made.id, "Ann").undone_by == "Ann"
    with pytest.raises(NotAllowed):
        graph.judge("pdu/N55KIR", "pdu/N55SHF", "same", "Eve")


def test_a_document_comes_and_goes(graph, editor):
    came = editor.bring_in(SAMPLES / "letter.txt")
    assert came.status == "new"
    assert came.document in [each.document for each in graph.documents()]
    editor.withdraw(came.document)
    with pytest.raises(NotFound):
        graph.document(came.document)
    with pytest.raises(NotAllowed):
        graph.bring_in(SAMPLES / "letter.txt")


def test_what_is_no_document_is_refused(editor, tmp_path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    with pytest.raises(NotReadable) as refused:
        editor.bring_in(picture)
    assert refused.value.status in (415, 422)


def test_errors_say_what_is_wrong(graph):
    with pytest.raises(BadRequest) as wrong:
        graph.ask("hubs", minimum=0)
    assert wrong.value.invalid.keys() == {"minimum"}
    with pytest.raises(BadRequest) as wrong:
        graph.sparql("SELECT nonsense")
    assert (wrong.value.line, wrong.value.column is not None) == (1, True)
    with pytest.raises(NotAllowed, match="403"):
        graph.cypher("CREATE (n)")
    with pytest.raises(NotFound, match="papyrus"):
        graph.ask("papyrus")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "no address", "http://[::1"])
def test_nobody_there(address):
    with pytest.raises(NotAnswering), Client(address, timeout=5) as client:
        client.questions()


def test_hostile_identifiers_are_only_identifiers(graph):
    for identifier in ("../questions", "a?b=c#d", "100%", "é\n"):
        with pytest.raises(NotFound):
            graph.evidence(identifier)


def test_every_method_is_documented():
    methods = inspect.getmembers(Client, inspect.isfunction)
    assert [name for name, method in methods if name[0] != "_" and not method.__doc__] == []


def test_words_are_found_and_narrowed_down(graph):
    found = graph.search("police", polarity="area_for_improvement")
    assert 0 < found["total"] < graph.search("police")["total"]
    assert {hit["family"] for hit in found["results"]} == {"findings"}


def test_every_route_has_its_method_or_is_for_others(graph):
    """Those of OpenAPI that give data; pages, health and files are for others."""
    described = json.loads(graph._server.read("GET", "/openapi.json").content)
    parts = {path.split("/")[1] for path in described["paths"]}
    ours = {"questions", "cypher", "sparql", "documents", "entities", "evidence", "export", "review",
            "search", "uploads"}  # fmt: skip
    others = {"", "docs", "health", "ready", "metrics", "static", "browser", "ontology", "id",
              "graph", ".well-known"}  # fmt: skip
    assert parts - others <= ours
    assert ours - parts <= {"uploads"}
