"""What may be asked from outside, by its text alone; attacks.yaml asks the engines, too."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.graph.cypher_guard import WRITES, guarded
from probation_graph.graph.errors import QueryError, Refused


def test_a_semicolon_at_the_end_is_taken_off():
    assert guarded("RETURN 1 ; // done") == "RETURN 1 "


@pytest.mark.parametrize("text", ["", " \n", "// nothing", ";", "/* nothing */ ;"])
def test_an_empty_query(text):
    with pytest.raises(QueryError, match="empty"):
        guarded(text)


def test_a_first_word_that_is_none():
    with pytest.raises(QueryError, match=r"begins with one of MATCH.*not with 'MTCH'"):
        guarded("MTCH (n) RETURN n")


def test_broken_text():
    with pytest.raises(QueryError, match="the ' at character 8 is never closed"):
        guarded("RETURN 'a")


def test_text_that_only_its_escapes_break():
    with pytest.raises(Refused, match="Write the characters themselves"):
        guarded("RETURN '\\u0027'")


def test_a_refusal_says_how_to_write_a_name():
    with pytest.raises(Refused, match="in backticks"):
        guarded("MATCH (set) WITH set SET set.x = 1 RETURN set")


@pytest.mark.parametrize(
    "text",
    [
        "CALL db.labels",
        "CALL db.labels()",
        "call DB.LABELS()",
        "CALL `db`.`labels`()",
        "CALL db.schema.visualization() YIELD *",
        "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x",
        "MATCH (n) CALL (*) { RETURN 1 AS x } RETURN x",
        "CALL () { RETURN 1 AS x } RETURN x",
        "MATCH (n) WHERE n.call = 1 RETURN n.use, n.show",
        "MATCH (use)-[show]->(call) RETURN use, show, call",
        "MATCH (n:Set|Create&!Merge) RETURN n",
        "RETURN [load IN [1] | load] AS csv",
        "MATCH (n) WHERE n.x IN transactions RETURN n",
        "RETURN point.distance($a, $b) AS d",
        "RETURN 1 AS merge",
    ],
)
def test_answered(text):
    assert guarded(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "CALL",
        "CALL (",
        "CALL (n) RETURN 1",
        "CALL 'x'",
        "CALL db.labels.more()",
        "CALL db.`labels`.x",
    ],
)
def test_calls_of_nothing_on_the_list(text):
    with pytest.raises(Refused):
        guarded(text)


@given(
    st.sampled_from(WRITES),
    st.text(alphabet=" \t\n\u00a0\u2003", min_size=1, max_size=4),
    st.sampled_from(["", "/**/", "/* a */", "// a\n"]),
    st.randoms(),
)
def test_writes_however_they_are_spaced_and_cased(word, space, comment, random):
    cased = "".join(random.choice((each.lower(), each.upper())) for each in word)
    with pytest.raises(Refused):
        guarded(f"MATCH (n){space}{comment}{cased}{comment}{space}(n {{x: 1}})")


def judged(text):
    """The text or the sentence that refuses it."""
    try:
        return guarded(text)
    except (Refused, QueryError) as error:
        return error.message


@given(st.text(alphabet="abcSETdelCALL '\"`;/*\\u0027{}()$.,:|=1", max_size=60))
def test_whatever_comes_it_is_answered_or_refused_in_a_sentence(text):
    found = judged(f"MATCH (n) RETURN {text}")
    assert found.startswith("MATCH") or found.endswith(".")


def test_each_attack_is_one():
    """The attack file's texts are refused by text alone, bar those for which an engine answers."""
    attacks = yaml.safe_load((Path(__file__).parent / "attacks.yaml").read_text(encoding="utf-8"))
    texts = [text for texts in attacks["refused"].values() for text in texts]
    let_through = [text for text in texts if judged(text) == text]
    assert let_through == ["WITH 1 AS return CREATE (:Intruder) RETURN return"]
