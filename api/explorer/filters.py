"""What a picture is limited to: a region, a unit, a document."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query

from probation_graph.api.deps import AskerDep
from probation_graph.api.explorer import lookup
from probation_graph.api.explorer.words import day

Choices = list[tuple[str, str]]  # value, words


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; empty text is all."""

    region: str = ""
    unit: str = ""
    document: str = ""

    def given(self, *names: str) -> dict[str, str]:
        """Those of these names that were chosen."""
        return {name: getattr(self, name) for name in names if getattr(self, name)}


def filters(
    region: Annotated[str, Query()] = "",
    unit: Annotated[str, Query()] = "",
    document: Annotated[str, Query()] = "",
) -> Filters:
    """The filters in the address."""
    return Filters(region.strip(), unit.strip(), document.strip())


FiltersDep = Annotated[Filters, Depends(filters)]


def choices(ask: AskerDep) -> dict[str, Choices]:
    """What can be chosen: regions and units that were inspected, and documents."""
    with ask.services.index() as index:
        papers = lookup.printed(index).values()
    inspected = ask.objects("inspected-units")
    regions = sorted({str(row["region"]) for row in inspected})
    units = sorted({str(row["unit"]) for row in inspected})
    documents = [(paper.key, f"{paper.title}, {day(paper.date)}, {paper.key}") for paper in papers]
    return {
        "region": [(name, name) for name in regions],
        "unit": [(name, name) for name in units],
        "document": documents,
    }


def address(path: str, **values: object) -> str:
    """A path with what is not empty as its query."""
    query = urlencode({name: value for name, value in values.items() if value not in ("", None)})
    return f"{path}?{query}" if query else path
