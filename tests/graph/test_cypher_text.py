"""Tokens of Cypher text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.graph.cypher_text import Kind, LexicalError, readings, tokens


def texts(text):
    return [token.text for token in tokens(text)]


def test_kinds():
    found = [(token.kind, token.text) for token in tokens("MATCH (n:`A b`) WHERE n.x = 'y' + $z")]
    assert found == [
        (Kind.WORD, "MATCH"),
        (Kind.SYMBOL, "("),
        (Kind.WORD, "n"),
        (Kind.SYMBOL, ":"),
        (Kind.QUOTED, "A b"),
        (Kind.SYMBOL, ")"),
        (Kind.WORD, "WHERE"),
        (Kind.WORD, "n"),
        (Kind.SYMBOL, "."),
        (Kind.WORD, "x"),
        (Kind.SYMBOL, "="),
        (Kind.STRING, "y"),
        (Kind.SYMBOL, "+"),
        (Kind.PARAMETER, "$z"),
    ]


def test_comments_and_unusual_spaces_are_no_tokens():
    assert texts("a /* b\n*/ // c 'd\n\u00a0e\u3000f\ufeff") == ["a", "e", "f"]


def test_escapes_inside_strings_and_backticks():
    assert texts(r"'it\'s' " + r'"a\"b"' + " `c``d`") == [r"it\'s", r"a\"b", "c`d"]


def test_numbers_are_no_words():
    assert [token.kind for token in tokens("1e9 0x1F 1..2")] == [
        Kind.NUMBER,
        Kind.NUMBER,
        Kind.NUMBER,
        Kind.SYMBOL,
        Kind.SYMBOL,
        Kind.NUMBER,
    ]


@pytest.mark.parametrize("text", ["'a", '"a', "`a", "a /* b", "'a\\'", "`a``"])
def test_what_is_never_closed(text):
    with pytest.raises(LexicalError, match="never closed"):
        list(tokens(text))


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\v", "\f"])
def test_a_comment_that_may_end_early(end):
    with pytest.raises(LexicalError, match="unusual line end"):
        list(tokens(f"a // b {end} c"))


def test_a_keyword_in_any_case_and_with_letters_that_fold_to_it():
    assert all(next(tokens(text)).means("SET") for text in ("set", "SeT", "\u017fet"))
    assert next(tokens("\u212aeep")).means("KEEP")
    assert not next(tokens("'set'")).means("SET")


def test_readings_of_escapes():
    assert readings("MATCH (n)") == ("MATCH (n)",)
    assert "SET" in readings("\\u0053ET")
    # Whether a doubled backslash hides the escape is not sure: both ways are looked at.
    assert {"\\\\u0053ET", "\\SET"} <= set(readings("\\\\u0053ET"))


@given(st.text())
def test_tokens_lie_in_order_inside_the_text_or_the_text_is_broken(text):
    try:
        found = list(tokens(text))
    except LexicalError:
        return
    ends = [0, *(token.end for token in found)]
    assert all(end <= token.start < token.end for end, token in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)


@given(st.text(alphabet="aB1_ \n'\"`/*\\;{}$.", max_size=30))
def test_a_string_literal_hides_whatever_it_holds(text):
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    assert [token.kind for token in tokens(f"RETURN '{escaped}' AS x")] == [
        Kind.WORD,
        Kind.STRING,
        Kind.WORD,
        Kind.WORD,
    ]
