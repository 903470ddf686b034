"""JSON or CSV: by `?format=`, else by the Accept header."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import orjson
from fastapi import Query, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from probation_graph.queries.answers import Answer
from probation_graph.queries.formats import Format, as_csv, as_objects

MEDIA_TYPES = {Format.JSON: "application/json", Format.CSV: "text/csv"}
FormatQuery = Annotated[
    Literal["json", "csv"] | None,
    Query(alias="format", description="json or csv; goes before the Accept header"),
]


class Json(JSONResponse):
    """JSON in one pass; what that does not take, such as integers of more than 64 bits, as ever."""

    def render(self, content: Any) -> bytes:
        """The content as bytes."""
        try:
            return orjson.dumps(content)
        except TypeError:
            return super().render(content)


def wanted_format(request: Request, asked: Format | None) -> Format:
    """The format asked for, or the one the client likes best; JSON if it does not mind.

    Raises a 406 where it accepts neither, and a 400 for a table, which is for terminals.
    """
    if asked is Format.TABLE:
        raise HTTPException(400, "The format is json or csv.")
    if asked is not None:
        return asked
    accept = request.headers.get("accept", "*/*")
    best = max(MEDIA_TYPES, key=lambda form: quality(accept, MEDIA_TYPES[form]))
    if quality(accept, MEDIA_TYPES[best]) <= 0:
        raise HTTPException(406, "An answer can be application/json or text/csv.")
    return best


def respond(
    request: Request,
    answer: Answer,
    form: Format,
    rows_only: bool = True,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An answer as a response; as JSON a list of objects, or with `columns` and `truncated`."""
    headers = {
        **(headers or {}),
        "X-Row-Count": str(len(answer.rows)),
        "X-Truncated": str(answer.truncated).lower(),
    }
    if form is Format.CSV:
        name = request.url.path.rsplit("/", 1)[-1]
        headers["Content-Disposition"] = f'inline; filename="{name}.csv"'
        return Response(
            as_csv(answer.columns, answer.rows), 200, headers, "text/csv; charset=utf-8"
        )
    objects = as_objects(answer.columns, answer.rows)
    content: Any = objects
    if not rows_only:
        content = {
            "columns": list(answer.columns),
            "rows": objects,
            "truncated": answer.truncated,
        }
    return Json(content, headers=headers)


def prefers_page(request: Request) -> bool:
    """Whether a client would rather have a page than JSON: a web browser."""
    accept = request.headers.get("accept", "*/*")
    return quality(accept, "text/html") > quality(accept, "application/json")


def quality(accept: str, media_type: str) -> float:
    """How much a client likes a media type, from 0 to 1; the closest range decides (RFC 9110)."""
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    family = media_type.split("/")[0] + "/*"
    for known in (media_type, family, "*/*"):
        for name, quality in ranges:
            if name == known:
                return quality
    return 0.0


def _range(part: str) -> tuple[str, float]:
    name, *options = [option.strip().lower() for option in part.split(";")]
    return name, _weight(options)


def _weight(options: Sequence[str]) -> float:
    for option in options:
        if option.startswith("q="):
            try:
                return min(1.0, max(0.0, float(option.removeprefix("q="))))
            except ValueError:
                return 0.0
    return 1.0
