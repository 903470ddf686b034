"""Furniture: running headers and footers, and page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.markers import marker_of

EDGE_LINES = 4  # lines at the top and at the bottom of a page that may be furniture
SAME_PLACE = 4.0  # points by which a running line may stand higher or lower on another page
LEAST_PAGES = 2  # pages on which a running line stands
EDGE_SHARE = 0.14  # share of a page's height, at its top and bottom, where furniture stands
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"^[\[(|–—-]?\s*(?:page\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\s*[\])|–—-]?$", re.IGNORECASE
)

Pages = Mapping[int, Sequence[Line]]  # by page number, lines from top to bottom
Heights = Mapping[int, float]  # by page number, in points
Style = tuple[str, float, bool]  # words, their size in points, and whether they are bold


def furniture(pages: Pages, heights: Heights) -> set[Line]:
    """The lines that are furniture. From the edge inwards: a line inside of one that is not
    furniture is none either."""
    running, offsets = running_lines(pages, heights), number_offsets(pages, heights)
    found: set[Line] = set()
    for number, lines in pages.items():
        for edge in edges(lines, heights[number]):
            for line in edge:
                if line not in running and not is_page_number(line, offsets):
                    break
                found.add(line)
    return found


def edges(lines: Sequence[Line], height: float) -> Iterator[list[Line]]:
    """The lines in the top strip from the top down, and those in the bottom strip from the
    bottom up."""
    top, bottom = EDGE_SHARE * height, (1 - EDGE_SHARE) * height
    yield [line for line in lines[:EDGE_LINES] if line.box.bottom <= top]
    yield [line for line in reversed(lines[-EDGE_LINES:]) if line.box.top >= bottom]


def running_lines(pages: Pages, heights: Heights) -> set[Line]:
    """Lines at an edge that stand in the same place, with the same words but for numbers, on
    several pages: more than have a text of their own in that place, and than have the line as one
    of the text elsewhere."""
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    at_edges = list(edge_lines(pages, heights))
    for line in at_edges:
        if DIGITS.sub("", line.text).strip(" -–—|") != "" and not is_item(line):
            alike[DIGITS.sub("#", line.text)].append(line)
    repeated = {line: places(line, lines) for lines in alike.values() for line in lines}
    repeated = {line: count for line, count in repeated.items() if count >= LEAST_PAGES}
    texts = [line for line in at_edges if line not in repeated and page_number(line) is None]
    inside = lines_inside(pages, at_edges, {line.text for line in repeated})
    return {
        line for line, count in repeated.items()
        if places(line, texts) < count and inside[style(line)] * LEAST_PAGES < count
    }  # fmt: skip


def lines_inside(pages: Pages, at_edges: Sequence[Line], wanted: set[str]) -> Counter[Style]:
    """How often lines with these words stand away from the edges, each style by itself: a heading
    that recurs may stand at the end of two pages."""
    first = {text.split(" ", 1)[0] for text in wanted}
    outer = set(at_edges)
    return Counter(
        style(line)
        for lines in pages.values()
        for line in lines
        if line.words[0].text in first and line not in outer and line.text in wanted
    )


def style(line: Line) -> Style:
    """A line's words, and how they are set."""
    return line.text, line.size, line.bold


def edge_lines(pages: Pages, heights: Heights) -> Iterator[Line]:
    """The lines at the edges of all pages."""
    for number, lines in pages.items():
        for edge in edges(lines, heights[number]):
            yield from edge


def places(line: Line, others: Sequence[Line]) -> int:
    """On how many pages one of the others stands where a line stands."""
    return len({other.page for other in others if near(line, other)})


def is_item(line: Line) -> bool:
    """Whether a line begins a list item: a bullet or a number before its words."""
    return len(line.words) > 1 and marker_of(line.words[0].text) is not None


def near(first: Line, second: Line) -> bool:
    """Whether two lines stand at the same height of their pages."""
    return abs(first.box.top - second.box.top) <= SAME_PLACE


def number_offsets(pages: Pages, heights: Heights) -> set[int]:
    """By how much printed page numbers differ from the count of pages: differences that several
    pages share, and none at all."""
    offsets: Counter[int] = Counter()
    for line in edge_lines(pages, heights):
        printed = page_number(line)
        if printed is not None:
            offsets[printed - line.page] += 1
    return {offset for offset, count in offsets.items() if count >= LEAST_PAGES or offset == 0}


def page_number(line: Line) -> int | None:
    """The number of a line that holds a page number and nothing else."""
    match = PAGE_NUMBER.match(line.text)
    return None if match is None else int(match[1])


def is_page_number(line: Line, offsets: set[int]) -> bool:
    """Whether a line is its page's number."""
    number = page_number(line)
    return number is not None and number - line.page in offsets
