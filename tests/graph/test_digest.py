"""Canonical forms and hashes."""

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.digest import canonical, content_digest, sha256, triples_hash

A, B, P = (NamedNode(f"https://example.org/{name}") for name in "abp")
QUADS = [Quad(A, P, Literal("“é”\n\t\\"), B), Quad(A, P, B, A), Quad(A, P, Literal("é"), A)]


def test_canonical_lines_are_sorted_and_each_there_once() -> None:
    lines = canonical(QUADS).splitlines(keepends=True)
    assert lines == sorted(lines)
    assert canonical([*reversed(QUADS), *QUADS]) == b"".join(lines)
    assert len(lines) == 3
    assert "“é”\\n\\t\\\\".encode() in canonical(QUADS)


def test_nothing_is_nothing() -> None:
    assert canonical([]) == b""
    assert sha256(b"").startswith("e3b0c442")


def test_which_graph_says_it_does_not_matter_for_what_is_said() -> None:
    elsewhere = [Quad(each.subject, each.predicate, each.object) for each in QUADS]
    assert triples_hash(QUADS) == triples_hash(elsewhere)
    assert triples_hash(QUADS) != triples_hash(QUADS[:2])


def test_content_digests_tell_types_apart_and_ignore_the_order_of_keys() -> None:
    assert content_digest({"a": 1, "b": [True]}) == content_digest({"b": [True], "a": 1})
    seen = [content_digest({"a": value}) for value in (1, "1", 1.5, True, None, [1], [])]
    assert len(set(seen)) == len(seen)
