"""One setting: what it means, what it is where nobody says, and the values it can have.

Every command begins with the settings: a library of models takes longer to load than some
commands take in all.
"""

import os
from dataclasses import Field, field
from types import NoneType
from typing import Any, get_args

from probation_graph.graph.errors import SettingsError

PREFIX = "PROBATION_GRAPH_"
UNSAID = object()  # the value of a setting that was not given
SAID = (str, int, float)  # what a value can be understood from
WANTED = {int: "a whole number", float: "a number"}  # anything else is text


class Secret:
    """Text that is not shown by accident."""

    def __init__(self, value: str) -> None:
        self._value = value

    def get_secret_value(self) -> str:
        """The text."""
        return self._value

    def __repr__(self) -> str:
        return "Secret('**********')"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


def setting(
    default: Any, *, description: str, gt: float | None = None, ge: float | None = None
) -> Any:
    """A field of the settings; a number is more than `gt`, and `ge` or more."""
    told = {"default": default, "description": description, "gt": gt, "ge": ge}
    return field(default=UNSAID, metadata=told)


def settled(kept: "Field[Any]", given: Any) -> Any:
    """The value of a setting: as given, else as the environment says, else its default. What is
    empty in the environment is not said there. Raises SettingsError."""
    if given is UNSAID:
        given = os.environ.get(PREFIX + kept.name.upper()) or kept.metadata["default"]
    try:
        found = understood(kept.type, given)
        bounded(found, kept.metadata["gt"], kept.metadata["ge"])
    except ValueError as error:
        raise SettingsError(
            f"The setting {PREFIX}{kept.name.upper()} cannot be {given!r}: it must be {error}."
        ) from None
    return found


def understood(kind: Any, value: Any) -> Any:
    """A value of the kind that a field is declared with. Raises ValueError with what it must be."""
    options = get_args(kind)
    if NoneType in options:
        return None if value is None else understood(options[0], value)
    if options:
        if value not in options:
            raise ValueError(" or ".join(options))
        return value
    if isinstance(value, kind):
        return value
    try:
        if isinstance(value, SAID):
            return kind(value)
    except ValueError:
        pass
    raise ValueError(WANTED.get(kind, "text"))


def bounded(value: Any, gt: float | None, ge: float | None) -> None:
    """Raises ValueError where a number is too low, or is none."""
    if gt is not None and not value > gt:
        raise ValueError(f"more than {gt:g}")
    if ge is not None and not value >= ge:
        raise ValueError(f"{ge:g} or more")
