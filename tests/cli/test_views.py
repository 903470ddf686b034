from pathlib import Path

import pytest

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
