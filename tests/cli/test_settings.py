import json


def test_settings_are_shown_with_their_source_and_without_secrets(run, monkeypatch):
    monkeypatch.setenv("PROBATION_GRAPH_API_TOKEN", "do not show")
    shown = run("settings", "--row-limit", "9", "--format", "json")
    rows = {row["setting"]: row for row in json.loads(shown.out)}
    assert rows["PROBATION_GRAPH_ROW_LIMIT"]["value"] == 9
    assert rows["PROBATION_GRAPH_ROW_LIMIT"]["from"] == "option"
    assert rows["PROBATION_GRAPH_API_TOKEN"]["from"] == "environment"
    assert rows["PROBATION_GRAPH_BOLT_URI"]["from"] == "default"
    assert "do not show" not in shown.out


def test_a_setting_of_no_use_is_an_error(run):
    shown = run("settings", "--row-limit", "many")
    assert shown.status == 1
    assert "PROBATION_GRAPH_ROW_LIMIT cannot be 'many'" in shown.err
