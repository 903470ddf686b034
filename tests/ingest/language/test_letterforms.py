import pytest

from probation_graph.ingest.language.letterforms import (
    is_annex,
    is_closing,
    is_contact,
    is_date,
    is_salutation,
    names_post,
)


@pytest.mark.parametrize(
    "text", ["Yours sincerely,", "Yours faithfully", "Kind regards", "With best wishes,"]
)
def test_closings(text: str):
    assert is_closing(text)


@pytest.mark.parametrize(
    "text", ["Yours sincerely interested parties", "Regards were sent", "Sincere work"]
)
def test_no_closings(text: str):
    assert not is_closing(text)


def test_other_forms():
    assert is_salutation("Dear local partnership")
    assert not is_salutation("Dearth of staff")
    assert names_post("Deputy Chief Inspector")
    assert not names_post("Leadership")
    assert is_contact("team@justice.gov.uk")
    assert is_contact("www.example.org")
    assert is_contact("0161 496 0000")
    assert not is_contact("12 out of 15 cases")
    assert is_date("3rd May 2021")
    assert not is_date("May 2021 was warm")
    assert is_annex("Annexe two - ratings")
    assert not is_annex("Annexation")
