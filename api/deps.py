"""What routes may need, as named aliases."""

import asyncio
import secrets
from collections.abc import Mapping
from concurrent.futures import Future
from typing import Annotated, Any

from fastapi import Depends, Path, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from probation_graph.api.services import Services
from probation_graph.exports.source import Source
from probation_graph.graph.asked import Asked
from probation_graph.graph.record import Record
from probation_graph.queries import twin
from probation_graph.queries.answers import Answer, asked, typed_answer
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.parameter import MARK
from probation_graph.queries.question import Question

CHALLENGE = {"WWW-Authenticate": 'Bearer realm="probation-graph"'}


class NotModified(Exception):
    """What the client holds is what it would get."""


def services_of(request: Request) -> Services:
    """The application's services, for what every request asks: a dependency costs time."""
    found: Services = request.app.state.services
    return found


async def services(request: Request) -> Services:
    """The application's services."""
    return services_of(request)


ServicesDep = Annotated[Services, Depends(services)]


async def record(services: ServicesDep) -> Record:
    """The record."""
    return services.record


async def etag(request: Request) -> str:
    """The record's fingerprint as a weak ETag: the forms of an answer (JSON, CSV) share it.

    Raises NotModified where the client holds what has this ETag.
    """
    tag = f'W/"{await services_of(request).fingerprint_now()}"'
    request.state.etag = tag
    held = [known.strip() for known in request.headers.get("if-none-match", "").split(",")]
    if tag in held or tag.removeprefix("W/") in held:
        raise NotModified
    return tag


async def writer(request: Request, services: ServicesDep) -> None:
    """Lets pass only who holds the token; without a token in the settings, no one."""
    token = services.settings.api_token
    if token is None:
        raise HTTPException(
            403, "Nothing can be written over HTTP: the setting API_TOKEN is not set."
        )
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not given:
        raise HTTPException(401, "This needs the token: Authorization: Bearer ….", CHALLENGE)
    if not secrets.compare_digest(given.strip().encode(), token.get_secret_value().encode()):
        headers = {"WWW-Authenticate": CHALLENGE["WWW-Authenticate"] + ', error="invalid_token"'}
        raise HTTPException(401, "This is not the token.", headers)


class AsyncAsker:
    """Asks named questions within the limits of the settings, from the event loop: no question
    holds a thread."""

    def __init__(self, services: Services) -> None:
        self.services = services

    async def __call__(self, name: str, /, **params: object) -> Answer:
        question, limits = catalogue().question(name), self.services.settings
        what = asked(question, params, limits.row_limit, limits.query_timeout)
        return typed_answer(question, await self._ask(what))

    async def objects(self, name: str, /, **params: object) -> list[dict[str, Any]]:
        """The rows as objects."""
        found = await self(name, **params)
        return [dict(zip(found.columns, row, strict=True)) for row in found.rows]

    async def cypher(self, text: str) -> Answer:
        """The answer to a reader's own query."""
        limits = self.services.settings
        return await self._ask(Asked(text, {}, limits.row_limit, limits.query_timeout))

    async def twin(self, question: Question, params: Mapping[str, object]) -> Answer:
        """The answer to a question's twin in SPARQL."""
        return await run_in_threadpool(_twin, self.services, question, params)

    async def _ask(self, what: Asked) -> Answer:
        return await self.services.reading.ask(await self.services.engine_now(), what)


class Asker:
    """The same for routes that run in a thread; the event loop asks, so that a page's questions
    can be under way at the same time."""

    def __init__(self, services: Services, loop: asyncio.AbstractEventLoop) -> None:
        self.services = services
        self._asks = AsyncAsker(services)
        self._loop = loop

    def __call__(self, name: str, /, **params: object) -> Answer:
        return asyncio.run_coroutine_threadsafe(self._asks(name, **params), self._loop).result()

    def begin(self, name: str, /, **params: object) -> Future[list[dict[str, Any]]]:
        """Ask, and have the rows as objects when they are needed."""
        return asyncio.run_coroutine_threadsafe(self._asks.objects(name, **params), self._loop)

    def objects(self, name: str, /, **params: object) -> list[dict[str, Any]]:
        """The rows as objects."""
        return self.begin(name, **params).result()

    def cypher(self, text: str) -> Answer:
        """The answer to a reader's own query."""
        return asyncio.run_coroutine_threadsafe(self._asks.cypher(text), self._loop).result()

    def twin(self, question: Question, params: Mapping[str, object]) -> Answer:
        """The answer to a question's twin in SPARQL."""
        return _twin(self.services, question, params)


def _twin(services: Services, question: Question, params: Mapping[str, object]) -> Answer:
    return twin.answer(question, services.sparql, params, limit=services.settings.row_limit)


async def asker(services: ServicesDep) -> Asker:
    """Asks from a thread."""
    return Asker(services, asyncio.get_running_loop())


async def async_asker(request: Request) -> AsyncAsker:
    """Asks from the event loop."""
    return AsyncAsker(services_of(request))


async def source(services: ServicesDep) -> Source:
    """What is exported of the record."""
    return Source(services.record, services.record.names)


IdPath = Annotated[
    str,
    Path(description="an identifier, short or as an IRI", json_schema_extra={"pattern": MARK}),
]
SourceDep = Annotated[Source, Depends(source)]
RecordDep = Annotated[Record, Depends(record)]
AskerDep = Annotated[Asker, Depends(asker)]
AsyncAskerDep = Annotated[AsyncAsker, Depends(async_asker)]
ETagged = Depends(etag)
WriterOnly = Depends(writer)
