from probation_graph.ingest.layout.lines import Line, lines_of, right_edge
from probation_graph.ingest.reading.page import Box, Word


def word(text: str, x: float, top: float, height: float = 10, bold: bool = False) -> Word:
    return Word(text, Box(x, top, x + 5 * len(text), top + height), "F", height, bold)


def texts(*words: Word) -> list[str]:
    return [line.text for line in lines_of(1, words)]


def test_words_of_one_height_are_a_line_from_left_to_right():
    assert texts(word("two", 50, 10), word("one", 10, 11), word("below", 10, 24)) == [
        "one two",
        "below",
    ]


def test_a_superscript_belongs_to_its_line():
    assert texts(word("police", 10, 20), word("2", 41, 19, 6), word("said", 50, 20)) == [
        "police 2 said"
    ]


def test_a_number_as_high_as_two_lines_is_in_neither():
    small = [word("first", 10, 20, 8), word("second", 10, 30, 8)]
    assert sorted(texts(*small, word("3", 500, 18, 20))) == ["3", "first", "second"]


def test_size_and_weight_are_those_of_most_letters_and_all_words():
    (line,) = lines_of(
        1, [word("Leadership", 10, 20, 12, True), word("–", 70, 20, 9), word("1", 80, 20, 9, True)]
    )
    assert (line.size, line.bold) == (12, True)
    assert not Line(1, (word("–", 0, 0, 9, True),)).bold


def test_right_edge():
    assert right_edge(lines_of(1, [word("one", 10, 10), word("three", 10, 30)])) == 35
    assert right_edge([]) == 0
