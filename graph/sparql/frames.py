"""Frames between the asking process and its workers: a kind, a length, and that many bytes.

| kind | from | holds |
|---|---|---|
| `SOURCE` | asker | JSON: where the record is |
| `QUERY` | asker | JSON: a `Query` |
| `READY` | worker | nothing: the dataset is loaded |
| `HEAD` | worker | JSON: the answer's form, media type |
| `DATA` | worker | bytes of the answer |
| `END` | worker | JSON: whether the answer was cut |
| `FAULT` | worker | JSON: why there is no answer, or no more of it |
"""

import json
import struct
from enum import IntEnum
from typing import IO, Any

HEADER = struct.Struct("!BI")


class Kind(IntEnum):
    """What a frame holds."""

    SOURCE = 1
    QUERY = 2
    READY = 3
    HEAD = 4
    DATA = 5
    END = 6
    FAULT = 7


def write(stream: IO[bytes], kind: Kind, content: bytes = b"") -> None:
    """Send a frame. Raises OSError where the other side is gone."""
    stream.write(HEADER.pack(kind, len(content)))
    stream.write(content)
    stream.flush()


def write_json(stream: IO[bytes], kind: Kind, content: dict[str, Any]) -> None:
    """Send a frame of JSON."""
    write(stream, kind, json.dumps(content).encode())


def read(stream: IO[bytes]) -> tuple[Kind, bytes]:
    """The next frame. Raises EOFError where the other side is gone."""
    kind, length = HEADER.unpack(_exactly(stream, HEADER.size))
    return Kind(kind), _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length) if length else b""
    if len(content) < length:
        raise EOFError
    return content
