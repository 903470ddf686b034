"""Files made from probation.ttl and shapes.ttl: term constants, JSON-LD context, Neo4j constraints
and checks, glossary, diagram.

    python -m probation_graph.ontology.generate [--check]

With --check nothing is written, and the exit status is 1 where a file is not as it would be made.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from probation_graph.ontology.cypher_checks import cypher_checks
from probation_graph.ontology.diagram import diagram
from probation_graph.ontology.glossary import glossary
from probation_graph.ontology.model import XSD, Model, PropertyTerm, model, snake
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.shapes import shapes
from probation_graph.ontology.turtle import FOLDER, RDF

COMMAND = "python -m probation_graph.ontology.generate"
XSD_TYPES = ("boolean", "date", "dateTime", "decimal", "gYear", "gYearMonth", "integer", "string")
INDEXED = ("id",)  # what questions look things up by; of names they look for parts, in any case


def terms_module(found: Model) -> str:
    """Python constants of full IRIs. A name that a class and a property share gets an ending."""
    classes = {snake(name).upper(): name for name in found.classes}
    properties = {term.relationship: name for name, term in found.properties.items()}
    lines = [
        '"""Terms of the ontology, as full IRIs. Generated from probation.ttl by',
        f'{COMMAND}: do not edit."""',
        "",
        f'PG = "{TERMS}"',
        f'RDF_TYPE = "{RDF}type"',
        *(f'XSD_{snake(name).upper()} = "{XSD}{name}"' for name in XSD_TYPES),
        "",
        "# Classes",
        *_constants(classes, properties, "CLASS"),
        "",
        "# Properties",
        *_constants(properties, classes, "PROPERTY"),
    ]
    return "\n".join(lines) + "\n"


def _constants(names: Mapping[str, str], others: Mapping[str, str], ending: str) -> list[str]:
    return [
        f'{f"{constant}_{ending}" if constant in others else constant} = f"{{PG}}{local}"'
        for constant, local in sorted(names.items())
    ]


def context(found: Model) -> str:
    """The JSON-LD context: terms by local name, identifiers and datatypes as they are recorded."""
    terms: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type"}
    terms |= {"pg": TERMS, "xsd": XSD}
    terms |= {name: f"pg:{name}" for name in sorted(found.classes)}
    terms |= {name: _context_term(term) for name, term in sorted(found.properties.items())}
    return json.dumps({"@context": terms}, indent=2) + "\n"


def _context_term(term: PropertyTerm) -> dict[str, str]:
    entry = {"@id": f"pg:{term.name}"}
    if term.kind == "object":
        entry["@type"] = "@id"
    elif term.datatype not in ("string", "date"):  # a date's type depends on its precision
        entry["@type"] = f"xsd:{term.datatype}"
    if not term.functional:
        entry["@container"] = "@set"
    return entry


def constraints(found: Model) -> str:
    """Neo4j constraints and indexes, of kinds that its Community edition has."""
    root = next(iter(found.classes))
    lines = [
        f"// Generated from probation.ttl by {COMMAND}: do not edit.",
        f"CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:{root}) REQUIRE n.uri IS UNIQUE;",
        *(
            f"CREATE INDEX resource_{key} IF NOT EXISTS FOR (n:{root}) ON (n.{key});"
            for key in INDEXED
        ),
    ]
    return "\n".join(lines) + "\n"


def checks(found: Model) -> str:
    """What else the shapes ask, as statements that give the nodes that break it."""
    head = f"// Generated from shapes.ttl by {COMMAND}: do not edit.\n"
    return "\n".join([head, *cypher_checks(shapes(), found)])


MAKERS: Mapping[str, Callable[[Model], str]] = {
    "terms.py": terms_module,
    "context.jsonld": context,
    "constraints.cypher": constraints,
    "checks.cypher": checks,
    "terms.md": glossary,
    "diagram.svg": diagram,
}


def stale(folder: Path = FOLDER) -> list[str]:
    """Names of files that are missing or not as they would be made."""
    return [
        name
        for name, make in MAKERS.items()
        if not (folder / name).is_file()
        or (folder / name).read_text(encoding="utf-8") != make(model())
    ]


def write(folder: Path = FOLDER) -> None:
    """Make every file anew."""
    for name, make in MAKERS.items():
        (folder / name).write_text(make(model()), encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with --check say which are stale. Returns the exit status."""
    if "--check" not in arguments:
        write()
        return 0
    old = stale()
    if old:
        print(f"stale: {', '.join(old)}. Run: {COMMAND}", file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
