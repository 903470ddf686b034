"""What a browser prints of a web page says what the page says."""

from collections import Counter
from functools import cache

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import Polarity
from probation_graph.ontology.names import Names
from tests.ingest.clothes import letter, read
from tests.ingest.sayings import Values, said
from tests.ingest.unseen import ASKED, NEW, PLAN
from tests.ingest.web import STYLES, letter_page, page, plan_page, printed, report_page

NAMES = Names()
styles = pytest.mark.parametrize("style", STYLES)


@cache
def expected() -> Values:
    return said(extract(letter(), NAMES))


@pytest.mark.parametrize("running", [False, True], ids=["bare", "with running lines"])
@styles
def test_the_letter_as_a_web_page_says_the_same(chromium, style, running):
    data = printed(chromium, letter_page(STYLES[style]), running)
    found = said(extract(read(data), NAMES))
    for kind, values in expected().items():
        assert found[kind] == values, kind


@styles
def test_a_report_on_the_web(chromium, style):
    found = extract(read(printed(chromium, report_page(STYLES[style]), running=True)), NAMES)
    (inspection,) = found.inspections
    assert (found.kind, found.date) == ("pdu_report", "2024-08-12")
    assert NAMES.short(inspection.unit) == "pdu/N55KIR"
    levels = {
        (one.standard or "overall").split("/")[-1]: one.level.split("/")[-1]
        for one in found.ratings
    }
    assert levels.pop("overall") == "requires-improvement"
    assert levels == {key: level.lower().replace(" ", "-") for key, _, level in NEW}
    assert [(one.score, one.maximum) for one in found.scores] == [(4, 21)]
    asked = [text for _, texts in ASKED for text in texts]
    assert [(one.number, one.text) for one in found.recommendations] == [*enumerate(asked, 1)]
    assert len({one.addressees for one in found.recommendations}) == len(ASKED)
    counts = Counter(one.polarity for one in found.findings)
    assert counts[Polarity.STRENGTH] == 2 * len(NEW)
    assert counts[Polarity.AREA_FOR_IMPROVEMENT] == len(NEW)
    assert not any("back to top" in one.text.lower() for one in found.findings)


@styles
def test_a_plan_on_the_web(chromium, style):
    found = extract(read(printed(chromium, plan_page(STYLES[style]))), NAMES)
    assert found.kind == "action_plan"
    assert not found.recommendations
    assert [(str(one.number), one.text) for one in found.actions] == [row[:2] for row in PLAN]
    assert [one.owner for one in found.actions] == [row[4] or None for row in PLAN]


def test_small_capitals_are_whole_words(chromium):
    """Their glyphs are not those of the letters that they stand for."""
    style = "p { font: bold 15px 'Liberation Serif'; font-variant: small-caps; }"
    data = printed(chromium, page("Small", style, "<p>Leadership of the Humber</p>"))
    assert [block.text for block in read(data).blocks] == ["Leadership of the Humber"]
