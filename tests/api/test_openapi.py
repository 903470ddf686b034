"""The OpenAPI description is held to what is answered, by Schemathesis, on the letter.

`EXAMPLES=200` in the environment asks as often of each operation, which takes an hour; `PHASES` are those
of Schemathesis, `examples,coverage,fuzzing,stateful` by default where EXAMPLES is set.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.serving import server
from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.settings import Settings

CONFIG = Path(__file__).with_name("schemathesis.toml")
EXAMPLES = os.environ.get("EXAMPLES")
PHASES = os.environ.get("PHASES", "examples,coverage,fuzzing,stateful")
CI_SECONDS = 45


@pytest.fixture(scope="module")
def address(letter_data, tmp_path_factory):
    """Of a server on a copy of the letter's data, since it is written to."""
    folder = tmp_path_factory.mktemp("asked") / "data"
    for part in ("record", "sources"):
        shutil.copytree(letter_data / part, folder / part)
    with server(Settings(data=folder, api_token="asking")) as place:
        yield place
    stop_embedded(folder)


def test_every_operation_is_described(client):
    described = client.get("/openapi.json").json()
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            where = f"{method} {path}"
            assert operation.get("summary"), where
            assert operation.get("description"), where
            assert "application/problem+json" in operation["responses"]["default"]["content"], where
            assert any(status.startswith("2") for status in operation["responses"]), where


def test_what_is_described_is_what_is_answered(address, tmp_path):
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG), "run"]
    asked = ["--phases", PHASES, "-n", EXAMPLES] if EXAMPLES else [
        "--phases", "examples,coverage", "--seed", "1", "--max-time", str(CI_SECONDS),
    ]  # fmt: skip
    result = subprocess.run(
        [*command, f"{address}/openapi.json", *asked, "--suppress-health-check", "all",
         "--request-timeout", "30", "--no-color"],
        env=os.environ | {"SCHEMATHESIS_TOKEN": "asking"},
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-2000:]
