"""The OpenAPI description is held to what is answered, by Schemathesis, on the letter.

`EXAMPLES=200` in the environment asks as often of each operation, which takes a few minutes; `SEED` is
that of a run to be made again. `PHASES` are those of Schemathesis, by default
`examples,coverage,fuzzing,stateful` where EXAMPLES is set.
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
SEED = ["--seed", os.environ["SEED"]] if "SEED" in os.environ else []
PHASES = os.environ.get("PHASES", "examples,coverage,fuzzing,stateful")
CI_SECONDS = 45
LINE = 1000  # characters of a line that are shown of what went wrong


@pytest.fixture(scope="module")
def address(letter_data, tmp_path_factory):
    """Of a server on a copy of the letter's data, since it is written to."""
    folder = tmp_path_factory.mktemp("asked") / "data"
    for part in ("record", "sources"):
        shutil.copytree(letter_data / part, folder / part)
    with server(Settings(data=folder, api_token="asking")) as place:
        yield place
    stop_embedded(folder)


METHODS = ("get", "post", "put", "patch", "delete")
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def operations(client):
    described = client.get("/openapi.json").json()
    return [
        (path, method, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def test_every_operation_is_described(operations):
    assert len(operations) > 50
    for path, method, operation in operations:
        where = f"{method} {path}"
        assert operation.get("summary"), where
        assert operation.get("description"), where
        assert operation.get("operationId"), where
        assert any(status.startswith("2") for status in operation["responses"]), where
    names = [operation["operationId"] for _, _, operation in operations]
    assert len(set(names)) == len(names)


def test_every_parameter_is_described(operations):
    for path, method, operation in operations:
        for parameter in operation.get("parameters", ()):
            where = f"{method} {path} {parameter['name']}"
            assert parameter.get("description") or parameter["schema"].get("description"), where


def test_every_operation_has_an_example(operations):
    for path, method, operation in operations:
        bodies = operation.get("requestBody", {}).get("content", {}).values()
        answers = (
            body
            for status, answer in operation["responses"].items()
            if status.startswith("2")
            for body in answer.get("content", {}).values()
        )
        parts = [*operation.get("parameters", ()), *bodies, *answers]
        assert any({"example", "examples"} & {*part, *part.get("schema", ())} for part in parts), (
            f"{method} {path}"
        )
        for parameter in operation.get("parameters", ()):
            if parameter.get("required"):
                known = {*parameter, *parameter["schema"]}
                assert {"example", "examples"} & known, f"{method} {path} {parameter['name']}"


def test_every_operation_says_what_may_go_wrong(operations):
    for path, method, operation in operations:
        where, answers = f"{method} {path}", operation["responses"]
        wrong = {status: told for status, told in answers.items() if not status.startswith("2")}
        assert len(wrong) >= 2, where
        for status, told in wrong.items():
            assert told["description"], where
            assert PROBLEM in told["content"], (where, status)
        wanted = {"503", "504", "429", "400"} if path not in ("/health", "/metrics") else set()
        wanted |= {"401", "403"} if "security" in operation else set()
        wanted |= {"404"} if "{" in path else set()
        wanted |= {"413", "415"} if "requestBody" in operation else set()
        assert wanted <= set(wrong), where


def test_what_is_described_is_what_is_answered(address, tmp_path):
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG), "run"]
    asked = ["--phases", PHASES, "-n", EXAMPLES, *SEED] if EXAMPLES else [
        "--phases", "examples,coverage", "--seed", "1", "--max-time", str(CI_SECONDS),
    ]  # fmt: skip
    result = subprocess.run(
        [*command, f"{address}/openapi.json", *asked, "--suppress-health-check", "all",
         "--request-timeout", "30", "--no-color"],
        env=os.environ | {"SCHEMATHESIS_TOKEN": "asking"},
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    told = "\n".join(line[:LINE] for line in result.stdout.splitlines())
    assert result.returncode == 0, told[-6000:] + result.stderr[-2000:]
