"""The version of the rules that turn a document into statements: what decides a new reading.

A document that was read by the same rules is not read again. Any change to the code or the words
of ingest and ontology, or to the libraries that read PDFs, makes another version.
"""

from functools import cache
from pathlib import Path

from probation_graph.graph.digest import files_digest, sha256

FOLDER = Path(__file__).parent
FOLDERS = (FOLDER, FOLDER.parent / "ontology")
SUFFIXES = {".py", ".toml", ".ttl"}
LIBRARIES = ("pypdfium2",)
LENGTH = 12  # hexadecimal characters


@cache
def rules_version() -> str:
    """The distribution's version and a hash of the rules: "0.1.0+3f2a9c1b77de"."""
    from importlib.metadata import version  # takes long to load, and new documents need none of it

    libraries = " ".join(map(version, LIBRARIES))
    found = sha256(f"{libraries} {files_digest(_files())}".encode())
    return f"{version('probation-graph')}+{found[:LENGTH]}"


def _files() -> list[Path]:
    files = (path for folder in FOLDERS for path in folder.rglob("*"))
    return [path for path in files if path.suffix in SUFFIXES]
