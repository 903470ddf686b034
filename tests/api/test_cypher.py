import pytest


def test_an_answer_has_columns_rows_and_whether_it_was_cut(client):
    asked = {
        "query": "MATCH (u:ProbationDeliveryUnit)<-[:OF_UNIT]-(s:Score) WHERE s.score > $least "
        "RETURN u.name AS unit, s.score AS score ORDER BY score DESC",
        "parameters": {"least": 1},
    }
    answer = client.post("/cypher", json=asked).json()
    assert answer["columns"] == ["unit", "score"]
    assert [row["score"] for row in answer["rows"]] == [9, 7]
    assert answer["truncated"] is False


def test_a_limit_can_only_be_lowered(client):
    query = "UNWIND range(1, 100) AS n RETURN n"
    few = client.post("/cypher", json={"query": query, "limit": 3}).json()
    assert (len(few["rows"]), few["truncated"]) == (3, True)
    many = client.post("/cypher", json={"query": query, "limit": 1000}).json()
    assert (len(many["rows"]), many["truncated"]) == (50, True)


def test_an_answer_may_be_csv(client):
    answer = client.post("/cypher?format=csv", json={"query": "RETURN '=1+1' AS sum, 2 AS two"})
    assert answer.text == "sum,two\r\n'=1+1,2\r\n"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("CREATE (n:Thing) RETURN n", 403),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 403),
        ("MATCH (n RETURN n", 400),
        ("", 400),
        ("RETURN $missing AS value", 400),
    ],
)
def test_what_is_not_reading_or_not_cypher_is_a_problem(client, query, status):
    answer = client.post("/cypher", json={"query": query})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"q": "RETURN 1"},
        {"query": 1},
        {"query": "RETURN 1", "limit": 0},
        [],
        {"query": "RETURN 1", "parameters": []},
    ],
)
def test_a_body_of_another_form_is_a_problem(client, body):
    answer = client.post("/cypher", json=body)
    assert answer.status_code == 400
    assert answer.json()["invalid-params"]


def test_a_body_that_is_not_json_is_a_problem(client):
    answer = client.post("/cypher", content=b"{", headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
