"""The artifacts of Neo4j: listed, downloaded, checked. No test here uses the network."""

import hashlib
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from probation_graph.graph import neo4j_artifacts
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_artifacts import (
    RELEASES,
    Artifact,
    artifacts,
    class_path,
    one,
)

CONTENT = {"one": b"first jar", "two": b"second jar"}


def listed(name: str) -> Artifact:
    content = CONTENT[name]
    sha256 = hashlib.sha256(content).hexdigest()
    return Artifact(f"org.example.group:{name}:1.0", sha256, len(content))


class Repository:
    """In jgo's place: writes what it is asked for where jgo would."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.fetched: list[str] = []
        self.content = dict(CONTENT)

    def project(self, group: str, name: str):
        return SimpleNamespace(at_version=lambda version: self.component(name))

    def component(self, name: str):
        return SimpleNamespace(artifact=lambda **options: self.artifact(name))

    def artifact(self, name: str):
        return SimpleNamespace(
            groupId="org.example.group",
            artifactId=name,
            version="1.0",
            classifier="",
            resolve=lambda: self.fetch(name),
        )

    def fetch(self, name: str) -> Path:
        self.fetched.append(name)
        if self.content[name] is None:
            raise RuntimeError(f"{name} was not found\nin a long list")
        path = listed(name).path(self.cache)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content[name])
        return path


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.setenv("PROBATION_GRAPH_CACHE", str(tmp_path))
    repository = Repository(tmp_path)
    monkeypatch.setattr(
        neo4j_artifacts, "artifacts", lambda release: (listed("one"), listed("two"))
    )
    monkeypatch.setattr("probation_graph.graph.maven.maven_context", lambda cache: repository)
    return repository


@pytest.mark.parametrize("release", RELEASES)
def test_the_list_is_whole(release):
    found = artifacts(release)
    coordinates = [each.coordinates for each in found]
    assert coordinates == sorted(set(coordinates))
    assert set(RELEASES[release].roots) <= set(coordinates)
    assert all(re.fullmatch("[0-9a-f]{64}", each.sha256) and each.bytes > 0 for each in found)


def test_the_path_of_one_with_a_classifier():
    artifact = Artifact("a.b:c:1.2:linux-x86_64", "", 0)
    assert artifact.path(Path("cache")) == Path("cache/maven/a/b/c/1.2/c-1.2-linux-x86_64.jar")


def test_they_are_downloaded_once_and_progress_is_told(repository):
    told = []
    first = class_path(lambda done, total: told.append((done, total)))
    assert sorted(repository.fetched) == ["one", "two"]
    assert [path.read_bytes() for path in first] == [CONTENT["one"], CONTENT["two"]]
    assert told[0] == (0, 19)
    assert told[-1] == (19, 19)
    assert class_path() == first
    assert len(repository.fetched) == 2


def test_a_download_that_was_cut_is_taken_again(repository, tmp_path):
    half = listed("two").path(tmp_path)
    half.parent.mkdir(parents=True)
    half.write_bytes(CONTENT["two"][:5])
    class_path()
    assert half.read_bytes() == CONTENT["two"]


def test_one_alone_is_downloaded_once(repository, tmp_path):
    told = []
    path = one("org.example.group:two", lambda done, total: told.append((done, total)))
    assert path.read_bytes() == CONTENT["two"]
    assert repository.fetched == ["two"]
    assert told[-1] == (len(CONTENT["two"]), len(CONTENT["two"]))
    assert one("org.example.group:two") == path
    assert repository.fetched == ["two"]
    path.write_bytes(b"damaged")
    assert one("org.example.group:two").read_bytes() == CONTENT["two"]


def test_one_that_is_not_what_it_should_be(repository, tmp_path):
    repository.content["two"] = b"other  jar"
    with pytest.raises(Unavailable, match="checksum differs"):
        class_path()
    assert not listed("two").path(tmp_path).exists()


def test_one_that_cannot_be_had(repository):
    repository.content["one"] = None
    with pytest.raises(Unavailable, match=r"one:1\.0 could not be downloaded: one was not found\."):
        class_path()


def test_a_full_disk(repository, monkeypatch):
    usage = SimpleNamespace(free=10 * 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(Unavailable, match=r"needs 200 MB in .* where 10 MB are free"):
        class_path()


def test_a_cache_that_cannot_be_made(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PROBATION_GRAPH_CACHE", str(tmp_path / "file"))
    with pytest.raises(Unavailable, match="another folder with PROBATION_GRAPH_CACHE"):
        class_path()


def test_resolving_anew_lists_what_is_needed_at_run_time(tmp_path, monkeypatch):
    repository = Repository(tmp_path)

    def dependency(name, scope=None):
        return SimpleNamespace(artifact=repository.artifact(name), scope=scope)

    resolver = SimpleNamespace(
        resolve=lambda roots: (
            [dependency("two")],
            [dependency("one", "runtime"), dependency("two", "compile"), dependency("x", "test")],
        )
    )
    context = SimpleNamespace(resolver=resolver, create_dependency=lambda coordinates: coordinates)
    monkeypatch.setattr("probation_graph.graph.maven.maven_context", lambda cache: context)
    assert neo4j_artifacts.resolve(tmp_path) == [listed("one"), listed("two")]
