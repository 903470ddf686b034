"""Recommendations made again: two texts side by side, with the words they share."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Any

from probation_graph.api.explorer.filters import address
from probation_graph.ingest.outcome import counted

WORD = re.compile(r"\w+(?:['’]\w+)*")
FEWEST = 2  # words in a row that are marked: one alone ("the") says little
Part = tuple[str, bool]  # words as printed, and whether both texts have them
Row = dict[str, Any]


def marked(first: str, second: str) -> tuple[list[Part], list[Part]]:
    """Both texts in parts, those that they share marked; case and punctuation do not count."""
    ones, others = list(WORD.finditer(first)), list(WORD.finditer(second))
    matcher = SequenceMatcher(None, _plain(ones), _plain(others), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= FEWEST]
    return (
        _parts(first, ones, [(block.a, block.size) for block in blocks]),
        _parts(second, others, [(block.b, block.size) for block in blocks]),
    )


def _plain(words: list[re.Match[str]]) -> list[str]:
    return [word[0].casefold() for word in words]


def _parts(text: str, words: list[re.Match[str]], runs: list[tuple[int, int]]) -> list[Part]:
    parts: list[Part] = []
    at = 0
    for start, size in runs:
        begin, end = words[start].start(), words[start + size - 1].end()
        parts += [(text[at:begin], False), (text[begin:end], True)]
        at = end
    parts.append((text[at:], False))
    return [part for part in parts if part[0]]


def within(rows: list[Row], units: set[str] | None, unit: str, document: str) -> list[Row]:
    """The pairs of which one side at least is in these units (None: any), of this unit, and in
    this document."""

    def sides(row: Row) -> list[tuple[str, str]]:
        return [(str(row["unit_a"]), row["document_a"]), (str(row["unit_b"]), row["document_b"])]

    def wanted(name: str, key: str) -> bool:
        named = unit.casefold() in ("", name.casefold())
        return named and document in ("", key) and (units is None or name in units)

    return [row for row in rows if any(wanted(*side) for side in sides(row))]


def between(rows: list[Row], other: str) -> list[Row]:
    """The pairs that have this unit on one side; all, where none is named."""
    return [row for row in rows if not other or other in (row["unit_a"], row["unit_b"])]


def pair_counts(rows: list[Row]) -> Counter[tuple[str, str]]:
    """Numbers of pairs by the two units, in the order of the alphabet."""
    return Counter(
        (min(row["unit_a"], row["unit_b"]), max(row["unit_a"], row["unit_b"])) for row in rows
    )


def chart(counts: Counter[tuple[str, str]], similarity: float) -> dict[str, Any]:
    """The heat map for the chart library: units by units."""
    units = sorted({unit for pair in counts for unit in pair})
    places = {unit: at for at, unit in enumerate(units)}
    cells: list[Row] = []
    for (first, second), number in counts.items():
        lead = address("/pictures/recurring", unit=first, other=second, similarity=similarity)
        for one, other in {(first, second), (second, first)}:
            words = counted(number, "pairs")
            place = [places[one], places[other]]
            cells.append({"at": place, "value": number, "words": words, "address": lead})
    cells.sort(key=lambda cell: cell["at"])
    return {"kind": "numbers", "unit": "pairs", "columns": units, "lines": units, "cells": cells}
