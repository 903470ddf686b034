"""Bringing in a document: in one request, or by way of a server's queue of uploads."""

import time
from pathlib import Path
from typing import Any

from probation_graph.client.errors import NotAnswering, NotFound, UploadFailed
from probation_graph.client.telling import taken
from probation_graph.client.things import Outcome
from probation_graph.client.transport import Transport, content

FIRST_LOOK, LONGEST_LOOK = 0.1, 2.0  # seconds between two looks at a state
ENDS = ("done", "failed")


def media_type(file: Path) -> str:
    """The type that a file's bytes show."""
    with file.open("rb") as stream:
        return "application/pdf" if stream.read(1024).find(b"%PDF-") >= 0 else "text/plain"


def read_upload(server: Transport, body: bytes, kind: str, wait: float | None) -> Outcome:
    """What became of a document, by its bytes. Raises UploadFailed, NotAnswering where it is not
    read in `wait` seconds (it is then read later)."""
    headers = {"Content-Type": kind}
    try:
        answer = server.write("POST", "/uploads", content=body, headers=headers)
    except NotFound:  # a server that has no queue
        answer = server.write("POST", "/documents", content=body, headers=headers)
        return taken(Outcome, content(answer))
    return _ended(server, content(answer), answer.headers["Location"], wait)


def _ended(server: Transport, told: dict[str, Any], place: str, wait: float | None) -> Outcome:
    begun, look = time.monotonic(), FIRST_LOOK
    while told["state"] not in ENDS:
        if wait is not None and time.monotonic() - begun > wait:
            raise NotAnswering(f"After {wait:g} seconds the document waits to be read: {place}.")
        time.sleep(look)
        look = min(2 * look, LONGEST_LOOK)
        told = server.json(place)
    if told["outcome"] is None:
        raise UploadFailed(told["id"], told["error"] or "The document cannot be read.")
    return taken(Outcome, told["outcome"])
