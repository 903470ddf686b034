"""Limits within which a document must be read."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one document: `seconds` of time, `memory` and `size` in megabytes, `pages`."""

    seconds: float = 120.0
    memory: int = 2048
    pages: int = 2000
    size: int = 200


DEFAULT_LIMITS = Limits()
