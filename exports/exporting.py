"""An export as bytes: one file, or an archive of several."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from importlib import import_module

from probation_graph.exports.forms import FORMS
from probation_graph.exports.source import Source
from probation_graph.graph.errors import ExportError

NO_DATE = (1980, 1, 1, 0, 0, 0)  # the first that an archive can hold: equal data, equal bytes
READABLE = 0o100644 << 16

Files = Iterator[tuple[str, Iterator[bytes]]]


def files(source: Source, form: str) -> Files:
    """Names and contents of an export's files. They must be used in turn.

    Raises ExportError for a form that there is not.
    """
    if form not in FORMS:
        raise ExportError(f"There is no export {form!r}.", f"There are {', '.join(FORMS)}.")
    found: Files = import_module(FORMS[form].module_name).files(source)
    return found


def stream(source: Source, form: str) -> Iterator[bytes]:
    """An export as one stream: its file, or a ZIP archive of its files."""
    found = files(source, form)
    if FORMS[form].many:
        return archive(found)
    return (chunk for _, chunks in found for chunk in chunks)


def archive(found: Iterable[tuple[str, Iterator[bytes]]]) -> Iterator[bytes]:
    """A ZIP archive, piece by piece; the same files give the same bytes."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as written:
        for name, chunks in found:
            entry = zipfile.ZipInfo(name, NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = READABLE
            entry.create_system = 3  # as on Unix, on every system
            with written.open(entry, "w", force_zip64=True) as file:
                for chunk in chunks:
                    file.write(chunk)
                    yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """Keeps what is written until it is taken; it cannot seek, so that archives are streams."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(memoryview(data))  # type: ignore[arg-type]
        self._kept += piece
        return len(piece)

    def taken(self) -> bytes:
        piece = bytes(self._kept)
        self._kept.clear()
        return piece
