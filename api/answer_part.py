"""A part of an answer to a named question: as `paging`, for rows, and all of them by default."""

from dataclasses import dataclass, replace
from typing import Self

from fastapi import Request

from probation_graph.api.paging import headers, in_order
from probation_graph.queries.answers import Answer
from probation_graph.queries.parameter import LARGEST_INTEGER, Parameter, ParameterType

LIMIT = Parameter(
    "limit", ParameterType.INTEGER, "how many rows at most; all of them, if it is not given",
    False, minimum=1, maximum=LARGEST_INTEGER,
)  # fmt: skip
OFFSET = Parameter(
    "offset", ParameterType.INTEGER, "how many rows to pass over",
    False, default=0, minimum=0, maximum=LARGEST_INTEGER,
)  # fmt: skip
SORT = Parameter(
    "sort", ParameterType.STRING,
    "columns to sort by, parted by commas; with a minus the largest first", False,
)  # fmt: skip
PARAMETERS = (LIMIT, OFFSET, SORT)


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """`limit` rows, or all, from `offset` on, in the order of `sort`."""

    limit: int | None
    offset: int
    sort: str | None

    @classmethod
    def taken(cls, given: dict[str, str]) -> Self:
        """What the query says of it, which is taken out of there. Raises BadParameter."""
        limit, offset, sort = (known.value(given.pop(known.name, None)) for known in PARAMETERS)
        return cls(int(limit) if limit else None, int(offset or 0), str(sort) if sort else None)

    def of(self, request: Request, answer: Answer) -> tuple[Answer, dict[str, str]]:
        """The part, and headers that say what else there is. Raises BadParameter."""
        rows = answer.rows
        if self.sort is not None:
            places = {name: place for place, name in enumerate(answer.columns)}
            rows = tuple(
                in_order(rows, self.sort, answer.columns, lambda row, name: row[places[name]])
            )
        if self.limit is None and not self.offset:
            return replace(answer, rows=rows), {"X-Total-Count": str(len(rows))}
        limit = self.limit or max(1, len(rows))
        told = headers(request, len(rows), limit, self.offset)
        return replace(answer, rows=rows[self.offset : self.offset + limit]), told
