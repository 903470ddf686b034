"""The guide "Start here", in the forms that Neo4j Browser takes.

The Browser that Neo4j 5 brings takes HTML, with a slide for each step; the one of the calendar
versions takes AsciiDoc, with a section for each.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from probation_graph.queries.browser.favourites import Favourite, favourite

STEPS = Path(__file__).parent / "guide.toml"
TITLE = "Start here"


@dataclass(frozen=True, slots=True)
class Step:
    """A step: a question in words, what to look at, and the favourites that answer it."""

    title: str
    text: str
    ask: tuple[Favourite, ...]


@cache
def steps() -> tuple[Step, ...]:
    """The steps. Raises KeyError where one names no favourite."""
    read = tomllib.loads(STEPS.read_text(encoding="utf-8"))["step"]
    return tuple(
        Step(step["title"], " ".join(step["text"].split()), tuple(map(favourite, step["ask"])))
        for step in read
    )


def html() -> str:
    """Slides, as `:guide` and `:play` take them."""
    slides = "\n".join(map(_slide, steps()))
    return (
        f'<article class="guide">\n<carousel class="deck container-fluid">\n{slides}\n'
        "</carousel>\n</article>\n"
    )


def _slide(step: Step) -> str:
    figures = "\n".join(
        f"<p>{escape(each.title)}</p>\n"
        f'<figure><pre class="pre-scrollable code runnable">{escape(each.cypher, quote=False)}'
        "</pre></figure>"
        for each in step.ask
    )
    return (
        f'<slide class="row-fluid">\n<div class="col-sm-12">\n<h3>{escape(step.title)}</h3>\n'
        f'<p class="lead">{escape(step.text)}</p>\n{figures}\n</div>\n</slide>'
    )


def asciidoc() -> str:
    """Sections, each with its queries."""
    return "\n".join(_asciidoc_lines()) + "\n"


def _asciidoc_lines() -> Iterator[str]:
    yield f"= {TITLE}"
    for step in steps():
        yield from ("", f"== {step.title}", "", step.text)
        for each in step.ask:
            yield from ("", f".{each.title}", "[source,cypher]", "----", each.cypher, "----")
