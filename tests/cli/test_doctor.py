import json

from probation_graph.cli import doctor as module


def test_every_part_works(on_letter):
    shown = on_letter("doctor", "--format", "json")
    parts = {row["part"]: row for row in json.loads(shown.out)}
    assert shown.status == 0
    assert parts["record"]["found"] == "1 document"
    assert parts["Cypher engine"]["found"].startswith("embedded at bolt://127.0.0.1:")


def test_a_part_that_does_not_work_is_said_and_the_others_are_still_looked_at(run, monkeypatch):
    def broken(_):
        raise RuntimeError("odd")

    monkeypatch.setitem(module.CHECKS, "reading PDFs", broken)
    monkeypatch.setattr(module, "LEAST_FREE", float("inf"))
    shown = run("doctor", "--bolt-uri", "bolt://127.0.0.1:1", "--format", "json")
    assert shown.status == 1
    parts = {row["part"]: row for row in json.loads(shown.out)}
    assert parts["reading PDFs"]["found"] == "RuntimeError: odd"
    assert "are free" in parts["data folder"]["found"]
    assert "cannot be reached" in parts["Cypher engine"]["found"]
    assert parts["questions"]["works"] is True
