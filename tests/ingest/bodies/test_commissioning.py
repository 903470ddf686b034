import pytest

from tests.ingest.resolved import names_coined


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Family mediation had been commissioned in Leeds.", "family mediation"),
        ("In May, family mediation was commissioned.", "family mediation"),
        ("A suite of tailored services based on need was commissioned.", "tailored services"),
    ],
)
def test_what_was_commissioned_is_a_service(text, name):
    assert names_coined(text) == {name: "Service"}


@pytest.mark.parametrize(
    "text",
    [
        "The local authority had commissioned more.",  # active
        "A recruitment review had been commissioned.",  # a piece of work
        "Family mediation should have been commissioned.",
        "It was commissioned.",
        "Staff said that more was done and that family mediation is good and was commissioned.",
        "A series of seminars were commissioned.",
    ],
)
def test_what_was_not_is_none(text):
    assert "Service" not in names_coined(text).values()
