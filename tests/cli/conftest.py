"""The command in this process, on the data folder of the embedded engine that the tests share."""

from pathlib import Path
from typing import NamedTuple

import pytest

from probation_graph.cli.main import main
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest

SAMPLES = Path(__file__).parent.parent.parent / "samples"


class Outcome(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs the command with the arguments given, in an environment of its own."""
    monkeypatch.setenv("PROBATION_GRAPH_DATA", str(tmp_path / "data"))
    for name in ("BOLT_URI", "BOLT_PASSWORD", "ROW_LIMIT", "API_TOKEN"):
        monkeypatch.delenv(f"PROBATION_GRAPH_{name}", raising=False)

    def call(*arguments):
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(left.value.code or 0, captured.out, captured.err)

    return call


@pytest.fixture(scope="module")
def shared_data(embedded_engine, embedded_settings):
    """The data folder of the embedded engine that runs, with the letter in its record."""
    settings = Settings(data=embedded_settings.data)
    ingest([SAMPLES / "letter.pdf"], settings, jobs=1)
    yield embedded_settings.data
    record = Record(embedded_settings.data)
    for key in record.keys():  # noqa: SIM118
        record.remove(key)


@pytest.fixture
def on_letter(run, shared_data):
    """Runs the command on the letter."""
    return lambda *arguments: run("--data", shared_data, *arguments)
