import pytest

from tests.ingest.resolved import coined, names_coined


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("The region used a planning tool called Rota.", "Rota", "Tool"),
        ("A digital tool, called LENS, was there.", "LENS", "Tool"),
        ("It had an initiative known as Fresh Start.", "Fresh Start", "Programme"),
        ("There was a dashboard named the ‘case map’ for all.", "case map", "Tool"),
        ("They built a website portal called The Exchange for staff.", "The Exchange", "Tool"),
        ("They ran a 'first step' project for women.", "first step", "Programme"),
        ("The multidisciplinary ‘Dawn’ team met.", "Dawn team", "Team"),
        ("Officers ran Operation Dalby with care.", "Operation Dalby", "Programme"),
        ("Schools joined Operation Dalby3 that year.", "Operation Dalby", "Programme"),
        ("Staff wrote Beacon, which was a regional platform for news.", "Beacon", "Tool"),
        ("They set up Harbour, a project for men.", "Harbour", "Programme"),
        ("The drug and alcohol service, SPARK, was praised.", "SPARK", "Service"),
        ("Training was delivered by Northern Voices last year.", "Northern Voices", "Organisation"),
        ("The site was operated by Acme Justice Ltd until May.", "Acme Justice Ltd", "Company"),
        (
            "The region partnered with the Hill Farm Trust to do it.",
            "Hill Farm Trust",
            "VoluntaryOrganisation",
        ),
    ],
)
def test_the_text_says_that_it_is_a_name(text, name, cls):
    assert names_coined(text).get(name) == cls


@pytest.mark.parametrize(
    "text",
    [
        "They were called.",
        "A meeting called Monday was held.",  # a meeting is none of our kinds
        "The so-called 'soft' skills were taught.",
        "It was led by the Head of Courts.",
        "It was delivered by staff.",
        "The front door, SPARK is",
        "We met Jane Smith, the programme manager, there.",
        "It was provided by Police.",
        "The ‘first, second’ project",
        "It was delivered by Northshire’s staff.",
    ],
)
def test_what_is_no_name_is_left(text):
    told = names_coined(text)
    assert not {"Monday", "soft", "SPARK", "staff", "Jane Smith", "Police", "Northshire’s"} & set(
        told
    )


def test_the_noun_of_a_quoted_name_stands_in_its_span():
    (item,) = coined("They ran a 'first step' project here.")
    assert (item.name, item.aliases) == ("first step", ("'first step' project",))


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Ayton South is a multi-agency project which helps.", "Ayton South", "Programme"),
        ("They like the ‘One Team’ (a pilot in which all meet).", "One Team", "Programme"),
        ("It is on the ‘Connect it’ system.", "Connect it", "Tool"),
        (
            "She went to University Hospitals Ayton and Kent.",
            "University Hospitals Ayton and Kent",
            "HealthBody",
        ),
        (
            "Ayton Hospital Pupil Referral Unit is near.",
            "Ayton Hospital Pupil Referral Unit",
            "EducationBody",
        ),
        ("It is in the National Ayton Mechanism.", "National Ayton Mechanism", "Framework"),
        ("Use the Universal Ayton pathway.", "Universal Ayton pathway", "Programme"),
    ],
)
def test_more_ways_of_naming(text, name, cls):
    assert names_coined(text).get(name) == cls
