"""What is searched for: words, filters, and which part of what is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FACETS = ("kind", "region", "unit", "document", "section", "polarity")
PAGE_SIZE = 20


@dataclass(frozen=True)
class Wanted:
    """A search. `filters` hold a value for each facet asked for; dates are ISO 8601, as far as they
    are given: 2023, 2023-03, 2023-03-30; `page` counts from 1."""

    q: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    date_from: str | None = None
    date_to: str | None = None
    page: int = 1
    size: int = PAGE_SIZE

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.q.strip() or self.filters or self.date_from or self.date_to)
