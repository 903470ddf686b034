"""The journal: each request with its identifier, in the log as one line of JSON, and counted."""

import json
import logging
import re
import time
import uuid
from contextvars import ContextVar
from datetime import UTC, datetime

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from probation_graph.api.metrics import Metrics
from probation_graph.api.problems import problem

LOG = logging.getLogger("probation_graph.requests")
REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
OWN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
FIELDS = ("request", "method", "path", "route", "status", "seconds")


class Journal:
    """Names every request, measures it, and answers what no one foresaw with a 500."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        identifier = id_of(scope)
        scope.setdefault("state", {})["request_id"] = identifier
        REQUEST.set(identifier)
        begun, status = time.perf_counter(), 0

        async def counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = identifier
            await send(message)

        with self._metrics.in_flight.track_inprogress():
            try:
                await self.app(scope, receive, counted)
            except Exception:
                LOG.exception("unexpected", extra={"request": identifier, "path": scope["path"]})
                if status:  # it has begun: only breaking off tells that it is not whole
                    raise
                told = f"Something unexpected happened. The server's log says what ({identifier})."
                await problem(Request(scope), 500, told)(scope, receive, counted)
            finally:
                self._note(scope, identifier, status, time.perf_counter() - begun)

    def _note(self, scope: Scope, identifier: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self._metrics.answered(scope["method"], route, status, seconds)
        noted = (identifier, scope["method"], scope["path"], route, status, round(seconds, 6))
        level = logging.WARNING if status >= 500 or status == 0 else logging.INFO
        LOG.log(level, "request", extra=dict(zip(FIELDS, noted, strict=True)))


def id_of(scope: Scope) -> str:
    """The identifier that the client gave the request, where it is a plain one, else a new one."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if OWN_ID.fullmatch(given) else uuid.uuid4().hex


class AsJson(logging.Formatter):
    """A line of JSON for each entry; those from within a request carry its identifier. The query
    of an address is left out: it may name people."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        given = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        told |= {"request": REQUEST.get(), **given}
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps({name: value for name, value in told.items() if value is not None})


def write_to_stderr(level: str) -> None:
    """Let what this program logs go to standard error as JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(AsJson())
    ours = logging.getLogger("probation_graph")
    ours.handlers = [handler]
    ours.propagate = False
    ours.setLevel(level.upper())
