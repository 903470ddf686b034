"""`/pictures`: charts, each with the table behind it."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import AskerDep
from probation_graph.api.explorer import findings, ratings, recommendations, recurring
from probation_graph.api.explorer.filters import Filters, FiltersDep, address, choices
from probation_graph.api.rendering import page

router = APIRouter(prefix="/pictures", include_in_schema=False)

ON_A_PAGE = 25  # pairs of recommendations
LEAST_LIKENESS = 0.6
LIKENESSES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@router.get("", response_class=HTMLResponse)
def index() -> HTMLResponse:
    """What pictures there are."""
    return page("pictures.html")


@router.get("/ratings", response_class=HTMLResponse)
def ratings_picture(ask: AskerDep, chosen: FiltersDep) -> HTMLResponse:
    """Units by standards, a heat map for each version of the rating scale."""
    rows = ask.objects("ratings-by-version", **chosen.given("region", "unit", "document"))
    inspected = ask.objects("inspected-units", **chosen.given("region", "document"))
    if chosen.unit:
        inspected = [row for row in inspected if row["unit"] == chosen.unit]
    grids = ratings.grids(rows)
    return page(
        "chart-ratings.html",
        grids=[(grid, ratings.chart(grid)) for grid in grids],
        unrated=ratings.unrated(inspected, rows),
        quote=quote,
        **_shared(ask, chosen, "ratings-by-version", ("region", "unit", "document")),
    )


@router.get("/recommendations", response_class=HTMLResponse)
def recommendations_picture(ask: AskerDep, chosen: FiltersDep) -> HTMLResponse:
    """Units by addressees, with the number of recommendations."""
    rows = ask.objects("recommendations", **chosen.given("region", "unit", "document"))
    regions = {str(row["unit"]): str(row["region"]) for row in ask.objects("inspected-units")}
    counts = recommendations.counts(rows, regions)
    return page(
        "chart-recommendations.html",
        counts=counts,
        number=len(rows),
        chart=recommendations.chart(counts, chosen.document),
        **_shared(ask, chosen, "recommendations", ("region", "unit", "document")),
    )


@router.get("/findings", response_class=HTMLResponse)
def findings_picture(ask: AskerDep, chosen: FiltersDep) -> HTMLResponse:
    """Sections with strengths to one side and areas for improvement to the other."""
    rows = ask.objects("findings-by-section", **chosen.given("region", "unit", "document"))
    counts = findings.by_section(rows)
    return page(
        "chart-findings.html",
        counts=counts,
        by_unit=findings.by_unit(rows, chosen),
        polarities=findings.POLARITIES,
        chart=findings.chart(counts, rows, chosen),
        **_shared(ask, chosen, "findings-by-section", ("region", "unit", "document")),
    )


@router.get("/recurring", response_class=HTMLResponse)
def recurring_picture(
    ask: AskerDep,
    chosen: FiltersDep,
    similarity: Annotated[float, Query(ge=0.1, le=1)] = LEAST_LIKENESS,
    other: str = "",
    part: Annotated[int, Query(ge=1)] = 1,
) -> HTMLResponse:
    """Pairs of recommendations side by side, with the words they share marked."""
    rows = ask.objects("recurring-recommendations", minimum_similarity=similarity)
    units = None
    if chosen.region:
        inside = ask.objects("inspected-units", region=chosen.region)
        units = {str(row["unit"]) for row in inside}
    rows = recurring.within(rows, units, chosen.unit, chosen.document)
    pairs = recurring.between(rows, other)
    if other and other == chosen.unit:
        pairs = [row for row in pairs if row["unit_a"] == row["unit_b"]]
    shown = pairs[(part - 1) * ON_A_PAGE : part * ON_A_PAGE]
    counts = recurring.pair_counts(rows)
    return page(
        "chart-recurring.html",
        pairs=[(row, *recurring.marked(row["text_a"], row["text_b"])) for row in shown],
        number=len(pairs),
        first=(part - 1) * ON_A_PAGE + 1,
        pages=_pages(chosen, similarity, other, part, len(pairs)),
        counts=sorted(counts.items(), key=lambda item: (-item[1], item[0])),
        chart=recurring.chart(counts, similarity),
        similarity=similarity,
        likenesses=sorted({*LIKENESSES, similarity}),
        other=other,
        **_shared(ask, chosen, "recurring-recommendations", (), minimum_similarity=similarity),
    )


def _pages(
    chosen: Filters, similarity: float, other: str, part: int, number: int
) -> dict[str, str]:
    """Links to the part before and the part after, where there are such."""
    given = {**chosen.given("region", "unit", "document"), "similarity": similarity, "other": other}
    found = {}
    if part > 1:
        found["Those before"] = address("/pictures/recurring", **given, part=part - 1)
    if part * ON_A_PAGE < number:
        found["Those after"] = address("/pictures/recurring", **given, part=part + 1)
    return found


def _shared(
    ask: AskerDep, chosen: Filters, question: str, names: tuple[str, ...], **more: object
) -> dict[str, Any]:
    """What every picture's page needs: the filters, and where the answer is as CSV."""
    given: dict[str, object] = {**chosen.given(*names), **more}
    return {
        "chosen": chosen,
        "choices": choices(ask),
        "csv": address(f"/questions/{question}", **given, format="csv"),
        "question": address(f"/ask/{question}", **given),
        "address": address,
    }
