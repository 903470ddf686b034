"""From what the server tells in JSON to typed things; what a newer server adds is passed over."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

Thing = TypeVar("Thing")


def taken(kind: type[Thing], told: Mapping[str, Any]) -> Thing:
    """A thing of a dataclass, by its fields among what is told."""
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: value for name, value in told.items() if name in known})
