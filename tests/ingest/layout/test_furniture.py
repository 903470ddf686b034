from probation_graph.ingest.layout.furniture import furniture, page_number
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.reading.page import Box, Word

HEIGHT = 800.0


def line(page: int, top: float, text: str) -> Line:
    return Line(page, (Word(text, Box(72, top, 200, top + 10), "F", 10, False),))


def texts(pages: dict[int, list[Line]]) -> list[str]:
    found = furniture(pages, dict.fromkeys(pages, HEIGHT))
    return [one.text for lines in pages.values() for one in lines if one in found]


def body(page: int) -> list[Line]:
    return [line(page, top, f"Line {top} of page {page}") for top in (200, 400, 600)]


def test_running_heads_differ_in_their_numbers_only():
    pages = {n: [line(n, 20, f"Report, page {n}"), *body(n)] for n in (1, 2, 3)}
    assert texts(pages) == ["Report, page 1", "Report, page 2", "Report, page 3"]


def words_line(page: int, top: float, text: str) -> Line:
    boxes = [Box(72 + 30 * at, top, 98 + 30 * at, top + 10) for at in range(len(text.split()))]
    return Line(
        page,
        tuple(
            Word(word, box, "F", 10, False) for word, box in zip(text.split(), boxes, strict=True)
        ),
    )


def test_an_item_of_a_list_is_never_a_running_head():
    for marker in ("•", "\uf06e", "–", "4.", "4)"):
        first = f"{marker} Communication with victims was"
        pages = {n: [words_line(n, 62, first), *body(n)] for n in (1, 2, 3)}
        assert texts(pages) == []


def test_lines_that_repeat_where_other_pages_have_text_are_text():
    """Two paragraphs that begin alike at the top of two pages, among pages with other text."""
    tops = {1: "The unit was led well", 2: "Staff felt safe", 3: "The unit was led well", 4: "So"}
    pages = {n: [line(n, 20, "Report"), line(n, 62, tops[n]), *body(n)] for n in tops}
    assert texts(pages) == ["Report"] * 4


def test_two_running_heads_may_take_turns():
    pages = {n: [line(n, 20, ("A report", "Its part")[n % 2]), *body(n)] for n in range(1, 5)}
    assert len(texts(pages)) == 4


def test_a_line_at_the_edge_of_one_page_only_is_text():
    assert texts({1: [line(1, 20, "A letter"), *body(1)], 2: body(2)}) == []


def test_page_numbers_count_on_from_any_start():
    assert texts({n: [*body(n), line(n, 770, str(n + 6))] for n in (1, 2)}) == ["7", "8"]
    assert texts({1: [*body(1), line(1, 770, "1")]}) == ["1"]


def test_a_number_that_is_not_the_page_s_is_text():
    assert texts({1: [*body(1), line(1, 770, "2021")], 2: [*body(2), line(2, 770, "12")]}) == []


def test_what_lies_inside_of_text_is_text():
    """A number in the last list of a page is no page number where text follows it."""
    pages = {n: [*body(n), line(n, 740, str(n)), line(n, 760, f"ends {'abc'[n]}")] for n in (1, 2)}
    assert texts(pages) == []


def test_a_number_in_the_middle_of_a_page_is_text():
    assert texts({n: [line(n, 300, str(n))] for n in (1, 2)}) == []


def test_forms_of_page_numbers():
    found = {
        text: page_number(line(1, 0, text))
        for text in ("- 3 -", "Page 4 of 9", "5/9", "| 6", "7.1", "12a")
    }
    assert found == {"- 3 -": 3, "Page 4 of 9": 4, "5/9": 5, "| 6": 6, "7.1": None, "12a": None}


def test_a_heading_at_the_end_of_two_pages_that_stands_elsewhere_too_is_text():
    inner = [
        words_line(1, 300, "Areas for improvement:"),
        words_line(2, 300, "Areas for improvement:"),
    ]
    pages = {n: [*body(n), words_line(n, 740, "Areas for improvement:")] for n in (1, 2)}
    pages = {n: sorted([inner[n - 1], *lines], key=lambda one: one.box.top)
             for n, lines in pages.items()}  # fmt: skip
    assert texts(pages) == []
