"""Labels, as kept, with the document that they are about and what is found in it."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts
from probation_graph.ingest.reading.source import read_document
from probation_graph.ontology.names import Names

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "quality" / "labels"
VARIABLE = "PROBATION_GRAPH_DOCUMENTS"

Label = dict[str, Any]


class Reading(NamedTuple):
    """A document as read, and the facts found in it."""

    document: DocumentText
    facts: DocumentFacts
    names: Names


def labels() -> list[Label]:
    """All labels, by the name of their file; parts that are kept elsewhere are in their place."""
    return [with_parts(json.loads(file.read_text("utf-8"))) for file in sorted(LABELS.glob("*"))]


def with_parts(label: Label) -> Label:
    """A label with its bodies and figures, where they are kept with the tests."""
    paths = label.get("kept_in", {})
    parts = {key: json.loads((ROOT / path).read_text("utf-8")) for key, path in paths.items()}
    if "bodies" in parts:
        named = parts["bodies"]
        parts["relations"] = named["relations"]
        parts["bodies"] = [
            *_bodies(named["required"]),
            *_bodies(named["acceptable"], doubtful=True),
        ]
    return label | parts


def _bodies(named: dict[str, list[list[str]]], doubtful: bool = False) -> Iterator[Label]:
    for cls, rows in named.items():
        for name, *aliases in rows:
            yield {"name": name, "class": cls, "aliases": aliases, "doubtful": doubtful}


def place(label: Label) -> Path:
    """Where a label's document is, if it is: in this project, or in the folder of documents."""
    own = ROOT / label["file"]
    folder = Path(os.environ.get(VARIABLE) or ROOT.parent / "shared" / "documents")
    return own if own.exists() else folder / label["file"]


@cache
def read(path: Path) -> Reading:
    """What is found in a document today."""
    names = Names()
    document = read_document(path)
    return Reading(document, extract(document, names), names)
