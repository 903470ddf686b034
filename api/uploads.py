"""Documents that come over HTTP: the body into a file, the file into the record."""

import tempfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from probation_graph.api.services import Services
from probation_graph.ingest.outcome import Outcome
from probation_graph.ingest.pipeline import ingest
from probation_graph.ingest.reading.limits import MEGABYTE

SUFFIXES = {"application/pdf": ".pdf", "text/plain": ".txt"}


async def received(request: Request, services: Services) -> Outcome:
    """What became of the document in a request's body.

    Raises a 415 for another media type than PDF or plain text, and a 413 for too long a body.
    """
    media_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media_type not in SUFFIXES:
        raise HTTPException(415, "A document is application/pdf or text/plain: set Content-Type.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{SUFFIXES[media_type]}"
        await _store(request.stream(), path, services.settings.document_size * MEGABYTE)
        outcome = (await run_in_threadpool(ingest, [path], services.settings, 1))[0]
    services.changed()
    if outcome.error is None:
        return outcome
    return replace(outcome, error=outcome.error.replace(str(path), "The document"))


async def _store(chunks: AsyncIterator[bytes], path: Path, limit: int) -> None:
    size = 0
    with path.open("wb") as file:
        async for chunk in chunks:
            size += len(chunk)
            if size > limit:
                raise HTTPException(413, f"The document is bigger than {limit // MEGABYTE} MB.")
            await run_in_threadpool(file.write, chunk)


def report(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON says it."""
    return {
        "document": outcome.key,
        "status": outcome.status.value,
        "title": outcome.title or None,
        "kind": outcome.kind or None,
        "found": dict(outcome.found),
        "lacking": list(outcome.lacking),
    }
