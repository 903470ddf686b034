from probation_graph.ingest.facts import Part
from probation_graph.ingest.structure.letterhead import (
    Named,
    is_address,
    letter_date,
    named_in_head,
    plan_date,
)
from tests.ingest.building import document

BODIES = {"Quality Assurance Group"}


def head(text: str) -> tuple[Named, ...]:
    return named_in_head(document(text).blocks, BODIES.__contains__)


def rows(entries: tuple[Named, ...]) -> list[tuple[Part, list[str], str, str | None]]:
    return [(e.part, [p.plain for p in e.people], e.rest, e.contact) for e in entries]


def test_labels_begin_parts_on_lines_of_their_own_or_before_names() -> None:
    found = head("To: Ann Example OBE, Regional Director\ncc:\nBo Sample, Chief Executive, HMPPS")
    assert rows(found) == [
        (Part.ADDRESSEE, ["Ann Example"], "Regional Director", None),
        (Part.COPIED, ["Bo Sample"], "Chief Executive, HMPPS", None),
    ]


def test_people_who_share_a_line_share_the_post() -> None:
    found = head("To:\nAnn Example, Bo Sample and Cy Model, Heads of Operations")
    assert rows(found) == [
        (Part.ADDRESSEE, ["Ann Example", "Bo Sample", "Cy Model"], "Heads of Operations", None)
    ]


def test_wrapped_lines_and_mailboxes_go_with_their_entry() -> None:
    found = head(
        "To:\nAnn Example, Director of Strategy,\n\\ Planning and Performance\n(a.b@c.gov.uk)"
    )
    assert rows(found) == [
        (
            Part.ADDRESSEE,
            ["Ann Example"],
            "Director of Strategy, Planning and Performance",
            "a.b@c.gov.uk",
        )
    ]
    assert len(found[0].lines) == 3


def test_a_post_on_the_line_after_the_name() -> None:
    found = head("To:\nAnn Example\nRegional Probation Director\nNorth East")
    assert rows(found) == [
        (Part.ADDRESSEE, ["Ann Example"], "Regional Probation Director, North East", None)
    ]


def test_entries_with_semicolons_between_share_a_line() -> None:
    found = head(
        "CC: Ann Example and Bo Sample, Heads of Operations; Cy Model, Head of\n"
        "\\ Public Protection; Prof.\n\\ Di van Muster, Director, Ministry of Justice"
    )
    assert rows(found) == [
        (Part.COPIED, ["Ann Example", "Bo Sample"], "Heads of Operations", None),
        (Part.COPIED, ["Cy Model"], "Head of Public Protection", None),
        (Part.COPIED, ["Di van Muster"], "Director, Ministry of Justice", None),
    ]
    assert [entry.people[0].printed for entry in found][2] == "Prof. Di van Muster"
    assert found[1].lines[0].text == "Cy Model, Head of Public Protection"


def test_a_post_in_brackets() -> None:
    assert rows(head("CC:\nAnn Example (Chief Executive, HMPPS)")) == [
        (Part.COPIED, ["Ann Example"], "Chief Executive, HMPPS", None)
    ]


def test_a_body_is_copied_as_such() -> None:
    found = head("CC:\nAnn Example, Director\nQuality Assurance Group\nData Unit (data@x.gov.uk)")
    assert rows(found)[1:] == [
        (Part.COPIED, [], "Quality Assurance Group", None),
        (Part.COPIED, [], "Data Unit", "data@x.gov.uk"),
    ]


def test_without_labels_people_after_the_date_are_addressed() -> None:
    found = head("# Joint inspectors\n1 May 2023\nAnn Example, Chief Executive, Leeds City Council")
    assert [entry.part for entry in found] == [Part.ADDRESSEE]


def test_nothing_before_a_label_is_an_entry() -> None:
    assert (
        head("Ann Example, Director\n1 May 2023\nCC:\nBo Sample, Director")[0].part is Part.COPIED
    )
    assert head("Ann Example, Director") == ()


def test_addresses_are_no_posts() -> None:
    found = head("To:\nAnn Example, Director\n1 Bridge Street West\nwww.example.org")
    assert rows(found) == [(Part.ADDRESSEE, ["Ann Example"], "Director", None)]
    assert is_address("Manchester M3 3FX")
    assert not is_address("Chief Executive")


def test_date_of_the_letter() -> None:
    found = letter_date(document("# HMIP\n\\ 4 July 2024\nDear Ann").blocks)
    assert found is not None
    assert (found[0], found[1].text) == ("2024-07-04", "4 July 2024")
    assert letter_date(document("July 2024").blocks) is None


def test_a_plan_is_not_dated_by_the_report_that_it_answers():
    plan = document(
        "Answer to the report on Ayton published on 4 December 2025\nReport published: 3 May 2025\n"
        "Action plan submitted: 20 November 2025"
    )
    dated = plan_date(plan.blocks)
    assert dated is not None
    assert dated[0] == "2025-11-20"
