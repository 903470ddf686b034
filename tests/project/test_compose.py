"""The Compose file is valid, holds no secret, and runs our part without privileges.

`compose_spec.json` is the Compose Specification's own schema (Apache License 2.0).
"""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from probation_graph.graph.neo4j_home import Home
from probation_graph.queries.browser.kit import after_connecting

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SCHEMA = json.loads((Path(__file__).parent / "compose_spec.json").read_text())


def test_fits_the_compose_schema():
    jsonschema.Draft7Validator(SCHEMA).validate(COMPOSE)


def test_the_schema_refuses_a_misspelt_key():
    broken = {"services": {"neo4j": {"imagge": "neo4j"}}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SCHEMA).validate(broken)


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_no_secret_is_written_down(service):
    for name, value in COMPOSE["services"][service]["environment"].items():
        if re.search("PASSWORD|AUTH|TOKEN", name):
            assert "${" in value, f"{name} must come from the environment"


def test_the_database_has_a_health_check_that_the_api_waits_for():
    assert "healthcheck" in COMPOSE["services"]["neo4j"]
    assert COMPOSE["services"]["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_ports_are_open_to_this_machine_only(service):
    assert all(port.startswith("127.0.0.1:") for port in COMPOSE["services"][service]["ports"])


def test_every_volume_used_is_declared():
    used = {v.split(":")[0] for s in COMPOSE["services"].values() for v in s.get("volumes", [])}
    assert used == set(COMPOSE["volumes"])


def neo4j_settings():
    """Neo4j's settings in the file, by their own names: `__` stands for `_`, and `_` for a dot."""
    environment = COMPOSE["services"]["neo4j"]["environment"]
    for name, value in environment.items():
        if name != "NEO4J_AUTH":
            words = name.removeprefix("NEO4J_").split("__")
            yield "_".join(word.replace("_", ".") for word in words), value


@pytest.mark.neo4j
def test_neo4j_knows_every_setting(neo4j_engine):
    """It would not start with one that it does not know. It does not list internal ones: the one
    that we use is also the local Neo4j's, which starts with it."""
    known = {row["name"] for row in neo4j_engine.read("SHOW SETTINGS YIELD name")}
    used = {name for name, _ in neo4j_settings()}
    internal = {name for name in used if name.startswith("internal.")}
    assert used - internal <= known
    assert internal <= Home(Path("home"), 1, 2, 512).settings().keys()


def test_neo4j_browser_loads_our_kit_on_connecting():
    told = dict(neo4j_settings())["browser.post_connect_cmd"]
    assert told == after_connecting("http://localhost:8000/browser/")


def test_the_image_holds_every_package_and_runs_without_privileges():
    dockerfile = (ROOT / "Dockerfile").read_text()
    for folder in (
        "ontology",
        "graph",
        "ingest",
        "queries",
        "review",
        "exports",
        "api",
        "cli",
        "client",
    ):
        assert f"COPY {folder} {folder}" in dockerfile
    assert dockerfile.index("USER probation") < dockerfile.index("CMD [")


CLOSES = (  # what keeps a question from files and addresses
    "server.directories.import",
    "dbms.security.allow_csv_import_from_file_urls",
    "internal.dbms.cypher_ip_blocklist",
    "dbms.security.procedures.allowlist",
)


@pytest.mark.parametrize("setting", CLOSES)
def test_files_and_addresses_are_closed_as_in_the_local_neo4j(setting):
    """The local Neo4j's settings are tried, in tests/graph; these are the same."""
    name = "NEO4J_" + setting.replace("_", "__").replace(".", "_")
    given = COMPOSE["services"]["neo4j"]["environment"][name]
    local = Home(Path("home"), 1, 2, 512).settings()[setting]
    if setting == "server.directories.import":
        assert given.endswith("/import")
    elif setting.endswith("allowlist"):
        assert set(given.split(",")) <= set(local.split(","))
    else:
        assert given == local
