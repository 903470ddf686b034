"""Cells of CSV that a spreadsheet must not take for formulas, and their way back.

A cell that begins as a formula does gets an apostrophe before it; so does one that begins with
apostrophes and then as a formula does, so that the way back is unique.
"""

import re

# How a spreadsheet knows a formula; the wide forms are taken for it too in East Asian settings.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
GUARD = "'"


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula.

    A plain number is none.
    """
    return GUARD + cell if _is_formula(cell.lstrip(GUARD)) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded."""
    found = cell.startswith(GUARD) and _is_formula(cell.lstrip(GUARD))
    return cell.removeprefix(GUARD) if found else cell


def _is_formula(cell: str) -> bool:
    return cell.startswith(FORMULA) and NUMBER.fullmatch(cell) is None
