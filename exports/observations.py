"""Figures as observations of an RDF Data Cube.

One observation for each figure of a document. Dimensions are the figure and the document, since a
figure's unit, population and period are the document's own words and not codes: they are
attributes. https://www.w3.org/TR/vocab-data-cube/
"""

from probation_graph.exports.graph import Graph, Text, iri, typed, within, written
from probation_graph.exports.lines import graph_of, section, told
from probation_graph.exports.vocabulary import OGL
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names

ATTRIBUTES = {
    "unit": terms.UNIT,
    "bound": terms.BOUND,
    "numerator": terms.NUMERATOR,
    "denominator": terms.DENOMINATOR,
    "comparator": terms.COMPARATOR,
    "population": terms.POPULATION,
    "period": terms.PERIOD,
}
INTEGERS = frozenset({"numerator", "denominator"})
DIMENSIONS = {"figure": "prov:Entity", "document": "prov:Entity"}  # each with its range


def graph_name(names: Names) -> str:
    """The graph of observations."""
    return f"{names.base}graph/observations"


def data_set(names: Names) -> str:
    """The data set that every observation is in."""
    return names.iri("cube/figures")


def structure(names: Names) -> bytes:
    """The data set, its structure and the components of that."""
    graph = Graph(graph_name(names))
    cube, definition = data_set(names), names.iri("cube/figures/structure")
    graph.describe(cube, ["qb:DataSet"], "Figures that documents state")
    graph.say(cube, "qb:structure", iri(definition))
    graph.say(cube, "dcterms:license", iri(OGL))
    graph.describe(definition, ["qb:DataStructureDefinition"], "Structure of the figures")
    for order, (name, kind) in enumerate(DIMENSIONS.items(), start=1):
        used = _component(graph, names, definition, "dimension", name)
        graph.say(used, "qb:order", typed(str(order), "integer"))
        graph.say(_property(names, name), "rdfs:range", iri(kind))
    _component(graph, names, definition, "measure", "value")
    graph.say(_property(names, "value"), "rdfs:range", iri("xsd:decimal"))
    for name in ATTRIBUTES:
        used = _component(graph, names, definition, "attribute", name)
        graph.say(used, "qb:componentRequired", typed("false", "boolean"))
        kind = "xsd:integer" if name in INTEGERS else "xsd:string"
        graph.say(_property(names, name), "rdfs:range", iri(kind))
    return graph.content()


def observations(content: bytes, names: Names) -> bytes:
    """The observations of one document's figures, as lines of N-Quads."""
    lines = section(content, names.iri("figure/"))
    if not lines:
        return b""
    text, properties = Text(graph_name(names)), _properties(names)
    same = [
        (written("rdf:type"), written("qb:Observation")),
        (written("qb:dataSet"), written(data_set(names))),
        (written(_property(names, "document")), written(graph_of(content))),
    ]
    origins = [written("prov:wasDerivedFrom"), written(_property(names, "figure"))]
    for figure, nodes in told(lines):
        text.say(written(within(names, "observation", figure[1:-1])), [
            *same,
            *((predicate, figure) for predicate in origins),
            *((properties[of], node) for of in nodes if of in properties for node in nodes[of]),
        ])  # fmt: skip
    return text.content()


def _properties(names: Names) -> dict[str, str]:
    """The cube's property for each one of a figure, both as N-Quads have them."""
    sources = {"value": terms.VALUE, **ATTRIBUTES}
    return {written(source): written(_property(names, name)) for name, source in sources.items()}


def _component(graph: Graph, names: Names, definition: str, role: str, name: str) -> str:
    used = f"{definition}/{name}"
    graph.describe(used, ["qb:ComponentSpecification"], f"{name}, as {role}")
    graph.say(definition, "qb:component", iri(used))
    graph.say(used, f"qb:{role}", iri(_property(names, name)))
    kinds = ["rdf:Property", f"qb:{role.capitalize()}Property"]
    graph.describe(_property(names, name), kinds, name)
    return used


def _property(names: Names, name: str) -> str:
    return names.iri(f"cube/property/{name}")
