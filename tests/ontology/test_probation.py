"""The ontology file itself: what it says of itself and how it is tied to other vocabularies."""

import pytest
from pyoxigraph import Quad

from probation_graph.ontology.model import ONTOLOGY_FILE, OWL, RDFS, SKOS, model
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.turtle import Index, index, read_turtle, value

DCTERMS = "http://purl.org/dc/terms/"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
ALIGNED_WITH = {
    "ORG": ORG,
    "PROV-O": PROV,
    "Dublin Core": DCTERMS,
    "SKOS": SKOS,
    "Web Annotation": "http://www.w3.org/ns/oa#",
    "schema.org": "https://schema.org/",
    "RDF Data Cube": "http://purl.org/linked-data/cube#",
}
ALIGNING = {f"{RDFS}subClassOf", f"{RDFS}subPropertyOf", f"{SKOS}closeMatch"}


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return list(read_turtle(ONTOLOGY_FILE))


@pytest.fixture(scope="module")
def triples(quads: list[Quad]) -> Index:
    return index(quads)


@pytest.mark.parametrize(
    "predicate",
    [
        f"{OWL}versionIRI",
        f"{OWL}versionInfo",
        f"{DCTERMS}license",
        f"{DCTERMS}title",
        f"{DCTERMS}description",
    ],
)
def test_it_says_what_it_is(triples: Index, predicate: str) -> None:
    assert len(triples[TERMS][predicate]) == 1


@pytest.mark.parametrize("vocabulary", ALIGNED_WITH.values(), ids=list(ALIGNED_WITH))
def test_it_is_aligned(quads: list[Quad], vocabulary: str) -> None:
    targets = [value(quad.object) for quad in quads if quad.predicate.value in ALIGNING]
    assert any(target.startswith(vocabulary) for target in targets)


@pytest.mark.parametrize(
    ("term", "wider"),
    [
        ("Organisation", f"{ORG}Organization"),
        ("ProbationDeliveryUnit", f"{ORG}OrganizationalUnit"),
        ("Post", f"{ORG}Post"),
        ("OrganisationalChange", f"{ORG}ChangeEvent"),
        ("Office", f"{ORG}Site"),
        ("Passage", f"{PROV}Entity"),
        ("Inspection", f"{PROV}Activity"),
        ("Standard", f"{SKOS}Concept"),
        ("Scheme", f"{SKOS}ConceptScheme"),
    ],
)
def test_classes_are_kinds_of_standard_ones(triples: Index, term: str, wider: str) -> None:
    assert wider in map(value, triples[TERMS + term][f"{RDFS}subClassOf"])


def test_nothing_is_an_activity_and_an_entity(triples: Index) -> None:
    """PROV-O has no thing that is both; an org:ChangeEvent is an activity."""
    activities = {f"{PROV}Activity", f"{ORG}ChangeEvent"}
    for term in model().classes.values():
        wider = {
            value(node)
            for name in term.labels
            for node in triples[TERMS + name].get(f"{RDFS}subClassOf", ())
        }
        assert not (activities & wider and f"{PROV}Entity" in wider), term.name
