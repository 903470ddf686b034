import pytest

from probation_graph.ingest.language.nounphrases import counted, is_plural, phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" staff in post", "staff"),
        (" full-time equivalent officers were", "full-time equivalent officers"),
        (" people on probation had", "people on probation"),
        (
            " average working days lost per staff year, which",
            "average working days lost per staff year",
        ),
        (" serious incidents", "serious incidents"),
        (" women prisoners left", "women prisoners"),
        (" people's homes were", "people's homes"),
        (" officers' homes", "officers' homes"),
        (" PDUs,", "PDUs"),
        (" were late", None),
        (".", None),
    ],
)
def test_what_is_counted(text: str, expected: str | None) -> None:
    found = counted(text, 0)
    assert (None if found is None else found.text) == expected
    assert found is None or text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" NPS division into", "NPS division"), (" officer employed by", "officer"), (" of", None)],
)
def test_one_thing_counted(text: str, expected: str | None) -> None:
    found = counted(text, 0, singular=True)
    assert (None if found is None else found.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" probation officer positions were vacant", "probation officer positions"),
        (" respondents in our regional survey said", "respondents in our regional survey"),
        (" people across the region completed their requirement", "people across the region"),
        (
            " the cases we inspected in North and North East Leeds.",
            "the cases we inspected in North and North East Leeds",
        ),
        (" officers we interviewed were new", "officers we interviewed"),
        (" our inspections we found that", "our inspections"),
        (" people who had been released were", "people who had been released"),
        (" staff who responded felt safe", "staff who responded"),
        (" officers held over 110 cases", "officers"),
        (" staff and managers", "staff"),
        (" inspectors", None),
        (", and", None),
    ],
)
def test_phrase_up_to_the_verb(text: str, expected: str | None) -> None:
    found = phrase(text, 0)
    assert (None if found is None else found.text) == expected


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("cases", True),
        ("staff", True),
        ("PSOs", True),
        ("serious", False),
        ("process", False),
        ("is", False),
        ("analysis", False),
    ],
)
def test_plural(word: str, plural: bool) -> None:
    assert is_plural(word) is plural
