"""Checks of documents and their coverage as measurements of the Data Quality Vocabulary.

https://www.w3.org/TR/vocab-dqv/
"""

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from probation_graph.exports.graph import Graph, iri, typed, within
from probation_graph.exports.lines import Written, graph_of, lexical, written
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names, slug

COVERAGE = "coverage"
DIGITS = 4  # of the share of blocks
DIMENSIONS = {
    "consistency": "Whether a document agrees with itself: what it announces is found in it, "
    "and its numbers add up",
    "completeness": "Whether all that a document says is held by facts",
}


def graph_name(names: Names) -> str:
    """The graph of measurements."""
    return f"{names.base}graph/quality"


def structure(names: Names, metrics: Mapping[str, str]) -> bytes:
    """What quality is measured in; `metrics` are the checks by the end of their IRI."""
    graph = Graph(graph_name(names))
    for name, definition in DIMENSIONS.items():
        dimension = names.iri(f"quality/{name}")
        graph.describe(dimension, ["dqv:Dimension", "skos:Concept"], name)
        graph.say(dimension, "skos:prefLabel", Literal(name, language="en"))
        graph.say(dimension, "skos:definition", Literal(definition, language="en"))
    told = "Blocks of text that a fact rests on, as a share of those that are no boilerplate"
    _metric(graph, names, COVERAGE, told, "completeness", "decimal")
    for name, told in metrics.items():
        _metric(graph, names, name, f"Check: {told}", "consistency", "boolean")
    return graph.content()


def measurements(content: bytes, names: Names, metrics: dict[str, str]) -> bytes:
    """The measurements of one document as N-Quads; what they are of is noted in `metrics`."""
    graph, document = Graph(graph_name(names)), graph_of(content)
    for check, told in written(content, names.iri("check/")).items():
        name = lexical(told[terms.CHECK_NAME][0])
        kind = name.rpartition(": ")[2]  # checks of one unit have its name before this
        metrics.setdefault(slug(kind), kind)
        subject = within(names, "measurement", check)
        graph.say(subject, "rdfs:label", Literal(name, language="en"))
        _measurement(graph, names, subject, slug(kind), document)
        graph.say(subject, "dqv:value", *told[terms.PASSED])
        graph.say(subject, "prov:wasDerivedFrom", NamedNode(check))
    share = _share(written(content, f"{document}>").get(document, {}))
    if share is not None:
        subject = within(names, "measurement", f"{document}/{COVERAGE}")
        _measurement(graph, names, subject, COVERAGE, document)
        graph.say(subject, "dqv:value", share)
        graph.say(subject, "prov:wasDerivedFrom", NamedNode(document))
    return graph.content()


def _share(told: Mapping[str, list[Written]]) -> Literal | None:
    """Claimed blocks among those that could be claimed; None where there are none."""
    counts = [
        int(lexical(told[name][0]))
        for name in (terms.BLOCK_COUNT, terms.BOILERPLATE_COUNT, terms.CLAIMED_COUNT)
        if name in told
    ]
    if len(counts) < 3 or counts[0] == counts[1]:
        return None
    return typed(f"{counts[2] / (counts[0] - counts[1]):.{DIGITS}f}", "decimal")


def _metric(
    graph: Graph, names: Names, name: str, definition: str, dimension: str, datatype: str
) -> None:
    metric = names.iri(f"metric/{name}")
    graph.describe(metric, ["dqv:Metric"], name.replace("-", " "))
    graph.say(metric, "skos:definition", Literal(definition, language="en"))
    graph.say(metric, "dqv:inDimension", iri(names.iri(f"quality/{dimension}")))
    graph.say(metric, "dqv:expectedDataType", iri(f"xsd:{datatype}"))


def _measurement(graph: Graph, names: Names, subject: str, metric: str, document: str) -> None:
    graph.say(subject, "rdf:type", iri("dqv:QualityMeasurement"))
    graph.say(subject, "dqv:isMeasurementOf", iri(names.iri(f"metric/{metric}")))
    graph.say(subject, "dqv:computedOn", NamedNode(document))
