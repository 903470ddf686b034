"""A document as a request sends it: as the body itself, or as the file of a form."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from probation_graph.api.upload import SUFFIXES

FORM = "multipart/form-data"
UNTOLD = ("", "application/octet-stream")  # media types that leave it to the bytes
CHUNK = 1 << 20  # bytes
MOST_FIELDS = 20  # of a form, beside the file


@dataclass(frozen=True, slots=True)
class Sent:
    """The bytes, the media type they are declared to have, and what a form calls the file."""

    chunks: AsyncIterator[bytes]
    declared: str
    name: str | None = None


@asynccontextmanager
async def sent(request: Request) -> AsyncIterator[Sent]:
    """What a request sends. Raises a 415 for another media type than PDF or plain text, and a 400
    for a form with no file or several."""
    declared = media_type(request.headers.get("content-type"))
    if declared != FORM:
        yield Sent(request.stream(), _known(declared))
        return
    async with request.form(max_files=1, max_fields=MOST_FIELDS) as form:
        files = [each for _, each in form.multi_items() if isinstance(each, UploadFile)]
        if not files:
            raise HTTPException(400, "The form holds no file.")
        file = files[0]
        yield Sent(_chunks(file), _known(media_type(file.content_type)), file.filename or None)


def media_type(header: str | None) -> str:
    """The media type of a Content-Type, without its parameters."""
    return (header or "").split(";")[0].strip().lower()


def _known(declared: str) -> str:
    if declared not in (*UNTOLD, *SUFFIXES):
        told = "A document is application/pdf or text/plain, as the body or as a form's file"
        raise HTTPException(415, f"{told}: set Content-Type.")
    return declared


async def _chunks(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(CHUNK):
        yield chunk
