import itertools

import pytest

from probation_graph.ontology import terms
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.standards import Standards, standards


@pytest.fixture(scope="module")
def known() -> Standards:
    return standards()


def test_the_nine_standards_of_2021(known: Standards) -> None:
    found = [(each.notation, each.name) for each in known.standards_of("2021")]
    assert found == [
        ("1.1", "Leadership"),
        ("1.2", "Staff"),
        ("1.3", "Services"),
        ("1.4", "Information and facilities"),
        ("2.1", "Court work"),
        ("2.2", "Assessment"),
        ("2.3", "Planning"),
        ("2.4", "Implementation and delivery"),
        ("2.5", "Reviewing"),
    ]


def test_the_seven_standards_of_2023(known: Standards) -> None:
    found = [(each.notation, each.name) for each in known.standards_of("2023")]
    assert found == [
        ("1.1", "Leadership"),
        ("1.2", "Staffing"),
        ("1.3", "Services"),
        ("2.1", "Assessment"),
        ("2.2", "Planning"),
        ("2.3", "Implementation and delivery"),
        ("2.4", "Reviewing"),
    ]


def test_each_version_has_two_domains(known: Standards) -> None:
    for version in known.versions:
        assert len({each.domain for each in known.standards_of(version.key)}) == 2


def test_the_maximum_is_three_for_each_standard(known: Standards) -> None:
    for version in known.versions:
        assert version.maximum == 3 * len(known.standards_of(version.key))


def test_levels_have_points(known: Standards) -> None:
    for version in ("2021", "2023"):
        found = [(level.name, level.points) for level in known.levels_of(version)]
        assert found == [
            ("Inadequate", 0),
            ("Requires improvement", 1),
            ("Good", 2),
            ("Outstanding", 3),
        ]


def test_levels_of_a_scale_compare(known: Standards) -> None:
    levels = known.levels_of("2021")
    assert list(levels) == sorted(levels)
    assert all(
        low < high and high > low and low <= high for low, high in itertools.pairwise(levels)
    )


def test_levels_of_two_scales_do_not_compare(known: Standards) -> None:
    old, new = known.level("2021", "Good"), known.level("2023", "Good")
    assert old is not None
    assert new is not None
    assert old != new
    with pytest.raises(ValueError, match="different scales"):
        sorted([old, new])


@pytest.mark.parametrize(
    ("date", "maximum", "version"),
    [
        ("2023-03-30", None, "2021"),
        ("2021-06-01", None, None),
        ("2021-07", None, "2021"),
        ("2023-10", None, "2023"),
        ("2023-10-02", None, "2023"),
        ("2025", None, "2023"),
        ("2025-01-01", 27, "2021"),  # what is printed counts for more than the date
        (None, 21, "2023"),
        (None, 36, None),
        (None, None, None),
    ],
)
def test_versions(
    known: Standards, date: str | None, maximum: int | None, version: str | None
) -> None:
    assert known.version_for(date=date, maximum=maximum) == version


def test_names_and_numbers(known: Standards) -> None:
    assert known.standard("2021", "2.1") == known.by_name("2021", "COURT  work")
    assert known.standard("2023", "2.5") is None
    assert known.by_name("2023", "Court work") is None
    assert known.level("2021", "requires improvement") == known.level(
        "2021", "Requires improvement"
    )
    assert known.level("2021", "Excellent") is None


def test_what_is_known_is_said_in_our_terms_only(known: Standards) -> None:
    iri = known.standard("2021", "1.1")
    assert iri is not None
    found = {(quad.predicate.value, quad.object.value) for quad in known.quads_of([iri])}
    assert (terms.NAME, "Leadership") in found
    assert {object_ for predicate, object_ in found if predicate == terms.RDF_TYPE} == {
        terms.STANDARD
    }
    assert {quad.graph_name.value for quad in known.quads()} == {f"{DEFAULT_BASE}graph/reference"}


def test_identifiers_move_with_the_base() -> None:
    moved = standards("https://data.example.org/")
    assert moved.standard("2021", "1.1") == "https://data.example.org/id/standard/2021/1.1"
    assert moved.versions == standards().versions
