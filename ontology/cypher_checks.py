"""The shapes as Cypher: a statement for each constraint, which gives the nodes that break it.

Neo4j's Community edition holds only uniqueness. What else the shapes ask is asked of the property
graph by these statements, on any engine and in Neo4j Browser. A constraint is a property of a shape
with all that SHACL says of it (how many, which type, which form). A row is a node that offends:
`uri`, and `wrong`, the values to blame; none of them where their number is wrong.

What differs from the shapes on purpose: a node without `kind` is only pointed to and is no thing of
a class; values that are not shown because documents differ (`...Alternatives`) are not looked at;
of relationships, those that are only drawn for reading are not.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from probation_graph.ontology.checks import SHACL
from probation_graph.ontology.model import XSD, Model, PropertyTerm
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.shapes import Shape
from probation_graph.ontology.turtle import Node, value

IRI_FORM = "[A-Za-z][A-Za-z0-9+.-]*:.+"
DATE_FORM = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
MOMENT_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z"
# What holds of a value `v` of a datatype: true, and not only null, which is taken for false.
TYPES = {
    f"{XSD}string": "v = toStringOrNull(v)",
    f"{XSD}integer": "toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)",
    f"{XSD}decimal": "v = toFloatOrNull(v)",
    f"{XSD}boolean": "v IN [true, false]",
    f"{XSD}date": f"v =~ '{DATE_FORM}'",
    f"{XSD}dateTime": f"v =~ '{MOMENT_FORM}'",
}
DATE_TYPES = (f"{XSD}date", f"{XSD}gYearMonth", f"{XSD}gYear")
Parameters = tuple[Node, ...]
Asked = Mapping[str, Parameters]  # constraints of SHACL by local name, with what they say
COUNTS = {"minCount": "<", "maxCount": ">"}
WHOLE = ("minCount", "maxCount", "hasValue", "class")  # not about one value by itself


def cypher_checks(shapes: tuple[Shape, ...], model: Model) -> Iterator[str]:
    """The statements, each with its name and its message in a comment before it."""
    for shape in shapes:
        yield f"// {check_name(shape)}: {shape.message}\n{_statement(shape, model)};\n"


def check_name(shape: Shape) -> str:
    """The name of a constraint: its shape, and what of a node it looks at."""
    path = "node" if shape.path is None else shape.path.removeprefix(TERMS)
    return f"{shape.name.removeprefix(TERMS)}.{path}"


def _statement(shape: Shape, model: Model) -> str:
    asked = {
        component.removeprefix(SHACL): parameters
        for component, parameters in zip(shape.components, shape.parameters, strict=True)
    }
    if shape.target_class is None:
        return _of_everything(shape, model)
    match = _match(shape.target_class.removeprefix(TERMS))
    if shape.path is None:
        return _of_node(match, asked)
    term = model.properties[shape.path.removeprefix(TERMS)]
    if term.kind == "object":
        return _of_links(match, term, asked, model)
    return _of_values(match, term.key, asked)


def _of_everything(shape: Shape, model: Model) -> str:
    """Whatever has a type or a name must be of a class of ours, which `kind` tells."""
    if shape.components != (f"{SHACL}class",):
        raise ValueError(f"{shape.name} has no Cypher yet")
    if shape.target_property == f"{TERMS}name":
        return _rows("MATCH (n:Resource)", "n.kind IS NULL AND n.name <> n.id", "[n.name]")
    codes = ", ".join(_quoted(term.code) for term in model.classes.values())
    return _rows("MATCH (n:Resource)", f"NOT n.kind IN [{codes}]", "[n.kind]")


def _of_node(match: str, asked: Asked) -> str:
    forms = [
        IRI_FORM if name == "nodeKind" else java_form(value(given[0]))
        for name, given in asked.items()
    ]
    fits = " AND ".join(f"n.uri =~ {_quoted(form)}" for form in forms)
    return _rows(f"{match}\nWITH n", f"NOT ({fits})", "[n.uri]")


def _of_links(match: str, term: PropertyTerm, asked: Asked, model: Model) -> str:
    where = f" WHERE NOT {_drawn(term)}" if term.code in model.relations else ""
    link = f"(n)-[:{term.relationship}]->(m:Resource)"
    cls = value(asked["class"][0]).removeprefix(TERMS) if "class" in asked else None
    other = {None: "false", "Resource": "m.kind IS NULL"}.get(cls, f"NOT m:{cls}")
    fits = _fits(asked)
    if fits:
        other += f" OR size([v IN [m.uri] WHERE NOT coalesce({fits}, false)]) > 0"
    found = (
        f"{match}\nOPTIONAL MATCH {link}{where}\n"
        f"WITH n, count(m) AS links, collect(CASE WHEN {other} THEN m.uri END) AS wrong"
    )
    return _rows(found, _any([*_counted("links", asked), "size(wrong) > 0"]), "wrong")


def _drawn(term: PropertyTerm) -> str:
    """Whether a relationship is there only because it was stated (see graph.projection)."""
    stated = f"(s:StatedRelation {{relation: {_quoted(term.code)}}})"
    return (
        f"EXISTS {{ MATCH (n)<-[:RELATION_SUBJECT]-{stated}-[:RELATION_OBJECT]->(m) "
        "WHERE s.restates IS NULL }"
    )


def _of_values(match: str, key: str, asked: Asked) -> str:
    """A check of the values of a property, of which one alone may stand without a list."""
    fits = _fits(asked) or "true"
    found = (
        f"{match}\nWITH n, CASE WHEN n.{key} IS NULL THEN [] "
        f"WHEN toStringOrNull(n.{key}) IS NULL THEN n.{key} ELSE [n.{key}] END AS values\n"
        f"WITH n, values, [v IN values WHERE NOT coalesce({fits}, false)] AS wrong"
    )
    wanted = [f"NOT {_literal(node)} IN values" for node in asked.get("hasValue", ())]
    return _rows(
        found, _any([*_counted("size(values)", asked), *wanted, "size(wrong) > 0"]), "wrong"
    )


def _fits(asked: Asked) -> str:
    """What holds of each value `v` by itself; "" where nothing is asked."""
    single = [VALUE_CHECKS[name](given) for name, given in asked.items() if name not in WHOLE]
    return " AND ".join(f"({each})" for each in single)


def _counted(number: str, asked: Asked) -> list[str]:
    return [
        f"{number} {sign} {int(value(asked[name][0]))}"
        for name, sign in COUNTS.items()
        if name in asked
    ]


def _any(conditions: list[str]) -> str:
    return " OR ".join(conditions)


VALUE_CHECKS: Mapping[str, Callable[[Parameters], str]] = {
    "datatype": lambda given: TYPES[value(given[0])],
    "or": lambda given: _of_types(tuple(map(value, given))),
    "pattern": lambda given: f"toStringOrNull(v) =~ {_quoted(java_form(value(given[0])))}",
    "in": lambda given: f"v IN [{', '.join(map(_literal, given))}]",
    "minInclusive": lambda given: f"v >= {value(given[0])}",
    "maxInclusive": lambda given: f"v <= {value(given[0])}",
    "lessThanOrEquals": lambda given: _at_most(value(given[0]).removeprefix(TERMS)),
}


def _of_types(types: tuple[str, ...]) -> str:
    if types != DATE_TYPES:
        raise ValueError(f"sh:or of {', '.join(types)} has no Cypher yet")
    return TYPES[f"{XSD}date"]


def _at_most(other: str) -> str:
    return f"n.{other} IS NULL OR v <= n.{other}"


def _match(target: str) -> str:
    return f"MATCH (n:{target})" + (" WHERE n.kind IS NOT NULL" if target == "Resource" else "")


def _rows(found: str, condition: str, wrong: str) -> str:
    return f"{found}\nWHERE {condition}\nRETURN n.uri AS uri, {wrong} AS wrong ORDER BY uri"


def java_form(pattern: str) -> str:
    """A SHACL pattern, which is searched for, as one of Cypher, which must match the whole text."""
    start, end = pattern.startswith("^"), pattern.endswith("$")
    body = pattern[start : len(pattern) - end]
    if re.search(r"\|", re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", body))):
        raise ValueError(f"{pattern}: alternatives must stand in brackets")
    return f"(?sU){'' if start else '.*'}{body}{'' if end else '.*'}"


def _literal(node: Node) -> str:
    return _quoted(value(node))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
