"""Parts of lists: so many from a place on, in an order, with links to what is around (RFC 8288).

`X-Total-Count` says how many there are in all, and `Link` where the first, last, next and previous
parts are; its addresses are relative, since a proxy may stand before us. `sort` names members,
parted by commas, each with a minus for the largest first. What has no value comes last.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response

from probation_graph.api.digits import IN_DIGITS
from probation_graph.queries.errors import BadParameter

MOST = 1000  # things in a part
T = TypeVar("T")


LimitQuery = Annotated[int, Query(ge=1, le=MOST, description="how many at most"), IN_DIGITS]
OffsetQuery = Annotated[int, Query(ge=0, le=2**31, description="how many to pass over"), IN_DIGITS]
SORTED = "to sort by, parted by commas; with a minus the largest first"


class Part:
    """The part of a list that a request asks for."""

    def __init__(
        self,
        request: Request,
        response: Response,
        limit: LimitQuery = MOST,
        offset: OffsetQuery = 0,
    ) -> None:
        self._request, self._response = request, response
        self.limit, self.offset = limit, offset

    def of(self, items: Sequence[T]) -> Sequence[T]:
        """So many of these from the place on; the response says what else there is."""
        self.say(len(items))
        return items[self.offset : self.offset + self.limit]

    def say(self, total: int) -> None:
        """Let the response say what else there is, of so many."""
        self._response.headers.update(headers(self._request, total, self.limit, self.offset))


PartDep = Annotated[Part, Depends()]


def headers(request: Request, total: int, limit: int, offset: int) -> dict[str, str]:
    """What a response says of the parts around the one it holds."""
    last = max(0, (total - 1) // limit * limit)
    places = {"first": 0, "last": last}
    if offset + limit < total:
        places["next"] = offset + limit
    if offset > 0:
        places["prev"] = max(0, min(offset - limit, last))
    links = [
        f'<{_address(request, limit, place)}>; rel="{relation}"'
        for relation, place in places.items()
    ]
    return {"X-Total-Count": str(total), "Link": ", ".join(links)}


def _address(request: Request, limit: int, offset: int) -> str:
    given = [
        (name, value)
        for name, value in request.query_params.multi_items()
        if name not in ("limit", "offset")
    ]
    query = urlencode([*given, ("limit", limit), ("offset", offset)])
    return f"{request.url.path}?{query}"


def sort_pattern(names: Iterable[str]) -> str:
    """What a `sort` by these names has to look like."""
    one = f"-?({'|'.join(map(re.escape, names))})"
    return f"^{one}(,{one})*$"


def sort_query(names: Iterable[str]) -> Any:
    """The query parameter `sort`, by these names."""
    known = tuple(names)
    told = f"members {SORTED}: {', '.join(known)}"
    return Query(pattern=sort_pattern(known), description=told)


def ordered(items: Iterable[Mapping[str, Any]], sort: str | None) -> list[Mapping[str, Any]]:
    """Objects in the order asked for, else as they are. Raises BadParameter for a member that they
    do not have."""
    listed = list(items)
    if not sort or not listed:
        return listed
    return in_order(listed, sort, list(listed[0]), lambda item, name: item[name])


def in_order(
    items: Iterable[T], sort: str, names: Sequence[str], value: Callable[[T, str], Any]
) -> list[T]:
    """Items in the order of the named values. Raises BadParameter for a name not in `names`."""
    found = list(items)
    for asked in reversed(dict.fromkeys(sort.split(","))):  # a name again would change nothing
        name, largest_first = asked.strip().removeprefix("-"), asked.strip().startswith("-")
        if name not in names:
            known = f"It sorts by {', '.join(names)}."
            raise BadParameter("sort", f"There is no '{name}' to sort by.", known)
        there = [item for item in found if value(item, name) is not None]
        absent = [item for item in found if value(item, name) is None]
        there.sort(key=lambda item, by=name: _rank(value(item, by)), reverse=largest_first)  # type: ignore[misc]
        found = [*there, *absent]
    return found


def _rank(value: Any) -> tuple[int, Any]:
    """Numbers before words, and lists by their words."""
    if isinstance(value, bool | int | float):
        return 0, value
    return 1, (value if isinstance(value, str) else json.dumps(value, sort_keys=True)).casefold()
