"""Every real document there is, whatever its kind: nothing is made of what is not said."""

import re

import pytest

from probation_graph.ingest.facts import DocumentFacts
from probation_graph.ingest.kinds.wording import names_probation
from probation_graph.ingest.language.words import name_key
from probation_graph.ingest.statements.statements import statements
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from tests.ingest import real

FILES = sorted(str(path.relative_to(real.folder())) for path in real.folder().glob("*/*.pdf"))
KINDS = {"jtai": "joint_letter", "ilacs": "generic_report", "send": "generic_report"}
EXPECTED_DOCUMENTS = 27
documents = pytest.mark.parametrize("file", FILES or ["none"])


def facts(file: str) -> DocumentFacts:
    if file == "none":
        pytest.skip(f"no documents in {real.folder()}: set {real.VARIABLE}")
    return real.facts(file)


@documents
def test_numbered_findings_make_no_recommendations(file: str) -> None:
    found = facts(file)
    assert (found.recommendations, found.ratings, found.scores) == ((), (), ())
    assert found.kind == KINDS[file.split("/")[0]]


@documents
def test_a_document_without_probation_says_so(file: str) -> None:
    found = facts(file)
    (check,) = [each for each in found.checks if each.name == "probation"]
    named = any(names_probation(finding.text) for finding in found.findings)
    assert check.passed or not named
    assert check.passed == (check.found != "not in this document")


@documents
def test_what_every_document_has(file: str) -> None:
    found = facts(file)
    (inspection,) = found.inspections
    unit = next(body for body in found.bodies if body.iri == inspection.unit)
    place = re.split(r"-\d", file.split("/")[1])[0].split("-")
    assert found.issuers
    assert inspection.fieldwork_start is not None
    assert set(place) & set(name_key(unit.name)) or unit.name.casefold() in file
    assert any(finding.polarity == "area_for_improvement" for finding in found.findings)


@documents
def test_its_statements_keep_the_shapes(file: str) -> None:
    names = Names()
    assert violations(statements(facts(file), names), names.base) == []


def test_all_of_them_are_tried() -> None:
    if not FILES:
        pytest.skip(f"no documents in {real.folder()}: set {real.VARIABLE}")
    assert len(FILES) >= EXPECTED_DOCUMENTS
