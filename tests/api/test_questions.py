import csv
import io

import pytest

from probation_graph.queries.catalogue import catalogue


def test_the_catalogue_lists_every_question(client):
    listed = client.get("/questions").json()
    assert [known["name"] for known in listed] == list(catalogue().questions)
    findings = next(known for known in listed if known["name"] == "findings")
    assert findings["answer"] == "/questions/findings"
    assert [known["name"] for known in findings["parameters"]] == [
        "section", "polarity", "unit", "document",
    ]  # fmt: skip
    assert findings["columns"][2] == {"name": "position", "type": "integer"}


@pytest.mark.parametrize("question", list(catalogue()), ids=lambda question: question.name)
def test_every_question_answers_with_its_columns(client, question):
    needed = {known.name: known.example for known in question.parameters if known.required}
    answer = client.get(f"/questions/{question.name}", params=needed)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert int(answer.headers["x-row-count"]) == len(answer.json())
    for row in answer.json():
        assert list(row) == [column.name for column in question.columns]


def test_parameters_are_taken_from_the_query(client):
    rows = client.get("/questions/recommendations", params={"unit": "Kirklees"}).json()
    assert [row["number"] for row in rows] == list(range(1, 13))


@pytest.mark.parametrize(
    ("accept", "asked", "media_type"),
    [
        ("*/*", "", "application/json"),
        ("text/csv", "", "text/csv; charset=utf-8"),
        ("text/csv;q=0.5, application/json;q=0.4", "", "text/csv; charset=utf-8"),
        ("text/*, */*;q=0.1", "", "text/csv; charset=utf-8"),
        ("text/csv;q=nonsense, application/*", "", "application/json"),
        ("application/json", "?format=csv", "text/csv; charset=utf-8"),
        ("text/csv", "?format=json", "application/json"),
    ],
)
def test_the_form_is_negotiated(client, accept, asked, media_type):
    answer = client.get(f"/questions/scores{asked}", headers={"Accept": accept})
    assert answer.headers["content-type"] == media_type
    assert "Accept" in answer.headers["vary"]


def test_csv_has_the_same_rows(client):
    rows = client.get("/questions/scores").json()
    told = list(csv.DictReader(io.StringIO(client.get("/questions/scores?format=csv").text)))
    assert [row["unit"] for row in told] == [row["unit"] for row in rows]
    assert [int(row["score"]) for row in told] == [row["score"] for row in rows]


def test_a_form_that_is_not_there_is_not_acceptable(client):
    answer = client.get("/questions/scores", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("query", "status", "name", "reason"),
    [
        (
            "findings?polarity=bad",
            400,
            "polarity",
            "one of strength, area_for_improvement, context",
        ),
        ("findings?polarty=strength", 400, "polarty", "has no parameter 'polarty'"),
        ("evidence", 400, "id", "The parameter id is needed"),
        (
            "recurring-recommendations?minimum_similarity=2",
            400,
            "minimum_similarity",
            "from 0.1 to 1",
        ),
        ("scores?format=table", 400, "format", "one of json, csv"),
    ],
)
def test_wrong_parameters_are_said_by_name(client, query, status, name, reason):
    answer = client.get(f"/questions/{query}")
    assert answer.status_code == status
    [invalid] = answer.json()["invalid-params"]
    assert invalid["name"] == name
    assert reason in invalid["reason"]


def test_an_unknown_question_names_those_that_are_near(client):
    answer = client.get("/questions/recomendations")
    assert answer.status_code == 404
    assert "Did you mean recommendations" in answer.json()["detail"]


def test_rows_over_the_limit_are_cut_and_said_to_be(client):
    answer = client.get("/questions/stakeholders")
    assert answer.headers["x-truncated"] == "true"
    assert len(answer.json()) == 50
    assert client.get("/questions/scores").headers["x-truncated"] == "false"
