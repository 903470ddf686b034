import pytest

from tests.ingest.resolved import mentioned, names_coined


def test_the_surer_of_two_readings_stands():
    assert names_coined("A tool called Hill Board was used.") == {"Hill Board": "Tool"}


def test_lines_of_a_letters_head_coin_nothing():
    assert names_coined("Jane Hill, Head of Estates") == {}
    assert names_coined("# The Hill Board and the case audit team") == {}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("The early advice hub (EAH) opened. The EAH grew.", "early advice hub", "Team"),
        (
            "The Hill Valley Safety Partnership (SP) met. The SP grew.",
            "Hill Valley Safety Partnership",
            "Partnership",
        ),
        (
            "The county integrated care board (ICB) met. Its ICB grew.",
            "county integrated care board",
            "HealthBody",
        ),
        ("The single point of entry (SPE) is busy. The SPE grew.", "single point of entry",
         "Service"),
        ("The sexual abuse advice centre (SAAC) grew. The SAAC is new.",
         "sexual abuse advice centre", "Service"),
        ("The Hill Care Arrangements (HCA) met. The HCA grew.", "Hill Care Arrangements",
         "Partnership"),
    ],
)  # fmt: skip
def test_a_definition_names_a_body_by_the_last_word_of_its_long_form(text, name, cls):
    found = [(body, kind) for _, kind, body in mentioned(text)]
    assert found == [(name, cls)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Sixty people on probation (PoP) came. PoP came.",
        "The probation delivery units (PDUs) met. Both PDUs met.",
        "Children had personal reading plans (PRPs).",
        "The bishop’s word of honour (BWOH) held.",
    ],
)
def test_a_definition_of_a_kind_or_of_no_body_names_none(text):
    assert mentioned(text) == []
