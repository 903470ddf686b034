"""What the view says, thing by thing, as far as searching needs it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.ontology.model import Model, model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import value

PASSAGE = re.compile(r"/\d+-(\d+)-([\d.]+)$")
NEEDED = frozenset(
    {
        *("name", "alias", "code", "text", "quote", "title", "date", "section", "polarity"),
        *("page", "boxes", "pageWidth", "pageHeight", "unclaimed"),
        *("supportedBy", "inDocument", "arisesFrom", "ofUnit", "unitOf", "about", "mentionOf"),
        *("mentionedIn", "addressedTo", "concerns"),
        *("lastPage", "pageCount", "mediaType", "documentKind"),
    }
)


@dataclass
class Statements:
    """Values by short name of the thing and local name of the property; `said` are the keys of the
    documents that name a thing, in any place of a statement."""

    names: Names
    classes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    values: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    said: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    known: Model = field(default_factory=model)
    _above: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def one(self, thing: str, name: str) -> str | None:
        """The first value of a property."""
        return next(iter(self.all(thing, name)), None)

    def all(self, thing: str, name: str) -> list[str]:
        """All values of a property."""
        found = self.values.get(thing)
        return [] if found is None else found.get(name, [])

    def is_a(self, thing: str, *ancestors: str) -> bool:
        """Whether a thing is of one of these classes."""
        found = tuple(self.classes.get(thing, ()))
        above = self._above.get(found)
        if above is None:  # things have few different sets of classes
            above = self._above[found] = frozenset(
                label for cls in found for label in self.known.classes[cls].labels
            )
        return not above.isdisjoint(ancestors)

    def kind(self, thing: str) -> str:
        """The kind of a thing: the code of its most specific class."""
        found = [self.known.classes[name] for name in self.classes[thing]]
        return max(found, key=lambda cls: (len(cls.superclasses), cls.code)).code


def span(passage: str) -> tuple[int, int | None]:
    """Where on its page a passage begins and ends: its identifier ends in page-start-end. The end
    is None where it is on another page: there it is page.end."""
    found = PASSAGE.search(passage)
    if found is None:
        return 0, None
    return int(found[1]), None if "." in found[2] else int(found[2])


def statements(quads: Iterable[Quad], names: Names) -> Statements:
    """What searching needs of these quads."""
    found, start = Statements(names), names.iri("document/")
    for quad in quads:
        graph = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
        key = graph.removeprefix(start) if graph.startswith(start) else None
        _note(found, quad, key)
    return found


def _note(found: Statements, quad: Quad, key: str | None) -> None:
    subject, target = found.names.short(value(quad.subject)), value(quad.object)
    if key is not None:
        found.said[subject].add(key)
    if quad.predicate.value == RDF_TYPE:
        cls = target.removeprefix(TERMS)
        if cls in found.known.classes and cls not in found.classes[subject]:
            found.classes[subject].append(cls)
        return
    if isinstance(quad.object, NamedNode):
        target = found.names.short(target)
        if key is not None:
            found.said[target].add(key)
    predicate = quad.predicate.value.removeprefix(TERMS)
    if predicate in NEEDED and (isinstance(quad.object, Literal | NamedNode)):
        values = found.values[subject][predicate]
        if target not in values:
            values.append(target)
