"""Neo4j Browser served beside the API, opened connected and with the kit.

    http://localhost:7480/open#TICKET

The page at that address gives its ticket, which is good once, for the connection with its password,
keeps it for the tab (sessionStorage: no other port, no other tab, gone with the tab), and goes on
to Browser. There a script that runs before Browser's own puts connection, style and favourites
where Browser looks for them, and sees to it that Browser keeps no password when it stores the
connection again. So no password is in an address, a history, a log or a list of processes.
"""

import mimetypes
import secrets
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Body, FastAPI, HTTPException
from fastapi.responses import FileResponse, Response

from probation_graph.api.problems import NotHere
from probation_graph.graph.engine import Engine
from probation_graph.queries.browser.favourites import by_folder
from probation_graph.queries.browser.kit import MOST_NEIGHBOURS, MOST_NODES
from probation_graph.queries.browser.style import rules

PAGES = Path(__file__).parent / "pages"
PREFIX = "browser/"  # of the files in the jar
START = "/neo4j-browser/"
MARK = '<div id="mount"></div>'
PREPARE = f'{MARK}<script src="{START}prepare.js"></script>'
FOREVER = "private, max-age=31536000, immutable"  # its files' names hold their fingerprints
TICKET_BYTES = 24
OURS = "probation-graph-"  # begins what is not the user's own; prepare.js knows it, too

Connection = dict[str, Any]


class Tickets:
    """Tickets that are good once. `used` hears of the next one when one was used."""

    def __init__(self) -> None:
        self.used: Callable[[str], None] = lambda ticket: None
        self.current = secrets.token_urlsafe(TICKET_BYTES)

    def use(self, given: str) -> bool:
        """Whether the ticket is good; from now on it is not."""
        good = secrets.compare_digest(given.encode(), self.current.encode())
        if good:
            self.current = secrets.token_urlsafe(TICKET_BYTES)
            self.used(self.current)
        return good


def install(
    app: FastAPI, jar: Path, engine: Engine, connection: Callable[[], Connection]
) -> Tickets:
    """Serve Browser's files from their jar, for the database of an engine; `connection` tells how
    to log in. Returns the tickets."""
    tickets = Tickets()
    router = APIRouter(include_in_schema=False)
    safety = {"Content-Security-Policy": _policy(engine.uri)}

    @router.get("/open")
    def open_page() -> FileResponse:
        return FileResponse(PAGES / "open.html", headers=safety)

    @router.post("/open")
    def opened(ticket: Annotated[str, Body(embed=True)]) -> dict[str, Any]:
        if not tickets.use(ticket):
            raise HTTPException(403, "This address has been used. The terminal shows a new one.")
        return {"connection": connection(), **kit_state(), "fixed": _fixed(engine)}

    @router.get(START + "{name:path}")
    def browser_file(name: str) -> Response:
        if name in ("open.js", "prepare.js"):
            return FileResponse(PAGES / name, headers=safety)
        return _from(jar, name or "index.html", safety)

    app.include_router(router)
    return tickets


def kit_state() -> dict[str, Any]:
    """Style, favourites and settings, in the shape in which Browser stores them."""
    documents, folders = [], []
    for folder, held in by_folder():
        place = f"{OURS}{folder}"
        folders.append({"id": place, "name": folder})
        documents += [
            {"id": f"{OURS}{each.key}", "folder": place, "content": each.cypher} for each in held
        ]
    settings = {
        "maxNeighbours": MOST_NEIGHBOURS,
        "initialNodeDisplay": MOST_NODES,
        "allowCrashReports": False,
        "allowUserStats": False,
        "useReadTransactions": True,
    }
    return {"grass": rules(), "documents": documents, "folders": folders, "settings": settings}


def _fixed(engine: Engine) -> dict[str, bool]:
    """Settings that are not the user's to keep. Browser asks for the relationships between the
    nodes that it shows by numbers rounded to 53 bits, and the embedded engine's are longer: it
    would draw others, or stop drawing. The pictures bring their own relationships."""
    return {"autoComplete": engine.kind == "neo4j"}


def _from(jar: Path, name: str, safety: dict[str, str]) -> Response:
    try:
        with zipfile.ZipFile(jar) as archive:
            content = archive.read(PREFIX + name)
    except KeyError:
        raise NotHere(f"Neo4j Browser has no file {name}.") from None
    if name == "index.html":
        content = content.replace(MARK.encode(), PREPARE.encode())
        return Response(content, media_type="text/html", headers=safety)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=kind, headers={**safety, "Cache-Control": FOREVER})


def _policy(uri: str) -> str:
    """Browser may talk to this server and to its database, and to nobody else."""
    parts = urlsplit(uri)
    place = parts.netloc.rpartition("@")[2]
    direct = parts.scheme.startswith("bolt") and place
    # A cluster names its members, whose addresses are not known here.
    database = f"ws://{place} wss://{place}" if direct else "ws: wss:"
    return (
        f"default-src 'self'; connect-src 'self' {database}; img-src 'self' data: blob:; "
        "style-src 'self' 'unsafe-inline'; font-src 'self' data:; script-src 'self'; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
