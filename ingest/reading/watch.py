"""A watch on the reading of one document: no page may take longer than its limit.

A timer of the system ends this process, whatever its libraries do; where the platform has none
(Windows), the limit for the whole document still holds.
"""

import signal
from collections.abc import Callable
from dataclasses import dataclass

from probation_graph.ingest.reading.limits import Limits

Tell = Callable[[float], None]  # told by how many seconds the document's limit grows


def keep_silent(_: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Watch:
    """Limits for the pages of a document. `more` is told before each page read by OCR."""

    limits: Limits
    more: Tell = keep_silent

    def page(self) -> None:
        """A page of text begins."""
        arm(self.limits.page_seconds)

    def scanned_page(self, _number: int) -> None:
        """A page that is read by OCR begins."""
        self.more(self.limits.ocr_page_seconds)
        arm(self.limits.ocr_page_seconds)

    def done(self) -> None:
        """No page is being read."""
        arm(0.0)


def arm(seconds: float) -> None:
    """End this process after some seconds; 0 takes that back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
