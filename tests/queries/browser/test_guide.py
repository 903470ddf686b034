"""The guide in both forms; the HTML passes Browser's cleaning unchanged."""

import re
from html.parser import HTMLParser

import pytest

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


# What AsciiDoc would take for markup: in a line of words, and in a block of source.
IN_WORDS = re.compile(
    r"[*_`#^~+|{}\[\]<>]|\(\(|::|--|\.\.\.|->|=>|\([CR]\)|\(TM\)|https?:|@|&|^[\W\d]"
)
IN_SOURCE = re.compile(r"^-{4,}$|<\.?\d*>$|^(?:include|ifn?def|ifeval|endif)::", re.MULTILINE)


def test_asciidoc_takes_words_and_queries_as_they_are():
    """Asciidoctor, which was asked by hand, changes nothing but straight apostrophes."""
    for step in steps():
        for words in (step.title, step.text, *(each.title for each in step.ask)):
            assert IN_WORDS.search(words) is None, words
        for each in step.ask:
            assert IN_SOURCE.search(each.cypher) is None, each.title


@pytest.mark.parametrize("words", ["see {name}", "a *b*", "- a", "a -> b", "a <<b>>", "1. a"])
def test_what_asciidoc_would_change_is_seen(words):
    assert IN_WORDS.search(words)


@pytest.mark.parametrize("line", ["----", "RETURN 1 // <1>", "RETURN 1 // <.>", "include::a[]"])
def test_what_would_end_or_change_a_block_is_seen(line):
    assert IN_SOURCE.search(f"MATCH (n)\n{line}\nRETURN n")
