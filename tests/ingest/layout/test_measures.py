from probation_graph.ingest.layout.lines import lines_of
from probation_graph.ingest.layout.measures import measures_of
from probation_graph.ingest.reading.page import Box, Word


def column(*lines: tuple[float, float, str]):
    """Lines of one word each, given by top, size and text."""
    return lines_of(
        1, [Word(text, Box(0, top, 90, top + size), "F", size, False) for top, size, text in lines]
    )


def test_the_body_is_what_most_letters_are_set_in():
    found = measures_of(
        [
            column(
                (0, 16, "Heading"), *[(30 + 14 * n, 11.04, "some words of text") for n in range(5)]
            )
        ]
    )
    assert found.body == 11
    assert found.gap(11) == 14
    assert found.larger(13)
    assert not found.larger(11.5)


def test_line_distances_that_are_not_known_are_the_usual_share_of_the_size():
    assert measures_of([column((0, 16, "Heading"))]).gap(16) == 20


def test_of_equally_frequent_distances_the_smaller_counts():
    tops = (0, 14, 28, 48, 68)
    assert measures_of([column(*[(top, 11, "text") for top in tops])]).gap(11) == 14


def test_lines_that_are_full_tell_the_distance_and_not_short_ones_that_stand_apart():
    """A letter's head: many single lines with space between, and one paragraph of four lines."""

    def line(top: float, width: float):
        return [Word("text", Box(0, top, width, top + 11), "F", 11, False)]

    apart = [line(22.0 * n, 90) for n in range(9)]
    full = [line(200 + 14.0 * n, 400) for n in range(4)]
    words = [word for each in (*apart, *full) for word in each]
    assert measures_of([lines_of(1, words)]).gap(11) == 14


def test_single_lines_far_apart_are_not_the_lines_of_one_paragraph():

    def line(top: float, width: float):
        return [Word("text", Box(0, top, width, top + 11), "F", 11, False)]

    words = [word for n in range(6) for word in line(22.0 * n, 60 if n < 5 else 400)]
    lines = lines_of(1, words)
    assert measures_of([lines]).loose(lines[0], lines[1])


def test_an_empty_document():
    found = measures_of([])
    assert (found.body, found.gaps) == (0, {})
