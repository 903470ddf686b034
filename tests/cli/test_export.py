"""`export` as a user types it."""

import subprocess
import sys

import pytest

from probation_graph.cli.export import ExportFormat
from probation_graph.exports.forms import KNOWN


@pytest.fixture
def on_exported(run, letter_data):
    """Runs the command on the letter; no engine is needed."""
    return lambda *arguments: run("--data", letter_data, *arguments)


def test_the_forms_are_those_that_there_are():
    assert [form.value for form in ExportFormat] == list(KNOWN)


def test_one_file_goes_to_standard_output(letter_data):
    ran = subprocess.run(
        [sys.executable, "-m", "probation_graph.cli.main", "--data", letter_data, "export",
         "--format", "ntriples"], capture_output=True, check=True)  # fmt: skip
    assert ran.stdout.count(b"\n") > 8000
    assert ran.stderr == b""


def test_whoever_stops_reading_is_no_error(letter_data):
    command = [sys.executable, "-m", "probation_graph.cli.main", "--data", str(letter_data),
               "export", "--format", "nquads"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_file_is_written(on_exported, tmp_path):
    outcome = on_exported("export", "--format", "turtle", "--output", tmp_path / "graph.ttl")
    assert (outcome.status, outcome.out) == (0, "")
    assert "graph.ttl" in outcome.err
    again = on_exported("export", "--format", "turtle", "--output", tmp_path / "graph.ttl")
    assert again.status == 1
    assert "--replace" in again.err


def test_many_files_need_a_place(on_exported):
    outcome = on_exported("export", "--format", "csv")
    assert outcome.status == 1
    assert "--output FOLDER" in outcome.err


def test_a_form_that_there_is_not_is_wrong_usage(on_exported):
    outcome = on_exported("export", "--format", "word")
    assert outcome.status == 2
    assert "graphml" in outcome.err


def test_an_empty_record_is_told(run, tmp_path):
    outcome = run("export", "--format", "nquads", "--output", tmp_path / "graph.nq")
    assert outcome.status == 0
    assert "no document" in outcome.err
    assert (tmp_path / "graph.nq").read_bytes() == b""
