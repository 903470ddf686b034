"""The pages of the pictures on the letter: their numbers are those of the questions."""

import json
import re
from html import unescape

import pytest

from probation_graph.api.explorer.ratings import unrated


def charts(text):
    """The charts of a page, as their JSON."""
    found = re.findall(r'<script type="application/json" id="[^"]+">(.*?)</script>', text, re.S)
    return [json.loads(unescape(each)) for each in found]


def test_blank_is_told_from_rated(client):
    (chart,) = charts(client.get("/pictures/ratings").text)
    cells = {(chart["lines"][c["at"][1]], chart["columns"][c["at"][0]]): c for c in chart["cells"]}
    assert cells["Kirklees PDU", "Overall"]["words"] == "Inadequate"
    assert cells["Kirklees PDU", "1.1 Leadership"]["value"] is None
    assert cells["Hull and East Riding PDU", "1.2 Staff"]["value"] == 2


def test_units_without_ratings_are_named(client):
    text = client.get("/pictures/ratings").text
    assert "no rating printed" in text
    assert "Yorkshire and the Humber. The documents" in text


def test_recommendations_add_up(client):
    (chart,) = charts(client.get("/pictures/recommendations").text)
    total = sum(cell["value"] or 0 for cell in chart["cells"])
    assert total >= 41
    assert chart["columns"][:2] == ["The unit itself", "Its region"]
    assert "41 recommendations" in client.get("/pictures/recommendations").text


def test_findings_are_those_of_the_question(client):
    (chart,) = charts(client.get("/pictures/findings").text)
    by_polarity = {s["polarity"]: sum(s["values"]) for s in chart["series"]}
    assert by_polarity == {"area_for_improvement": 19, "strength": 22, "context": 16}


def test_shared_words_are_marked(client):
    text = client.get("/pictures/recurring?similarity=0.5").text
    assert "<mark>" in text
    assert text.count("<tr><td>") == text.count('class="alike"') > 0


@pytest.mark.parametrize("name", ["ratings", "recommendations", "findings", "recurring"])
@pytest.mark.parametrize("query", ["?unit=<script>alert(1)</script>", "?region=Nowhere&document=x"])
def test_what_is_not_there_is_said_and_escaped(client, name, query):
    answer = client.get(f"/pictures/{name}{query}")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert 'class="panel"' in answer.text


def test_the_csv_is_linked(client):
    text = client.get("/pictures/findings?unit=Yorkshire+and+the+Humber").text
    (link,) = re.findall(r'href="(/questions/[^"]+format=csv)"', text)
    assert client.get(unescape(link)).headers["content-type"].startswith("text/csv")


def test_a_wrong_likeness_is_refused(client):
    assert client.get("/pictures/recurring?similarity=7").status_code == 400


def test_a_unit_that_was_inspected_twice_is_named_once():
    inspected = [{"unit": "Leeds"}, {"unit": "Hull"}, {"unit": "Leeds"}, {"unit": "Rated"}]
    assert unrated(inspected, [{"unit": "Rated"}]) == ["Leeds (2 inspections)", "Hull"]
