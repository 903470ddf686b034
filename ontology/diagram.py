"""The diagram of the main classes and the relations between them, drawn from the ontology."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType

from probation_graph.ontology.model import Model
from probation_graph.ontology.turtle import FOLDER

DIAGRAM_FILE = FOLDER / "diagram.svg"
# Where the main classes stand: column and row of a grid.
PLACES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "Figure": (2, 0),
        "Document": (0, 1),
        "Passage": (1, 1),
        "Fact": (2, 1),
        "Mention": (3, 1),
        "Organisation": (0, 2),
        "Inspection": (1, 2),
        "Finding": (2, 2),
        "Resource": (3, 2),
        "ProbationDeliveryUnit": (0, 3),
        "Rating": (1, 3),
        "Recommendation": (2, 3),
        "StatedRelation": (3, 3),
        "Region": (0, 4),
        "RatingLevel": (1, 4),
        "Standard": (2, 4),
    }
)
STEP = (272, 120)  # pixels between columns and between rows
BOX = (186, 44)  # pixels
MARGIN = 24  # pixels
BEND = -0.95  # of the length of a line that would cross a box, how far aside it goes
ASIDE = 0.36  # of the way, where the name of a slanting line stands
LINE = 15  # pixels between two names on one line
STYLE = """
svg { font: 13px system-ui, sans-serif; background: #fff }
rect { fill: #e8f1f8; stroke: #1d4f76; rx: 6 }
.name { font-weight: 600; text-anchor: middle; fill: #0b0c0c }
path { fill: none; stroke: #505a5f; stroke-width: 1.3; marker-end: url(#arrow) }
.above { text-anchor: middle; font-size: 11px; fill: #505a5f }
.told { text-anchor: middle; font-size: 11.5px; fill: #1d4f76; stroke: #fff; stroke-width: 4;
        paint-order: stroke }
@media (prefers-color-scheme: dark) {
  svg { background: #14191e } rect { fill: #1b3547; stroke: #7ab8e0 } .name { fill: #f3f2f1 }
  .above { fill: #b8bfc4 }
  path { stroke: #a9b3ba } .told { fill: #9fd0f0; stroke: #14191e }
}
"""
MARKERS = """<defs>
<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M1 1 9 5 1 9" style="marker-end:none"/></marker>
</defs>
"""  # noqa: E501

Point = tuple[float, float]


def diagram(found: Model) -> str:
    """The diagram as SVG. Arrows are relations."""
    columns = max(column for column, _ in PLACES.values())
    rows = max(row for _, row in PLACES.values())
    width = columns * STEP[0] + BOX[0] + 2 * MARGIN
    height = rows * STEP[1] + BOX[1] + 2 * MARGIN
    told = "Main classes of the ontology and the relations between them"
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" ',
            f'width="{width}" height="{height}" role="img">\n<title>{told}</title>\n',
            f"<style>{STYLE}</style>\n{MARKERS}",
            *_lines(found),
            *(_box(name, found) for name in PLACES),
            "</svg>\n",
        ]
    )


def _lines(found: Model) -> Iterator[str]:
    labels: list[str] = []
    for (start, end), names in sorted(_relations(found).items()):
        path, middle = _path(start, end)
        yield f'<path d="{path}"/>\n'
        for at, name in enumerate(sorted(names)):
            x, y = middle[0], middle[1] + (at - (len(names) - 1) / 2) * LINE + 4
            labels.append(f'<text class="told" x="{x:g}" y="{y:g}">{escape(name)}</text>\n')
    yield from labels  # over all lines


def _relations(found: Model) -> dict[tuple[str, str], list[str]]:
    """Labels of recorded relations between two of the classes."""
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in found.properties.values():
        if term.range is not None and not term.derived and term.range in PLACES:
            for cls in term.domain:
                if cls in PLACES and cls != term.range:
                    pairs[cls, term.range].append(term.label)
    return pairs


def _above(name: str, found: Model) -> str | None:
    """The label of the nearest class above that is drawn, but for the root."""
    above = [cls for cls in found.classes[name].superclasses if cls in PLACES and cls != "Resource"]
    return found.classes[above[0]].label if above else None


def _path(start: str, end: str) -> tuple[str, Point]:
    """A line between the edges of two boxes, bent where it would cross another box."""
    first, last = _centre(start), _centre(end)
    across, down = last[0] - first[0], last[1] - first[1]
    far = max(abs(across) / STEP[0], abs(down) / STEP[1]) > 1.5
    straight = across == 0 or down == 0
    bend = BEND if far and straight else 0.0
    control = ((first[0] + last[0]) / 2 - down * bend, (first[1] + last[1]) / 2 + across * bend)
    begin, stop = _edge(first, control), _edge(last, control)
    at = 0.5 if straight else ASIDE
    middle = tuple(
        (1 - at) ** 2 * a + 2 * at * (1 - at) * b + at**2 * c
        for a, b, c in zip(begin, control, stop, strict=True)
    )
    path = f"M{begin[0]:g} {begin[1]:g}Q{control[0]:g} {control[1]:g} {stop[0]:g} {stop[1]:g}"
    return path, (round(middle[0], 1), round(middle[1], 1))


def _centre(name: str) -> Point:
    column, row = PLACES[name]
    return (MARGIN + BOX[0] / 2 + column * STEP[0], MARGIN + BOX[1] / 2 + row * STEP[1])


def _edge(centre: Point, towards: Point) -> Point:
    """Where the line from a box's centre leaves the box."""
    across, down = towards[0] - centre[0], towards[1] - centre[1]
    scale = min(
        BOX[0] / 2 / abs(across) if across else float("inf"),
        BOX[1] / 2 / abs(down) if down else float("inf"),
    )
    return (round(centre[0] + across * scale, 1), round(centre[1] + down * scale, 1))


def _box(name: str, found: Model) -> str:
    x, y = _centre(name)
    left, top = x - BOX[0] / 2, y - BOX[1] / 2
    above = _above(name, found)
    kind = "" if above is None else f"{'an' if above[0] in 'aeiou' else 'a'} {above}"
    told = f'<text class="above" x="{x:g}" y="{y + 16:g}">{kind}</text>' if kind else ""
    return (
        f'<a href="/ontology/{name}"><rect x="{left:g}" y="{top:g}" width="{BOX[0]}" '
        f'height="{BOX[1]}"/><text class="name" x="{x:g}" y="{y + (0 if told else 5):g}">'
        f"{escape(found.classes[name].label)}</text>{told}</a>\n"
    )
