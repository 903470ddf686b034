import pytest

from probation_graph.ingest.layout.markers import Marker, is_bullet, is_next, marker_of


@pytest.mark.parametrize("glyph", ["•", "◼", "▪", "\uf06e", "\uf0b7", "\uf02d"])
def test_glyphs_that_are_nothing_but_bullets(glyph: str):
    assert is_bullet(glyph)
    assert marker_of(glyph) == Marker(glyph)


@pytest.mark.parametrize("word", ["-", "–", "−", "o", "*", "(cid:12)", "(a)", "b.", "(iv)", "ii)"])
def test_markers_that_count_where_text_hangs_from_them(word: str):
    assert marker_of(word) == Marker(word, hanging=True)


@pytest.mark.parametrize(
    ("word", "number"), [("1.", 1), ("12)", 12), ("(3)", 3), ("R4", 4), ("R12.", 12)]
)
def test_numbers(word: str, number: int):
    assert marker_of(word) == Marker(word, number, hanging=True)


@pytest.mark.parametrize(
    "word", ["1", "1.1", "2021.", "R123", "I", "the", "Mr.", "••", "a", "(staff)"]
)
def test_words_that_are_no_markers(word: str):
    assert marker_of(word) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [("a.", "b."), ("(h)", "(i)"), ("i)", "ii)"), ("iv.", "v."), ("(ix)", "(x)")],
)
def test_letters_that_count_on(before: str, after: str):
    assert is_next(before, after)
    assert not is_next(after, before)


@pytest.mark.parametrize(
    ("before", "after"), [("a.", "c."), ("a.", "2."), ("•", "b."), ("i.", "iii.")]
)
def test_letters_that_do_not(before: str, after: str):
    assert not is_next(before, after)
