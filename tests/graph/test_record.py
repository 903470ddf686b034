"""The record on disk."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from probation_graph.graph.digest import canonical, sha256
from probation_graph.graph.errors import RecordError
from probation_graph.graph.files import LocalFiles
from probation_graph.graph.judgements import Judgement, Verdict
from probation_graph.graph.record import FORMAT, Record, Source
from probation_graph.ontology.names import Names

A, B = "a" * 12, "b" * 12


def quads(key: str, count: int = 3) -> list[Quad]:
    graph = NamedNode(f"https://example.org/{key}")
    name = NamedNode("https://example.org/name")
    return [
        Quad(NamedNode(f"https://example.org/{key}/{n}"), name, Literal(f"“{n}”\n{key}"), graph)
        for n in range(count)
    ]


def files(data: Path) -> dict[str, bytes]:
    """What the record and the sources hold; the cache is nobody's business."""
    kept = [path for path in data.rglob("*") if path.is_file()]
    found = {str(path.relative_to(data)): path.read_bytes() for path in kept}
    return {name: content for name, content in found.items() if not name.startswith("cache")}


def test_a_document_comes_back_as_it_was_put(tmp_path: Path) -> None:
    record = Record(tmp_path)
    assert record.put(A, quads(A))
    assert set(record.quads(A)) == set(quads(A))
    assert record.keys() == [A]
    assert set(Record(tmp_path).all_quads()) == set(quads(A))


def test_order_and_repetition_change_nothing(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    before, fingerprint = files(tmp_path), record.fingerprint()
    assert not record.put(A, [*reversed(quads(A)), *quads(A)])
    assert files(tmp_path) == before
    assert record.fingerprint() == fingerprint


def test_withdrawing_leaves_what_the_other_alone_leaves(tmp_path: Path) -> None:
    source_a, source_b = Source.of(b"a letter", ".pdf"), Source.of(b"another", ".txt")
    both, alone = Record(tmp_path / "both"), Record(tmp_path / "alone")
    both.put(source_a.key, quads(A), source_a)
    both.put(source_b.key, quads(B), source_b)
    alone.put(source_b.key, quads(B), source_b)
    assert both.remove(source_a.key)
    assert files(tmp_path / "both") == files(tmp_path / "alone")
    assert both.fingerprint() == alone.fingerprint()
    assert not both.remove(source_a.key)


def test_the_source_is_kept_and_found_by_its_document(tmp_path: Path) -> None:
    record, source = Record(tmp_path), Source.of(b"%PDF-1.7", ".pdf")
    record.put(source.key, quads(A), source)
    path = record.source(source.key)
    assert path is not None
    assert path.read_bytes() == b"%PDF-1.7"
    assert path.name == f"{sha256(b'%PDF-1.7')}.pdf"
    assert record.source(B) is None


def test_another_document_with_the_same_key_is_refused(tmp_path: Path) -> None:
    record, source = Record(tmp_path), Source.of(b"one", ".pdf")
    record.put(source.key, quads(A), source)
    clash = Source(f"{source.key}{'0' * 52}.pdf", b"two")
    with pytest.raises(RecordError, match="share the key"):
        record.put(source.key, quads(B), clash)
    assert set(record.quads(source.key)) == set(quads(A))


def test_the_fingerprint_follows_the_content(tmp_path: Path) -> None:
    record = Record(tmp_path)
    empty = record.fingerprint()
    record.put(A, quads(A))
    one = record.fingerprint()
    record.put(B, quads(B))
    assert len({empty, one, record.fingerprint()}) == 3
    assert record.fingerprint_of(A) == sha256(canonical(quads(A)))
    record.remove(B)
    assert record.fingerprint() == one


def test_a_file_changed_by_hand_changes_the_fingerprint(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    before = record.fingerprint()
    path = tmp_path / "record" / "documents" / f"{A}.nq"
    path.write_bytes(canonical(quads(A, 2)))
    assert record.fingerprint() != before
    assert record.fingerprint_of(A) == sha256(canonical(quads(A, 2)))


def test_the_fingerprint_does_not_need_its_cache(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    before = record.fingerprint()
    (tmp_path / "cache" / "fingerprints" / A).write_text("rubbish")
    assert record.fingerprint() == before
    (tmp_path / "cache" / "fingerprints" / A).unlink()
    assert record.fingerprint() == before


@pytest.mark.parametrize("key", [A, "../../etc/pw", "short"])
def test_an_unknown_document_is_a_key_error(tmp_path: Path, key: str) -> None:
    record = Record(tmp_path)
    for ask in (record.content, record.fingerprint_of, lambda key: list(record.quads(key))):
        with pytest.raises(KeyError):
            ask(key)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    (tmp_path / "record" / "documents" / f"{A}.nq").write_bytes(b"<half a line")
    with pytest.raises(RecordError, match=A):
        list(record.quads(A))


def test_a_file_that_is_not_as_it_was_written_is_not_whole(tmp_path: Path) -> None:
    record = Record(tmp_path)
    source = Source(A + "0" * 52 + ".txt", b"words")
    record.put(A, quads(A), source)
    assert record.is_whole(A)
    assert not record.is_whole(B)
    path = tmp_path / "record" / "documents" / f"{A}.nq"
    lines = path.read_bytes().splitlines(keepends=True)
    for damaged in (b"".join(lines[1:]), b"".join(lines) + b"rubbish"):
        path.write_bytes(damaged)
        assert not record.is_whole(A)
    path.write_bytes(b"".join(lines))
    assert record.is_whole(A)


def test_a_file_that_came_from_elsewhere_is_whole_where_it_can_be_read(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A), Source(A + "0" * 52 + ".txt", b"words"))
    (tmp_path / "cache" / "fingerprints" / A).unlink()
    assert record.is_whole(A)
    path = tmp_path / "record" / "documents" / f"{A}.nq"
    path.write_bytes(path.read_bytes() + b"rubbish")
    assert not record.is_whole(A)
    record.put(A, quads(A))
    assert record.is_whole(A)
    (tmp_path / "sources" / (A + "0" * 52 + ".txt")).unlink()
    assert not record.is_whole(A)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: (_ for _ in ()).throw(FileNotFoundError()))
    with pytest.raises(RecordError, match="cannot be used: it cannot be made"):
        Record(tmp_path / "data").put(A, quads(A))


def test_another_format_is_refused_and_not_written_to(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    assert (tmp_path / "record" / "version").read_text() == FORMAT
    (tmp_path / "record" / "version").write_text("probation-graph record 2\n")
    with pytest.raises(RecordError, match="another format"):
        Record(tmp_path)
    with pytest.raises(RecordError, match="another format"):
        record.put(B, quads(B))
    assert record.keys() == [A]


def test_a_data_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(RecordError, match="cannot be used"):
        Record(tmp_path / "data").put(A, quads(A))


def test_a_second_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    patient, hasty = LocalFiles(tmp_path), LocalFiles(tmp_path, lock_timeout=0.05)
    Record(tmp_path, patient).put(A, quads(A))
    with patient.lock("record/lock"), pytest.raises(RecordError, match="Another command"):
        Record(tmp_path, hasty).put(B, quads(B))
    assert Record(tmp_path, hasty).put(B, quads(B))


def test_what_a_killed_writer_left_is_cleared(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.put(A, quads(A))
    left = tmp_path / "record" / "unfinished" / "0123456789abcdef"
    left.write_bytes(b"half a docu")
    assert record.keys() == [A]
    record.put(B, quads(B))
    assert not left.exists()


WRITER = """
    import sys
    from pathlib import Path
    from probation_graph.graph.record import Record, Source
    from pyoxigraph import Literal, NamedNode, Quad
    record, n = Record(Path(sys.argv[1])), 0
    print("ready", flush=True)
    while True:
        source = Source.of(b"%d" % (n % 7), ".pdf")
        graph = NamedNode("https://example.org/" + source.key)
        name = NamedNode("https://example.org/name")
        record.put(source.key, [Quad(graph, name, Literal(str(n + i)), graph) for i in range(500)], source)
        if n % 5 == 4:
            record.remove(source.key)
        n += 1
"""


def test_a_kill_at_any_moment_leaves_the_record_whole(tmp_path: Path) -> None:
    chance = random.Random(5)
    for _ in range(8):
        child = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(tmp_path)], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.12))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        record = Record(tmp_path)
        for key, content in [(key, record.content(key)) for key in record]:
            assert content == canonical(parse(content, format=RdfFormat.N_QUADS))
            assert content.count(b"\n") == 500
            assert record.fingerprint_of(key) == sha256(content)
    assert record.put(A, quads(A))
    assert list((tmp_path / "record" / "unfinished").iterdir()) == []


COMPANION = """
    import sys
    from pathlib import Path
    from probation_graph.graph.record import Record, Source
    from pyoxigraph import Literal, NamedNode, Quad
    record = Record(Path(sys.argv[1]))
    for n in range(15):
        source = Source.of(f"{sys.argv[2]} {n % 10}".encode(), ".txt")
        graph = NamedNode("https://example.org/" + source.key)
        record.put(source.key, [Quad(graph, graph, Literal("x"), graph)], source)
"""


def test_two_commands_at_once_keep_each_others_documents(tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(COMPANION), str(tmp_path)]
    children = [subprocess.Popen([*command, name]) for name in ("first", "second", "first")]
    assert [child.wait() for child in children] == [0, 0, 0]
    assert len(Record(tmp_path).keys()) == 20
    assert Record(tmp_path).stray_sources() == []


def judgement(by: str = "Ann") -> Judgement:
    first, second = (Names().iri(f"team/{name}") for name in "ab")
    return Judgement(
        first=first, second=second, verdict=Verdict.SAME, by=by, at="2026-01-01T00:00:00Z",
        caption="same: a, b",
    )  # fmt: skip


def test_judgements_are_kept_beside_the_documents_and_outlive_them(tmp_path: Path) -> None:
    record = Record(tmp_path)
    assert record.judgements() == []
    assert record.judge(lambda known: [*known, judgement()])
    record.put(A, quads(A))
    record.remove(A)
    assert Record(tmp_path).judgements() == [judgement()]
    content = (tmp_path / "record" / "judgements.nq").read_bytes()
    assert content == b"".join(sorted(content.splitlines(keepends=True)))
    assert record.keys() == []


def test_the_fingerprint_covers_judgements(tmp_path: Path) -> None:
    record, other = Record(tmp_path / "a"), Record(tmp_path / "b")
    before = record.fingerprint()
    record.judge(lambda _: [judgement()])
    assert record.fingerprint() != before
    assert not record.judge(lambda known: known)
    other.judge(lambda _: [judgement("Bob"), judgement()])
    record.judge(lambda known: [*known, judgement("Bob")])
    assert record.fingerprint() == other.fingerprint()


def test_a_change_that_fails_leaves_judgements_as_they_were(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.judge(lambda _: [judgement()])
    with pytest.raises(ZeroDivisionError):
        record.judge(lambda _: [1 / 0])
    assert record.judgements() == [judgement()]


@pytest.mark.parametrize("damage", [b"<half", b"\xff\xfe", b'<a:a> <a:b> "c" <a:d> .\n<'])
def test_damaged_judgements_are_named(tmp_path: Path, damage: bytes) -> None:
    record = Record(tmp_path)
    record.judge(lambda _: [judgement()])
    (tmp_path / "record" / "judgements.nq").write_bytes(damage)
    with pytest.raises(RecordError, match=r"judgements\.nq"):
        record.judgements()
    assert record.names == Names()


def test_the_names_are_told_while_the_first_document_is_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Names("https://e.org/")
    record = Record(tmp_path)
    record.judge(lambda _: [judgement()])  # under the default names, which the documents go before
    (tmp_path / "record" / "documents").mkdir(exist_ok=True)
    said = f'<{other.iri("person/a")}> <{other.iri("x")}> "y" <{other.document(A)}> .\n'
    (tmp_path / "record" / "documents" / f"{A}.nq").write_text(said)
    assert record.names == other
    monkeypatch.setattr(Record, "keys", lambda _: [B, A])
    assert record.names == other
