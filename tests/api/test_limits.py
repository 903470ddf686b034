"""Limits, on an application of their own whose routes wait until they are let go."""

import asyncio

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from httpx2 import ASGITransport, AsyncClient

from probation_graph.api import problems
from probation_graph.api.limits import Limits, client_of
from probation_graph.graph.settings import Settings


def app_of(**given):
    app = FastAPI()
    app.state.let_go = asyncio.Event()
    app.add_middleware(Limits, settings=Settings(**given))
    problems.install(app)

    @app.get("/health")
    async def health():
        return "ok"

    @app.get("/waits")
    async def waits():
        await app.state.let_go.wait()
        return "done"

    @app.post("/body")
    async def body(request: Request):
        return len(await request.body())

    return app


def asked(app, ask):
    """What a coroutine that asks the application gives."""

    async def run():
        async with AsyncClient(transport=ASGITransport(app), base_url="http://x") as client:
            return await ask(client)

    return asyncio.run(run())


def test_of_too_many_at_once_the_last_are_sent_away_and_health_still_answers():
    app = app_of(api_concurrency=2)

    async def ask(client):
        waiting = [asyncio.create_task(client.get("/waits")) for _ in range(3)]
        done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        refused, healthy = done.pop().result(), await client.get("/health")
        app.state.let_go.set()
        answers = sorted(answer.status_code for answer in await asyncio.gather(*waiting))
        return refused, healthy, answers, await client.get("/waits")

    refused, healthy, answers, after = asked(app, ask)
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
    assert refused.headers["content-type"] == "application/problem+json"
    assert healthy.status_code == 200
    assert answers == [200, 200, 503]
    assert after.status_code == 200


def test_what_takes_too_long_is_answered_in_time():
    app = app_of(api_timeout=0.05)

    async def ask(client):
        late = asyncio.create_task(client.get("/waits"))
        asyncio.get_running_loop().call_later(0.3, app.state.let_go.set)
        return await late

    assert asked(app, ask).status_code == 504


def test_a_client_that_asks_too_often_waits():
    client = TestClient(app_of(api_rate=2))
    assert [client.post("/body").status_code for _ in range(3)] == [200, 200, 429]
    assert client.post("/body").headers["retry-after"] == "30"
    assert client.get("/health").status_code == 200


@pytest.mark.parametrize("length", [1024 * 1024, 1024 * 1024 + 1])
@pytest.mark.parametrize("chunked", [True, False])
def test_a_body_over_the_limit_is_refused(length, chunked):
    content = bytes(length)
    sent = iter([content[:1000], content[1000:]]) if chunked else content
    answer = TestClient(app_of(api_body=1)).post("/body", content=sent)
    assert answer.status_code == (200 if length == 1024 * 1024 else 413)


def test_a_body_that_does_not_come_is_no_longer_waited_for():
    app, said = app_of(api_timeout=0.05), []

    async def receive():
        await asyncio.sleep(10)

    async def send(message):
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/body", "headers": [], "query_string": b"",
             "client": ("127.0.0.1", 1), "server": ("x", 80), "scheme": "http",
             "http_version": "1.1"}  # fmt: skip
    asyncio.run(app(scope, receive, send))
    assert said[0]["status"] in (408, 504)


@pytest.mark.parametrize(
    ("trusted", "client"),
    [("", "10.0.0.1"), ("X-Forwarded-For", "2.2.2.2"), ("X-Real-Ip", "10.0.0.1")],
)
def test_a_header_names_the_client_only_where_it_is_trusted(trusted, client):
    headers = [(b"x-forwarded-for", b"1.1.1.1, 2.2.2.2")]
    scope = {"client": ("10.0.0.1", 1), "headers": headers}
    assert client_of(scope, trusted) == client
