"""Pages in HTML, from the templates in api/pages. Whatever is put into them is escaped."""

from functools import cache
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from probation_graph.api.explorer.words import day, kind_label, spoken

PAGES = Path(__file__).parent / "pages"
STATIC = Path(__file__).parent / "static"


@cache
def environment() -> Environment:
    """The templates. A name that they use and are not given is an error."""
    made = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": day, "kind": kind_label, "spoken": spoken}
    made.globals["part"] = None  # of the navigation; a page sets its own
    return made


def page(
    name: str, status: int = 200, headers: dict[str, str] | None = None, **given: Any
) -> HTMLResponse:
    """A page as a response."""
    return HTMLResponse(environment().get_template(name).render(given), status, headers)
