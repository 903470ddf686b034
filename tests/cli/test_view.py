from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent.parent / "samples"


@pytest.mark.neo4j
def test_a_neo4j_in_the_settings_is_brought_up_as_documents_come_and_go(
    run, neo4j_settings, neo4j_engine
):
    database = (
        "--bolt-uri", neo4j_settings.bolt_uri,
        "--bolt-user", neo4j_settings.bolt_user,
        "--bolt-password", neo4j_settings.bolt_password.get_secret_value(),
    )  # fmt: skip
    count = "MATCH (r:Recommendation) RETURN count(r) AS asked"
    ingested = run("ingest", SAMPLES / "letter.txt", *database)
    assert ingested.status == 0
    assert neo4j_engine.read(count) == [{"asked": 41}]
    asked = run("cypher", count, "--format", "csv", *database)
    assert asked.out == "asked\n41\n"
    key = ingested.out.split("document ")[1][:12]
    assert run("withdraw", key, *database).status == 0
    assert neo4j_engine.read(count) == [{"asked": 0}]


@pytest.mark.neo4j
def test_a_wrong_password_is_said_in_one_line(run, neo4j_settings):
    shown = run("ask", "scores", "--bolt-uri", neo4j_settings.bolt_uri, "--bolt-password", "wrong")
    assert shown.status == 1
    assert shown.err.startswith(f"The database at {neo4j_settings.bolt_uri} refuses this user")
    assert shown.err.count("\n") == 1
