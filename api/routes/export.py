"""`/export`: the whole graph as files that other tools read."""

from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Any

from fastapi import APIRouter, Path
from fastapi.responses import Response, StreamingResponse

from probation_graph.api.deps import ETagged, SourceDep
from probation_graph.api.problems import NotHere
from probation_graph.exports.exporting import stream
from probation_graph.exports.forms import FORMS

router = APIRouter(dependencies=[ETagged], tags=["exports"])


@router.get("/export", summary="The forms of export")
def forms() -> list[dict[str, Any]]:
    """Each with its name, its media type and where it is."""
    return [
        {
            "format": name,
            "title": form.title,
            "media_type": form.media_type,
            "export": f"/export/{name}",
        }
        for name, form in FORMS.items()
    ]


@router.get(
    "/export/{format}",
    summary="The whole graph in one form",
    response_class=Response,
    responses={200: {"content": {form.media_type: {} for form in FORMS.values()}}},
)
def export(
    source: SourceDep, name: Annotated[str, Path(alias="format", description="its name")]
) -> StreamingResponse:
    """Streamed; tables come as a ZIP archive. The same record gives the same bytes."""
    if name not in FORMS:
        raise NotHere(f"There is no export {name}. There are {', '.join(FORMS)}.")
    form = FORMS[name]
    headers = {"Content-Disposition": f'attachment; filename="probation-graph{form.suffix}"'}
    return StreamingResponse(_begun(stream(source, name)), 200, headers, form.media_type)


def _begun(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same, after its first chunk was made: what goes wrong before that can still be said."""
    return chain([next(chunks, b"")], chunks)
