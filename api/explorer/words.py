"""Codes in plain words."""

from datetime import date

from probation_graph.graph.search.families import LABELS
from probation_graph.ontology.model import model

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def kind_label(code: str | None) -> str:
    """A kind, in words: "police force"."""
    if code is None:
        return ""
    if code in LABELS:
        return LABELS[code]
    known = {term.code: term.label for term in model().classes.values()}
    return known.get(code, code.replace("_", " "))


def spoken(code: object) -> str:
    """A code as words: "area_for_improvement" as "Area for improvement"."""
    text = str(code).replace("_", " ")
    return text[:1].upper() + text[1:]


def day(when: str | None) -> str:
    """A date as far as it is known: "30 March 2023", "March 2023", "2023"."""
    if not when:
        return "no date"
    if len(when) == 7:
        return f"{MONTHS[int(when[5:]) - 1]} {when[:4]}"
    try:
        found = date.fromisoformat(when)
    except ValueError:
        return when
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
