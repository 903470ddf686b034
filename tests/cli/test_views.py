from pathlib import Path

import pytest

from probation_graph.cli.views import counted_conflicts
from probation_graph.graph.problem import Problem
from probation_graph.graph.record import Record


def test_sync_says_what_it_wrote(on_letter):
    rebuilt = on_letter("sync", "--rebuild")
    assert (rebuilt.status, rebuilt.out) == (0, "")
    assert "The embedded engine shows the record: " in rebuilt.err
    assert on_letter("sync").err == "The embedded engine showed the record already.\n"


def test_verify_finds_nothing_off(on_letter):
    shown = on_letter("verify")
    assert shown.err == "1 document, and the graph that shows them: nothing is off.\n"
    assert (shown.status, shown.out) == (0, "")
    assert on_letter("verify", "--format", "json").out == "[]\n"


@pytest.fixture
def changed_source(shared_data):
    """The letter's source, changed as long as the test runs."""
    record = Record(shared_data)
    source = Path(str(record.source(record.keys()[0])))
    content = source.read_bytes()
    source.write_bytes(content + b"\n")
    yield source
    source.write_bytes(content)


def test_verify_lists_what_is_off(on_letter, changed_source):
    shown = on_letter("verify", "--format", "csv")
    assert shown.status == 1
    assert "record" in shown.out
    assert "was changed" in shown.out


@pytest.fixture
def damaged_record(shared_data):
    """The letter's statements, damaged as long as the test runs."""
    [path] = (shared_data / "record" / "documents").glob("*.nq")
    content = path.read_bytes()
    path.write_bytes(content[:1000])
    yield path
    path.write_bytes(content)


def test_verify_says_which_document_is_damaged(on_letter, damaged_record):
    shown = on_letter("verify", "--format", "csv")
    assert shown.status == 1
    assert damaged_record.stem in shown.out
    assert "damaged" in shown.out


def test_a_damaged_record_is_an_error_in_one_line(on_letter, damaged_record):
    shown = on_letter("ask", "scores")
    assert shown.status == 1
    assert f"The record of document {damaged_record.stem} is damaged" in shown.err


def test_documents_that_differ_are_counted_by_what_they_differ_on():
    differing = [Problem("conflict", f"thing/{n}", "…", kind="name") for n in range(3)]
    other = Problem("conflict", "thing/0", "…", kind="text")
    damage = Problem("record", "x", "damaged.")
    found = counted_conflicts([*differing, damage, other])
    assert found[0] == damage
    assert [(each.about, each.is_error) for each in found[1:]] == [("name", False), ("text", False)]
    assert found[1].message == "documents differ on it for 3 things: verify --all lists them."
    assert "1 thing:" in found[2].message
