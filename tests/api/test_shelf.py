from dataclasses import replace

from probation_graph.api import shelf as shelf_module
from probation_graph.api.shelf import Shelf, new_id
from probation_graph.api.upload import State, Upload


def kept(shelf, state=State.QUEUED):
    incoming = shelf.incoming()
    incoming.write_bytes(b"words")
    upload = Upload(new_id(), "2026-01-01T00:00:00+00:00", "text/plain", 5)
    shelf.add(upload, incoming)
    shelf.save(replace(upload, state=state))
    return upload.id


def test_the_latest_come_first_and_those_that_wait_by_their_turn(tmp_path):
    shelf = Shelf(tmp_path)
    ids = [kept(shelf) for _ in range(3)]
    assert shelf.ids() == ids[::-1]
    assert [each.id for each in shelf.waiting()] == ids


def test_a_state_that_is_damaged_is_no_upload(tmp_path):
    shelf = Shelf(tmp_path)
    id = kept(shelf)
    (shelf.folder / f"{id}.json").write_text("{")
    assert shelf.get(id) is None
    assert shelf.waiting() == []


def test_the_oldest_that_ended_are_forgotten(tmp_path, monkeypatch):
    shelf = Shelf(tmp_path)
    first, second, waiting = kept(shelf, State.DONE), kept(shelf, State.FAILED), kept(shelf)
    monkeypatch.setattr(shelf_module, "KEPT", 1)
    shelf.tidy()
    assert shelf.ids() == [waiting, second]
    assert shelf.get(first) is None
