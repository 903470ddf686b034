import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from probation_graph.ontology import generate, terms
from probation_graph.ontology.model import model
from probation_graph.ontology.turtle import FOLDER


def test_generated_files_are_fresh() -> None:
    old = generate.stale()
    assert not old, f"stale: {', '.join(old)}. Run: {generate.COMMAND}"


def test_a_missing_or_changed_file_is_stale(tmp_path: Path) -> None:
    assert generate.stale(tmp_path) == list(generate.MAKERS)
    generate.write(tmp_path)
    assert generate.stale(tmp_path) == []
    (tmp_path / "terms.py").write_text("", encoding="utf-8")
    assert generate.stale(tmp_path) == ["terms.py"]


def test_the_command_checks_or_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale, write = generate.stale, generate.write
    monkeypatch.setattr(generate, "stale", lambda: stale(tmp_path))
    monkeypatch.setattr(generate, "write", lambda: write(tmp_path))
    assert generate.main(["--check"]) == 1
    assert generate.COMMAND in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_every_term_has_a_constant() -> None:
    constants = {iri for name, iri in vars(terms).items() if name.isupper()}
    assert {term.iri for term in model().classes.values()} <= constants
    assert {term.iri for term in model().properties.values()} <= constants


def test_a_name_of_a_class_and_a_property_is_neither() -> None:
    assert terms.SCORE_CLASS.endswith("/Score")
    assert terms.SCORE_PROPERTY.endswith("/score")
    assert not hasattr(terms, "SCORE")


def test_the_context_reads_as_json_ld() -> None:
    context = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))
    node = {
        **context,
        "id": "https://example.org/id/finding/1",
        "type": "Strength",
        "name": "n",
        "position": 1,
        "supportedBy": ["https://example.org/id/passage/1"],
    }
    found = {(q.predicate.value, str(q.object)) for q in parse(json.dumps(node), RdfFormat.JSON_LD)}
    assert (terms.RDF_TYPE, f"<{terms.STRENGTH}>") in found
    assert (terms.SUPPORTED_BY, "<https://example.org/id/passage/1>") in found
    assert (terms.POSITION, f'"1"^^<{terms.XSD_INTEGER}>') in found
    assert (terms.NAME, '"n"') in found


def test_constraints_are_of_kinds_that_community_edition_has() -> None:
    lines = (FOLDER / "constraints.cypher").read_text(encoding="utf-8").splitlines()
    statements = [line for line in lines if not line.startswith("//")]
    assert statements[0] == (
        "CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE;"
    )
    assert all("IF NOT EXISTS" in statement for statement in statements)
    assert not any("NOT NULL" in statement or "NODE KEY" in statement for statement in statements)
