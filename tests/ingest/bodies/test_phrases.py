import pytest

from probation_graph.ingest.bodies.collecting import coinages
from probation_graph.ingest.bodies.cues import strict_cues
from probation_graph.ontology.gazetteer import gazetteer
from tests.ingest.resolved import names_coined, words


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        (
            "The regional housing and welfare committee met.",
            "regional housing and welfare committee",
            "Board",
        ),
        ("Results were sent to the case audit team.", "case audit team", "Team"),
        (
            "She sat on the regional courts steering group.",
            "regional courts steering group",
            "Board",
        ),
        ("A wellbeing forum had been set up.", "wellbeing forum", "Board"),
        ("The work was led by a small but high performing outreach team.", "outreach team", "Team"),
        ("There were delays in sentence planning teams.", "sentence planning teams", "Team"),
        ("Its accommodation strategy was clear.", "accommodation strategy", "Framework"),
        (
            "The regional business improvement plan was sound.",
            "regional business improvement plan",
            "Framework",
        ),
        ("Staff used the court listing dashboard.", "court listing dashboard", "Tool"),
        ("The Mill Lane office was cold.", "Mill Lane office", "Office"),
        ("LDU heads met weekly.", "LDU heads", "Post"),
        ("The culture and events officer wrote it.", "culture and events officer", "Post"),
        (
            "The health and safety business partner came.",
            "health and safety business partner",
            "Post",
        ),
        ("The Serious Case Review (SCR) panel met.", "Serious Case Review panel", "Board"),
        ("The new and effective recovery service opened.", "recovery service", "Service"),
        ("Early help hubs are run by the early support hub.", "early support hub", "Team"),
    ],
)
def test_a_common_noun_phrase_names_a_body(text, name, cls):
    assert names_coined(text).get(name) == cls


@pytest.mark.parametrize(
    "text",
    [
        "The team worked hard.",  # no telling word
        "The regional team worked hard.",
        "A framework for reviews had been written.",
        "The region should set up a case audit team.",  # asked for, not there
        "implement a quality audit programme to check the work",
        "They may wish to consider a wellbeing forum.",
        "Any case audit team would do.",
        "Steering groups had been arranged.",
        "Programme groups were small.",
        "The case audit team manager role was vacant and the case audit group work stopped.",
        "Those were effective and responsive services.",
        "An office was opened in an office building.",
        "Ethnic groups were different.",
        "There was a workforce planning tool called Rota.",  # describes what is named after it
        "They promote frontline managers.",
        "The court, unpaid work and programmes teams met.",
    ],
)
def test_a_phrase_that_names_no_body_is_left(text):
    told = {"Board", "Team", "Framework", "Programme", "Service", "Office"}
    assert not [name for name, cls in names_coined(text).items() if cls in told]


def test_praise_and_dates_are_no_part_of_a_name():
    assert "case audit team" in names_coined("The highly effective weekly case audit team met.")


def test_a_gerund_governs_a_bare_phrase_and_belongs_to_one_with_an_article():
    assert "inclusion groups" not in names_coined("They spend days chairing inclusion groups.")
    assert "mentoring scheme" in names_coined("The mentoring scheme was new.")


def test_two_bodies_joined_by_and_stay_two():
    found = names_coined("It went to the RLT and the quality review group and the audit board.")
    assert set(found) == {"quality review group", "audit board"}
    assert "RLT and quality review group" not in names_coined(
        "the RLT and quality review group met."
    )


def test_a_plural_noun_before_and_is_another_body():
    found = names_coined("This helped the social workers and intelligence team.")
    assert "social workers and intelligence team" not in found


def test_a_possessive_stands_before_a_name_unless_it_belongs_to_one():
    assert "recovery team" in names_coined("We met the county’s recovery team.")
    assert "women’s recovery team" in names_coined("We met the women’s recovery team.")


def test_a_definition_inside_a_phrase_gives_its_short_form_too():
    from tests.ingest.resolved import coined

    found = {item.name: item.aliases for item in coined("The Further Case (FC) team met.")}
    assert found["Further Case team"] == ("FC team", "Further Case (FC) team")


def test_a_capital_owed_to_the_sentence_is_no_part_of_the_name():
    assert "sentence planning teams" in names_coined("Sentence planning teams were full.")


def coined_elsewhere(text):
    """What a document of any inspectorate is seen to name."""
    return {item.name for item in coinages(words(text), gazetteer(), strict_cues())}


@pytest.mark.parametrize(
    "text",
    [
        "The training programme is good.",
        "The early help teams meet.",
        "The adult substance misuse service helps.",
        "The quality assurance framework is weak.",
        "A child protection strategy meeting was held.",
    ],
)
def test_elsewhere_what_a_service_does_is_no_name(text):
    assert coined_elsewhere(text) == set()


def test_elsewhere_capitals_and_telling_words_still_name():
    text = "The multi-agency Ayton team runs the domestic abuse freedom programme."
    assert coined_elsewhere(text) == {"Ayton team", "domestic abuse freedom programme"}
