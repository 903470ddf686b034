"""An arrow between folders may only point to the left: the layers of docs/data-model.md."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAY_IMPORT = {
    "ontology": set(),
    "graph": {"ontology"},
    "ingest": {"ontology", "graph"},
    "queries": {"ontology", "graph"},
    "review": {"ontology", "graph"},
    "exports": {"ontology", "graph"},
    "api": {"ontology", "graph", "ingest", "queries", "review", "exports"},
    "cli": {"ontology", "graph", "ingest", "queries", "review", "exports", "api"},
    "client": set(),  # knows a server by HTTP alone, and nothing here needs it
}
SOURCES = [
    (folder, path) for folder in MAY_IMPORT for path in sorted((ROOT / folder).rglob("*.py"))
]
LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 40  # lines


def imported(path):
    """The dotted names that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    ("folder", "path"), SOURCES, ids=[str(p.relative_to(ROOT)) for _, p in SOURCES]
)
def test_imports_point_to_the_left(folder, path):
    for name in imported(path):
        match = re.match(r"probation_graph\.(\w+)", name)
        if match is not None and match[1] != folder:
            assert match[1] in MAY_IMPORT[folder], f"{path} imports {name}"


@pytest.mark.parametrize("package", ["pdfplumber"])
def test_only_the_reader_imports_it(package):
    users = [p.name for _, p in SOURCES if any(n.split(".")[0] == package for n in imported(p))]
    assert users == ["reader.py"]


@pytest.mark.parametrize("path", [p for _, p in SOURCES], ids=str)
def test_no_file_and_no_function_is_long(path):
    text = path.read_text()
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{path}: {node.name} has {length} lines"
