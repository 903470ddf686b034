"""What verifying finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is off. `part` is "record", "shapes", "view", "check", "passage", "conflict"
    or "judgement"; `about` is a document's key or the short name of a thing; `kind` is the property
    of a conflict. A conflict is not an error: two documents say different things, and the view
    shows the earlier one's. Nor are judgements that contradict each other: people may differ."""

    part: str
    about: str
    message: str
    kind: str = ""

    @property
    def is_error(self) -> bool:
        return self.part not in ("conflict", "judgement")

    def __str__(self) -> str:
        return f"{self.part}: {self.about}: {self.message}"
