"""Checks of documents and their coverage as measurements of the Data Quality Vocabulary.

https://www.w3.org/TR/vocab-dqv/
"""

from collections.abc import Mapping
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from probation_graph.exports.graph import Graph, Text, iri, typed, within, written
from probation_graph.exports.lines import graph_of, section, text_of, told, triples, values
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names, slug

COVERAGE = "coverage"
DIGITS = 4  # of the share of blocks
KINDS = 1 << 8  # of checks, kept as they were read: some ten are in use
CHECK_NAME, PASSED = written(terms.CHECK_NAME), written(terms.PASSED)
LABEL, VALUE, ORIGIN = map(written, ("rdfs:label", "dqv:value", "prov:wasDerivedFrom"))
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
    text, document = Text(graph_name(names)), graph_of(content)
    for check, nodes in told(section(content, names.iri("check/"))):
        (name,) = nodes[CHECK_NAME]
        kind = _kind(name[1:-1].rpartition(": ")[2])  # checks of one unit have its name before it
        metric = slug(kind)
        metrics.setdefault(metric, kind)
        subject = written(within(names, "measurement", check[1:-1]))
        text.say(subject, [(LABEL, f"{name}@en"), (ORIGIN, check)])
        text.say(subject, _measurement(names, metric, document))
        text.say(subject, [(VALUE, node) for node in nodes[PASSED]])
    share = _share(values(triples(section(content, f"{document}>"))).get(document, {}))
    if share is not None:
        subject = written(within(names, "measurement", f"{document}/{COVERAGE}"))
        text.say(subject, [(VALUE, str(share)), (ORIGIN, written(document))])
        text.say(subject, _measurement(names, COVERAGE, document))
    return text.content()


@lru_cache(KINDS)
def _kind(escaped: str) -> str:
    """What kind of check a name tells; the name is as N-Quads have it, without quotes."""
    return text_of(f'"{escaped}"')


def _share(said: dict[str, list[NamedNode | Literal]]) -> Literal | None:
    """Claimed blocks among those that could be claimed; None where there are none."""
    counts = [
        int(said[name][0].value)
        for name in (terms.BLOCK_COUNT, terms.BOILERPLATE_COUNT, terms.CLAIMED_COUNT)
        if name in said
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


def _measurement(names: Names, metric: str, document: str) -> list[tuple[str, str]]:
    return [
        (written("rdf:type"), written("dqv:QualityMeasurement")),
        (written("dqv:isMeasurementOf"), written(names.iri(f"metric/{metric}"))),
        (written("dqv:computedOn"), written(document)),
    ]
