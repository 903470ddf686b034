from probation_graph.ingest.bodies.clauses import clauses
from tests.ingest.resolved import BARE, resolver


def marked(text, **kwargs):
    found = resolver(text, **kwargs)
    return [clause.marked for clause in clauses(found, 0)]


def test_bodies_become_marks_with_their_classes():
    (first, second) = marked("Nacro came. The region met HMPPS.")
    assert first == "⟦0 VoluntaryOrganisation Organisation Agent Resource⟧ came."
    assert second.startswith("⟦0 Region Organisation Agent Resource⟧ met ⟦1 GovernmentBody")


def test_offsets_are_those_of_the_sentence():
    text = "Nacro came. The region met HMPPS."
    first, second = clauses(resolver(text), 0)
    assert text[second.start : second.end] == "The region met HMPPS."
    assert len(first.bodies) == 1


def test_what_the_document_does_not_tell_stays_as_printed():
    assert marked("The region asked you about the budget.", subject=BARE) == [
        "The region asked you about the budget."
    ]


def test_the_budget_is_the_fund_named_before_it():
    text = "The regional outcomes and innovation fund was new. The budget was large."
    assert marked(text)[1].startswith("⟦0 Fund Resource⟧ was large")


def test_furniture_has_no_clauses():
    assert list(clauses(resolver("~ Nacro came."), 0)) == []


def test_a_reference_inside_a_name_is_no_reference():
    assert marked("The region of Greater Manchester region")[0].count("⟦") <= 2
