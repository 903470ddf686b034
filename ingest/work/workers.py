"""Workers: documents read by several processes at once, each of which may be killed."""

from collections.abc import Iterable, Iterator
from itertools import islice
from queue import Empty, SimpleQueue

from probation_graph.ingest.reading.source import is_pdf
from probation_graph.ingest.work.attempts import attempt
from probation_graph.ingest.work.result import Answer
from probation_graph.ingest.work.task import Task
from probation_graph.ingest.work.workplace import Told, Workplace


def answers(tasks: Iterable[Task], jobs: int) -> Iterator[tuple[Task, Answer]]:
    """Each document with what became of it, as they are done.

    With one job, plain text is read in this process: it cannot hang or abort its reader.
    """
    waiting = iter(tasks)
    told: SimpleQueue[Told] = SimpleQueue()
    places = [Workplace(told) for _ in range(max(jobs, 1))]
    try:
        if len(places) > 1:
            yield from _together(waiting, places)
            return
        for task in waiting:
            if is_pdf(task.data):
                yield from _together(iter([task]), places)
            else:
                yield task, attempt(task)
    finally:
        for place in places:
            place.close()


def _together(waiting: Iterator[Task], places: list[Workplace]) -> Iterator[tuple[Task, Answer]]:
    """Documents at several workplaces, each given its next before its last is told."""
    first = list(islice(waiting, len(places)))
    busy = places[: len(first)]
    for place in busy:  # all of them before any is given its document: they start side by side
        place.start()
    for place, task in zip(busy, first, strict=True):
        place.begin(task)
    while busy:
        for place, answer in _next_answers(busy):
            task = place.task
            if not _begin(place, waiting):
                busy.remove(place)
            yield task, answer


def _begin(place: Workplace, waiting: Iterator[Task]) -> bool:
    """Give a workplace the next document, if there is one."""
    task = next(waiting, None)
    if task is not None:
        place.begin(task)
    return task is not None


def _next_answers(busy: list[Workplace]) -> list[tuple[Workplace, Answer]]:
    """The next answer, with the workplace it is from; waits for it. None where all that came is
    late, from a process that was ended; several where several have no more time."""
    try:
        told = busy[0].told.get(timeout=max(0.0, min(place.seconds_left() for place in busy)))
    except Empty:
        return [(place, place.stopped()) for place in busy if place.seconds_left() <= 0]
    said = [(place, place.answer(told)) for place in busy if place.is_from(told)]
    return [(place, answer) for place, answer in said if answer is not None]
