"""Real documents: read where they are, passed over where they are not.

They are in the folder that PROBATION_GRAPH_DOCUMENTS names; by default in `shared/documents`
beside the repository. A user's clone has none.
"""

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ontology.names import Names

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "quality" / "labels"
VARIABLE = "PROBATION_GRAPH_DOCUMENTS"
MOST_PAGES = 200


def folder() -> Path:
    """Where the real documents are, if they are."""
    return Path(os.environ.get(VARIABLE) or ROOT.parent / "shared" / "documents")


def labels(kind: str) -> list[dict[str, Any]]:
    """The labels of documents of a kind, without those that are held out of tuning."""
    found = (json.loads(file.read_text(encoding="utf-8")) for file in sorted(LABELS.glob("*.json")))
    return [label for label in found if label["kind"] == kind and not label["held_out"]]


def facts(file: str) -> DocumentFacts:
    """What is read in a real document; its test is passed over where it is not there."""
    path = folder() / file
    if not path.exists():
        pytest.skip(f"{file} is not in {folder()}: set {VARIABLE} to the folder of documents")
    return _facts(path)


@cache
def _facts(path: Path) -> DocumentFacts:
    data = path.read_bytes()
    pages = tuple(read_pages(data, MOST_PAGES))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    sha256 = hashlib.sha256(data).hexdigest()
    document = DocumentText(sha256, "application/pdf", READER, sizes, blocks(pages))
    return extract(document, Names())
