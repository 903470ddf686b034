"""Canonical forms and their hashes: equal content gives equal bytes, whatever the order it came in.

The quads here have no blank nodes, so that sorted, de-duplicated N-Quads are canonical (RDF Dataset
Canonicalization has nothing left to name).
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from probation_graph.ontology.turtle import Index

NODE_DIGEST_BYTES = 12  # 96 bits: no clash to be expected among a billion nodes


def canonical(quads: Iterable[Quad]) -> bytes:
    """Canonical N-Quads: a line for each quad, each once, sorted by code point, LF at each end."""
    lines = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def canonical_text(said: Index, graph: str) -> bytes:
    """The same of statements by subject and predicate, all in one graph, each there once."""
    ending = f"<{graph}> .\n"
    lines = [
        f"<{subject}> <{predicate}> {node} {ending}".encode()
        for subject, facts in said.items()
        for predicate, nodes in facts.items()
        for node in nodes
    ]
    return b"".join(sorted(lines))


def sha256(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def files_digest(paths: Iterable[Path]) -> str:
    """The SHA-256 of files: of their names and contents, wherever they are."""
    found = hashlib.sha256()
    for path in sorted(paths):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def triples_hash(statements: Iterable[Quad | Triple]) -> str:
    """The hash of what is said, whichever graph says it."""
    return sha256(canonical(Quad(each.subject, each.predicate, each.object) for each in statements))


def content_digest(content: Any) -> str:
    """A short hash of plain values (text, numbers, booleans, lists, mappings)."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=NODE_DIGEST_BYTES).hexdigest()
