"""Reading SPARQL as text: the parameters it takes, the columns it gives, and filling it in.

A parameter `unit` is the variable `$_unit`, and has its value in a line of the form

    VALUES ($_unit $_document) { (UNDEF UNDEF) }

as often as the query needs it. As it stands the file runs anywhere: UNDEF is "not given", and a
parameter that is needed has an example for its value. A value given takes that place as a literal
written by pyoxigraph, so that no text can say anything else.
"""

import re
from collections.abc import Mapping
from typing import Any

from pyoxigraph import Literal, NamedNode

from probation_graph.graph.sparql.guard import TOKEN
from probation_graph.ontology.terms import XSD_DECIMAL, XSD_INTEGER

PARAMETER = re.compile(r"\$_(\w+)")
VALUES = re.compile(r"VALUES \((?P<names>\$_\w+(?: \$_\w+)*)\) \{ \((?P<values>[^()]*)\) \}")
SELECT = re.compile(r"^SELECT (?:DISTINCT )?(?P<columns>.*)$", re.MULTILINE)


def used_parameters(sparql: str) -> dict[str, int]:
    """The parameters that a query uses, each with the line (from 1) of its first use."""
    used: dict[str, int] = {}
    for match in TOKEN.finditer(sparql):
        name = PARAMETER.fullmatch(match[0])
        if name is not None:
            used.setdefault(name[1], sparql.count("\n", 0, match.start()) + 1)
    return used


def valued_parameters(sparql: str) -> set[str]:
    """The parameters that a line of VALUES gives a value."""
    return {name for match in VALUES.finditer(sparql) for name in PARAMETER.findall(match["names"])}


def returned_columns(sparql: str) -> tuple[tuple[str, ...], int]:
    """The columns of the outer SELECT, and the line (from 1) on which it stands."""
    match = SELECT.search(sparql)
    if match is None:
        return (), 1
    names = tuple(name.removeprefix("?") for name in match["columns"].split())
    return names, sparql.count("\n", 0, match.start()) + 1


def filled_in(sparql: str, values: Mapping[str, Any]) -> str:
    """The query with values for its parameters; None is "not given"."""

    def line(match: re.Match[str]) -> str:
        names = PARAMETER.findall(match["names"])
        return f"VALUES ({match['names']}) {{ ({' '.join(_written(values[n]) for n in names)}) }}"

    return VALUES.sub(line, sparql)


def _written(value: Any) -> str:
    match value:
        case None:
            return "UNDEF"
        case bool():
            return str(value).lower()
        case int():
            return str(Literal(str(value), datatype=NamedNode(XSD_INTEGER)))
        case float():
            return str(Literal(f"{value:f}", datatype=NamedNode(XSD_DECIMAL)))
    return str(Literal(str(value)))
