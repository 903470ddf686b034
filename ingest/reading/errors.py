"""Documents that cannot be read: what is wrong with each, and what to do.

IngestError (graph.errors)
└── UnreadableDocument       has a `kind` and the `path`
    ├── MissingFile          missing     no such file
    ├── IsAFolder            folder      a folder where a file is needed
    ├── EmptyFile            empty       no bytes
    ├── NotAPdf              not-a-pdf   neither a PDF nor plain text
    ├── Encrypted            encrypted   needs a password
    ├── NoText               no-text     pages without text, such as scans
    ├── OtherKind            other-kind  text, but nothing of an inspection
    ├── TooBig               too-big     more bytes, pages or memory than the limits allow
    ├── TooSlow              too-slow    more time than the limit allows
    └── Damaged              unreadable  truncated or broken, or the file may not be opened
"""

from pathlib import Path
from typing import ClassVar

from probation_graph.graph.errors import IngestError
from probation_graph.ingest.ocr.extra import ADD_OCR, is_installed

UNSEARCHED = (
    f"Reading pictures of pages takes what {ADD_OCR} adds; or make it searchable with a "
    "text-recognition (OCR) program and give the result."
)
SEARCHED = (
    "Text recognition (OCR) found nothing in it either, or was switched off (--ocr never): open it "
    "and see what it shows."
)


class UnreadableDocument(IngestError):
    """A document that cannot be read. `reason` is a clause without full stop; the message is
    one line: path, kind, reason, and what to do."""

    kind: ClassVar[str] = "unreadable"
    remedy_text: str = ""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{printable(path)}: {self.kind}: {reason}.", self.remedy_text)
        self.path = path
        self.reason = reason


class MissingFile(UnreadableDocument):
    """No file of that name."""

    kind = "missing"
    remedy_text = "Check the name and the folder."


class IsAFolder(UnreadableDocument):
    """A folder where a file is needed."""

    kind = "folder"
    remedy_text = "Name PDF or text files, or a folder that holds some."


class EmptyFile(UnreadableDocument):
    """A file without a byte or without a character of text."""

    kind = "empty"
    remedy_text = "Download or copy it again."


class NotAPdf(UnreadableDocument):
    """Neither a PDF nor plain text."""

    kind = "not-a-pdf"
    remedy_text = "Give a PDF or a plain text file (UTF-8)."


class Encrypted(UnreadableDocument):
    """A PDF that opens with a password only."""

    kind = "encrypted"
    remedy_text = "Save a copy without the password and give that."


class NoText(UnreadableDocument):
    """A PDF whose pages are pictures, or whose fonts do not tell which letters they draw."""

    kind = "no-text"

    def __init__(self, path: Path, reason: str) -> None:
        self.remedy_text = SEARCHED if is_installed() else UNSEARCHED
        super().__init__(path, reason)


class OtherKind(UnreadableDocument):
    """A document that has nothing to do with an inspection."""

    kind = "other-kind"
    remedy_text = "Give a letter or report of an inspection."


class TooBig(UnreadableDocument):
    """More bytes, pages or memory than the limits allow."""

    kind = "too-big"
    remedy_text = "Split it, or raise the limit."


class TooSlow(UnreadableDocument):
    """Reading took longer than the limit."""

    kind = "too-slow"
    remedy_text = "Save it anew as a PDF from a PDF program, or raise the limit."


class Damaged(UnreadableDocument):
    """A PDF that is truncated or broken, or a file that may not be opened."""

    kind = "unreadable"
    remedy_text = "Download it again, or open it in a PDF program and save a copy."


KINDS: dict[str, type[UnreadableDocument]] = {
    cls.kind: cls
    for cls in (
        MissingFile, IsAFolder, EmptyFile, NotAPdf, Encrypted, NoText, OtherKind, TooBig, TooSlow,
        Damaged,
    )
}  # fmt: skip


def printable(path: Path) -> str:
    """A path in one line, control and unprintable characters escaped."""
    text = str(path)
    return text if text.isprintable() else ascii(text)[1:-1]
