import io
import json

import pytest

QUERY = (
    "MATCH (u:ProbationDeliveryUnit)<-[:OF_UNIT]-(s:Score) RETURN s.score AS score ORDER BY score"
)


def test_a_query_is_answered(on_letter):
    shown = on_letter("cypher", QUERY, "--format", "json")
    assert json.loads(shown.out) == [{"score": 7}, {"score": 9}]


def test_a_query_comes_from_standard_input_or_a_file(on_letter, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO(QUERY))
    assert on_letter("cypher", "-", "--format", "csv").out == "score\n7\n9\n"
    (tmp_path / "scores.cypher").write_text(QUERY)
    shown = on_letter("cypher", "--file", tmp_path / "scores.cypher", "--format", "csv")
    assert shown.out == "score\n7\n9\n"


def test_parameters_are_json_where_they_can_be(on_letter):
    shown = on_letter(
        "cypher", "RETURN $number + 1 AS two, $words AS words, $list[1] AS b",
        "-p", "number=1", "-p", "words=in words", "-p", 'list=["a", "b"]', "--format", "json",
    )  # fmt: skip
    assert json.loads(shown.out) == [{"two": 2, "words": "in words", "b": "b"}]


@pytest.mark.parametrize("arguments", [[], [QUERY, "--file", "x.cypher"]])
def test_either_a_query_or_a_file(run, arguments):
    assert run("cypher", *arguments).status == 2


def test_a_file_that_is_not_there_is_named(run):
    shown = run("cypher", "--file", "nowhere.cypher")
    assert (shown.status, shown.err) == (1, "No such file or directory: nowhere.cypher\n")


@pytest.mark.parametrize(
    ("query", "told"), [("CREATE (n) RETURN n", "CREATE does more"), ("RETURN", ""), ("", "empty")]
)
def test_what_is_not_reading_or_not_cypher_is_refused(on_letter, query, told):
    shown = on_letter("cypher", query)
    assert shown.status == 1
    assert told in shown.err
    assert shown.err.count("\n") == 1
