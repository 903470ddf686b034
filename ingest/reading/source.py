"""Sources: a file becomes a document of blocks.

`python -m probation_graph.ingest.reading.source FILE` prints the blocks, to look at.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.reading.apart import read_apart
from probation_graph.ingest.reading.errors import (
    Damaged,
    EmptyFile,
    IsAFolder,
    MissingFile,
    NotAPdf,
    TooBig,
    UnreadableDocument,
)
from probation_graph.ingest.reading.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from probation_graph.ingest.reading.listing import listing
from probation_graph.ingest.reading.wire import Reading

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024  # bytes: readers allow that much before the mark
PDF_SUFFIX = ".pdf"
Reader = Callable[[Path, bytes, Limits], Reading]
PDF, TEXT = "application/pdf", "text/plain"


def read_document(path: Path, limits: Limits = DEFAULT_LIMITS) -> DocumentText:
    """Read a PDF or a plain text file.

    Raises a subclass of UnreadableDocument, which says what is wrong and what to do.
    """
    return document_of(path, bytes_of(path, limits), limits)


def document_of(
    path: Path, data: bytes, limits: Limits = DEFAULT_LIMITS, read: Reader = read_apart
) -> DocumentText:
    """The document that these bytes are. `path` is for messages and its suffix only; `read` reads
    a PDF, in a process of its own unless told otherwise.

    Raises a subclass of UnreadableDocument.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if is_pdf(data):
        reading = read(path, data, limits)
        return DocumentText(sha256, PDF, reading.reader, *reading[1:])
    from probation_graph.ingest.plaintext import textfile  # only where a text is read

    sizes, blocks = textfile.read_text(text_of(path, data))
    return DocumentText(sha256, TEXT, textfile.READER, sizes, blocks)


def is_pdf(data: bytes) -> bool:
    """Whether bytes are marked as a PDF."""
    return PDF_MARK in data[:PDF_MARK_WITHIN]


def text_of(path: Path, data: bytes) -> str:
    """The plain text of a file's bytes."""
    from probation_graph.ingest.plaintext import textfile

    text = textfile.decoded(data)
    if text is None or path.suffix.lower() == PDF_SUFFIX:
        raise NotAPdf(path, "it is neither a PDF nor plain text" if text is None else
                      "it is named as a PDF, but is none")  # fmt: skip
    if not text.strip():
        raise EmptyFile(path, "it is empty")
    return text


def bytes_of(path: Path, limits: Limits) -> bytes:
    """The bytes of a file that is there, is a file, can be opened, and is neither empty nor too
    big."""
    if path.is_dir():
        raise IsAFolder(path, "it is a folder")
    if not path.exists():
        raise MissingFile(path, "there is no such file")
    if not path.is_file():
        raise Damaged(path, "it is not an ordinary file")
    if path.stat().st_size > limits.size * MEGABYTE:
        raise TooBig(path, f"it is bigger than {limits.size} MB")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Damaged(path, f"it cannot be opened ({error.strerror})") from error
    if not data.strip():
        raise EmptyFile(path, "it is empty")
    return data


def main(arguments: Sequence[str]) -> int:
    """Print the blocks of each file named."""
    for name in arguments:
        try:
            sys.stdout.write(listing(read_document(Path(name))))
        except UnreadableDocument as error:
            sys.stderr.write(f"{error}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
