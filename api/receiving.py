"""Documents that come over HTTP: the body into a file, the file into the record."""

import tempfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from probation_graph.api.sent import UNTOLD, sent
from probation_graph.api.services import Services
from probation_graph.api.upload import SUFFIXES
from probation_graph.ingest.outcome import Outcome
from probation_graph.ingest.pipeline import ingest
from probation_graph.ingest.plaintext.textfile import decoded
from probation_graph.ingest.reading.limits import MEGABYTE
from probation_graph.ingest.reading.source import PDF, TEXT, is_pdf


async def received(request: Request, services: Services) -> Outcome:
    """What became of the document that a request sends.

    Raises a 415 for what is neither PDF nor plain text, or not what it is declared to be, a 413
    for too long a body, and a 422 for an empty one.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document"
        async with sent(request) as found:
            await store(found.chunks, path, services.settings.document_size * MEGABYTE)
        kind = await run_in_threadpool(type_of, path, found.declared)
        path = path.rename(path.with_suffix(SUFFIXES[kind]))
        outcome = (await run_in_threadpool(ingest, [path], services.settings, 1))[0]
    services.changed()
    if outcome.error is None:
        return outcome
    return replace(outcome, error=outcome.error.replace(str(path), "The document"))


def type_of(path: Path, declared: str) -> str:
    """The media type that a file's bytes are of, whatever they are said to be.

    Raises a 415 where they are neither a PDF nor plain text, or not what they are declared to be,
    and a 422 where there are none.
    """
    data = path.read_bytes()
    if not data.strip():
        raise HTTPException(422, "The document is empty.")
    if is_pdf(data):
        found = PDF
    elif decoded(data) is not None:
        found = TEXT
    else:
        raise HTTPException(415, "The document is neither a PDF nor plain text.")
    if declared not in (*UNTOLD, found):
        raise HTTPException(415, f"The document is {found}, and Content-Type says otherwise.")
    return found


async def store(chunks: AsyncIterator[bytes], path: Path, limit: int) -> int:
    """Write a body into a file, and say how many bytes it has. Raises a 413 over the limit."""
    size = 0
    with path.open("wb") as file:
        async for chunk in chunks:
            size += len(chunk)
            if size > limit:
                raise HTTPException(413, f"The document is bigger than {limit // MEGABYTE} MB.")
            await run_in_threadpool(file.write, chunk)
    return size
