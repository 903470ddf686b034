import pytest

from probation_graph.cli.options import SETTINGS, command_of, hoisted, settings_of
from probation_graph.graph.errors import SettingsError
from probation_graph.graph.settings import Settings


def test_every_setting_is_an_option_with_the_same_meaning():
    assert {name: field.description for name, field in Settings.model_fields.items()} == SETTINGS


@pytest.mark.parametrize(
    ("given", "moved"),
    [
        (["ask", "scores"], ["ask", "scores"]),
        (["ask", "scores", "--data", "d"], ["--data", "d", "ask", "scores"]),
        (["ask", "--data=d", "scores", "--debug"], ["--data=d", "--debug", "ask", "scores"]),
        (["cypher", "--", "--data"], ["cypher", "--", "--data"]),
        (["ask", "scores", "--data"], ["--data", "ask", "scores"]),
        (
            ["serve", "--port", "1", "--api-token", "t"],
            ["--api-token", "t", "serve", "--port", "1"],
        ),
    ],
)
def test_settings_may_stand_anywhere(given, moved):
    assert hoisted(given) == moved


@pytest.mark.parametrize(
    ("given", "command"),
    [
        (["ingest", "a.pdf"], "ingest"),
        (["--data", "ingest", "--debug", "ask", "ingest"], "ask"),
        (["--data=d", "ingest"], "ingest"),
        (["--data", "--debug", "ingest"], "ingest"),
        (["--help"], None),
    ],
)
def test_the_command_is_told_from_settings_and_their_values(given, command):
    assert command_of(given) == command


def test_what_was_given_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("PROBATION_GRAPH_ROW_LIMIT", "7")
    assert settings_of({"row_limit": None}).row_limit == 7
    assert settings_of({"row_limit": "8"}).row_limit == 8


def test_a_setting_of_no_use_is_named():
    with pytest.raises(SettingsError) as refused:
        settings_of({"row_limit": "many"})
    assert str(refused.value).startswith("The setting PROBATION_GRAPH_ROW_LIMIT cannot be 'many': ")
