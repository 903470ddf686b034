import pytest

from probation_graph.ingest.bodies.relations import expand, patterns
from probation_graph.ontology.model import model
from tests.ingest.resolved import BARE, read, stated

REGION = "Greater Manchester"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The London region of the Probation Service is large.",
            ("London", "part_of", "Probation Service"),
        ),
        (
            "The case audit team is part of the courts quality directorate.",
            ("case audit team", "part_of", "courts quality directorate"),
        ),
        (
            "The research team within the Northshire Safety Partnership is good.",
            ("research team", "part_of", "Northshire Safety Partnership"),
        ),
        (
            "A victim support team for the region had been created.",
            ("victim support team", "part_of", REGION),
        ),
        ("The Bolton PDU in your region was seen.", ("Bolton PDU", "part_of", REGION)),
        (
            "The hostel was bad. Sodexo operated nothing. The case audit service was operated by Sodexo.",
            ("case audit service", "operated_by", "Sodexo Justice Services"),
        ),
        (
            "The case audit service was formerly run by Sodexo.",
            ("case audit service", "formerly_operated_by", "Sodexo Justice Services"),
        ),
        ("The region had partnered with Nacro to do it.", (REGION, "partner_of", "Nacro")),
        ("The region works closely in partnership with Nacro.", (REGION, "partner_of", "Nacro")),
        ("There was strong partnership working with Nacro.", (REGION, "partner_of", "Nacro")),
        (
            "The family advice service, delivered by Nacro, grew.",
            ("family advice service", "delivered_by", "Nacro"),
        ),
        (
            "Nacro provides the family advice service.",
            ("Nacro", "provides", "family advice service"),
        ),
        (
            "The family advice service was commissioned by the region.",
            ("family advice service", "commissioned_by", REGION),
        ),
        (
            "The region commissioned the family advice service.",
            ("family advice service", "commissioned_by", REGION),
        ),
        (
            "The region commissioned help for all men, delivered by Nacro.",
            ("Nacro", "commissioned_by", REGION),
        ),
        (
            "The family advice service is funded by HMPPS.",
            ("family advice service", "funded_by", "HM Prison and Probation Service"),
        ),
        (
            "The regional outcomes and innovation fund (ROIF) was clear. Half of the budget had been assigned to the family advice service.",
            ("family advice service", "funded_by", "regional outcomes and innovation fund"),
        ),
        (
            "Nacro provided funding to the case audit team.",
            ("case audit team", "funded_by", "Nacro"),
        ),
        (
            "You said so. The chief constable chaired the quality board.",
            ("chief constable", "chairs", "quality board"),
        ),
        (
            "The quality board, chaired by the chief constable, met.",
            ("chief constable", "chairs", "quality board"),
        ),
        (
            "Nacro was represented on the quality board.",
            ("Nacro", "represented_on", "quality board"),
        ),
        (
            "The quality board was attended by representatives from Nacro and other agencies.",
            ("Nacro", "represented_on", "quality board"),
        ),
        ("The quality board is attended by Nacro.", ("Nacro", "attends", "quality board")),
        ("Nacro attends the quality board.", ("Nacro", "attends", "quality board")),
        (
            "Senior leaders on the case audit team agreed.",
            ("senior leaders", "member_of", "case audit team"),
        ),
        ("Nacro is a member of the quality board.", ("Nacro", "member_of", "quality board")),
        (
            "The region had introduced the family advice service.",
            ("family advice service", "created_by", REGION),
        ),
        ("The case map tool was developed by Nacro.", ("case map tool", "developed_by", "Nacro")),
        ("The region had developed the case map tool.", ("case map tool", "developed_by", REGION)),
        (
            "The chief constable had led good work to develop the case map tool.",
            ("case map tool", "developed_by", "chief constable"),
        ),
        (
            "Work was led by the chief constable to develop the case map tool.",
            ("case map tool", "developed_by", "chief constable"),
        ),
        ("The region was using the case map tool.", (REGION, "uses", "case map tool")),
        (
            "The region made good use of technology to show guidance on the case map tool.",
            (REGION, "uses", "case map tool"),
        ),
        (
            "The region had been making use of many sources. These included the case map tool.",
            (REGION, "uses", "case map tool"),
        ),
        (
            "The case audit team reports to the chief constable.",
            ("case audit team", "reports_to", "chief constable"),
        ),
        (
            "Work was read by the case audit team. Its findings were reported to the quality board.",
            ("case audit team", "reports_to", "quality board"),
        ),
        (
            "The family advice service at HMP Leeds grew.",
            ("family advice service", "located_at", "HMP Leeds"),
        ),
        (
            "The case audit team was based in the Mill Lane office.",
            ("case audit team", "located_at", "Mill Lane office"),
        ),
        (
            "The case audit team was led by the chief constable.",
            ("chief constable", "leads", "case audit team"),
        ),
    ],
)
def test_a_sentence_states_a_relation(text, expected):
    assert stated(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The region may wish to consider whether it has partnered with Nacro.",
        "The region had not used the case map tool.",
        "The quality board should be chaired by the chief constable.",
        "The staff of the case audit team attended the quality board.",
        "The case audit team was created to help Nacro.",
        "use the case map tool that the region developed",  # asked for in a list
        "Positive results were reported to us by the case audit team.",
        "The region grew. Nacro grew.",
        "The quality board met at the race inclusion group, the region and Nacro.",
    ],
)
def test_what_is_not_stated_is_no_relation(text):
    assert stated(text) == []


def test_a_list_states_as_many_relations():
    found = stated("The quality board was attended by Nacro, HMPPS and the Ministry of Justice.")
    assert [name for name, _, _ in found] == [
        "Nacro",
        "HM Prison and Probation Service",
        "Ministry of Justice",
    ]


def test_a_comma_alone_makes_no_list():
    found = stated(
        "In the race inclusion group, the region commissioned the family advice service."
    )
    assert found == [("family advice service", "commissioned_by", REGION)]


def test_two_verbs_have_one_subject():
    text = "Cases were read by the case audit team. Their findings were reported to the chief constable, and brought to the quality board for advice."
    assert [(code, target) for _, code, target in stated(text)] == [
        ("reports_to", "chief constable"),
        ("reports_to", "quality board"),
    ]


def test_an_aside_does_not_hide_the_subject():
    found = stated("The family advice service, delivered by Nacro, was funded by HMPPS.")
    assert ("family advice service", "funded_by", "HM Prison and Probation Service") in found
    assert not [name for name, _, _ in found if name == "Nacro"]


def test_the_evidence_is_the_sentence():
    _, found = read("Nothing here. Nacro attends the quality board. Nothing there.")
    (relation,) = found.relations
    assert relation.evidence[0].quote == "Nacro attends the quality board."
    assert relation.block == 0


def test_the_document_is_subject_only_where_it_has_a_region():
    assert stated("There was strong partnership working with Nacro.", BARE) == []


def test_a_whole_named_inside_its_part_is_stated():
    found = stated("We met the North East division of the NPS.")
    assert [(code, target) for _, code, target in found] == [
        ("part_of", "National Probation Service")
    ]


def test_every_code_is_one_of_the_ontology():
    assert {pattern.code for pattern in patterns()} <= set(model().relations)
    assert "formerly_operated_by" in model().relations


def test_every_pattern_has_its_slots():
    for pattern in patterns():
        names = set(pattern.expression.groupindex)
        assert names == ({"O"} if pattern.document else {"S", "O"})


def test_slots_take_classes_and_lists():
    assert "(?P<S>" in expand("{S:Team|Board} x")
    assert "Team|Board" in expand("{S:Team|Board} x")
