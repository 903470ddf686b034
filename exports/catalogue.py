"""The catalogue: what the data are, whose, under which licence, where from and in which forms.

DCAT 3 with provenance (PROV); statistics are in exports.statistics.
"""

from collections.abc import Mapping
from importlib.metadata import version

from pyoxigraph import Literal

from probation_graph.exports.forms import FORMS
from probation_graph.exports.graph import Graph, iri
from probation_graph.exports.lines import Written
from probation_graph.exports.vocabulary import OGL
from probation_graph.ontology import terms
from probation_graph.ontology.names import TERMS, Names

TITLE = "Probation inspections and their stakeholders"
TOLD = (
    "What inspectors found of probation services, whom they asked to do what, and who works with "
    "whom; every fact leads back to the words on the page of a document."
)
MADE = "Contains public sector information licensed under the Open Government Licence v3.0."
MEDIA = "https://www.iana.org/assignments/media-types/"
Described = Mapping[str, list[Written]]


def graph_name(names: Names) -> str:
    """The graph of the catalogue."""
    return f"{names.base}graph/catalogue"


def data_set(names: Names) -> str:
    """The data set as a whole."""
    return names.iri("dataset")


def catalogue(
    documents: Mapping[str, Described], names: Names, address: str | None = None
) -> Graph:
    """The catalogue of a record; `documents` by IRI with what they say of themselves, `address`
    where it is served, ending with "/" (by default the base of its names)."""
    graph, place = Graph(graph_name(names)), names.base if address is None else address
    whole, listed = data_set(names), names.iri("catalogue")
    graph.describe(listed, ["dcat:Catalog"], "probation-graph")
    graph.say(listed, "dcterms:title", Literal("probation-graph", language="en"))
    graph.say(listed, "dcat:dataset", iri(whole))
    graph.describe(whole, ["dcat:Dataset", "void:Dataset", "prov:Entity"], TITLE)
    graph.say(whole, "dcterms:title", Literal(TITLE, language="en"))
    graph.say(whole, "dcterms:description", Literal(TOLD, language="en"))
    for each in (listed, whole):
        graph.say(each, "dcterms:license", iri(OGL))
        graph.say(each, "dcterms:publisher", iri(names.iri("publisher")))
    graph.say(whole, "dcterms:rights", Literal(MADE, language="en"))
    graph.say(whole, "dcterms:conformsTo", iri(TERMS), iri("qb:"), iri("dqv:"))
    graph.say(whole, "dcat:landingPage", iri(place))
    graph.say(whole, "dcat:keyword", *(Literal(word, language="en") for word in
              ("probation", "inspection", "recommendations", "ratings")))  # fmt: skip
    graph.describe(names.iri("publisher"), ["foaf:Agent", "prov:Agent"], "Publisher")
    graph.say(names.iri("publisher"), "foaf:name", Literal("The probation-graph authors"))
    _made(graph, names, documents)
    for name in FORMS:
        _distribution(graph, names, name, place)
    return graph


def _made(graph: Graph, names: Names, documents: Mapping[str, Described]) -> None:
    """Where the data come from, and the program that made them."""
    whole, making, maker = data_set(names), names.iri("making"), names.iri("maker")
    graph.say(whole, "prov:wasGeneratedBy", iri(making))
    graph.describe(making, ["prov:Activity"], "Reading of documents")
    graph.say(making, "prov:wasAssociatedWith", iri(maker))
    told = f"probation-graph {version('probation-graph')}"
    graph.describe(maker, ["prov:SoftwareAgent"], told)
    for document, said in documents.items():
        graph.say(whole, "prov:wasDerivedFrom", iri(document))
        graph.say(making, "prov:used", iri(document))
        graph.say(document, "dcterms:title", *said.get(terms.TITLE, ()))
        graph.say(document, "dcterms:publisher", *said.get(terms.ISSUED_BY, ()))


def _distribution(graph: Graph, names: Names, name: str, place: str) -> None:
    form = FORMS[name]
    file = names.iri(f"distribution/{name}")
    graph.describe(file, ["dcat:Distribution"], form.title)
    graph.say(data_set(names), "dcat:distribution", iri(file))
    graph.say(file, "dcterms:title", Literal(form.title, language="en"))
    graph.say(file, "dcterms:license", iri(OGL))
    graph.say(file, "dcat:downloadURL", iri(f"{place}export/{name}"))
    graph.say(file, "dcat:accessURL", iri(f"{place}export/{name}"))
    kind = "dcat:packageFormat" if form.many else "dcat:mediaType"
    graph.say(file, kind, iri(MEDIA + form.media_type))
    if form.statements:
        graph.say(data_set(names), "void:dataDump", iri(f"{place}export/{name}"))
