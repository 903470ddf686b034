"""Tags: where a tagged PDF says that the cells of its tables stand.

Only those of web pages that a browser printed are asked. Their tags are the page's own elements,
while a browser leaves out the shades that may be all that divides a table's rows. In what word
processors export, the tables of the tags are as often frames for addresses and signatures.
"""

from collections.abc import Iterator
from ctypes import addressof, c_int, c_ulong, c_void_p, create_string_buffer
from dataclasses import dataclass, field

from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.library import declared, raw
from probation_graph.ingest.pdfium.sight import Sight
from probation_graph.ingest.reading.page import Box, CellBoxes

BROWSERS = ("Skia/PDF",)  # the producer that Chromium and the browsers made of it name
DEEPEST = 60  # elements within elements
MOST_ELEMENTS = 20_000  # of one page
NAME = 128  # bytes of a name, UTF-16
TEXT = 1  # FPDF_PAGEOBJ_TEXT of fpdf_edit.h

meta_text = declared(raw.FPDF_GetMetaText, c_ulong, c_void_p, c_void_p, c_void_p, c_ulong)
tree_of_page = declared(raw.FPDF_StructTree_GetForPage, c_void_p, c_void_p)
close_tree = declared(raw.FPDF_StructTree_Close, None, c_void_p)
count_roots = declared(raw.FPDF_StructTree_CountChildren, c_int, c_void_p)
root_at = declared(raw.FPDF_StructTree_GetChildAtIndex, c_void_p, c_void_p, c_int)
count_children = declared(raw.FPDF_StructElement_CountChildren, c_int, c_void_p)
child_at = declared(raw.FPDF_StructElement_GetChildAtIndex, c_void_p, c_void_p, c_int)
content_at = declared(raw.FPDF_StructElement_GetChildMarkedContentID, c_int, c_void_p, c_int)
type_of = declared(raw.FPDF_StructElement_GetType, c_ulong, c_void_p, c_void_p, c_ulong)
content_of = declared(raw.FPDFPageObj_GetMarkedContentID, c_int, c_void_p)
bounds_of = declared(
    raw.FPDFPageObj_GetBounds, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p
)


@dataclass
class Element:
    """An element of a page's structure: its type, the elements in it, and the numbers of the
    contents that are its own."""

    kind: str
    parts: list["Element"] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)

    def all(self, *kinds: str) -> Iterator["Element"]:
        """The elements of these types in it, but not those within one of them."""
        for part in self.parts:
            if part.kind in kinds:
                yield part
            else:
                yield from part.all(*kinds)

    def everything(self) -> Iterator[int]:
        """The numbers of all contents in it."""
        yield from self.contents
        for part in self.parts:
            yield from part.everything()


def is_web_page(document: int) -> bool:
    """Whether a browser printed a document."""
    buffer = create_string_buffer(NAME)
    name = create_string_buffer(b"Producer")
    length = meta_text(document, addressof(name), addressof(buffer), NAME)
    return length <= NAME and _decoded(buffer.raw[:length]).startswith(BROWSERS)


def tagged_tables(page: int, sight: Sight) -> tuple[tuple[CellBoxes, ...], ...]:
    """Where the text of each cell of each row stands, table by table; None in an empty cell."""
    tables = list(structure(page).all("Table"))
    if not tables:
        return ()
    boxes = _boxes(page, sight)
    return tuple(
        tuple(
            tuple(_around(cell, boxes) for cell in row.all("TH", "TD")) for row in table.all("TR")
        )
        for table in tables
    )


def structure(page: int) -> Element:
    """What a page's tags say of it; nothing, where it has none."""
    tree = tree_of_page(page)
    if tree is None:
        return Element("")
    try:
        left = iter(range(MOST_ELEMENTS))
        roots = (root_at(tree, at) for at in range(count_roots(tree)))
        return Element("", [_element(root, 0, left) for root in roots])
    finally:
        close_tree(tree)


def _element(handle: int | None, depth: int, left: Iterator[int]) -> Element:
    made = Element("" if handle is None else _type(handle))
    if handle is None or depth > DEEPEST:
        return made
    for at in range(count_children(handle)):
        if next(left, None) is None:
            break
        content = content_at(handle, at)
        child = child_at(handle, at) if content < 0 else None
        if content >= 0:
            made.contents.append(content)
        elif child is not None:
            made.parts.append(_element(child, depth + 1, left))
    return made


def _type(handle: int) -> str:
    buffer = create_string_buffer(NAME)
    length = type_of(handle, addressof(buffer), NAME)
    return _decoded(buffer.raw[:length]) if length <= NAME else ""


def _decoded(text: bytes) -> str:
    return text.decode("utf-16-le", "replace").rstrip("\0")


def _boxes(page: int, sight: Sight) -> dict[int, list[Box]]:
    """Where the texts of each content stand."""
    found: dict[int, list[Box]] = {}
    sides = pdfium.Four()
    places = [addressof(sides) + 4 * at for at in range(4)]
    for index in range(pdfium.count_objects(page)):
        item = pdfium.page_object(page, index)
        if pdfium.object_type(item) != TEXT:
            continue
        content = content_of(item)
        if content >= 0 and bounds_of(item, *places):
            found.setdefault(content, []).append(Box(*sight.displayed(*sides)))
    return found


def _around(cell: Element, boxes: dict[int, list[Box]]) -> Box | None:
    found = [box for content in cell.everything() for box in boxes.get(content, [])]
    return Box.around(found) if found else None
