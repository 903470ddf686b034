"""The command that loads the files into Neo4j, and what a reader should know of them."""

from collections.abc import Mapping

OPTIONS = (
    "--overwrite-destination=true",
    "--id-type=string",
    "--multiline-fields=true",
    "--legacy-style-quoting=false",
    "--bad-tolerance=0",
)
SCRIPT = """#!/bin/sh
# Loads these files into a Neo4j that does not run. The database named here ("neo4j", if none is) is
# replaced, whole. NEO4J_ADMIN says where neo4j-admin is, if it is not on the path.
set -eu
cd "$(dirname "$0")"
"${NEO4J_ADMIN:-neo4j-admin}" database import full "${1:-neo4j}" \\
"""
READ_ME = """# A graph for Neo4j

`import.sh` loads these files into a database of a Neo4j 5.26 or later that does not run, and
**replaces what that database holds**. On the machine of the server, as its user:

```sh
neo4j stop
sh import.sh neo4j
neo4j start
cypher-shell --file constraints.cypher
```

Then `probation-graph sync` finds that database up to date, and writes only what changes from now
on.

`nodes/` has a file for each set of labels, `relationships/` one for each type; the first line of
each is its header. Every text is in quotation marks and may hold line breaks; lists are divided by
the control character that `import.sh` names.
"""


def import_script(nodes: Mapping[str, str], edges: Mapping[str, str], divider: str) -> str:
    """A shell script; `nodes` are files by labels, `edges` by type."""
    arguments = [
        *OPTIONS,
        f"--array-delimiter={divider}",
        "--nodes=ProbationGraphView=view.csv",
        *(f"--nodes={labels}={file}" for labels, file in nodes.items()),
        *(f"--relationships={kind}={file}" for kind, file in edges.items()),
    ]
    return SCRIPT + " \\\n".join(f"  {argument}" for argument in arguments) + "\n"


def arguments_in(script: str) -> list[str]:
    """What `neo4j-admin database import full` is called with in such a script."""
    return [line.strip().removesuffix(" \\") for line in script.splitlines() if line[:4] == "  --"]


def read_me() -> str:
    """What is in the folder, and how to load it."""
    return READ_ME
