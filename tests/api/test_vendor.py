"""Libraries that are kept here are those that were published, with a licence that allows it."""

import hashlib
import json
from pathlib import Path

import pytest

VENDOR = Path(__file__).parents[2] / "api" / "static" / "vendor"
LIBRARIES = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))
ALLOWED = {"MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"}


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library["name"])
def test_its_files_are_the_published_ones(library):
    folder = VENDOR / library["name"]
    held = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    assert held == library["files"]


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library["name"])
def test_its_licence_is_beside_it(library):
    assert library["licence"] in ALLOWED
    assert (VENDOR / library["name"] / "LICENSE").stat().st_size > 500


def test_every_folder_is_listed():
    folders = {path.name for path in VENDOR.iterdir() if path.is_dir()}
    assert folders == {library["name"] for library in LIBRARIES}


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library["name"])
def test_it_is_served(client, library):
    for name in library["files"]:
        if name.endswith(".js"):
            answer = client.get(f"/static/vendor/{library['name']}/{name}")
            assert answer.headers["content-type"].startswith("text/javascript")


def test_nothing_outside_is_served(client):
    assert client.get("/static/../pages/base.html").status_code == 404
    assert client.get("/static/%2e%2e/pages/base.html").status_code == 404
