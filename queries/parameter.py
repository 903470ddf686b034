"""Parameters of questions: their types, and how words become values of them."""

import math
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from probation_graph.queries.errors import BadParameter

TRUE = frozenset({"true", "yes", "1"})
FALSE = frozenset({"false", "no", "0"})
LARGEST_INTEGER = 2**63 - 1  # what a Bolt integer holds
# What words have that are not white space only. Python and JSON Schema do not agree on which
# characters are white space; those that either takes for it are left out by both.
MARK = r"[^\s\u001c-\u001f\u0085\ufeff]"
_MARK = re.compile(MARK)


class ParameterType(StrEnum):
    """What a parameter's value is; each type turns words into such a value."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"

    @property
    def described(self) -> str:
        """The type in words, with its article."""
        return {
            ParameterType.STRING: "text",
            ParameterType.INTEGER: "a whole number",
            ParameterType.NUMBER: "a number",
            ParameterType.BOOLEAN: "true or false",
            ParameterType.DATE: "a date like 2023-03-30",
        }[self]

    def read(self, given: Any) -> str | int | float | bool:
        """The value that words, or a JSON value, stand for. Raises ValueError for any other."""
        words = _words(given)
        match self:
            case ParameterType.INTEGER:
                return _integer(words)
            case ParameterType.NUMBER:
                return _number(words)
            case ParameterType.BOOLEAN:
                return _boolean(words)
            case ParameterType.DATE:
                return date.fromisoformat(words).isoformat()
        return words


def _words(given: Any) -> str:
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, str | int | float):
        return str(given).strip()
    raise ValueError("neither words nor a number")


def _integer(words: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,19}", words) or abs(int(words)) > LARGEST_INTEGER:
        raise ValueError("not a whole number")
    return int(words)


def _number(words: str) -> float:
    number = float(words)
    if not math.isfinite(number):
        raise ValueError("not a finite number")
    return number


def _boolean(words: str) -> bool:
    if words.lower() in TRUE:
        return True
    if words.lower() in FALSE:
        return False
    raise ValueError("neither true nor false")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter as declared in its question's file; one without a default is required."""

    name: str
    type: ParameterType
    description: str
    required: bool
    default: str | int | float | bool | None = None
    example: str | int | float | bool | None = None
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None

    @property
    def expects(self) -> str:
        """What a value has to be, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.minimum is not None and self.maximum in (None, LARGEST_INTEGER):
            return f"{self.type.described}, {self.minimum:g} or more"
        if self.minimum is not None and self.maximum is not None:
            return f"{self.type.described} from {self.minimum:g} to {self.maximum:g}"
        return self.type.described

    def value(self, given: Any) -> str | int | float | bool | None:
        """The value of what was given; nothing is the default, and so are empty words.

        Raises BadParameter where it is required and missing, or is not what it has to be.
        """
        if given is None or given == "" or self._is_blank(given):
            return self._absent()
        try:
            value = self.type.read(given)
        except ValueError:
            raise self._refusal(given) from None
        if not self._allows(value):
            raise self._refusal(given)
        return value

    def _is_blank(self, given: Any) -> bool:
        """Whether words are white space only, where any words will do."""
        any_words = self.type is ParameterType.STRING and not self.choices
        return any_words and isinstance(given, str) and _MARK.search(given) is None

    def _absent(self) -> str | int | float | bool | None:
        if not self.required:
            return self.default
        example = "" if self.example is None else f"For example {self.name}={self.example}."
        raise BadParameter(
            self.name, f"The parameter {self.name} is needed: {self.description}.", example
        )

    def _allows(self, value: str | int | float | bool) -> bool:
        if self.choices:
            return value in self.choices
        if isinstance(value, str):
            return True
        low = self.minimum is None or value >= self.minimum
        return low and (self.maximum is None or value <= self.maximum)

    def _refusal(self, given: Any) -> BadParameter:
        return BadParameter(
            self.name, f"The parameter {self.name} is {self.expects}, and not {given!r}."
        )
