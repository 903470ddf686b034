"""The generated checks find what they are for: each constraint of the shapes is broken once."""

from collections import defaultdict

import pytest

from probation_graph.graph.checks import NAMED, broken, check_problems, checks
from probation_graph.graph.sync import sync
from probation_graph.graph.verify import verify
from probation_graph.ontology.checks import SHACL
from probation_graph.ontology.cypher_checks import check_name
from probation_graph.ontology.model import XSD, model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.shapes import Shape, shapes
from probation_graph.ontology.turtle import value

WRONG_TYPE = {
    "string": 5,
    "integer": "five",
    "decimal": "a half",
    "boolean": "yes",
    "dateTime": "2026-11-23 at noon",
}
NAMES = Names()


def breaking(shape: Shape, component: str, parameters) -> dict[str, object]:
    """Properties and `links` of a node that breaks one constraint of a shape; a link leads to a
    thing without a class."""
    if shape.target_class is None:
        return {"kind": "unheard of"} if "Typed" in shape.name else {"kind": None, "name": "x"}
    if shape.path is None:
        return {"uri": "no iri" if component == "nodeKind" else "urn:broken"}
    term = model().properties[shape.path.removeprefix(TERMS)]
    if component == "minCount":
        return {}
    if term.kind == "object":
        count = int(value(parameters[0])) + 1 if component == "maxCount" else 1
        return {"links": [term.relationship] * count}
    match component:
        case "maxCount":
            return {term.key: ["one", "two"]}
        case "datatype":
            return {term.key: WRONG_TYPE[value(parameters[0]).removeprefix(XSD)]}
        case "minInclusive":
            return {term.key: -(10**9)}
        case "maxInclusive":
            return {term.key: 10**9}
        case "lessThanOrEquals":
            return {term.key: 5, value(parameters[0]).removeprefix(TERMS): 3}
        case "or" | "in" | "hasValue" | "pattern":
            return {term.key: " "}
    raise AssertionError(f"no way is known to break {component}")


def cases():
    """Every constraint of every shape: the check that must find it, and a node that breaks it."""
    for number, shape in enumerate(shapes()):
        cls = (shape.target_class or f"{TERMS}Resource").removeprefix(TERMS)
        for component, parameters in zip(shape.components, shape.parameters, strict=True):
            name = component.removeprefix(SHACL)
            made = breaking(shape, name, parameters)
            uri = f"{made.pop('uri', NAMES.iri('broken'))}/{number}/{name}"
            links = made.pop("links", [])
            properties = {"uri": uri, "id": uri, "kind": model().classes[cls].code} | made
            yield check_name(shape), cls, properties, links


CASES = list(cases())


@pytest.fixture(scope="module")
def found(engines):
    """What the checks find where every constraint is broken: URIs by the name of the check."""
    engines.write("MATCH (n) DETACH DELETE n")
    by_class = defaultdict(list)
    for _, cls, properties, _ in CASES:
        by_class[cls].append(properties)
    for cls, rows in by_class.items():
        labels = ":".join(model().classes[cls].labels)
        engines.write(f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows=rows)
    for _, cls, properties, links in CASES:
        for kind in links:
            engines.write(
                f"MATCH (n:{cls} {{uri: $uri}}) CREATE (n)-[:{kind}]->(:Resource {{uri: 'urn:plain'}})",
                uri=properties["uri"],
            )
    yield {check.name: {row["uri"] for row in rows} for check, rows in broken(engines)}
    engines.write("MATCH (n) DETACH DELETE n")


def test_there_is_a_check_for_every_constraint():
    assert [check.name for check in checks()] == [check_name(shape) for shape in shapes()]
    assert len({check.name for check in checks()}) == len(checks())


@pytest.mark.parametrize("check", [check.name for check in checks()])
def test_each_constraint_that_is_broken_is_found_by_its_check(found, check):
    broken_here = [properties["uri"] for name, _, properties, _ in CASES if name == check]
    assert broken_here
    assert set(broken_here) <= found[check]


def test_a_check_names_the_shape_and_the_node(empty_engine):
    empty_engine.write(
        "UNWIND range(1, $many) AS n CREATE (:Resource:Person {uri: $base + n, kind: 'person'})",
        many=NAMED + 1,
        base=NAMES.iri("person/a/"),
    )
    told = [str(problem) for problem in check_problems(empty_engine, NAMES)]
    first = "check: person/a/1: ResourceShape.name: Everything has exactly one name"
    assert told[0].startswith(first)
    assert told[NAMED] == "check: and more: 1 further nodes break ResourceShape.name."
    assert len(told) == NAMED + 1


def test_what_is_only_drawn_or_recorded_by_the_record_breaks_nothing(empty_engine, record):
    sync(record, empty_engine)
    assert verify(record, empty_engine) == []
    empty_engine.write(
        "MATCH (b:Board), (f:Finding) WITH b, f LIMIT 1 "
        "CREATE (s:StatedRelation:Note {relation: 'part_of'}) "
        "CREATE (s)-[:RELATION_SUBJECT]->(b) CREATE (s)-[:RELATION_OBJECT]->(f) "
        "CREATE (b)-[:PART_OF]->(f)"
    )
    names = {check.name for check, _ in broken(empty_engine)}
    assert "OrganisationShape.partOf" not in names
    empty_engine.write("MATCH (s:StatedRelation:Note) SET s.restates = true")
    assert "OrganisationShape.partOf" in {check.name for check, _ in broken(empty_engine)}
