"""The guide in both forms; the HTML passes Browser's cleaning unchanged."""

import re
from html.parser import HTMLParser

from probation_graph.queries.browser.guide import asciidoc, html, steps

# What Neo4j Browser 5 takes out of a guide: attributes that begin with "on", wherever they seem to be.
HANDLERS = re.compile(
    r"""(\s+(on[^\s=]+)[^\s=]*\s*=\s*("[^"]*"|'[^']*'|[\w\-.:]+\s*))""", re.IGNORECASE
)


class Runnable(HTMLParser):
    """Collects what is in `pre` elements."""

    def __init__(self):
        super().__init__()
        self.queries, self.slides, self._within = [], 0, False

    def handle_starttag(self, tag, attrs):
        self.slides += tag == "slide"
        if tag == "pre":
            assert "runnable" in dict(attrs)["class"]
            self.queries.append("")
            self._within = True

    def handle_endtag(self, tag):
        self._within = self._within and tag != "pre"

    def handle_data(self, data):
        if self._within:
            self.queries[-1] += data


def test_a_slide_for_each_step_with_the_queries_as_they_are():
    read = Runnable()
    read.feed(html())
    assert read.slides == len(steps())
    assert read.queries == [each.cypher for step in steps() for each in step.ask]


def test_browser_takes_nothing_out_of_it():
    assert HANDLERS.search(html()) is None
    assert "<script" not in html()
    assert "javascript:" not in html()


def test_a_section_for_each_step_in_asciidoc():
    text = asciidoc()
    assert re.findall(r"^== (.*)$", text, re.MULTILINE) == [step.title for step in steps()]
    blocks = re.findall(r"\[source,cypher\]\n----\n(.*?)\n----", text, re.DOTALL)
    assert blocks == [each.cypher for step in steps() for each in step.ask]
