import pytest

from probation_graph.api.explorer.cypher_place import placed


@pytest.mark.parametrize(
    ("message", "query", "told", "place"),
    [
        ("Syntax error at line 2:12 - extraneous.", "", "Syntax error: extraneous.", (2, 13)),
        ("Unexpected 'X' at line 2, column 0.", "", "Unexpected 'X'.", (2, 1)),
        ("Invalid 'X' (line 1, column 9 (offset: 8))", "", "Invalid 'X'", (1, 9)),
        ("the ' at character 12 is never closed.", "RETURN 1,\n 'a", None, (2, 2)),
        ("Variable 'm' not defined.", "MATCH (n) // m\nRETURN m", None, (2, 8)),
        ("Only reading, and CREATE does more.", "match (n)\ncreate (m)", None, (2, 1)),
        ("The query is empty.", "", None, None),
    ],
)  # fmt: skip
def test_the_place_of_a_fault_is_found(message, query, told, place):
    assert placed(message, query) == (told or message, place)


def test_the_page_shows_the_place(client):
    told = client.get("/query/cypher", params={"query": "MATCH (n)\nRETRUN n"})
    assert told.status_code == 400
    assert 'data-line="2" data-column="1"' in told.text
