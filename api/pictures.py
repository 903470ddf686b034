"""Pictures of pages: which of them to draw, and how many at once."""

import threading
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query
from fastapi.responses import Response

from probation_graph.api.digits import IN_DIGITS
from probation_graph.api.problems import NotHere
from probation_graph.graph.record import Record
from probation_graph.ingest.reading.picture import NoSuchPage, picture

AT_ONCE = 2  # each is a process of its own
WidthQuery = Annotated[
    int, Query(ge=50, le=2400, description="width of the picture in pixels"), IN_DIGITS
]
DEFAULT_WIDTH = 900

_drawing = threading.BoundedSemaphore(AT_ONCE)


def page_picture(
    record: Record, key: str, page: int, width: int, boxes: Sequence[Sequence[float]] = ()
) -> Response:
    """A page of a document as PNG; `boxes` are [page, x0, top, x1, bottom], of which those on
    this page are marked. Raises NotHere where the document has no such page."""
    source = record.source(key)
    if source is None:
        raise NotHere(f"The source of document {key} was not kept.")
    if source.suffix != ".pdf":
        raise NotHere(f"Document {key} is a text file: it has no pages to draw.")
    marks = [(box[1], box[2], box[3], box[4]) for box in boxes if box[0] == page]
    try:
        with _drawing:
            drawn = picture(source, page, width, marks)
    except NoSuchPage as error:
        raise NotHere(str(error)) from None
    return Response(drawn, media_type="image/png")
