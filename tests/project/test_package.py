"""The wheel holds every package and every file that is not code, and no other top-level name."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("ontology", "graph", "ingest", "queries", "review", "exports", "api", "cli", "client")
RESOURCES = (
    ".ttl",
    ".cypher",
    ".rq",
    ".grass",
    ".jsonld",
    ".yaml",
    ".toml",
    ".html",
    ".css",
    ".js",
    ".svg",
)


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"  # a build leaves files behind, which must not reach the next one
    for name in FOLDERS:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, copy]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    return zipfile.ZipFile(wheel).namelist()


def test_there_is_one_top_level_name(names):
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"probation_graph"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_of_a_folder_is_in_it(names, folder):
    wanted = {
        f"probation_graph/{path.relative_to(ROOT)}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {".py", *RESOURCES} and "__pycache__" not in path.parts
    }
    assert wanted <= set(names)


def test_the_licence_is_in_it(names):
    assert any(name.endswith("licenses/LICENSE") for name in names)
