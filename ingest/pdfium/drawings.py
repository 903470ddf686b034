"""Drawings: the rulings and marks among what PDFium finds drawn on a page, inside forms too."""

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_float, c_int, c_uint
from typing import NamedTuple

from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.sight import Sight
from probation_graph.ingest.pdfium.strokes import edges, is_thin, line_rulings
from probation_graph.ingest.reading.bullets import Mark, is_mark
from probation_graph.ingest.reading.page import Ruling

LINE_POINTS = 2
RECTANGLE_POINTS = 5  # the last is the first again
WHITE = 255  # of each of red, green and blue
DEEPEST = 50  # forms within forms: those of real documents are a few
SAME = 0.001  # points: less than that apart, PDFium's rounded numbers are one

Point = tuple[float, float]
Drawn = Ruling | Mark


class Matrix(NamedTuple):
    """A PDF's transformation of coordinates."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def applied(self, x: float, y: float) -> Point:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Matrix") -> "Matrix":
        """This transformation after another one."""
        a, b, c, d, e, f = first
        start = self.applied(e, f)
        return Matrix(
            a * self.a + b * self.c, a * self.b + b * self.d,
            c * self.a + d * self.c, c * self.b + d * self.d, *start,
        )  # fmt: skip


def drawn_on(page: int, sight: Sight) -> Iterator[Drawn]:
    """The rulings and marks of a page, as displayed."""
    for index in range(pdfium.count_objects(page)):
        yield from drawn_in(pdfium.page_object(page, index), Matrix(), sight, 0)


def drawn_in(item: int, place: Matrix, sight: Sight, depth: int) -> Iterator[Drawn]:
    """The rulings and marks of a page object, which is placed by a matrix."""
    kind = pdfium.object_type(item)
    if kind == pdfium.PATH:
        yield from drawn_by(item, place.after(matrix_of(item)), sight)
    elif kind == pdfium.FORM and depth < DEEPEST:
        inner = place.after(matrix_of(item))
        for index in range(pdfium.count_in_form(item)):
            yield from drawn_in(pdfium.form_object(item, index), inner, sight, depth + 1)


def matrix_of(item: int) -> Matrix:
    """The matrix of a page object."""
    buffer = pdfium.Six()
    pdfium.object_matrix(item, addressof(buffer))
    return Matrix(*buffer)


def drawn_by(path: int, place: Matrix, sight: Sight) -> Iterator[Drawn]:
    """The straight lines and small marks that a drawn path shows."""
    seen = is_seen(path)
    for points, curved in figures_of(path):
        placed = [place.applied(x, y) for x, y in points]
        box = sight.displayed(
            min(x for x, _ in placed), min(y for _, y in placed),
            max(x for x, _ in placed), max(y for _, y in placed),
        )  # fmt: skip
        x0, top, x1, bottom = box
        if seen and len(points) > LINE_POINTS and is_mark(x1 - x0, bottom - top):
            yield Mark(*box)
        if curved:
            continue
        if len(points) == LINE_POINTS:
            yield from line_rulings(*box)
        elif seen and (is_rectangle(placed) or is_thin(x1 - x0, bottom - top)):
            yield from edges(*box, sight.width * sight.height)


def figures_of(path: int) -> Iterator[tuple[list[Point], bool]]:
    """The corners of a path's lines and polygons, and whether curves (with the points that draw
    them) are among their sides."""
    points: list[Point] = []
    curved = False
    x, y = c_float(), c_float()
    place = (addressof(x), addressof(y))
    for index in range(pdfium.count_segments(path)):
        segment = pdfium.segment_at(path, index)
        kind = pdfium.segment_type(segment)
        if kind == pdfium.MOVE:
            if len(points) >= LINE_POINTS:
                yield points, curved
            points, curved = [], False
        curved = curved or kind == pdfium.CURVE
        pdfium.segment_point(segment, *place)
        points.append((x.value, y.value))
    if len(points) >= LINE_POINTS:
        yield points, curved


def is_rectangle(points: Sequence[Point]) -> bool:
    """Whether a path goes round an upright rectangle, and ends where it began."""
    if len(points) != RECTANGLE_POINTS or not is_same(points[0], points[-1]):
        return False
    (x0, y0), (x1, y1), (x2, y2), (x3, y3), _ = points
    across = is_same((y0, x1), (y1, x2)) and is_same((y2, x3), (y3, x0))
    return across or (is_same((x0, y1), (x1, y2)) and is_same((x2, y3), (x3, y0)))


def is_same(first: Point, second: Point) -> bool:
    """Whether two points are one."""
    return abs(first[0] - second[0]) < SAME and abs(first[1] - second[1]) < SAME


def is_seen(path: int) -> bool:
    """Whether a path shows on white paper."""
    filling, stroke = c_int(), c_int()
    pdfium.draw_mode(path, addressof(filling), addressof(stroke))
    return bool(stroke.value) or (filling.value != 0 and not is_white(path))


def is_white(path: int) -> bool:
    """Whether a path is filled with white."""
    red, green, blue, alpha = (c_uint(), c_uint(), c_uint(), c_uint())
    found = pdfium.fill_colour(path, *map(addressof, (red, green, blue, alpha)))
    return bool(found) and red.value == green.value == blue.value == WHITE
