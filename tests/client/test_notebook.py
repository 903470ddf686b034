"""The notebook of the documents runs, and shows what is kept in it (REGENERATE=1 keeps it anew)."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebook.ipynb"
SECONDS = 60  # for one cell
LARGEST = 150_000  # bytes of the file
PICTURE = "image/png"  # drawn a little differently from one version of PDFium to the next


@pytest.fixture(scope="module")
def run(address):
    """The notebook after a run, and as it was kept."""
    kept = nbformat.read(NOTEBOOK, as_version=4)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    before = os.environ.get("PROBATION_GRAPH_URL")
    os.environ["PROBATION_GRAPH_URL"] = address
    try:
        NotebookClient(notebook, timeout=SECONDS, record_timing=False).execute()
    finally:
        os.environ.pop("PROBATION_GRAPH_URL")
        if before is not None:
            os.environ["PROBATION_GRAPH_URL"] = before
    if os.environ.get("REGENERATE"):
        notebook.metadata.language_info = {"name": "python"}
        nbformat.write(notebook, NOTEBOOK)
        kept = notebook
    return notebook, kept


def shown(notebook):
    """What each cell shows: its texts, and whether there is a picture."""
    return [
        [
            output.get("text", {**data, PICTURE: PICTURE in data})
            for output in cell.outputs
            for data in [output.get("data", {})]
        ]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def test_every_cell_shows_what_is_kept(run):
    found, kept = run
    assert shown(found) == shown(kept)
    assert any(output for cell in shown(kept) for output in cell)


def test_nothing_of_this_machine_is_in_it(run):
    text = NOTEBOOK.read_text(encoding="utf-8")
    assert len(text) < LARGEST
    assert "/home/" not in text
    assert str(NOTEBOOK.parents[1]) not in text
