"""Families of classes: what is drawn in one colour.

A class without a family of its own takes that of its nearest superclass.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from probation_graph.ontology.model import ClassTerm

DARK, LIGHT = "#1B2430", "#FFFFFF"  # words on a light and on a dark colour
# Diameters in pixels, by importance: what a picture is about, what is said of it, what carries it.
LARGE, MEDIUM, SMALL = 80, 65, 50


@dataclass(frozen=True, slots=True)
class Family:
    """A colour with its border and the colour of words on it, as `#RRGGBB`, and a diameter."""

    meaning: str
    color: str
    border: str
    text: str
    diameter: int


OTHER = Family("anything else", "#A9B4C2", "#6C7A8C", DARK, SMALL)
REGIONS = Family("regions", "#12355B", "#0A2038", LIGHT, LARGE)
UNITS = Family("probation delivery units", "#1D5FA6", "#12406F", LIGHT, LARGE)
INSPECTIONS = Family("inspections", "#5B4B8A", "#3D3160", LIGHT, MEDIUM)
BODIES = Family("organisations and boards", "#17766F", "#0D4F4A", LIGHT, MEDIUM)
PEOPLE = Family("people and posts", "#8A3D78", "#5F2852", LIGHT, MEDIUM)
SERVICES = Family("services, programmes, tools, places", "#A5DDD3", "#3F8F84", DARK, MEDIUM)
RECOMMENDATIONS = Family("recommendations and actions", "#F4A93C", "#A8690B", DARK, MEDIUM)
STRENGTHS = Family("strengths", "#2F7D43", "#1E552D", LIGHT, MEDIUM)
AREAS = Family("areas for improvement", "#B8372B", "#82241B", LIGHT, MEDIUM)
FINDINGS = Family("other findings", "#D8C3A5", "#8D7650", DARK, MEDIUM)
RATINGS = Family("ratings and scores", "#F7DC6F", "#957A0C", DARK, MEDIUM)
STANDARDS = Family("standards and scales", "#FBEFC0", "#957A0C", DARK, SMALL)
FACTS = Family("mentions, relations, figures, checks", "#D5DCE6", "#6C7A8C", DARK, SMALL)
JUDGEMENTS = Family("analysts' judgements", "#E3C7EC", "#8A5A9B", DARK, SMALL)
SOURCES = Family("documents and passages", "#EEF1F5", "#5D6B7C", DARK, SMALL)

FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        "Resource": OTHER,
        "Agent": BODIES,
        "Region": REGIONS,
        "ProbationDeliveryUnit": UNITS,
        "Person": PEOPLE,
        "Post": PEOPLE,
        "Inspection": INSPECTIONS,
        "Service": SERVICES,
        "Programme": SERVICES,
        "Framework": SERVICES,
        "Fund": SERVICES,
        "Tool": SERVICES,
        "Place": SERVICES,
        "Fact": FACTS,
        "Judgement": JUDGEMENTS,
        "Recommendation": RECOMMENDATIONS,
        "ActionPlanEntry": RECOMMENDATIONS,
        "Finding": FINDINGS,
        "Strength": STRENGTHS,
        "AreaForImprovement": AREAS,
        "Rating": RATINGS,
        "Score": RATINGS,
        "RatingLevel": RATINGS,
        "Scheme": STANDARDS,
        "Standard": STANDARDS,
        "StandardDomain": STANDARDS,
        "Document": SOURCES,
        "Passage": SOURCES,
    }
)
# What is written in a node, where its name is too long for a circle or begins like all others.
CAPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "Recommendation": "{number} {text}",
        "Finding": "{text}",
        "Figure": "{words}",
        "Mention": "{words}",
        "Passage": "p. {page} {quote}",
        "StatedRelation": "{relation}",
    }
)
NAME = "{name}"


def family(term: ClassTerm) -> Family:
    """The family of a class: its own, or its nearest superclass's."""
    return next((FAMILIES[name] for name in term.labels if name in FAMILIES), OTHER)


def caption(term: ClassTerm) -> str:
    """What is written in a node of a class, with names of properties in braces."""
    return next((CAPTIONS[name] for name in term.labels if name in CAPTIONS), NAME)
