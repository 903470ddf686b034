"""The labelled joint inspection letters: every name, date and bullet that a reader found."""

import re
from typing import Any

import pytest

from probation_graph.ingest.facts import DocumentFacts, Finding, Part
from probation_graph.ingest.statements.statements import statements
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from tests.ingest.real import facts, labels

LABELS = labels("joint inspection letter")
FILES = [label["file"] for label in LABELS]
letters = pytest.mark.parametrize("label", LABELS, ids=FILES)
# By reading, in a glance: each is a letter of the form, with lists of both polarities.
UNLABELLED = [
    "blackpool-31-january-2025", "buckinghamshire-14-march-2024", "cornwall-23-november-2018",
    "durham-24-august-2018", "halton-23-august-2019", "hounslow-13-june-2017",
    "leeds-16-may-2024", "oxfordshire-10-may-2016", "plymouth-08-january-2020",
    "richmond-upon-thames-06-september-2024", "surrey-02-may-2023", "torbay-30-january-2024",
    "windsor-maidenhead-04-july-2022",
]  # fmt: skip
_MARK = re.compile(r"(?<=[.a-z])\d$")  # a footnote's mark, printed against the last word


def squeezed(text: str) -> str:
    return re.sub(r"[\s\-]+", "", _MARK.sub("", text).replace("’", "'")).casefold()


def named(found: DocumentFacts, part: Part) -> list[str]:
    return [one.printed_name.strip() for one in found.participations if one.part is part]


@letters
def test_kind_dates_theme_and_deadline(label: dict[str, Any]) -> None:
    found = facts(label["file"])
    (inspection,) = found.inspections
    assert found.kind == "joint_letter"
    assert found.date == label["letter_date"]
    assert inspection.fieldwork_start == label["inspection_start"]
    assert inspection.fieldwork_end == label["inspection_end"]
    assert found.response_deadline == label["response_deadline"]
    assert found.theme == label["theme"]
    assert len(found.issuers) == len(label["issuers"])
    assert next(b.name for b in found.bodies if b.iri == inspection.unit) == label["area"]


@letters
def test_all_addressees_and_signatories(label: dict[str, Any]) -> None:
    found = facts(label["file"])
    assert named(found, Part.ADDRESSEE) == [each["name"] for each in label["addressees"]]
    names = [each["name"] for each in label["signatories"]]
    printed = named(found, Part.SIGNATORY)  # with degrees that a label may leave out
    assert [name[: len(names[at])] for at, name in enumerate(printed)] == names
    signed = [one for one in found.participations if one.part is Part.SIGNATORY]
    assert all(one.organisation is not None for one in signed)


@letters
def test_exactly_the_bullets_of_each_list(label: dict[str, Any]) -> None:
    found = facts(label["file"])
    for section in label["sections"]:
        if section["polarity"] == "context":
            continue
        listed = [f for f in found.findings if f.polarity == section["polarity"]]
        own = [f for f in listed if squeezed(f.section) == squeezed(section["heading"])]
        assert len(own) == len(section["items"])
        for finding, item in zip(own, section["items"], strict=True):
            _is_item(finding, item)


def _is_item(finding: Finding, item: dict[str, Any]) -> None:
    assert squeezed(finding.text).startswith(squeezed(item["first"]))
    assert finding.text.count("\n") == item["sub_items"]
    assert finding.evidence[0].page == item["page"]
    assert item["sub_items"] or squeezed(finding.text).endswith(squeezed(item["last"]))


@letters
def test_no_recommendations_and_whether_there_is_probation(label: dict[str, Any]) -> None:
    found = facts(label["file"])
    assert (found.recommendations, found.ratings) == ((), ())
    (check,) = [each for each in found.checks if each.name == "probation"]
    assert check.passed == (label["probation"]["lines"] > 0)


@letters
def test_their_statements_keep_the_shapes(label: dict[str, Any]) -> None:
    names = Names()
    assert violations(statements(facts(label["file"]), names), names.base) == []


@pytest.mark.parametrize("area", UNLABELLED)
def test_letters_without_labels_keep_the_shapes_and_have_their_parts(area: str) -> None:
    names, found = Names(), facts(f"jtai/{area}.pdf")
    assert violations(statements(found, names), names.base) == []
    parts = {one.part for one in found.participations}
    polarities = {finding.polarity.value for finding in found.findings}
    assert (found.kind, parts) == ("joint_letter", {Part.ADDRESSEE, Part.SIGNATORY})
    assert polarities == {"strength", "area_for_improvement", "context"}
    assert found.inspections[0].fieldwork_end is not None
    assert found.date is not None
    assert found.recommendations == ()


def test_studies_are_no_findings() -> None:
    for label in LABELS:
        texts = [finding.section for finding in facts(label["file"]).findings]
        assert not any("study" in section.casefold() for section in texts)
