"""Reading in a child process: hostile files are stopped, and do not stop us."""

import subprocess
import time
from pathlib import Path

import pytest

from probation_graph.ingest import reading
from probation_graph.ingest.errors import Damaged, TooBig, TooSlow
from probation_graph.ingest.limits import Limits
from probation_graph.ingest.reading import read_apart
from tests.ingest import pdfs

PATH = Path("made.pdf")


def test_a_child_reads():
    found = read_apart(PATH, pdfs.prose("Leaders know their region."), Limits())
    assert [block.text for block in found.blocks] == ["Leaders know their region."]
    assert len(found.sizes) == 1


def test_a_file_that_would_take_for_ever_is_stopped():
    started = time.monotonic()
    with pytest.raises(TooSlow, match=r"longer than 1\.5 s"):
        read_apart(PATH, pdfs.bomb(), Limits(seconds=1.5))
    assert time.monotonic() - started < 10


def test_forms_that_draw_themselves_end():
    with pytest.raises(Exception, match=r"made\.pdf"):
        read_apart(PATH, pdfs.forms_without_end(), Limits(seconds=20))


def test_a_file_that_unpacks_to_more_than_the_memory_allowed():
    with pytest.raises(TooBig, match="memory"):
        read_apart(PATH, pdfs.inflating(400), Limits(seconds=30, memory=256))


def ended(status: int, stderr: bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.CompletedProcess(["reader"], status, b"", stderr)


@pytest.mark.parametrize(
    ("status", "stderr", "kind"),
    [(-11, b"", Damaged), (1, b"Traceback\nMemoryError\n", TooBig), (1, b"Traceback", Damaged)],
)
def test_a_child_that_crashes_is_an_unreadable_file(
    monkeypatch: pytest.MonkeyPatch, status: int, stderr: bytes, kind: type[Exception]
):
    monkeypatch.setattr(reading.subprocess, "run", lambda *_, **__: ended(status, stderr))
    with pytest.raises(kind):
        read_apart(PATH, b"%PDF-", Limits())
