"""Tags of PDFs made by hand, such as no program makes them."""

from collections.abc import Iterator

import pytest

from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.fastreader import opened_page, sight_of
from probation_graph.ingest.pdfium.tags import (
    DEEPEST,
    MOST_ELEMENTS,
    Element,
    structure,
    tagged_tables,
)
from tests.ingest import pdfs

FIRST = 7  # number of the first element's object


def tagged(*elements: str) -> bytes:
    """A PDF of one page with a text that is content 0 of the last of these elements."""
    last = FIRST + len(elements) - 1
    return pdfs.objects(
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /MarkInfo << /Marked true >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /StructParents 0"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        pdfs.stream("/P << /MCID 0 >> BDC BT /F 12 Tf 20 200 Td (Good) Tj ET EMC"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Type /StructTreeRoot /K {FIRST} 0 R /ParentTree << /Nums [0 [{last} 0 R]] >> >>",
        *elements,
    )


def element(kind: str, parent: int, *kids: str) -> str:
    inner = " ".join(kids)
    return f"<< /Type /StructElem /S /{kind} /P {parent} 0 R /Pg 3 0 R /K [{inner}] >>"


def chain(kind: str, length: int, times: int) -> list[str]:
    """Elements each of which holds the next one several times; the last holds the text."""
    numbers = range(FIRST, FIRST + length)
    inner = [element(kind, number - 1, *[f"{number + 1} 0 R"] * times) for number in numbers[:-1]]
    return [*inner, element(kind, numbers[-1] - 1, "0")]


def read(data: bytes) -> Element:
    with pdfium.opened(data) as document, opened_page(document, 0, 1) as page:
        return structure(page)


def elements(found: Element) -> Iterator[Element]:
    yield found
    for part in found.parts:
        yield from elements(part)


def test_the_cells_of_a_table():
    data = tagged(
        element("Table", 6, "8 0 R"), element("TR", 7, "9 0 R", "10 0 R"),
        element("TD", 8), element("TD", 8, "0"),
    )  # fmt: skip
    with pdfium.opened(data) as document, opened_page(document, 0, 1) as page:
        (((cell,),),) = tagged_tables(page, sight_of(page))  # an empty cell is in no page's tags
    assert cell is not None
    assert 20 <= cell.x0 < cell.x1 < 60
    assert 85 < cell.top < cell.bottom < 105


def test_a_document_without_tags_has_none():
    assert read(pdfs.prose("Some words")).parts == []


@pytest.mark.parametrize("times", [2, 50])
def test_elements_that_hold_one_another_many_times_are_counted_once_too_often(times):
    found = list(elements(read(tagged(*chain("Div", 20, times)))))
    assert len(found) <= MOST_ELEMENTS + DEEPEST


def test_an_element_that_holds_itself_ends():
    assert len(list(elements(read(tagged(element("Table", 7, "7 0 R", "0")))))) < DEEPEST
    assert list(elements(read(tagged(element("TR", 6, "7 0 R", "0"))))) != []
