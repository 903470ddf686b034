"""Each constraint of each shape is seen to fail, and to fail as a full SHACL processor says."""

import itertools
import logging
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, serialize
from rdflib import Graph
from rdflib.namespace import SH

from probation_graph.ontology import terms
from probation_graph.ontology.checks import COMPONENTS, SHACL
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.model import RDFS, XSD, model
from probation_graph.ontology.names import DEFAULT_BASE, Names
from probation_graph.ontology.shapes import (
    SHAPES_FILE,
    Shape,
    Violation,
    shapes,
    shapes_of,
    violations,
)
from probation_graph.ontology.standards import standards
from probation_graph.ontology.turtle import Node, index, read_turtle, value

RECORD = Path(__file__).parent / "good-record.ttl"
TYPE = NamedNode(terms.RDF_TYPE)
GOOD = tuple(read_turtle(RECORD))
FOCUS = {value(quad.object): value(quad.subject) for quad in GOOD if quad.predicate == TYPE}
STRANGER = NamedNode("https://example.org/stranger")
WRONG = "this is wrong"


def literal(text: str, kind: str = "string") -> Literal:
    return Literal(text, datatype=NamedNode(f"{XSD}{kind}"))


def with_values(quads: Iterable[Quad], focus: str, path: str, values: Iterable[Node]) -> list[Quad]:
    """The statements with these values of one property of one thing, instead of its own."""
    others = [q for q in quads if (value(q.subject), q.predicate.value) != (focus, path)]
    return others + [Quad(NamedNode(focus), NamedNode(path), node) for node in values]


def renamed(quads: Iterable[Quad], focus: str, name: NamedNode | BlankNode) -> list[Quad]:
    """The statements with another identifier for what is said of one thing."""
    old = NamedNode(focus)
    return [Quad(name if q.subject == old else q.subject, q.predicate, q.object) for q in quads]


@dataclass(frozen=True)
class Breach:
    """A way to break one constraint: the broken statements, and what must be said of them."""

    shape: Shape
    component: str
    quads: list[Quad]
    expected: Violation

    def __str__(self) -> str:
        part = (self.shape.path or "itself").removeprefix(terms.PG)
        target = (self.shape.target_class or self.shape.name).removeprefix(terms.PG)
        return f"{target}-{part}-{self.component.removeprefix(SHACL)}"


def breach(shape: Shape, component: str, focus: str) -> Breach:
    made = BREAKERS[component](shape, component, focus)
    return Breach(shape, component, *made)


Broken = tuple[list[Quad], Violation]


def replaced(make: Callable[[Shape, str], Node]) -> Callable[[Shape, str, str], Broken]:
    """Break by putting another value in the place of a good one."""

    def broken(shape: Shape, component: str, focus: str) -> Broken:
        node = make(shape, component)
        expected = Violation(focus, shape.path or "", shape.message, value(node))
        return with_values(GOOD, focus, shape.path or "", [node]), expected

    return broken


def too_few(shape: Shape, _: str, focus: str) -> Broken:
    return with_values(GOOD, focus, shape.path or "", []), count_violation(shape, focus)


def too_many(shape: Shape, _: str, focus: str) -> Broken:
    values = [literal("first"), literal("second")]
    return with_values(GOOD, focus, shape.path or "", values), count_violation(shape, focus)


def not_among(shape: Shape, _: str, focus: str) -> Broken:
    return with_values(GOOD, focus, shape.path or "", [literal(WRONG)]), count_violation(
        shape, focus
    )


def count_violation(shape: Shape, focus: str) -> Violation:
    return Violation(focus, shape.path or "", shape.message, None)


def wrong_pattern(shape: Shape, component: str, focus: str) -> Broken:
    if shape.path is not None:
        return replaced(lambda *_: literal(" "))(shape, component, focus)
    return renamed(GOOD, focus, STRANGER), itself(shape, STRANGER)


def not_an_iri(shape: Shape, _: str, focus: str) -> Broken:
    blank = BlankNode("nameless")
    return renamed(GOOD, focus, blank), itself(shape, blank)


def wrong_class(shape: Shape, component: str, focus: str) -> Broken:
    if shape.path is not None:
        return replaced(lambda *_: STRANGER)(shape, component, focus)
    stranger = Quad(STRANGER, NamedNode(shape.target_property or ""), STRANGER)
    return [*GOOD, stranger], itself(shape, STRANGER)


def itself(shape: Shape, node: NamedNode | BlankNode) -> Violation:
    return Violation(value(node), "", shape.message, value(node))


def beyond(step: int) -> Callable[[Shape, str], Node]:
    """A number one below the least or one above the most that the shape allows."""

    def make(shape: Shape, component: str) -> Node:
        kind = model().properties[(shape.path or "").removeprefix(terms.PG)].datatype
        return literal(str(int(bound_of(shape, component)) + step), kind or "integer")

    return make


def bound_of(shape: Shape, component: str) -> str:
    triples = index(read_turtle(SHAPES_FILE))
    parts = (triples[value(part)] for part in triples[shape.name][f"{SHACL}property"])
    found = (part for part in parts if value(part[f"{SHACL}path"][0]) == shape.path)
    return next(value(part[component][0]) for part in found if component in part)


BREAKERS: dict[str, Callable[[Shape, str, str], Broken]] = {
    f"{SHACL}minCount": too_few,
    f"{SHACL}maxCount": too_many,
    f"{SHACL}datatype": replaced(lambda *_: literal(WRONG, "anyURI")),
    f"{SHACL}or": replaced(lambda *_: literal(WRONG)),
    f"{SHACL}class": wrong_class,
    f"{SHACL}in": replaced(lambda *_: literal(WRONG)),
    f"{SHACL}hasValue": not_among,
    f"{SHACL}pattern": wrong_pattern,
    f"{SHACL}minInclusive": replaced(beyond(-1)),
    f"{SHACL}maxInclusive": replaced(beyond(1)),
    f"{SHACL}lessThanOrEquals": replaced(lambda *_: literal("28", "integer")),
    f"{SHACL}nodeKind": not_an_iri,
}


def breaches() -> Iterator[Breach]:
    for shape in shapes():
        focus = FOCUS.get(shape.target_class or "", FOCUS[terms.RESOURCE])
        for component in shape.components:
            yield breach(shape, component, focus)


BREACHES = list(breaches())


def test_every_component_can_be_broken() -> None:
    assert set(BREAKERS) == set(COMPONENTS)


def test_a_good_record_fits() -> None:
    assert violations(index(GOOD)) == []


def test_every_class_is_in_the_good_record() -> None:
    assert set(FOCUS) == {term.iri for term in model().classes.values()}


@pytest.mark.parametrize("broken", BREACHES, ids=str)
def test_each_constraint_is_seen_to_fail(broken: Breach) -> None:
    assert broken.expected in violations(index(broken.quads))


def test_messages_are_sentences_and_tell_shapes_apart() -> None:
    for shape in shapes():
        assert re.fullmatch(r"[A-Z].*[.]", shape.message), shape
    said = defaultdict(set)
    for shape in shapes():
        said[shape.target_class].add((shape.path, shape.message))
    for pairs in said.values():
        messages = [message for path, message in pairs if path is not None]
        assert len(messages) == len(set(messages))


# ------------------------------------------------------------ against a full SHACL processor


def outcome(quads: Iterable[Quad]) -> set[tuple[str, str, str, str | None]]:
    """Of our own run; a processor knows no gazetteer, so under a base where nothing is known."""
    found = violations(index(quads), "https://elsewhere.example.org/")
    return {(each.focus, each.path, each.message, each.value) for each in found}


def processor_outcome(quads: Iterable[Quad]) -> set[tuple[str, str, str, str | None]]:
    triples = [Quad(q.subject, q.predicate, q.object) for q in (*quads, *subclasses())]
    data = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    rules = Graph().parse(SHAPES_FILE, format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=rules, inference="none")
    return set(results(report))


def results(report: Graph) -> Iterator[tuple[str, str, str, str | None]]:
    for node in report.subjects(SH.resultSeverity, SH.Violation):
        focus, path = report.value(node, SH.focusNode), report.value(node, SH.resultPath)
        found = report.value(node, SH.value)
        message = str(report.value(node, SH.resultMessage))
        shown = None if found is None else plain(found)
        yield plain(focus), "" if path is None else str(path), message, shown


def plain(node: object) -> str:
    """Blank nodes are renamed on the way: all are "_:"."""
    return "_:" if type(node).__name__ == "BNode" else str(node)


def unlabelled(
    found: set[tuple[str, str, str, str | None]],
) -> set[tuple[str, str, str, str | None]]:
    def plainly(text: str | None) -> str | None:
        return "_:" if text is not None and text.startswith("_:") else text

    return {(plainly(f) or "", p, m, plainly(v)) for f, p, m, v in found}


def subclasses() -> list[Quad]:
    above = NamedNode(f"{RDFS}subClassOf")
    return [
        Quad(NamedNode(term.iri), above, NamedNode(model().classes[name].iri))
        for term in model().classes.values()
        for name in term.superclasses
    ]


def rounds() -> list[list[Quad]]:
    """All breaches in as few records as may be: one of each thing's at a time."""
    by_focus = defaultdict(list)
    for broken in BREACHES:
        by_focus[broken.shape.name].append(broken)
    combined = []
    for together in itertools.zip_longest(*by_focus.values()):
        changes = [broken for broken in together if broken is not None]
        kept = set(GOOD).intersection(*(set(broken.quads) for broken in changes))
        added = set().union(*(set(broken.quads) - set(GOOD) for broken in changes))
        combined.append([*kept, *added])
    return combined


@pytest.fixture(autouse=True)
def _quiet_rdflib() -> Iterator[None]:
    """rdflib logs each ill-formed literal, of which there are many on purpose."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    yield
    logger.disabled = before


def test_a_full_processor_finds_nothing_in_the_good_record() -> None:
    assert processor_outcome(GOOD) == set()


@pytest.mark.parametrize("quads", rounds(), ids=lambda quads: f"{len(quads)} statements")
def test_a_full_processor_finds_the_same_in_broken_records(quads: list[Quad]) -> None:
    found = unlabelled(outcome(quads))
    assert found
    assert found == processor_outcome(quads)


# ------------------------------------------------------------ forms, and what lies outside


@pytest.mark.parametrize(
    ("path", "good", "bad"),
    [
        (terms.PAGE, [("7", "integer"), ("+7", "integer")], [("seven", "integer"), ("7", "int")]),
        (
            terms.PAGE_WIDTH,
            [("7.5", "decimal"), ("7", "decimal")],
            [("7,5", "decimal"), ("1e3", "decimal")],
        ),
        (terms.UNCLAIMED, [("true", "boolean")], [("yes", "boolean"), ("True", "boolean")]),
    ],
)
def test_literals_are_well_formed(
    path: str, good: list[tuple[str, str]], bad: list[tuple[str, str]]
) -> None:
    focus = FOCUS[terms.PASSAGE]
    for text, kind in good:
        assert violations(index(with_values(GOOD, focus, path, [literal(text, kind)]))) == []
    for text, kind in bad:
        assert violations(index(with_values(GOOD, focus, path, [literal(text, kind)])))


@pytest.mark.parametrize(
    ("text", "kind", "fits"),
    [
        ("2023-03-30", "date", True),
        ("2023-03", "gYearMonth", True),
        ("2023", "gYear", True),
        ("2023-13-01", "date", False),
        ("March 2023", "date", False),
        ("2023-03", "date", False),
        ("2023-03-30", "string", False),
    ],
)
def test_dates_are_as_precise_as_printed(text: str, kind: str, fits: bool) -> None:
    quads = with_values(GOOD, FOCUS[terms.DOCUMENT], terms.DATE, [literal(text, kind)])
    assert (violations(index(quads)) == []) is fits


def test_a_text_that_is_no_number_is_not_within_bounds() -> None:
    quads = with_values(
        GOOD, FOCUS[terms.SCORE_CLASS], terms.SCORE_PROPERTY, [literal("seven", "integer")]
    )
    assert [found.value for found in violations(index(quads))] == ["seven"]


def test_a_class_above_is_a_class() -> None:
    team = NamedNode(FOCUS[terms.TEAM])
    focus = FOCUS[terms.RECOMMENDATION]
    assert violations(index(with_values(GOOD, focus, terms.ADDRESSED_TO, [team]))) == []


@pytest.mark.parametrize("base", [DEFAULT_BASE, "https://data.example.org/"])
def test_known_things_need_not_be_among_the_statements(base: str) -> None:
    names = Names(base)
    sheffield = next(iter(gazetteer(base).named("Sheffield City Council"))).iri
    inspection = NamedNode(names.iri("inspection/N55SHF/2023"))
    stated = {
        terms.RDF_TYPE: [NamedNode(terms.INSPECTION)],
        terms.NAME: [literal("Inspection of Sheffield")],
        terms.YEAR: [literal("2023", "integer")],
        terms.OF_UNIT: [NamedNode(sheffield)],
    }
    quads = [Quad(inspection, NamedNode(p), node) for p, nodes in stated.items() for node in nodes]
    assert violations(index(quads), base) == []
    assert violations(index(quads), "https://elsewhere.example.org/")


def test_reference_facts_fit() -> None:
    assert violations(index([*gazetteer().quads(), *standards().quads()])) == []


def test_a_violation_says_what_and_where() -> None:
    shown = str(Violation("urn:a", terms.QUOTE, "A passage has one quote.", "x"))
    assert shown == "urn:a: A passage has one quote. (quote: 'x')"
    assert str(Violation("urn:a", "", "Wrong.")) == "urn:a: Wrong."


# ------------------------------------------------------------ shapes that are not understood

SHAPE = "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> sh:targetClass <urn:c> ; sh:property [ sh:path <urn:p> ; {} ] ."


@pytest.mark.parametrize(
    ("constraint", "complaint"),
    [
        ("sh:uniqueLang true", "uniqueLang"),
        ("sh:nodeKind sh:Literal", "nodeKind"),
        ("sh:or ( [ sh:minCount 1 ] [ sh:maxCount 2 ] )", "sh:or"),
    ],
)
def test_a_shape_that_is_not_understood_does_not_load(
    constraint: str, complaint: str, tmp_path: Path
) -> None:
    file = tmp_path / "shapes.ttl"
    file.write_text(SHAPE.format(constraint), encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        shapes_of(index(read_turtle(file)))


def test_the_work_grows_no_faster_than_the_statements() -> None:
    """Counted in calls, not in seconds, so that a busy machine is no fault."""
    violations(index(GOOD))  # what is read once is read
    many = [replaced_subject(quad, number) for number in range(15) for quad in GOOD]
    assert len(many) > 9_000
    assert calls_of(many) < 15 * 1.1 * calls_of(GOOD)


def calls_of(quads: Sequence[Quad]) -> int:
    said, counted = index(quads), Counter[str]()
    before = sys.getprofile()
    sys.setprofile(lambda _, event, __: counted.update([event]))
    try:
        violations(said)
    finally:
        sys.setprofile(before)
    return counted["call"] + counted["c_call"]


def replaced_subject(quad: Quad, number: int) -> Quad:
    return Quad(NamedNode(f"{value(quad.subject)}{number}"), quad.predicate, quad.object)
