"""`/static`: what pages need beside themselves."""

from fastapi import APIRouter
from fastapi.responses import FileResponse

from probation_graph.api.problems import NotHere
from probation_graph.api.rendering import STATIC

router = APIRouter(include_in_schema=False)


@router.get("/static/{name}")
def static(name: str) -> FileResponse:
    """A file of the folder, and of no other."""
    known = {path.name: path for path in STATIC.iterdir() if path.is_file()}
    if name not in known:
        raise NotHere(f"There is no file /static/{name}.")
    return FileResponse(known[name], headers={"Cache-Control": "public, max-age=3600"})
