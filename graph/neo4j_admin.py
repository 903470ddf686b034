"""`neo4j-admin` of the local Neo4j: a program of its own, for a server that does not run."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from probation_graph.graph import java
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_artifacts import LTS, Progress, class_path
from probation_graph.graph.neo4j_home import ADMIN, OPENED
from probation_graph.graph.neo4j_local import home_of, neo4j_folder, status, version_of

LINES_TOLD = 3  # of what it says where it fails


def admin(
    data: Path, arguments: Sequence[str], folder: Path, progress: Progress | None = None
) -> str:
    """Run it with arguments, in a folder; what it says. The local Neo4j must not run.

    Raises Unavailable where that runs, cannot be had, or what was asked for fails.
    """
    if status(data) is not None:
        raise Unavailable("The local Neo4j runs.", "Stop it first: probation-graph neo4j stop.")
    command, environment = admin_command(data, progress)
    done = subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    if done.returncode != 0:
        said = (done.stderr + done.stdout).partition("\nUsage:")[0]  # then comes its manual
        told = [line for line in said.splitlines() if line.strip()]
        raise Unavailable(f"neo4j-admin failed: {' '.join(told[-LINES_TOLD:])[:600]}")
    return done.stdout


def admin_command(data: Path, progress: Progress | None = None) -> tuple[list[str], dict[str, str]]:
    """How it is started, and its environment; the home folder is made where there is none."""
    version = version_of(data) or LTS
    runtime, jars = java.executable(java.jdk()), class_path(progress, version)
    home = neo4j_folder(data)
    if not (home / "conf" / "neo4j.conf").exists():
        home_of(data, version=version).write(jars)
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    separated = os.pathsep.join(map(str, jars))
    command = [str(runtime), *opened, "-cp", separated, ADMIN]
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    return command, {**java.environment(), **places}
