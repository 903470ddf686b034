"""Findings by section and polarity: bars to both sides of a line."""

from collections import Counter
from typing import Any

from probation_graph.api.explorer.filters import Filters, address

POLARITIES = {
    "area_for_improvement": "Areas for improvement",
    "strength": "Strengths",
    "context": "Context",
}
Row = dict[str, Any]
Counts = dict[str, Counter[str]]


def by_section(rows: list[Row]) -> Counts:
    """Numbers by polarity, for each section, those with most findings first."""
    found: Counts = {}
    for row in rows:
        section = str(row["section"] or "no section")
        found.setdefault(section, Counter())[str(row["polarity"])] += int(row["findings"])
    return dict(sorted(found.items(), key=lambda item: (-item[1].total(), item[0])))


def by_unit(rows: list[Row], chosen: Filters) -> list[dict[str, Any]]:
    """A line for each unit and section, with numbers and the lists behind them."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for row in rows:
        place = (str(row["unit"]), str(row["section"] or ""))
        found.setdefault(place, Counter())[str(row["polarity"])] += int(row["findings"])
    return [
        {
            "unit": unit,
            "section": section,
            "cells": [
                (counts[code], listing(section, code, unit, chosen.document)) for code in POLARITIES
            ],
        }
        for (unit, section), counts in found.items()
    ]


def listing(section: str, polarity: str, unit: str, document: str) -> str:
    """Where the findings behind a number are listed."""
    return address(
        "/ask/findings", section=section, polarity=polarity, unit=unit, document=document
    )


def chart(counts: Counts, rows: list[Row], chosen: Filters) -> dict[str, Any]:
    """Bars for the chart library; a bar of one unit leads to its list, others to the table."""
    units = {str(row["unit"]) for row in rows}
    only = next(iter(units)) if len(units) == 1 else chosen.unit
    whole = bool(only) or not chosen.region

    def lead(section: str, code: str) -> str:
        return listing(section, code, only, chosen.document) if whole else "#by-unit"

    return {
        "kind": "bars",
        "lines": list(counts),
        "series": [
            {
                "name": name,
                "polarity": code,
                "values": [counts[section][code] for section in counts],
                "addresses": [lead(section, code) for section in counts],
            }
            for code, name in POLARITIES.items()
        ],
    }
