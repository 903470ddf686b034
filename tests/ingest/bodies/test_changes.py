import pytest

from tests.ingest.resolved import changed

DIVISION = "National Probation Service London division"
COMPANY = "London Community Rehabilitation Company"


def test_a_body_formed_out_of_others():
    text = "The London region was formed in June 2021 after the merger of London CRC and the London division of the NPS."
    assert list(changed(text)) == [("2021-06", {DIVISION, COMPANY}, {"London"})]


def test_a_body_formed_when_others_were_brought_together():
    text = (
        "The London region was formed in June 2021 when the London Community Rehabilitation "
        "Company (CRC) and the London division of the National Probation Service (NPS) were "
        "brought together."
    )
    assert list(changed(text)) == [("2021-06", {DIVISION, COMPANY}, {"London"})]


@pytest.mark.parametrize(
    "counted", ["one company", "the Community Rehabilitation Companies (CRCs)"]
)
def test_bodies_only_counted_are_named_in_the_next_sentence(counted):
    text = (
        "The London region of the Probation Service was formed in July 2021, following the "
        f"unification of {counted} and the National Probation Service (NPS). Prior to "
        "unification, it was covered by the London division of the NPS and one CRC – London "
        "(operated by Purple Futures)."
    )
    assert list(changed(text)) == [("2021-07", {DIVISION, COMPANY}, {"London"})]


def test_a_next_sentence_of_another_time_is_left():
    text = "The London region was formed in May 2021 after the merger of London CRC and the NPS. Sodexo came."
    assert list(changed(text)) == [("2021-05", {COMPANY, "National Probation Service"}, {"London"})]


def test_one_body_replaces_another():
    text = "In March 2019, the case audit team replaced the quality review team."
    assert list(changed(text)) == [("2019-03", {"quality review team"}, {"case audit team"})]


@pytest.mark.parametrize(
    "text",
    [
        "The London region was formed in July 2021.",
        "The London region was formed in July 2021 when London CRC and the NPS were inspected.",
        "The London region was large after the merger of London CRC and the NPS.",
        "The case audit team may have replaced the quality review team.",
        "The region was formed after the merger of the region.",
    ],
)
def test_no_change_is_stated(text):
    assert list(changed(text)) == []
