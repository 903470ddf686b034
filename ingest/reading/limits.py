"""Limits within which a document must be read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the child process that imports this has no use for settings
    from probation_graph.graph.settings import Settings

MEGABYTE = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one document: `seconds` of time, `memory` and `size` in megabytes, `pages`; and
    `page_seconds` for one page. A page that is read by OCR may take `ocr_page_seconds`, and its
    document as many more; without `ocr`, none is read so."""

    seconds: float = 120.0
    memory: int = 2048
    pages: int = 2000
    size: int = 200
    page_seconds: float = 20.0
    ocr_page_seconds: float = 60.0
    ocr: bool = True

    @classmethod
    def of(cls, settings: "Settings") -> "Limits":
        """The limits that the settings give."""
        return cls(
            settings.document_timeout,
            settings.document_memory,
            settings.document_pages,
            settings.document_size,
            settings.page_timeout,
            settings.ocr_page_timeout,
            settings.ocr == "auto",
        )


DEFAULT_LIMITS = Limits()
