"""The style for Neo4j Browser, as a `.grass` file made from the ontology.

Browser's reader of these files knows neither comments nor values with colons in them. Where a node
has many labels the last rule that fits wins, so superclasses come first.
"""

from collections.abc import Iterator, Mapping

from probation_graph.ontology.model import ClassTerm, model
from probation_graph.queries.browser.families import DARK, NAME, caption, family

Rules = Mapping[str, Mapping[str, str]]

TEXT_SIZES = {80: "12px", 65: "10px", 50: "9px"}  # by diameter, in pixels
RELATIONSHIP = {
    "color": "#8894A5",
    "shaft-width": "1px",
    "font-size": "8px",
    "padding": "3px",
    "text-color-external": DARK,
    "text-color-internal": "#FFFFFF",
    "caption": "<type>",
}


def rules() -> Rules:
    """Each rule's selector, with its properties, in the order that counts."""
    root = next(iter(model().classes.values()))
    named: dict[str, Mapping[str, str]] = {
        "node": {**_look(root), "caption": NAME},
        "relationship": RELATIONSHIP,
    }
    ordered = sorted(model().classes.values(), key=lambda term: (len(term.labels), term.name))
    return named | {f"node.{term.name}": _look(term) for term in ordered}


def _look(term: ClassTerm) -> Mapping[str, str]:
    here = family(term)
    return {
        "diameter": f"{here.diameter}px",
        "color": here.color,
        "border-color": here.border,
        "border-width": "2px",
        "text-color-internal": here.text,
        "font-size": TEXT_SIZES[here.diameter],
        "caption": caption(term),
    }


def style() -> str:
    """The text of `style.grass`."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    for selector, properties in rules().items():
        yield f"{selector} {{"
        for name, value in properties.items():
            yield f'  {name}: "{value}";' if name == "caption" else f"  {name}: {value};"
        yield "}"
