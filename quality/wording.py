"""Words of a label and words of a fact: when they are the same."""

import re

_MARK = re.compile(r"(?<=[.,a-z])\d$")  # a footnote's mark, printed against the last word
_LEAST = re.compile(r"[^\w]+")


def squeezed(text: str) -> str:
    """Letters and digits only, in small letters."""
    return _LEAST.sub("", _MARK.sub("", text.strip())).casefold()


def begins(text: str, words: str) -> bool:
    """Whether a text begins with these words."""
    return squeezed(text).startswith(squeezed(words))


def ends(text: str, words: str) -> bool:
    """Whether a text ends with these words."""
    return squeezed(text).endswith(squeezed(words))
