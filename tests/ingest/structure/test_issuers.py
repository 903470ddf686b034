import pytest

from probation_graph.ingest.facts import Part, Participation
from probation_graph.ingest.structure.issuers import (
    announced_issuers,
    described_issuers,
    signed_for,
)
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()
OFSTED, CARE = "organisation/ofsted", "organisation/care-quality-commission"
POLICE = "organisation/hm-inspectorate-of-constabulary-and-fire-and-rescue-services"
PROBATION = "organisation/hm-inspectorate-of-probation"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Between 1 and 5 May 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary "
            "(HMICFRS) and HMI Probation (HMI Prob) undertook a joint inspection.",
            [OFSTED, CARE, POLICE, PROBATION],
        ),
        (
            "It was carried out by inspectors from Ofsted and His Majesty’s Inspectorate of "
            "Constabulary and Fire & Rescue Services.",
            [OFSTED, POLICE],
        ),
        (
            "The ministers asked that the Chief Inspector of Probation (HMIP) carry out a review.",
            [PROBATION],
        ),
        ("Ofsted said in 2018 that bees were fine.", []),
    ],
)
def test_the_inspectorates_that_say_they_inspected(text: str, issuers: list[str]) -> None:
    found = announced_issuers(document(f"Words.\n{text}").blocks, NAMES)
    assert [NAMES.short(body.iri) for body in found] == issuers


def test_those_that_people_signed_for() -> None:
    def signed(part: Part, body: str | None) -> Participation:
        return Participation(part, 1, "Ann Example", organisation=body)

    people = [
        signed(Part.ADDRESSEE, NAMES.iri(CARE)),
        signed(Part.SIGNATORY, NAMES.iri(OFSTED)),
        signed(Part.SIGNATORY, NAMES.iri("police-force/durham")),
        signed(Part.SIGNATORY, None),
    ]
    assert [NAMES.short(body.iri) for body in signed_for(people, NAMES)] == [OFSTED]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("The inspection was led by one of the inspectors from Ofsted, with two from the CQC.", [OFSTED, CARE]),
        ("The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates "
         "and inspects to achieve excellence. It inspects Cafcass.", [OFSTED]),
    ],
)  # fmt: skip
def test_the_inspectorates_of_a_report(text: str, issuers: list[str]) -> None:
    blocks = document(f"Words.\n{text}").blocks
    found = announced_issuers(blocks, NAMES) or described_issuers(blocks, NAMES)
    assert [NAMES.short(body.iri) for body in found] == issuers
