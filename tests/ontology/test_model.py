import pytest

from probation_graph.ontology.model import Model, model, model_of, snake
from probation_graph.ontology.names import TERMS

# What the model must be able to say: one class for each kind of thing that letters and reports name.
NAMED_KINDS = [
    "Region",
    "ProbationDeliveryUnit",
    "PoliceForce",
    "Council",
    "HealthBody",
    "Court",
    "Company",
    "VoluntaryOrganisation",
    "GovernmentBody",
    "Team",
    "Board",
    "Tool",
    "Programme",
    "Service",
    "Fund",
    "Place",
    "Prison",
    "Person",
    "Post",
    "Document",
    "Passage",
    "Inspection",
    "Strength",
    "AreaForImprovement",
    "ContextFinding",
    "Recommendation",
    "Rating",
    "Score",
    "Figure",
    "Mention",
    "StatedRelation",
    "OrganisationalChange",
]


@pytest.fixture(scope="module")
def found() -> Model:
    return model()


@pytest.mark.parametrize("name", NAMED_KINDS)
def test_there_is_a_class_for_each_kind_of_thing(found: Model, name: str) -> None:
    assert found.classes[name].iri == TERMS + name


def test_labels_lead_up_to_resource(found: Model) -> None:
    assert found.classes["Strength"].labels == ("Strength", "Finding", "Fact", "Resource")
    assert found.classes["Inspectorate"].superclasses[:2] == ("GovernmentBody", "Organisation")
    assert all(term.labels[-1] == "Resource" for term in found.classes.values())


def test_codes_are_the_kinds_of_nodes(found: Model) -> None:
    assert found.classes["ProbationDeliveryUnit"].code == "pdu"
    assert found.classes["AreaForImprovement"].code == "area_for_improvement"


def test_subclasses(found: Model) -> None:
    assert found.subclasses("Finding") == (
        "Finding",
        "Strength",
        "AreaForImprovement",
        "ContextFinding",
    )
    assert found.is_a("Region", "Organisation")
    assert not found.is_a("Organisation", "Region")


def test_an_object_property(found: Model) -> None:
    term = found.properties["supportedBy"]
    assert (term.kind, term.range, term.datatype) == ("object", "Passage", None)
    assert set(term.domain) == {"Fact", "Inspection"}
    assert term.relationship == "SUPPORTED_BY"
    assert not term.functional


def test_a_data_property(found: Model) -> None:
    term = found.properties["pageWidth"]
    assert (term.kind, term.range, term.datatype, term.key) == (
        "data",
        None,
        "decimal",
        "pageWidth",
    )
    assert term.functional
    assert found.properties["date"].datatype == "date"


def test_every_property_has_what_it_takes(found: Model) -> None:
    for term in found.properties.values():
        assert term.domain, term.name
        assert set(term.domain) <= set(found.classes)
        assert term.range in found.classes if term.kind == "object" else term.datatype is not None


def test_drawn_edges_are_no_part_of_the_record(found: Model) -> None:
    assert found.properties["partnerOf"].derived
    assert found.properties["mentions"].drawn_from == ("Mention",)
    assert not found.properties["supportedBy"].derived


def test_part_of_is_recorded_and_drawn(found: Model) -> None:
    term = found.properties["partOf"]
    assert not term.derived
    assert term.drawn_from == ("StatedRelation",)


@pytest.mark.parametrize(
    "code",
    [
        "part_of",
        "formerly_operated_by",
        "partner_of",
        "provides",
        "commissioned_by",
        "funded_by",
        "chairs",
        "uses",
        "reports_to",
        "located_at",
        "member_of",
    ],
)
def test_relations_have_codes(found: Model, code: str) -> None:
    assert found.relations[code].code == code


def test_names_of_properties_do_not_meet_as_relationships(found: Model) -> None:
    names = [term.relationship for term in found.properties.values()]
    assert len(names) == len(set(names))


def test_snake() -> None:
    assert snake("partnerOf") == "partner_of"
    assert snake("ProbationDeliveryUnit") == "probation_delivery_unit"


def test_an_empty_file_is_an_empty_model() -> None:
    assert model_of({}) == Model({}, {})


def test_the_model_is_read_once() -> None:
    assert model() is model()
