"""Documents read in processes of their own."""

import os
from pathlib import Path

from probation_graph.ingest.limits import DEFAULT_LIMITS
from probation_graph.ingest.step import Result
from probation_graph.ingest.workers import Failure, Task, answers
from probation_graph.ontology.names import Names


class Poison:
    """Ends the process that receives it."""

    def __reduce__(self):
        return os._exit, (9,)


def task(name: str, data: object = None) -> Task:
    text = f"Dear reader,\n\nThis is letter {name}, on an inspection, of no kind known.\n".encode()
    return Task(Path(name), data or text, DEFAULT_LIMITS, Names())


def test_a_process_that_dies_takes_only_its_own_document_with_it() -> None:
    tasks = [task("a.txt"), task("b.txt", Poison()), task("c.txt"), task("d.txt")]
    found = {task.path.name: answer for task, answer in answers(tasks, 2)}
    assert found.keys() == {"a.txt", "b.txt", "c.txt", "d.txt"}
    assert isinstance(found.pop("b.txt"), Failure)
    assert all(isinstance(answer, Result) for answer in found.values())


def test_one_job_needs_no_other_process(monkeypatch) -> None:
    monkeypatch.setattr("probation_graph.ingest.workers._pool", lambda _: 1 / 0)
    ((_, answer),) = answers([task("a.txt")], 1)
    assert isinstance(answer, Result)
