"""Recommendations as units by addressees: how many each is asked."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from probation_graph.api.explorer.filters import address
from probation_graph.ingest.outcome import counted

ITSELF, ITS_REGION = "The unit itself", "Its region"
Row = dict[str, Any]


@dataclass
class Counts:
    """Numbers of recommendations by unit and column; `names` are the bodies that a column stands
    for in a unit's line."""

    numbers: Counter[tuple[str, str]] = field(default_factory=Counter)
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def units(self) -> list[str]:
        """Units in the order of the alphabet."""
        return sorted({unit for unit, _ in self.numbers})

    @property
    def columns(self) -> list[str]:
        """The unit itself, its region, then bodies, those that are asked most first."""
        totals: Counter[str] = Counter()
        for (_, column), number in self.numbers.items():
            totals[column] += number
        first = [name for name in (ITSELF, ITS_REGION) if name in totals]
        others = sorted(totals.keys() - set(first), key=lambda name: (-totals[name], name))
        return first + others

    def total(self, unit: str) -> int:
        """What was recommended after the inspection of a unit, counted once for each addressee."""
        return sum(number for (known, _), number in self.numbers.items() if known == unit)

    def link(self, unit: str, column: str, document: str) -> str:
        """The list behind a number."""
        body = self.names.get((unit, column), column)
        return address("/ask/recommendations", unit=unit, addressee=body, document=document)


def counts(rows: list[Row], regions: dict[str, str]) -> Counts:
    """Counts of the answer to `recommendations`; `regions` has the region of each unit."""
    found = Counts()
    for row in rows:
        unit = str(row["inspected_unit"])
        for body in str(row["addressee"]).split("; "):
            place = (unit, _column(body, unit, regions))
            found.numbers[place] += 1
            found.names[place] = body
    return found


def _column(body: str, unit: str, regions: dict[str, str]) -> str:
    if body == unit:
        return ITSELF
    return ITS_REGION if body == regions.get(unit) else body


def chart(found: Counts, document: str) -> dict[str, Any]:
    """The heat map for the chart library: colour by number."""
    return {
        "kind": "numbers",
        "unit": "recommendations",
        "columns": found.columns,
        "lines": found.units,
        "cells": [
            {
                "at": [column_at, at],
                "value": found.numbers[unit, column] or None,
                "words": counted(found.numbers[unit, column], "recommendations"),
                "address": found.link(unit, column, document)
                if found.numbers[unit, column]
                else None,
            }
            for at, unit in enumerate(found.units)
            for column_at, column in enumerate(found.columns)
        ],
    }
