"""Documents read by processes that may be killed."""

import time
from pathlib import Path

import pytest

from probation_graph.ingest.reading.limits import DEFAULT_LIMITS, Limits
from probation_graph.ingest.work import process, workplace
from probation_graph.ingest.work.result import Failure, Result
from probation_graph.ingest.work.task import Task
from probation_graph.ingest.work.workers import answers
from probation_graph.ontology.names import Names
from tests.ingest import pdfs

STOPS_WITHIN = 60  # seconds, on a busy machine: left alone it would take for ever


def task(name: str, data: bytes | None = None, limits: Limits = DEFAULT_LIMITS) -> Task:
    text = f"Dear reader,\n\nThis is letter {name}, on an inspection, of no kind known.\n".encode()
    return Task(Path(name), data or text, limits, Names())


def pdf(name: str, limits: Limits = DEFAULT_LIMITS) -> Task:
    return task(
        name, pdfs.prose("Dear reader,", f"This is letter {name}, on an inspection."), limits
    )


def told(tasks: list[Task], jobs: int) -> dict[str, Result | Failure]:
    return {task.path.name: answer for task, answer in answers(tasks, jobs)}


def test_a_process_that_dies_takes_only_its_own_document_with_it() -> None:
    """PDFium aborts where it gets no memory."""
    small = Limits(memory=256, seconds=60)
    bad = task("b.pdf", pdfs.inflating(400), small)
    found = told([pdf("a.pdf"), bad, task("c.txt"), pdf("d.pdf")], 2)
    assert found.keys() == {"a.pdf", "b.pdf", "c.txt", "d.pdf"}
    failure = found.pop("b.pdf")
    assert isinstance(failure, Failure)
    assert failure.error.startswith("b.pdf: ")
    assert "memory" in failure.error
    assert "\n" not in failure.error
    assert all(isinstance(answer, Result) for answer in found.values())


def test_one_that_takes_too_long_is_stopped_and_the_next_is_read() -> None:
    started = time.monotonic()
    slow = task("slow.pdf", pdfs.bomb(), Limits(seconds=2))
    found = told([slow, pdf("a.pdf")], 1)
    assert time.monotonic() - started < STOPS_WITHIN
    assert isinstance(found["slow.pdf"], Failure)
    assert isinstance(found["a.pdf"], Result)


def test_a_process_is_replaced_after_a_number_of_documents(monkeypatch) -> None:
    started: list[object] = []
    real = process.subprocess.Popen
    monkeypatch.setattr(
        process.subprocess, "Popen", lambda *a, **k: started.append(a) or real(*a, **k)
    )
    monkeypatch.setattr(workplace, "MOST_DOCUMENTS", 2)
    found = told([pdf(f"{number}.pdf") for number in range(3)], 1)
    assert all(isinstance(answer, Result) for answer in found.values())
    assert len(started) == 2


def test_what_is_wrong_with_a_pdf_is_told() -> None:
    found = told([task("locked.pdf", pdfs.encrypted())], 1)
    assert "password" in found["locked.pdf"].error


def test_the_peak_memory_is_told() -> None:
    answer = told([pdf("a.pdf")], 1)["a.pdf"]
    assert isinstance(answer, Result)
    assert answer.peak_memory is None or 10**7 < answer.peak_memory < 10**9


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_document_is_no_work(jobs: int) -> None:
    assert told([], jobs) == {}


def test_plain_text_needs_no_other_process(monkeypatch) -> None:
    monkeypatch.setattr("probation_graph.ingest.work.process.COMMAND", ("/no/such/program",))
    ((_, answer),) = answers([task("a.txt")], 1)
    assert isinstance(answer, Result)
