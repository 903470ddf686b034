import pytest

from probation_graph.ingest.structure.people import people, person_name


@pytest.mark.parametrize(
    ("text", "prefix", "plain", "suffix"),
    [
        ("Ann Example", None, "Ann Example", None),
        ("Ann Example CBE", None, "Ann Example", "CBE"),
        ("Dr Ann Example", "Dr", "Ann Example", None),
        (
            "Professor Dame Ann O'Dea-Smith DBE QPM DL",
            "Professor Dame",
            "Ann O'Dea-Smith",
            "DBE QPM DL",
        ),
        ("Sir Bo Example, KCB", "Sir", "Bo Example", "KCB"),
        ("Tom van der Berg", None, "Tom van der Berg", None),
        ("Mr A. N. Other", "Mr", "A. N. Other", None),
        ("Simi O’Neill PhD", None, "Simi O’Neill", "PhD"),
        ("Dr Bo Example BSc MB ChB FRCA", "Dr", "Bo Example", "BSc MB ChB FRCA"),
        ("Councillor Lee", "Councillor", "Lee", None),
    ],
)
def test_titles_and_honours_are_apart_from_the_name(
    text: str, prefix: str | None, plain: str, suffix: str | None
) -> None:
    name = person_name(text)
    assert name is not None
    assert (name.prefix, name.plain, name.suffix) == (prefix, plain, suffix)
    assert name.printed == text


@pytest.mark.parametrize(
    "text",
    [
        "Chief Executive",
        "Lead Inspector",
        "Annexe One",
        "Operational Assurance Group",
        "HMPPS",
        "Example",
        "West Yorkshire Police",
        "the regional team",
        "Ann went home today",
        "",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert person_name(text) is None


def test_several_people() -> None:
    assert [one.plain for one in people("Ann Example CBE, Bo Sample and Dr Cy Model")] == [
        "Ann Example",
        "Bo Sample",
        "Cy Model",
    ]
    assert [one.suffix for one in people("Ann Example, OBE QPM and Bo Sample")] == ["OBE QPM", None]
    assert people("Ann Example and Head of Operations") == ()
    assert people("Ann Example, Wise Owl") == ()
