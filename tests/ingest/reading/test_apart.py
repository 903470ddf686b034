"""Reading in a child process: hostile files are stopped, and do not stop us."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from probation_graph.ingest.reading import apart as reading
from probation_graph.ingest.reading.apart import read_apart
from probation_graph.ingest.reading.errors import Damaged, TooBig, TooSlow
from probation_graph.ingest.reading.limits import Limits
from tests.ingest import pdfs

PATH = Path("made.pdf")
STOPS_WITHIN = 60  # seconds, on a busy machine: left alone it would take for ever


def test_a_child_reads():
    found = read_apart(PATH, pdfs.prose("Leaders know their region."), Limits())
    assert [block.text for block in found.blocks] == ["Leaders know their region."]
    assert len(found.sizes) == 1


def test_a_file_that_would_take_for_ever_is_stopped():
    started = time.monotonic()
    with pytest.raises(TooSlow, match=r"longer than 1\.5 s"):
        read_apart(PATH, pdfs.bomb(), Limits(seconds=1.5))
    assert time.monotonic() - started < STOPS_WITHIN


def test_forms_that_draw_themselves_end():
    with pytest.raises(Exception, match=r"made\.pdf"):
        read_apart(PATH, pdfs.forms_without_end(), Limits(seconds=20))


def test_a_file_that_unpacks_to_more_than_the_memory_allowed():
    with pytest.raises(TooBig, match="memory"):
        read_apart(PATH, pdfs.inflating(400), Limits(seconds=30, memory=256))


@pytest.mark.parametrize(
    ("status", "kind"), [(-signal.SIGSEGV, Damaged), (1, Damaged), (-signal.SIGABRT, TooBig)]
)
def test_a_child_that_crashes_is_an_unreadable_file(
    monkeypatch: pytest.MonkeyPatch, status: int, kind: type[Exception]
):
    ended = subprocess.CompletedProcess(["reader"], status, b"", b"")
    monkeypatch.setattr(reading.subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(kind):
        read_apart(PATH, b"%PDF-", Limits())
