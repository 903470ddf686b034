"""`/static`: what pages need beside themselves."""

from fastapi import APIRouter
from fastapi.responses import FileResponse

from probation_graph.api.problems import NotHere
from probation_graph.api.rendering import STATIC

router = APIRouter(include_in_schema=False)


@router.get("/static/{name:path}")
def static(name: str) -> FileResponse:
    """A file of the folder or of a folder in it, and no other."""
    known = {path.relative_to(STATIC).as_posix(): path for path in STATIC.rglob("*")}
    if name not in known or not known[name].is_file():
        raise NotHere(f"There is no file /static/{name}.")
    return FileResponse(known[name], headers={"Cache-Control": "public, max-age=3600"})
