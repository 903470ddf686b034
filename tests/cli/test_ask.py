import csv
import io
import json

import pytest

from probation_graph.queries.catalogue import catalogue


def test_questions_are_listed(run):
    shown = run("questions")
    assert shown.status == 0
    for question in catalogue():
        assert question.name in shown.out


def test_questions_are_listed_for_programs_too(run):
    listed = json.loads(run("questions", "--format", "json").out)
    by_name = {row["question"].split(" ")[0]: row for row in listed}
    assert by_name["evidence"]["question"] == "evidence (id)"
    assert by_name["evidence"]["columns"][-1] == "boxes"


def test_an_answer_as_json_is_a_list_of_objects_with_the_columns(on_letter):
    shown = on_letter("ask", "recommendations", "--param", "unit=Kirklees", "--format", "json")
    assert (shown.status, shown.err) == (0, "")
    rows = json.loads(shown.out)
    assert [row["number"] for row in rows] == list(range(1, 13))
    assert list(rows[0])[:2] == ["document", "inspected_unit"]


def test_an_answer_as_csv(on_letter):
    rows = list(csv.DictReader(io.StringIO(on_letter("ask", "scores", "--format", "csv").out)))
    assert [(row["score"], row["consistent"]) for row in rows] == [("7", "true"), ("9", "true")]


def test_an_answer_as_a_table(on_letter, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    shown = on_letter("ask", "scores", "--language", "cypher")
    assert "Hull and East Riding PDU" in shown.out
    assert shown.err == "2 rows.\n"


def test_rows_over_the_limit_are_cut_and_said_to_be(on_letter):
    shown = on_letter("ask", "findings", "--format", "json", "--row-limit", "5")
    assert len(json.loads(shown.out)) == 5
    assert "Only the first 5 rows: the setting ROW_LIMIT" in shown.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["findings", "-p", "polarity=bad"],
            "The parameter polarity is one of strength, area_for_improvement, context, and not 'bad'.",
        ),
        (
            ["evidence"],
            "The parameter id is needed: identifier of a fact or a passage, short or as an IRI.",
        ),
        (
            ["scores", "-p", "units=x"],
            "The question scores has no parameter 'units'. Did you mean unit? It takes unit.",
        ),
    ],
)
def test_wrong_parameters_are_said_before_an_engine_is_started(run, arguments, told):
    shown = run("--bolt-uri", "bolt://127.0.0.1:1", "ask", *arguments)
    assert shown.status == 1
    assert told in shown.err


def test_a_parameter_without_a_value_is_wrong_usage(run):
    shown = run("ask", "scores", "--param", "Kirklees")
    assert shown.status == 2
    assert "'Kirklees' is not key=value" in " ".join(shown.err.split())


def test_a_database_that_cannot_be_reached_is_named(run):
    shown = run("ask", "scores", "--bolt-uri", "bolt://127.0.0.1:1")
    assert shown.status == 1
    assert shown.err.startswith("The database at bolt://127.0.0.1:1 cannot be reached.")
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("Hull", "Nothing is known by the name 'Hull'. Perhaps: Hull and East Riding PDU."),
        ("Atlantis", "Nothing is known by the name 'Atlantis'."),
        ("Leeds", ""),
    ],
)
def test_a_name_that_nothing_has_is_said_with_what_it_may_mean(on_letter, unit, told):
    shown = on_letter("ask", "scores", "-p", f"unit={unit}")
    assert (shown.status, shown.out) == (0, "")
    lines = shown.err.splitlines()
    assert lines[0] == "Nothing was found."
    assert lines[1:] == ([told] if told else [])
