"""PDFium: the functions of its library that the fast reader calls, and nothing else.

Handles and addresses are passed as whole numbers: pypdfium2's own declarations build a pointer
object for each, which takes three times as long as the call. The interpreter's lock is held
during a call, since PDFium is not safe from threads.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import c_char_p, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from probation_graph.ingest.reading.faults import Broken, Encryption

READER = f"pypdfium2 {version('pypdfium2')}"
PACKAGE = "pypdfium2_raw"  # which holds the library
LIBRARIES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")  # as it is named on each platform
Four = c_float * 4  # a rectangle: left, top, right, bottom
Six = c_float * 6  # a matrix


def library() -> ctypes.CDLL:
    """PDFium. The bindings that are beside it declare its thousand names, of which few are needed
    here: they are loaded only where the library is in another place."""
    found = find_spec(PACKAGE)
    folders = [] if found is None else found.submodule_search_locations or []
    for path in (Path(folder, name) for folder in folders for name in LIBRARIES):
        if path.exists():
            return ctypes.CDLL(str(path))
    from pypdfium2_raw import bindings

    loaded: ctypes.CDLL = bindings._libs["pdfium"]
    return loaded


def declared(function: object, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of the library, with handles and addresses as whole numbers."""
    address = ctypes.cast(function, c_void_p).value  # type: ignore[arg-type]
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


raw = library()

page_count = declared(raw.FPDF_GetPageCount, c_int, c_void_p)
load_page = declared(raw.FPDF_LoadPage, c_void_p, c_void_p, c_int)
close_page = declared(raw.FPDF_ClosePage, None, c_void_p)
page_box = declared(raw.FPDF_GetPageBoundingBox, c_int, c_void_p, c_void_p)
page_rotation = declared(raw.FPDFPage_GetRotation, c_int, c_void_p)

load_text = declared(raw.FPDFText_LoadPage, c_void_p, c_void_p)
close_text = declared(raw.FPDFText_ClosePage, None, c_void_p)
char_count = declared(raw.FPDFText_CountChars, c_int, c_void_p)
get_text = declared(raw.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
unicode_at = declared(raw.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
is_generated = declared(raw.FPDFText_IsGenerated, c_int, c_void_p, c_int)
is_unmapped = declared(raw.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
object_at = declared(raw.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
box_at = declared(raw.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
origin_at = declared(raw.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
matrix_at = declared(raw.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)

font_of = declared(raw.FPDFTextObj_GetFont, c_void_p, c_void_p)
font_size = declared(raw.FPDFTextObj_GetFontSize, c_int, c_void_p, c_void_p)
font_name = declared(raw.FPDFFont_GetBaseFontName, c_size_t, c_void_p, c_void_p, c_size_t)
font_descent = declared(raw.FPDFFont_GetDescent, c_int, c_void_p, c_float, c_void_p)
glyph_width = declared(raw.FPDFFont_GetGlyphWidth, c_int, c_void_p, c_uint, c_float, c_void_p)

count_objects = declared(raw.FPDFPage_CountObjects, c_int, c_void_p)
page_object = declared(raw.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
count_in_form = declared(raw.FPDFFormObj_CountObjects, c_int, c_void_p)
form_object = declared(raw.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
object_type = declared(raw.FPDFPageObj_GetType, c_int, c_void_p)
object_matrix = declared(raw.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
fill_colour = declared(
    raw.FPDFPageObj_GetFillColor, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p
)
draw_mode = declared(raw.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
count_segments = declared(raw.FPDFPath_CountSegments, c_int, c_void_p)
segment_at = declared(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_type = declared(raw.FPDFPathSegment_GetType, c_int, c_void_p)
segment_point = declared(raw.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)

load_document = declared(raw.FPDF_LoadMemDocument64, c_void_p, c_char_p, c_size_t, c_char_p)
close_document = declared(raw.FPDF_CloseDocument, None, c_void_p)
last_error = declared(raw.FPDF_GetLastError, c_ulong)

# FPDF_PAGEOBJ_*, FPDF_SEGMENT_* and FPDF_ERR_* of PDFium's fpdf_edit.h and fpdfview.h.
PATH, FORM = 2, 5
MOVE, CURVE = 2, 1
PASSWORD, SECURITY = 4, 5

declared(raw.FPDF_InitLibrary, None)()  # any number of times is once


@contextmanager
def opened(data: bytes) -> Iterator[int]:
    """The handle of a document. Raises Encryption, Broken."""
    document = load_document(data, len(data), None)
    if document is None:
        raise Encryption if last_error() in (PASSWORD, SECURITY) else Broken
    try:
        yield document
    finally:
        close_document(document)
