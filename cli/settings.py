"""`settings`: the settings in force, and where each comes from."""

import os
from typing import Any

import typer

from probation_graph.cli.ask import FormatOption
from probation_graph.cli.options import PREFIX, SETTINGS, settings_of
from probation_graph.cli.output import write_answer
from probation_graph.queries.formats import Format

HIDDEN = "(set; not shown)"


def settings(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """Show the settings in force, where each comes from, and what it means. Secrets are hidden."""
    from pydantic import SecretStr

    in_force = settings_of(context.obj)
    rows = []
    for name, meaning in SETTINGS.items():
        value: Any = getattr(in_force, name)
        shown = HIDDEN if isinstance(value, SecretStr) else value
        written = shown if shown is None or isinstance(shown, int | float) else str(shown)
        rows.append((PREFIX + name.upper(), written, _source(name, context.obj), meaning))
    write_answer(("setting", "value", "from", "meaning"), rows, form)


def _source(name: str, given: dict[str, Any]) -> str:
    if given.get(name) is not None:
        return "option"
    return "environment" if os.environ.get(PREFIX + name.upper()) else "default"
