"""What describes the tables to machines: CSVW metadata and a Frictionless data package."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from probation_graph.exports.catalogue import TITLE
from probation_graph.exports.columns import ID, TEXTS, Column, Table
from probation_graph.exports.vocabulary import OGL, term
from probation_graph.graph.cells import GUARD
from probation_graph.ontology.names import TERMS, Names

GUARDED = (
    f"An apostrophe ({GUARD}) stands before a cell that a spreadsheet would take for a formula: "
    "one that, after any apostrophes at its start, begins with =, +, -, @, a tab, a line break or "
    "a wide form of these, and is no plain number. To have the text back, take one apostrophe off "
    "a cell that begins with apostrophes and then so."
)
READING = "for reading: the exact statements are in links.csv, texts.csv and values.csv"
NO_TEXT = "\N{SYMBOL FOR NULL}"  # stands nowhere; it lets an empty cell of `texts` be a text
FRICTIONLESS = {"integer": "integer", "decimal": "number", "boolean": "boolean"}


def csvw(tables: Sequence[Table], names: Names) -> bytes:
    """CSV on the Web: from it and the tables, a converter makes the same RDF as ours."""
    return _json(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
            "dc:title": TITLE,
            "dc:license": {"@id": OGL},
            "rdfs:comment": GUARDED,
            "tables": [_csvw_table(table, names) for table in tables],
        }
    )


def datapackage(tables: Sequence[Table], rows: Mapping[str, int]) -> bytes:
    """A data package of Frictionless."""
    return _json(
        {
            "profile": "tabular-data-package",
            "name": "probation-graph",
            "title": TITLE,
            "description": GUARDED,
            "licenses": [
                {"name": "OGL-UK-3.0", "path": OGL, "title": "Open Government Licence v3.0"}
            ],
            "resources": [_resource(table, rows[table.name]) for table in tables],
        }
    )


def _csvw_table(table: Table, names: Names) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_csvw_column(column, names) for column in table.columns]}
    if table.cls is None:
        schema["aboutUrl"] = f"{names.iri('')}{{+subject}}"
        _state_rows(schema["columns"])
    else:
        schema["aboutUrl"] = f"{names.iri('')}{{+{ID}}}"
        schema["primaryKey"] = ID
        schema["columns"].append(_type_of(table.cls.iri))
    if table.name == TEXTS:
        schema["columns"][-1]["null"] = NO_TEXT
    return {"url": table.file, "dc:title": table.title, "tableSchema": schema}


def _csvw_column(column: Column, names: Names) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "titles": column.name}
    if column.told:
        found["dc:description"] = column.told
    if column.name == ID or not column.exact:
        found["suppressOutput"] = True
        found["datatype"] = "string"
        if not column.exact:
            found["rdfs:comment"] = READING
    elif column.link:
        found["propertyUrl"] = TERMS + column.name
        found["valueUrl"] = f"{names.iri('')}{{+{column.name}}}"
    else:
        found["propertyUrl"] = TERMS + column.name
        found["datatype"] = column.datatype
    return found


def _state_rows(columns: list[dict[str, Any]]) -> None:
    """In tables of no class the second column of a row names the property."""
    for column in columns[:2]:
        column.pop("propertyUrl", None)
        column["suppressOutput"] = True
    for column in columns[2:]:
        column["propertyUrl"] = f"{TERMS}{{+{columns[1]['name']}}}"


def _type_of(cls: str) -> dict[str, Any]:
    return {
        "name": "type",
        "virtual": True,
        "propertyUrl": term("rdf:type"),
        "valueUrl": cls,
    }


def _resource(table: Table, rows: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.cls is not None:
        schema["primaryKey"] = [ID]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.lower(),
        "title": table.title,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": rows,
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    kind = FRICTIONLESS.get(column.datatype, "string")
    return {
        "name": column.name,
        "title": column.title,
        "type": kind,
        **({"description": column.told} if column.told else {}),
        **({"rdfType": TERMS + column.name} if column.name != ID else {}),
    }


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
