"""The tables of the CSV export: one for each class, three for what a cell cannot hold exactly.

A class's table has a column for each property that its things can have. What can have many values,
and a calendar date (whose type depends on how precise it is), stands there for reading; for
machines it is in `links`, `texts` and `values`, one row each, with types.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from probation_graph.ontology.model import ClassTerm, Model, PropertyTerm

ID = "id"
NAME = "name"
LINKS, TEXTS, VALUES = "links", "texts", "values"  # names of classes begin with a capital
# Columns of `values` by datatype of XML Schema; a row fills one.
TYPED: Mapping[str, str] = MappingProxyType(
    {
        "integer": "integer",
        "decimal": "decimal",
        "boolean": "boolean",
        "date": "date",
        "gYearMonth": "month",
        "gYear": "year",
        "dateTime": "moment",
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `datatype` is of XML Schema; `link`: it holds identifiers of things; `exact`: it
    states what it holds, and is not only there for reading."""

    name: str
    title: str
    datatype: str = "string"
    link: bool = False
    exact: bool = True
    told: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; that of a class has the class."""

    name: str
    title: str
    columns: tuple[Column, ...]
    cls: ClassTerm | None = None

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def heading(self) -> list[str]:
        return [column.name for column in self.columns]


def class_table(cls: ClassTerm, model: Model) -> Table:
    """The table of a class."""
    terms = [term for term in model.properties.values() if _can_have(cls, term)]
    terms.sort(key=lambda term: (term.name != NAME, _distance(cls, term)))  # the class's own first
    columns = (Column(ID, "identifier", told="the end of the IRI"), *map(_column, terms))
    return Table(cls.name, cls.label, columns, cls)


def links_table() -> Table:
    """Relations to things, one row each."""
    columns = (
        Column("subject", "subject"),
        Column("relation", "relation", told="a property of the ontology"),
        Column("object", "object", link=True),
    )
    return Table(LINKS, "Relations that can lead to many things", columns)


def texts_table() -> Table:
    """Texts, one row each; here an empty cell is an empty text."""
    columns = (
        Column("subject", "subject"),
        Column("property", "property", told="a property of the ontology"),
        Column("text", "text"),
    )
    return Table(TEXTS, "Texts that there can be many of, and empty ones", columns)


def values_table() -> Table:
    """Values, one row each; a row fills one of the typed columns."""
    columns = (
        Column("subject", "subject"),
        Column("property", "property", told="a property of the ontology"),
        *(Column(name, name, datatype) for datatype, name in TYPED.items()),
    )
    return Table(VALUES, "Dates, and values that there are many of", columns)


def is_exact(term: PropertyTerm) -> bool:
    """Whether a cell of the class's table holds the property's value with its type."""
    return term.functional and term.datatype != "date"


def _can_have(cls: ClassTerm, term: PropertyTerm) -> bool:
    return not term.derived and not set(term.domain).isdisjoint(cls.labels)


def _distance(cls: ClassTerm, term: PropertyTerm) -> int:
    return min(at for at, label in enumerate(cls.labels) if label in term.domain)


def _column(term: PropertyTerm) -> Column:
    exact = is_exact(term)
    datatype = term.datatype if exact and term.datatype is not None else "string"
    return Column(
        term.name, term.label, datatype, term.kind == "object", exact, told=term.definition
    )
