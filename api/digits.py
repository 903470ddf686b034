"""Whole numbers as they are given in an address: in digits."""

import re
from typing import Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def whole(given: Any) -> Any:
    """A number in digits: others take `+0.0` for 0, too, which the description does not."""
    if isinstance(given, str) and not re.fullmatch(r"-?[0-9]+", given):
        raise PydanticCustomError("digits", "it must be a whole number in digits")
    return given


IN_DIGITS = BeforeValidator(whole)  # last, so that bounds come into the description
