from probation_graph.ingest.layout.grids import Grid, grids_of, strokes_of
from probation_graph.ingest.reading.page import Box, Ruling


def level(y: float, x0: float, x1: float) -> Ruling:
    return Ruling(x0, y, x1, y)


def upright(x: float, top: float, bottom: float) -> Ruling:
    return Ruling(x, top, x, bottom)


def boxes(grid: Grid) -> dict[tuple[int, int], tuple[float, float, float, float]]:
    return {
        (cell.row, cell.column): (cell.box.x0, cell.box.top, cell.box.x1, cell.box.bottom)
        for cell in grid.cells
    }


def plain(x: float = 0, y: float = 0) -> list[Ruling]:
    """Two rows, two columns."""
    return [
        *[level(y + place, x, x + 100) for place in (0, 20, 40)],
        *[upright(x + place, y, y + 40) for place in (0, 50, 100)],
    ]


def test_a_plain_grid():
    (grid,) = grids_of(*strokes_of(plain()))
    assert (grid.box, grid.rows, grid.columns) == (Box(0, 0, 100, 40), 2, 2)
    assert boxes(grid) == {
        (0, 0): (0, 0, 50, 20), (0, 1): (50, 0, 100, 20),
        (1, 0): (0, 20, 50, 40), (1, 1): (50, 20, 100, 40),
    }  # fmt: skip


def test_borders_drawn_cell_by_cell_and_not_quite_in_line():
    pieces = [
        ruling
        for y in (0.0, 20.4, 39.8)
        for ruling in (level(y, -0.3, 50.2), level(y + 0.3, 49.8, 100.2))
    ]
    pieces += [upright(x, top, top + 20) for x in (0.2, 50, 99.9) for top in (0, 20)]
    (grid,) = grids_of(*strokes_of(pieces))
    assert (grid.rows, grid.columns, len(grid.cells)) == (2, 2, 4)


def test_cells_that_span():
    rulings = [
        *[level(y, 0, 100) for y in (0, 20, 60)], level(40, 50, 100),
        *[upright(x, 0, 60) for x in (0, 100)], upright(50, 20, 60),
    ]  # fmt: skip
    (grid,) = grids_of(*strokes_of(rulings))
    assert boxes(grid) == {
        (0, 0): (0, 0, 100, 20), (1, 0): (0, 20, 50, 60),
        (1, 1): (50, 20, 100, 40), (2, 1): (50, 40, 100, 60),
    }  # fmt: skip


def test_open_sides_are_closed():
    rulings = [*[level(y, 0, 100) for y in (0, 20, 40)], *[upright(x, 0, 40) for x in (30, 60)]]
    assert grids_of(*strokes_of(rulings)) == []  # two verticals are too few for certainty
    (grid,) = grids_of(*strokes_of([*rulings, upright(80, 0, 40)]))
    assert grid.columns == 2


def test_two_grids_apart():
    assert [grid.box.top for grid in grids_of(*strokes_of([*plain(y=200), *plain()]))] == [0, 200]


def test_no_grid():
    assert grids_of(*strokes_of([])) == []
    assert grids_of(*strokes_of([level(0, 0, 100), level(10, 0, 100), level(20, 0, 100)])) == []
    box = [level(0, 0, 100), level(40, 0, 100), upright(0, 0, 40), upright(100, 0, 40)]
    assert grids_of(*strokes_of(box)) == []
    ticks = [level(y * 5, 0, 300) for y in range(600)] + [
        upright(x * 5, 0, 3000) for x in range(600)
    ]
    assert grids_of(*strokes_of(ticks)) == []


def test_a_row_that_a_page_end_left_open_is_one():
    rulings = [*[level(y, 0, 100) for y in (0, 20)], *[upright(x, 0, 70) for x in (0, 50, 100)]]
    (grid,) = grids_of(*strokes_of(rulings))
    assert (grid.rows, grid.columns, grid.box.bottom) == (2, 2, 70)
    rulings = [*[level(y, 0, 100) for y in (50, 70)], *[upright(x, 0, 70) for x in (0, 50, 100)]]
    (above,) = grids_of(*strokes_of(rulings))
    assert (above.rows, above.box.top) == (2, 0)


def test_uprights_that_end_apart_open_no_row():
    rulings = [*plain(), upright(0, 40, 90), upright(50, 40, 60), upright(100, 40, 75)]
    assert [grid.rows for grid in grids_of(*strokes_of(rulings))] == [2]
