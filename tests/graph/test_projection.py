"""Quads as a property graph, and back."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.digest import triples_hash
from probation_graph.graph.errors import RecordError
from probation_graph.graph.projection import project, triples
from probation_graph.graph.property_graph import Edge, Node
from probation_graph.ontology.model import PropertyTerm, model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE

NAMES = Names("https://example.org/")
XSD = "http://www.w3.org/2001/XMLSchema#"
EARLY, LATE = NAMES.document("aaaaaaaaaaaa"), NAMES.document("bbbbbbbbbbbb")
UNDATED = NAMES.document("000000000000")
GRAPHS = (EARLY, LATE, UNDATED, NAMES.reference_graph)


def say(subject: str, local: str, value: str | Literal | NamedNode, graph: str = EARLY) -> Quad:
    """One quad by local names; text is a string."""
    predicate = RDF_TYPE if local == "type" else f"{TERMS}{local}"
    if local == "type":
        value = NamedNode(f"{TERMS}{value}")
    node = Literal(value) if isinstance(value, str) else value
    return Quad(NamedNode(NAMES.iri(subject)), NamedNode(predicate), node, NamedNode(graph))


def thing(subject: str) -> NamedNode:
    return NamedNode(NAMES.iri(subject))


def typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(f"{XSD}{datatype}"))


def node(quads: Iterable[Quad], subject: str) -> Node:
    return project(quads, NAMES).nodes[NAMES.iri(subject)]


def test_a_node_has_its_keys_its_labels_and_its_kind() -> None:
    found = node([say("finding/1", "type", "Strength"), say("finding/1", "name", "n")], "finding/1")
    assert found.labels == ("Fact", "Finding", "Resource", "Strength")
    assert found.properties == {
        "uri": "https://example.org/id/finding/1",
        "id": "finding/1",
        "kind": "strength",
        "name": "n",
    }


def test_many_values_are_a_sorted_list_and_one_is_still_a_list() -> None:
    quads = [say("x", "type", "Board"), say("x", "alias", "b"), say("x", "alias", "“a”")]
    assert node(quads, "x").properties["alias"] == ["b", "“a”"]
    assert node(quads[:2], "x").properties["alias"] == ["b"]


def test_values_keep_their_types_and_zero_and_false_are_values() -> None:
    properties = node(
        [
            say("x", "type", "Figure"),
            say("x", "value", typed("12.860", "decimal")),
            say("x", "numerator", typed("0", "integer")),
            say("x", "provisional", typed("false", "boolean")),
            say("x", "date", typed("2021-07", "gYearMonth")),
        ],
        "x",
    ).properties
    assert properties["value"] == 12.86
    assert properties["valueExact"] == "12.860"
    assert properties["numerator"] == 0
    assert properties["provisional"] is False
    assert properties["date"] == "2021-07"


def test_a_thing_only_pointed_to_is_a_node_with_a_caption() -> None:
    quads = [say("x", "type", "Mention"), say("x", "mentionOf", thing("pdu/N1"))]
    found = node(quads, "pdu/N1")
    assert found.labels == ("Resource",)
    assert found.properties == {"uri": NAMES.iri("pdu/N1"), "id": "pdu/N1", "name": "pdu/N1"}


def relation(subject: str, code: str, target: str) -> list[Quad]:
    return [
        say("relation/1", "type", "StatedRelation"),
        say("relation/1", "relation", code),
        say("relation/1", "relationSubject", thing(subject)),
        say("relation/1", "relationObject", thing(target)),
    ]


def test_short_edges_are_drawn_and_do_not_come_back() -> None:
    quads = [
        *relation("a", "partner_of", "b"),
        say("m", "type", "Mention"),
        say("m", "mentionOf", thing("b")),
        say("m", "mentionedIn", thing("f")),
    ]
    graph = project(quads, NAMES)
    assert Edge(NAMES.iri("a"), "PARTNER_OF", NAMES.iri("b")) in graph.edges
    assert Edge(NAMES.iri("f"), "MENTIONS", NAMES.iri("b")) in graph.edges
    assert triples_hash(triples(graph)) == triples_hash(quads)


def test_a_relation_that_is_recorded_anyway_stays_recorded() -> None:
    stated = relation("a", "part_of", "b")
    recorded = say("a", "partOf", thing("b"), NAMES.reference_graph)
    graph = project([*stated, recorded], NAMES)
    assert graph.nodes[NAMES.iri("relation/1")].properties["restates"] is True
    assert Edge(NAMES.iri("a"), "PART_OF", NAMES.iri("b")) in graph.edges
    assert triples_hash(triples(graph)) == triples_hash([*stated, recorded])
    assert triples_hash(triples(project(stated, NAMES))) == triples_hash(stated)


def test_a_relation_without_an_edge_of_its_own_draws_none() -> None:
    quads = relation("a", "unheard_of", "b")
    assert {edge.type for edge in project(quads, NAMES).edges} == {
        "RELATION_SUBJECT",
        "RELATION_OBJECT",
    }


def dated(graph: str, date: str) -> Quad:
    return Quad(NamedNode(graph), NamedNode(f"{TERMS}date"), typed(date, "date"), NamedNode(graph))


def test_of_two_documents_the_earlier_is_shown_and_the_other_kept() -> None:
    early = [say("r", "text", "zz"), dated(EARLY, "2023-01-01")]
    late = [say("r", "text", "aa", LATE), dated(LATE, "2023-02-01")]
    undated = [say("r", "text", "bb", UNDATED)]
    for quads in (early + late + undated, undated + late + early):
        properties = node(quads, "r").properties
        assert properties["text"] == "zz"
        assert properties["textAlternatives"] == ["aa", "bb"]


def test_what_the_reference_graph_says_goes_first() -> None:
    quads = [
        say("r", "name", "a"),
        dated(EARLY, "2023-01-01"),
        say("r", "name", "z", NAMES.reference_graph),
    ]
    assert node(quads, "r").properties["name"] == "z"


def test_of_two_things_pointed_to_one_edge_is_drawn() -> None:
    quads = [
        say("r", "type", "StandardRating"),
        say("r", "atLevel", thing("b")),
        dated(EARLY, "2023-01-01"),
        say("r", "atLevel", thing("a"), LATE),
        dated(LATE, "2023-02-01"),
    ]
    graph = project(quads, NAMES)
    assert Edge(NAMES.iri("r"), "AT_LEVEL", NAMES.iri("b")) in graph.edges
    assert graph.nodes[NAMES.iri("r")].properties["atLevelAlternatives"] == [NAMES.iri("a")]
    assert triples_hash(triples(graph)) == triples_hash(quads)


@pytest.mark.parametrize(
    "quad",
    [
        say("x", "unheardOf", "?"),
        say("x", "type", "UnheardOf"),
        say("x", "mentions", thing("y")),
        say("x", "name", typed("1", "integer")),
        say("x", "number", typed("01", "integer")),
        say("x", "number", typed("99999999999999999999", "integer")),
        say("x", "provisional", typed("1", "boolean")),
        say("x", "date", typed("2023-01", "date")),
        say("x", "judgedAt", typed("2023-01-01", "dateTime")),
        say("x", "name", thing("y")),
        say("x", "mentionOf", "text"),
    ],
)
def test_what_the_ontology_has_no_place_for_is_refused(quad: Quad) -> None:
    with pytest.raises(RecordError):
        project([quad], NAMES)


IRIS = [NAMES.iri(f"thing/{n}") for n in range(5)]
TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12
) | st.sampled_from(["“Quoted” – it’s", "a\nb", "", "0", "true", "\u2028"])
VALUES = {
    "string": TEXT.map(Literal),
    "integer": st.integers(-(10**17), 10**17).map(lambda n: typed(str(n), "integer")),
    "decimal": st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,6})?", fullmatch=True).map(
        lambda text: typed(text, "decimal")
    ),
    "boolean": st.sampled_from(["true", "false"]).map(lambda text: typed(text, "boolean")),
    "date": st.sampled_from(
        [
            typed("2023-03-30", "date"),
            typed("2023-03", "gYearMonth"),
            typed("2023", "gYear"),
            typed("0001-01-01", "date"),
        ]
    ),
    "dateTime": st.sampled_from(["2023-03-30T01:02:03Z", "2023-03-30T01:02:03.456Z"]).map(
        lambda text: typed(text, "dateTime")
    ),
}


def value_of(term: PropertyTerm) -> st.SearchStrategy[Literal | NamedNode]:
    if term.kind == "object":
        return st.sampled_from(IRIS).map(NamedNode)
    return VALUES[term.datatype or "string"]


PROPERTIES = [term for term in model().properties.values() if not term.derived]


@st.composite
def quad(draw: st.DrawFn) -> Quad:
    subject, graph = draw(st.sampled_from(IRIS)), draw(st.sampled_from(GRAPHS))
    term = draw(st.sampled_from(PROPERTIES))
    return Quad(NamedNode(subject), NamedNode(term.iri), draw(value_of(term)), NamedNode(graph))


@st.composite
def stated(draw: st.DrawFn) -> list[Quad]:
    """A relation between two things, which may be recorded too."""
    code = draw(st.sampled_from([*model().relations, "part_of", "part_of"]))
    first, second = (draw(st.sampled_from(range(5))) for _ in range(2))
    graph = draw(st.sampled_from(GRAPHS))
    said = relation(f"thing/{first}", code, f"thing/{second}")
    if draw(st.booleans()):
        said.append(say(f"thing/{first}", "partOf", thing(f"thing/{second}")))
    return [Quad(one.subject, one.predicate, one.object, NamedNode(graph)) for one in said]


@st.composite
def records(draw: st.DrawFn) -> list[Quad]:
    """Quads of several graphs, those of one graph together, about a few things with a class."""
    classes = st.sampled_from(list(model().classes))
    types = [
        say(f"thing/{n}", "type", draw(classes), draw(st.sampled_from(GRAPHS)))
        for n in range(5)
        if draw(st.booleans())
    ]
    said = types + draw(st.lists(quad(), max_size=25)) + draw(stated())
    order = draw(st.permutations(GRAPHS))
    return sorted(said, key=lambda one: order.index(one.graph_name.value))


@settings(max_examples=300, deadline=None)
@given(records())
def test_nothing_is_lost_on_the_way_there_and_back(quads: list[Quad]) -> None:
    assert triples_hash(triples(project(quads, NAMES))) == triples_hash(quads)


@settings(max_examples=100, deadline=None)
@given(records(), st.randoms())
def test_the_order_of_reading_does_not_matter(quads: list[Quad], chance: object) -> None:
    shuffled = list(quads)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    order = list(dict.fromkeys(one.graph_name for one in shuffled))
    shuffled.sort(key=lambda one: order.index(one.graph_name))
    first, second = project(quads, NAMES), project(shuffled, NAMES)
    assert first.nodes == second.nodes
    assert first.edges == second.edges
