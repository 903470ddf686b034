import pytest

from probation_graph.exports.forms import FORMS

PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize("path", ["/export", "/ready"])
def test_browsers_get_a_page_and_programs_json(client, path):
    shown = client.get(path, headers=PAGE)
    told = client.get(path)
    assert shown.headers["content-type"].startswith("text/html")
    assert "Accept" in shown.headers["vary"]
    assert told.headers["content-type"] == "application/json"
    assert shown.status_code == told.status_code == 200


def test_every_export_can_be_downloaded(client):
    shown = client.get("/export", headers=PAGE).text
    for name, form in FORMS.items():
        assert f'href="/export/{name}" download="probation-graph{form.suffix}"' in shown


def test_the_status_tells_of_each_view(client):
    views = client.get("/ready").json()["views"]
    shown = client.get("/ready", headers=PAGE).text
    assert "Every answer shows the record as it is." in shown
    for view in views:
        assert view["name"].capitalize() in shown
    assert shown.count("Up to date") == len(views)
