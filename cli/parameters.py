"""`--param key=value`, as often as needed."""

import json
from collections.abc import Iterable
from typing import Any

import typer


def named_values(given: Iterable[str]) -> dict[str, str]:
    """Values by name. A word without an equals sign is wrong usage."""
    values = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise typer.BadParameter(f"'{pair}' is not key=value.", param_hint="--param")
        values[name.strip()] = value
    return values


def json_values(given: Iterable[str]) -> dict[str, Any]:
    """Values by name, each read as JSON where it is JSON (27, true, null, ["a"]), else as words."""
    return {name: _json_or_words(value) for name, value in named_values(given).items()}


def _json_or_words(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
