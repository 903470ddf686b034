"""Frames: messages between the command and its workers, as JSON with bytes behind it.

JSON and bytes, since what a process that reads hostile files sends back must not be able to do
anything.
"""

import json
from typing import Any, BinaryIO

LENGTH = 8  # bytes of each of the two lengths that begin a frame
HEAD = 2 * LENGTH


def framed(said: dict[str, Any], content: bytes = b"") -> bytes:
    """A message."""
    text = json.dumps(said).encode()
    lengths = (len(part).to_bytes(LENGTH, "big") for part in (text, content))
    return b"".join((*lengths, text, content))


def length_of(head: bytes) -> int:
    """How many bytes come after the first ones of a message."""
    return sum(lengths_of(head))


def lengths_of(head: bytes) -> tuple[int, int]:
    """The lengths of a message's two parts."""
    return int.from_bytes(head[:LENGTH], "big"), int.from_bytes(head[LENGTH:HEAD], "big")


def unframed(frame: bytes) -> tuple[dict[str, Any], bytes]:
    """What a whole message says, and the bytes with it."""
    end = HEAD + lengths_of(frame)[0]
    said: dict[str, Any] = json.loads(frame[HEAD:end])
    return said, frame[end:]


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next message of a stream, which waits for it; None at its end."""
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return None
    return unframed(head + stream.read(length_of(head)))
