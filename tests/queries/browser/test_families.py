"""Colours: every class has a family, and its caption can be read on its colour."""

import pytest

from probation_graph.ontology.model import model
from probation_graph.queries.browser.families import (
    CAPTIONS,
    FAMILIES,
    OTHER,
    REGIONS,
    UNITS,
    caption,
    family,
)

READABLE = 4.5  # contrast of words with their ground, as WCAG 2 asks for text
SEEN = 3.0  # contrast of a shape's edge with white, as WCAG 2 asks for graphics
WHITE = "#FFFFFF"


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_what_wcag_says():
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_caption_can_be_read_and_a_circle_seen(name):
    here = FAMILIES[name]
    assert contrast(here.text, here.color) >= READABLE
    assert contrast(here.border, WHITE) >= SEEN


@pytest.mark.parametrize("name", [*FAMILIES, *CAPTIONS])
def test_a_family_or_caption_is_of_a_class_of_the_ontology(name):
    assert name in model().classes


def test_only_what_has_no_kin_is_of_no_family():
    without = [term.name for term in model().classes.values() if family(term) is OTHER]
    assert without == ["Resource"]


def test_a_class_takes_the_family_of_its_nearest_superclass():
    classes = model().classes
    assert family(classes["Region"]) is REGIONS
    assert family(classes["ProbationDeliveryUnit"]) is UNITS
    assert family(classes["Inspectorate"]) is family(classes["Organisation"])


def test_captions_are_made_of_properties_of_the_ontology():
    known = {*model().properties, "name"}
    for text in CAPTIONS.values():
        assert {part.partition("}")[0] for part in text.split("{")[1:]} <= known
    assert caption(model().classes["Strength"]) == "{text}"
    assert caption(model().classes["Region"]) == "{name}"
