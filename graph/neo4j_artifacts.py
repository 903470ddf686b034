"""The public artifacts of which a Neo4j Community server with Neo4j Browser is made.

A file for each release lists them by their Maven coordinates with size and SHA-256, so that a
download is what we tried, however the dependencies' own declarations change. It was made by

    python -m probation_graph.graph.neo4j_artifacts 5.26

which resolves the release's roots anew. They are downloaded by the user at run time and never
shipped (GPLv3). (jgo's EnvironmentBuilder is not used: it fetches a whole JDK of its own to sort
jars by kind.)
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any

from probation_graph.graph.cache import CACHE_VARIABLE, cache_folder
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.lock import locked

LTS, CALENDAR = "5.26", "2026.05"
BROWSER = "org.neo4j.client:neo4j-browser:5.24.0"


@dataclass(frozen=True)
class Release:
    """A release that is known to start: its exact version, the list of its artifacts, its main
    class. Both run on Java 21."""

    version: str
    listed: str
    main: str

    @property
    def roots(self) -> tuple[str, ...]:
        """What the rest of the artifacts are needed for."""
        server = f"org.neo4j.app:neo4j-server:{self.version}"
        return (f"org.neo4j:neo4j:{self.version}", server, BROWSER)


RELEASES = {
    LTS: Release("5.26.18", "neo4j_artifacts.json", "org.neo4j.server.CommunityEntryPoint"),
    CALENDAR: Release(
        "2026.05.0", "neo4j_artifacts_2026.05.json", "org.neo4j.server.Neo4jCommunity"
    ),
}
AT_ONCE = 6  # downloads
ROOM_TO_SPARE = 200 * 2**20  # bytes that must stay free beside the download
LOCK_PATIENCE = 1800.0  # seconds that another download may take
MEGABYTE = 2**20

Progress = Callable[[int, int], None]  # bytes done, bytes in all


@dataclass(frozen=True)
class Artifact:
    """A jar: `group:artifact:version`, with `:classifier` where it has one."""

    coordinates: str
    sha256: str
    bytes: int

    def path(self, cache: Path) -> Path:
        """Where it lies in a cache that is laid out as Maven's."""
        group, name, version, *classifier = self.coordinates.split(":")
        file = "-".join([name, version, *classifier]) + ".jar"
        return cache.joinpath("maven", *group.split("."), name, version, file)

    def is_there(self, cache: Path) -> bool:
        path = self.path(cache)
        return path.exists() and path.stat().st_size == self.bytes

    def is_whole(self, cache: Path) -> bool:
        path = self.path(cache)
        return self.is_there(cache) and hashlib.sha256(path.read_bytes()).hexdigest() == self.sha256


def artifacts(release: str = LTS) -> tuple[Artifact, ...]:
    """All of a release, in the order of the list."""
    place = resources.files("probation_graph.graph").joinpath(RELEASES[release].listed)
    text = place.read_text(encoding="utf-8")
    return tuple(Artifact(**each) for each in json.loads(text)["artifacts"])


def class_path(progress: Progress | None = None, release: str = LTS) -> list[Path]:
    """The jars, downloaded where they are not in the cache.

    Raises Unavailable where the network, the disk's room or the cache folder does not allow it.
    """
    with _cache() as cache:
        _complete(cache, progress or _silent, release)
    return [each.path(cache) for each in artifacts(release)]


def one(name: str, progress: Progress | None = None) -> Path:
    """The jar of one `group:artifact`, downloaded where it is not in the cache; raises as above."""
    wanted = next(each for each in artifacts(LTS) if each.coordinates.startswith(f"{name}:"))
    with _cache() as cache:
        if not wanted.is_whole(cache):
            wanted.path(cache).unlink(missing_ok=True)
            _download([wanted], cache, progress or _silent)
    return wanted.path(cache)


def _silent(done: int, total: int) -> None:
    """No progress is shown."""


@contextmanager
def _cache() -> Iterator[Path]:
    """The cache folder, held against other downloads."""
    try:
        cache = cache_folder()
        with locked(cache / "neo4j.lock", LOCK_PATIENCE):
            yield cache
    except TimeoutError as error:
        raise Unavailable("Another program has been downloading Neo4j for long.") from error
    except OSError as error:
        raise Unavailable(
            f"Neo4j cannot be kept in the cache folder: {error}.",
            f"Name another folder with {CACHE_VARIABLE}.",
        ) from error


def _complete(cache: Path, progress: Progress, release: str) -> None:
    """Download what is missing. A mark is left when all was seen to be whole."""
    listed = artifacts(release)
    mark = cache / f"neo4j-{RELEASES[release].version}.whole"
    if mark.exists() and all(each.is_there(cache) for each in listed):
        return
    missing = [each for each in listed if not each.is_whole(cache)]
    for each in missing:
        each.path(cache).unlink(missing_ok=True)
    _download(missing, cache, progress)
    mark.touch()


def _download(missing: Sequence[Artifact], cache: Path, progress: Progress) -> None:
    total = sum(each.bytes for each in missing)
    _check_room(cache, total)
    done, counting = 0, Lock()

    def fetch(artifact: Artifact) -> None:
        nonlocal done
        _fetch(artifact, cache)
        with counting:
            done += artifact.bytes
            progress(done, total)

    progress(0, total)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in pool.map(fetch, missing):
            continue


def _check_room(cache: Path, needed: int) -> None:
    free = shutil.disk_usage(cache).free
    if free < needed + ROOM_TO_SPARE:
        raise Unavailable(
            f"Neo4j needs {(needed + ROOM_TO_SPARE) // MEGABYTE} MB in {cache}, "
            f"where {free // MEGABYTE} MB are free.",
            f"Make room, or name another folder with {CACHE_VARIABLE}.",
        )


def _fetch(artifact: Artifact, cache: Path) -> None:
    """Download one. jgo writes in place: what is not whole is removed again."""
    from probation_graph.graph.maven import maven_context

    group, name, version, *classifier = artifact.coordinates.split(":")
    component = maven_context(cache).project(group, name).at_version(version)
    try:
        component.artifact(classifier="".join(classifier), packaging="jar").resolve()
    except (OSError, RuntimeError, ValueError) as error:
        artifact.path(cache).unlink(missing_ok=True)
        raise Unavailable(
            f"{artifact.coordinates} could not be downloaded: {_reason(error)}.",
            "Check the network (proxies and Maven's settings.xml are respected), and try again.",
        ) from error
    if not artifact.is_whole(cache):
        artifact.path(cache).unlink(missing_ok=True)
        raise Unavailable(
            f"{artifact.coordinates} is not what it should be (its checksum differs).",
            "Try again; if it happens again, ask who keeps your Maven mirror.",
        )


def _reason(error: Exception) -> str:
    """The first line of an error, which may hold a whole table of repositories."""
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__


def resolve(cache: Path, release: str = LTS) -> list[Artifact]:
    """What a release's roots need at run time, resolved anew and downloaded."""
    from probation_graph.graph.maven import maven_context

    context = maven_context(cache)
    roots = [context.create_dependency(each) for each in RELEASES[release].roots]
    inputs, transitive = context.resolver.resolve(roots)
    wanted = [*inputs, *(each for each in transitive if each.scope in ("compile", "runtime"))]
    listed = {_listed(each.artifact) for each in wanted}  # a root may be another's dependency
    return sorted(listed, key=lambda each: each.coordinates)


def _listed(artifact: Any) -> Artifact:
    parts = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    content = artifact.resolve().read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    return Artifact(":".join(part for part in parts if part), sha256, len(content))


def main() -> None:
    found = resolve(cache_folder(), *sys.argv[1:2])
    lines = ",\n".join(f"    {json.dumps(asdict(each))}" for each in found)
    sys.stdout.write(f'{{\n  "artifacts": [\n{lines}\n  ]\n}}\n')


if __name__ == "__main__":
    main()
