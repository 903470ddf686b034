import json
import sys
from pathlib import Path

import pytest

from probation_graph.cli import ingest as module
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.outcome import Outcome, Status

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def test_a_bad_file_never_stops_the_others(run, tmp_path):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 no more")
    (tmp_path / "empty.txt").write_bytes(b"")
    shown = run("ingest", SAMPLES / "letter.txt", tmp_path, tmp_path / "missing.pdf", "--jobs", "1")
    assert shown.status == 1
    lines = shown.out.splitlines()
    assert len(lines) == 4
    assert sum("new, document" in line for line in lines) == 1
    assert any("missing.pdf: missing: there is no such file" in line for line in lines)
    assert shown.err == "3 of 4 could not be read; the others are kept.\n"
    assert len(Record(tmp_path / "data").keys()) == 1


def test_outcomes_as_json_are_a_list_one_to_a_line(run, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    shown = run("ingest", SAMPLES / "letter.txt", tmp_path / "empty.txt", "--json")
    made, failed = json.loads(shown.out)
    assert shown.out.count("\n") == 4
    assert made["status"] == "new"
    assert made["found"]["recommendations"] == 41
    assert made["kind"] == "regional_letter"
    assert "HM Inspectorate of Probation" in made["kind_reason"]
    assert made["error"] is None
    assert failed["status"] == "failed"
    assert failed["error"]
    assert failed["document"] is None


def test_what_is_there_already_is_passed_over(run):
    assert "new, document" in run("ingest", SAMPLES / "letter.txt").out
    assert "unchanged, document" in run("ingest", SAMPLES / "letter.txt").out


def test_where_standard_error_is_a_terminal_there_is_a_bar(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    outcome = Outcome(Path("a.pdf"), Status.UNCHANGED, "abc")
    with module.progress(1, quiet=False) as tell:
        tell(outcome)
    assert capsys.readouterr().out == "a.pdf: unchanged, document abc.\n"
    with module.progress(1, quiet=True) as tell:
        tell(outcome)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            Outcome(
                Path("a.pdf"), Status.NEW, "abc", "T", "regional_letter", {"people": 2}, ("x: y",)
            ),
            "a.pdf: new, document abc, regional letter: 2 people. Not as expected: x: y.",
        ),
        (
            Outcome(Path("a.pdf"), Status.NEW, "abc", lacking=("x",)),
            "a.pdf: new, document abc. Not as expected: x.",
        ),
        (
            Outcome(Path("a.pdf"), Status.FAILED, error="a.pdf: it is\x1b empty."),
            "a.pdf: it is� empty.",
        ),
    ],
)
def test_an_outcome_in_a_line(outcome, told):
    assert module.line(outcome) == told


def test_an_engine_that_runs_is_brought_up_and_no_other_is_started(run, monkeypatch, tmp_path):
    brought = []
    monkeypatch.setattr("probation_graph.cli.view.current_view", brought.append)
    run("ingest", SAMPLES / "letter.txt")
    assert brought == []
    assert not (tmp_path / "data" / "embedded").exists()
    assert not Settings(data=tmp_path / "data").bolt_uri


def test_why_a_document_was_taken_for_its_kind_is_told(run):
    shown = run("ingest", SAMPLES / "letter.txt").out
    assert "regional letter: " in shown
    assert "Its kind: a letter (“Dear" in shown
    assert "a letter (“Dear" in run("documents", "--format", "json").out
