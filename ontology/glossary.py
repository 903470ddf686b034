"""The page of terms for readers: every class and property with its definition."""

from collections.abc import Iterator

from probation_graph.ontology.model import ClassTerm, Model, PropertyTerm

HEAD = """# Terms

Generated from `probation.ttl`: do not edit; run `make generate`. How the terms fit together is in
[the data model](../docs/data-model.md). In the property graph a node has the labels of its class
and of every class above it; relationships and properties are named in the second column.
"""


def glossary(found: Model) -> str:
    """The page as Markdown: classes by depth, then relationships, then properties."""
    objects = [term for term in found.properties.values() if term.kind == "object"]
    values = [term for term in found.properties.values() if term.kind == "data"]
    return "\n".join(
        [
            HEAD,
            "## Classes\n",
            "| class | `kind` | what it is |",
            "|---|---|---|",
            *(_class_row(term) for term in found.classes.values()),
            "\n## Relationships\n",
            "| from → to | name | meaning |",
            "|---|---|---|",
            *sorted(_relationship_row(term) for term in objects),
            "\n## Properties\n",
            "| of | name | type | meaning |",
            "|---|---|---|---|",
            *sorted(_property_row(term) for term in values),
            "",
        ]
    )


def _class_row(term: ClassTerm) -> str:
    above = " ⊂ ".join([f"`{term.name}`", *term.superclasses[:1]])
    return f"| {above} | `{term.code}` | {term.definition} |"


def _relationship_row(term: PropertyTerm) -> str:
    notes = "".join(_notes(term))
    return (
        f"| {_domain(term)} → {term.range or 'Resource'} | `{term.relationship}` "
        f"| {term.definition}{notes} |"
    )


def _notes(term: PropertyTerm) -> Iterator[str]:
    if term.drawn_from:
        drawn = "Drawn" if term.derived else "Also drawn"
        yield f" *{drawn} from {', '.join(term.drawn_from)}.*"


def _property_row(term: PropertyTerm) -> str:
    kind = term.datatype if term.functional else f"list of {term.datatype}"
    return f"| {_domain(term)} | `{term.key}` | {kind} | {term.definition} |"


def _domain(term: PropertyTerm) -> str:
    return ", ".join(term.domain) or "Resource"
