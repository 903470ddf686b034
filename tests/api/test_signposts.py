"""Routes are found by the first word of their paths, and as FastAPI's router finds them."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Match, Route

from probation_graph.api.signposts import CHOSEN, Signposts, first_word


def route(path, method="GET"):
    async def answer(_):
        return PlainTextResponse(f"{method} {path}")

    return Route(path, answer, methods=[method])


@pytest.fixture(scope="module")
def signposts():
    return Signposts(
        [
            route("/"),
            route("/things"),
            route("/things", "POST"),
            route("/things/all"),
            route("/things/{id:path}/near"),
            route("/things/{id:path}"),
            route("/things/none"),
            route("/others/{id}"),
        ]
    )


def found(signposts, path, method="GET"):
    match, child = signposts.matches({"type": "http", "path": path, "method": method})
    return match, child[CHOSEN][0].path if CHOSEN in child else None


@pytest.mark.parametrize(
    ("path", "fits"),
    [
        ("/", "/"),
        ("/things", "/things"),
        ("/things/all", "/things/all"),
        ("/things/a/b/near", "/things/{id:path}/near"),
        ("/things/a/b", "/things/{id:path}"),
        ("/things/none", "/things/{id:path}"),  # the first that fits, as it stands in the list
        ("/others/x", "/others/{id}"),
    ],
)
def test_the_first_that_fits(signposts, path, fits):
    assert found(signposts, path) == (Match.FULL, fits)


@pytest.mark.parametrize("path", ["/thing", "/others", "/others/", "/others/x/y", "/x", "", "x"])
def test_nothing_fits(signposts, path):
    assert found(signposts, path) == (Match.NONE, None)


def test_the_same_path_with_another_method(signposts):
    assert found(signposts, "/things", "POST") == (Match.FULL, "/things")
    assert found(signposts, "/things", "DELETE")[0] == Match.PARTIAL


def test_a_first_word():
    assert [first_word(path) for path in ("/", "/a", "/a/", "/a/b/c", "")] == [
        "",
        "a",
        "a",
        "a",
        "",
    ]


def test_every_operation_is_found_by_its_signpost(client):
    signposts = client.app.router.routes[0]
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        for method in methods:
            scope = {"type": "http", "path": path, "method": method.upper(), "headers": []}
            assert signposts.matches(scope)[0] == Match.FULL, (method, path)
