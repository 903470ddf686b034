"""`/browser/`: style, favourites and guide for Neo4j Browser, which fetches them from elsewhere."""

from html import escape
from pathlib import Path
from string import Template

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from probation_graph.api.deps import NotModified
from probation_graph.api.problems import NotHere
from probation_graph.queries.browser.favourites import by_folder
from probation_graph.queries.browser.kit import commands, files

router = APIRouter(tags=["Neo4j Browser"])
PAGE = Path(__file__).parent.parent / "pages" / "browser.html"
# Browser asks with headers of its own, so a web browser asks first whether it may (OPTIONS).
SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
MAY_ASK = {
    "Access-Control-Allow-Methods": "GET",
    "Access-Control-Allow-Headers": "cache-control, pragma, if-none-match",
    "Access-Control-Max-Age": "86400",
}


@router.get("/browser/", response_class=HTMLResponse, include_in_schema=False)
def browser_page(request: Request) -> str:
    """What the kit is, and how to use it."""
    address = escape(str(request.url.replace(query="", fragment="")))
    folders = "".join(
        f"<dt>{escape(folder)}</dt><dd>{escape('; '.join(each.title for each in held))}</dd>\n"
        for folder, held in by_folder()
    )
    lines = "\n".join(map(escape, commands(address)))
    return Template(PAGE.read_text(encoding="utf-8")).substitute(commands=lines, folders=folders)


@router.get(
    "/browser/{name}",
    summary="A file of the kit for Neo4j Browser",
    response_class=Response,
    responses={200: {"content": {"text/plain": {}, "text/html": {}, "application/zip": {}}}},
)
def browser_file(request: Request, name: str) -> Response:
    """`style.grass`, `favourites.zip`, `guide.html` for the Browser of Neo4j 5, and `guide.adoc`
    for that of the calendar versions."""
    file = files().get(name)
    if file is None:
        raise NotHere(f"The kit has no file {name}; it has {', '.join(files())}.")
    request.state.etag = f'"{file.fingerprint}"'
    held = request.headers.get("if-none-match", "")
    if request.state.etag in [known.strip().removeprefix("W/") for known in held.split(",")]:
        raise NotModified
    return Response(file.content, media_type=file.media_type, headers=SHARED)


@router.options("/browser/{name}", include_in_schema=False)
def may_ask(name: str) -> Response:
    """Says that any page may ask for the kit's files, which hold nothing of any document."""
    return Response(status_code=204, headers={**SHARED, **MAY_ASK})
