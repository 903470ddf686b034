import pytest

from probation_graph.api.explorer.cells import cell

KEY = "0123456789ab"


@pytest.mark.parametrize(
    ("column", "row", "address"),
    [
        ("id", {"id": "pdu/N55KIR"}, "/id/pdu/N55KIR"),
        ("id", {"id": "person/a b"}, None),
        ("text", {"text": "and/or"}, None),
        ("document_b", {"document_b": KEY}, f"/id/document/{KEY}"),
        ("documents", {"documents": 3}, None),
        ("page", {"page": 2, "document": KEY}, f"/passages/{KEY}/2"),
        ("page", {"page": 2, "document": KEY, "id": "a/b"}, f"/passages/{KEY}/2?mark=a%2Fb"),
        ("page", {"page": 2}, None),
        ("page", {"page": None, "document": KEY}, None),
        ("value", {"value": ["pdu/A", "pdu/B"]}, None),
    ],
)
def test_values_lead_to_what_they_name(column, row, address):
    assert cell(column, row).address == address


def test_a_list_is_shown_in_parts():
    assert cell("aliases", {"aliases": ["a", "b"]}).parts == ("a", "b")
    assert cell("aliases", {"aliases": ["a"]}).parts == ()


def test_true_is_no_number():
    assert not cell("passed", {"passed": True}).number
    assert cell("points", {"points": 0}).number
    assert cell("points", {"points": 0}).words == "0"
