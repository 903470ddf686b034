"""Words that two texts share."""

from hypothesis import given
from hypothesis import strategies as st

from probation_graph.api.explorer.recurring import marked

TEXTS = st.text(alphabet="ab ,.'’", max_size=30)


def test_runs_of_two_words_and_more_are_marked():
    one, other = marked("Ensure all staff are trained.", "ensure ALL staff, and all managers")
    assert one == [("Ensure all staff", True), (" are trained.", False)]
    assert other == [("ensure ALL staff", True), (", and all managers", False)]


def test_one_shared_word_is_not_marked():
    one, _ = marked("reduce the workload", "the office")
    assert one == [("reduce the workload", False)]


@given(TEXTS, TEXTS)
def test_the_parts_are_the_text(first, second):
    one, other = marked(first, second)
    assert ("".join(words for words, _ in one), "".join(words for words, _ in other)) == (
        first,
        second,
    )
