"""Ratings as a heat map: units by standards, a map for each version of the rating scale."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

OVERALL = "overall"
Row = dict[str, Any]


@dataclass
class Grid:
    """One version: its standards in order, its levels from the lowest, and a line for each unit
    and year with a cell (a row of the question, or None where no rating is printed) for each
    standard."""

    scale: str
    standards: list[tuple[str, str]] = field(default_factory=list)
    levels: dict[int, str] = field(default_factory=dict)
    lines: dict[tuple[str, int | None], dict[str, Row]] = field(default_factory=dict)

    def cells(self, line: tuple[str, int | None]) -> list[Row | None]:
        """The cells of a line, in the order of the standards."""
        return [self.lines[line].get(number) for number, _ in self.standards]

    def name(self, line: tuple[str, int | None]) -> str:
        """A unit, with the year where it stands there more than once."""
        unit, year = line
        again = sum(known == unit for known, _ in self.lines) > 1
        return f"{unit}, {year}" if again and year is not None else unit


def grids(rows: list[Row]) -> list[Grid]:
    """A grid for each version that the rows are of."""
    found: dict[str, Grid] = {}
    for row in rows:
        scale = str(row["scale"] or "unknown scale")
        grid = found.setdefault(scale, Grid(scale))
        standard = (str(row["standard"]), str(row["standard_name"]))
        if standard not in grid.standards:
            grid.standards.append(standard)
        if row["level"] is not None:
            grid.levels[int(row["level"])] = str(row["rating"])
        grid.lines.setdefault((str(row["unit"]), row["year"]), {})[standard[0]] = row
    for grid in found.values():
        grid.standards.sort(key=lambda known: ("" if known[0] == OVERALL else known[0], known[1]))
    return list(found.values())


def unrated(inspected: list[Row], rows: list[Row]) -> list[str]:
    """Units that were inspected, and of which no rating is printed."""
    rated = {row["unit"] for row in rows}
    times = Counter(str(row["unit"]) for row in inspected if row["unit"] not in rated)
    return [
        unit if number == 1 else f"{unit} ({number} inspections)" for unit, number in times.items()
    ]


def chart(grid: Grid) -> dict[str, Any]:
    """The heat map for the chart library: cells are [column, line], colour by level."""
    lines = list(grid.lines)
    return {
        "kind": "levels",
        "columns": [name if number == OVERALL else f"{number} {name}"
                    for number, name in grid.standards],
        "lines": [grid.name(line) for line in lines],
        "levels": [grid.levels.get(level, "") for level in range(max(grid.levels, default=-1) + 1)],
        "cells": [
            {"at": [column, at], **_mark(cell)}
            for at, line in enumerate(lines)
            for column, cell in enumerate(grid.cells(line))
        ],
    }  # fmt: skip


def _mark(cell: Row | None) -> dict[str, Any]:
    if cell is None:
        return {"value": None, "words": "not rated in these documents", "address": None}
    address = f"/id/{quote(str(cell['id']))}"
    return {"value": cell["level"], "words": cell["rating"], "address": address}
