from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.registry import Registry
from probation_graph.ingest.facts import Body
from probation_graph.ontology.gazetteer import gazetteer
from tests.ingest.resolved import NAMES, mentioned


def registry(**long_forms):
    keys = {short: tuple(long.split()) for short, long in long_forms.items()}
    return Registry("abc", NAMES, gazetteer(), keys)


def coinage(name, cls="Board", *aliases, strength=Strength.PHRASE):
    return Coinage(cls, name, 0, 0, len(name), strength, aliases)


def test_names_of_one_key_are_one_body():
    made = registry(sfo="serious further offence")
    first = made.coin(coinage("Serious Further Offence team", "Team"))
    assert made.coin(coinage("the SFO teams", "Team")) == first
    assert made.body(first).aliases == ("the SFO teams",)
    assert made.known_as("SFO Team") == first


def test_a_name_in_other_capitals_is_no_alias():
    made = registry()
    iri = made.coin(coinage("quality board"))
    made.also_called(iri, "Quality Board")
    assert made.body(iri).aliases == ()


def test_a_known_body_keeps_its_identity():
    made = registry()
    assert NAMES.short(made.coin(coinage("thinking skills programme", "Programme"))).startswith(
        "programme/"
    )
    service = made.coin(coinage("probation service", "Service"))
    assert NAMES.short(service) == "organisation/probation-service"
    tool = made.coin(coinage("national RCAT audit tool", "Tool"))
    assert "provisional" not in tool
    assert ("national RCAT audit tool", tool) in list(made.forms())


def test_what_cannot_be_the_known_body_is_the_documents_own():
    made = registry()
    assert "provisional" in made.coin(coinage("Nacro", "Tool", strength=Strength.NAMED))
    assert "provisional" in made.coin(coinage("together women", "Service"))


def test_a_short_form_joins_the_one_longer_name_of_its_class():
    made = registry()
    long = made.coin(coinage("regional business plan", "Framework"))
    short = made.coin(coinage("business plan", "Framework"))
    made.join_short_forms()
    assert short not in made.drafts
    assert made.body(long).aliases == ("business plan",)
    assert made.known_as("business plan") == long


def test_a_short_form_of_two_names_joins_neither():
    made = registry()
    made.coin(coinage("regional business plan", "Framework"))
    made.coin(coinage("national business plan", "Framework"))
    short = made.coin(coinage("business plan", "Framework"))
    made.join_short_forms()
    assert short in made.drafts


def test_a_capitalised_name_is_no_short_form():
    made = registry()
    made.coin(coinage("National Prison Trust", "VoluntaryOrganisation"))
    short = made.coin(coinage("Prison Trust", "VoluntaryOrganisation"))
    made.join_short_forms()
    assert short in made.drafts


def test_bodies_found_elsewhere_are_adopted():
    made = registry()
    made.adopt(Body("x", "Region", "Hillshire", ("Hillshire region",), provisional=True))
    assert made.body(made.known_as("Hillshire region")).name == "Hillshire"


def test_classes_are_compared_with_those_above():
    made = registry()
    board = made.coin(coinage("quality board"))
    assert made.is_a(board, ["Organisation"])
    assert not made.is_a(board, ["Tool", "Post"])


def test_the_same_body_is_met_in_every_number_and_capital():
    found = mentioned(
        "Joint advice teams (JATs) were created. Staff of the JAT met. The Joint Advice Team (JAT) grew."
    )
    assert {name for _, _, name in found} == {"joint advice teams"}
    assert [words for words, _, _ in found] == [
        "Joint advice teams (JATs)",
        "JAT",
        "Joint Advice Team (JAT)",
    ]
