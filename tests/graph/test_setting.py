import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from probation_graph.graph.errors import SettingsError
from probation_graph.graph.setting import PREFIX, Secret
from probation_graph.graph.settings import Settings


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)


def test_what_nobody_says_is_the_default():
    assert Settings() == Settings(data=Path("data"), row_limit=10_000, ocr="auto")


def test_the_environment_goes_before_the_default_and_what_is_given_before_both(monkeypatch):
    monkeypatch.setenv("PROBATION_GRAPH_QUERY_TIMEOUT", "3")
    assert Settings().query_timeout == 3.0
    assert Settings(query_timeout=4).query_timeout == 4.0
    assert isinstance(Settings(query_timeout=4).query_timeout, float)


def test_what_is_empty_in_the_environment_is_not_said(monkeypatch):
    monkeypatch.setenv("PROBATION_GRAPH_DATA", "")
    assert Settings().data == Path("data")


def test_a_changed_copy_does_not_ask_the_environment_again(monkeypatch):
    kept = Settings(row_limit=3)
    monkeypatch.setenv("PROBATION_GRAPH_ROW_LIMIT", "5")
    assert replace(kept, ocr="never").row_limit == 3


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("row_limit", "many", "a whole number"),
        ("row_limit", "0", "more than 0"),
        ("row_limit", None, "a whole number"),
        ("query_timeout", "soon", "a number"),
        ("query_timeout", "nan", "more than 0"),
        ("api_rate", -1, "0 or more"),
        ("embedded_memory", "255", "256 or more"),
        ("ocr", "always", "auto or never"),
        ("base_iri", None, "text"),
    ],
)
def test_a_value_of_no_use_is_told_with_what_it_must_be(name, value, wanted):
    with pytest.raises(SettingsError) as refused:
        Settings(**{name: value})
    said = f"The setting {PREFIX}{name.upper()} cannot be {value!r}: it must be {wanted}."
    assert str(refused.value).startswith(said)


def test_a_secret_is_not_shown():
    found = Settings(api_token="do not show").api_token
    assert "do not show" not in f"{found} {found!r} {Settings(api_token='do not show')}"
    assert found == Secret("do not show") != Secret("another")
    assert found.get_secret_value() == "do not show"


def test_settings_load_no_library_of_models():
    code = "import sys, probation_graph.graph.settings; print('pydantic' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "False\n"
