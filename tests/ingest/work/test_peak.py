"""The memory that this process has held."""

import mmap
from pathlib import Path

import pytest

from probation_graph.ingest.work import peak
from probation_graph.ingest.work.peak import peak_memory, reset_peak

LARGE = 64 * 1024 * 1024  # bytes


@pytest.mark.skipif(not peak.CLEAR.exists(), reason="this platform does not tell")
def test_the_peak_is_of_one_document():
    reset_peak()
    before = peak_memory()
    # Not from the heap: in a process that has freed much of it, nothing more would be held.
    with mmap.mmap(-1, LARGE) as held:
        held[:: mmap.PAGESIZE] = bytes(LARGE // mmap.PAGESIZE)
        most = peak_memory()
    reset_peak()
    after = peak_memory()
    assert before is not None
    assert most is not None
    assert after is not None
    assert most >= before + LARGE // 2
    assert after <= most - LARGE // 2


def test_a_platform_that_does_not_tell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(peak, "STATUS", tmp_path / "none")
    monkeypatch.setattr(peak, "CLEAR", tmp_path / "no" / "such")
    reset_peak()
    assert peak_memory() is None
