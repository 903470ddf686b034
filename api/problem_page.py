"""What went wrong, as a page for people."""

from collections.abc import Mapping, Sequence

from fastapi.responses import HTMLResponse

from probation_graph.api.rendering import page

# A heading says what happened, and a sentence what one can do about it.
NOT_UNDERSTOOD = ("There is a problem with the address", "Check it, or begin again below.")
TOLD: dict[int, tuple[str, str]] = {
    400: NOT_UNDERSTOOD,
    401: ("This needs the token", "Ask the person who runs this service for it."),
    403: ("This is not allowed", "It is set up so that this cannot be done here."),
    404: ("Page not found", "If you typed the address, check it. If you followed a link, what it "
                            "leads to may have been withdrawn."),
    406: ("This cannot be had in that form", "Ask for another form."),
    429: ("Too many requests", "Wait a moment, then try again."),
    500: ("Sorry, something went wrong", "Try again. If it happens again, tell the person who runs "
                                         "this service when it happened."),
    503: ("Sorry, this cannot be answered now", "Try again in a moment."),
    504: ("This took too long", "Ask for less: a single unit, document or region."),
}  # fmt: skip
OTHER = ("This did not work", "Begin again below.")


def problem_page(
    status: int,
    detail: str,
    headers: Mapping[str, str],
    invalid: Sequence[Mapping[str, str]],
) -> HTMLResponse:
    """The page of a problem; `invalid` are parts of the address, each with what is wrong."""
    title, advice = TOLD.get(status, NOT_UNDERSTOOD if status == 422 else OTHER)
    given = {**headers, "Vary": "Accept"}
    return page("problem.html", status, given, title=title, advice=advice, detail=detail,
                invalid=invalid)  # fmt: skip
