"""The worker process, asked within this process."""

import gc
import io
import resource
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from probation_graph.ingest import step
from probation_graph.ingest.reading.child import SPARE_SECONDS
from probation_graph.ingest.reading.errors import Encrypted
from probation_graph.ingest.reading.limits import DEFAULT_LIMITS, Limits
from probation_graph.ingest.reading.watch import keep_silent
from probation_graph.ingest.work import attempts, worker
from probation_graph.ingest.work.frames import framed, receive, unframed
from probation_graph.ontology.names import DEFAULT_BASE
from tests.ingest import pdfs

PLAIN = pdfs.prose("Dear reader,", "On this inspection, leaders know their region.")
SAID = {
    "path": "a.pdf",
    "limits": {"seconds": 5.0, "memory": 4096, "pages": 3, "size": 1},
    "base": DEFAULT_BASE,
}


@pytest.fixture(autouse=True)
def limited(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    monkeypatch.setattr(worker, "lower", lambda kind, amount: found.append((kind, amount)))
    return found


def test_a_document_is_answered_with_its_statements(limited):
    said, content = unframed(worker.answer(SAID, PLAIN, keep_silent))
    assert said["media_type"] == "application/pdf"
    assert said["kind"]
    assert content.startswith(b"<https://")
    assert [kind for kind, _ in limited] == [resource.RLIMIT_CPU, resource.RLIMIT_AS]
    assert limited[0][1] >= 5 + SPARE_SECONDS


def test_what_is_wrong_is_answered():
    said, content = unframed(worker.answer(SAID, pdfs.encrypted(), keep_silent))
    assert said["error"].startswith("a.pdf: encrypted: the PDF is protected")
    assert (said["traceback"], content) == (None, b"")


def test_a_fault_of_ours_is_answered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(step, "extract", lambda *_: 1 / 0)
    said, _ = unframed(worker.answer(SAID, PLAIN, keep_silent))
    assert "ZeroDivisionError" in said["error"]
    assert "Traceback" in said["traceback"]


def test_reading_here():
    with pytest.raises(Encrypted):
        worker.read_here(Path("a.pdf"), pdfs.encrypted(), DEFAULT_LIMITS)


def test_the_loop_ends_with_its_input(monkeypatch: pytest.MonkeyPatch):
    output = io.BytesIO()
    monkeypatch.setattr(worker, "private_output", lambda: output)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(sys, "setrecursionlimit", lambda _: None)
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(framed(SAID, PLAIN))))
    assert worker.main() == 0
    output.seek(0)
    assert receive(output) is not None
    assert receive(output) is None


def test_a_platform_without_limits(monkeypatch: pytest.MonkeyPatch, limited):
    monkeypatch.setitem(sys.modules, "resource", None)
    worker.restrain(DEFAULT_LIMITS)
    assert limited == []


def test_messages_are_not_mixed_with_what_libraries_print(monkeypatch, tmp_path: Path):
    with (tmp_path / "out").open("w") as out, (tmp_path / "err").open("w") as err:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with worker.private_output() as private:
            out.write("printed")
            out.flush()
            private.write(b"told")
    assert (tmp_path / "out").read_text() == "told"
    assert (tmp_path / "err").read_text() == "printed"


@pytest.mark.parametrize(("hard", "most"), [(resource.RLIM_INFINITY, 100), (50, 50)])
def test_a_lower_limit_stays(monkeypatch: pytest.MonkeyPatch, hard: int, most: int):
    monkeypatch.undo()
    found: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (0, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda kind, pair: found.append(pair))
    worker.lower(resource.RLIMIT_AS, 100)
    assert found == [(most, hard)]


def test_an_attempt_reads_apart_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch):
    used: list[Limits] = []
    monkeypatch.setattr(
        "probation_graph.ingest.reading.apart.read_apart",
        lambda path, data, limits: used.append(limits) or worker.read_here(path, data, limits),
    )
    from probation_graph.ingest.work.task import Task
    from probation_graph.ontology.names import Names

    attempts.attempt(Task(Path("a.pdf"), PLAIN, DEFAULT_LIMITS, Names()))
    assert used == [DEFAULT_LIMITS]
