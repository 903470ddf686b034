from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.language.sentences import sentence_at, sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def test_sentences_end_at_their_stops() -> None:
    assert texts("The region grew. Was it quick? “It was.” Staff stayed.") == [
        "The region grew.",
        "Was it quick?",
        "“It was.”",
        "Staff stayed.",
    ]


def test_abbreviations_decimals_and_initials_end_none() -> None:
    text = "Dr. J. Smith of St. Albans lost 12.86 days, e.g. Mondays. No. 4 did not."
    assert texts(text) == [
        "Dr. J. Smith of St. Albans lost 12.86 days, e.g. Mondays.",
        "No. 4 did not.",
    ]


def test_a_footnote_mark_stays_with_the_sentence_it_ends() -> None:
    assert texts("It met in the city.1 This (BBR).2 Lost 2.1 Days.") == [
        "It met in the city.1",
        "This (BBR).2",
        "Lost 2.1 Days.",
    ]


def test_the_sentence_at_an_offset() -> None:
    text = "First one. Second one."
    assert sentence_at(text, 12).text == "Second one."
    assert sentence_at(text, 10).text == text


@given(st.text(alphabet="abcDEF .?!'\n", max_size=80))
def test_offsets_hold_the_sentences_and_nothing_is_lost(text: str) -> None:
    found = sentences(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    kept = "".join("".join(one.text.split()) for one in found)
    assert kept == "".join(text.split())
