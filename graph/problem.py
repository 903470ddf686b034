"""What verifying finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is off. `part` is "record", "shapes", "view", "check", "passage" or
    "conflict"; `about` is a document's key or the short name of a thing. A conflict is not an
    error: two documents say different things, and the view shows the earlier one's."""

    part: str
    about: str
    message: str

    @property
    def is_error(self) -> bool:
        return self.part != "conflict"

    def __str__(self) -> str:
        return f"{self.part}: {self.about}: {self.message}"
