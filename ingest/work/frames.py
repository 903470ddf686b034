"""Frames: messages between the command and its workers, as JSON with bytes behind it.

JSON and bytes, since what a process that reads hostile files sends back must not be able to do
anything.
"""

import json
from typing import IO, Any

LENGTH = 8  # bytes of each of the two lengths that begin a frame
HEAD = 2 * LENGTH
LONGEST = 1 << 30  # bytes of a message
Message = tuple[dict[str, Any], bytes]


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


def unframed(frame: bytes) -> Message:
    """What a whole message says, and the bytes with it."""
    end = HEAD + lengths_of(frame)[0]
    said: dict[str, Any] = json.loads(frame[HEAD:end])
    return said, frame[end:]


def receive(stream: IO[bytes]) -> Message | None:
    """The next message of a stream, which waits for it; None at its end, and where what comes is
    cut short or no message."""
    head = stream.read(HEAD)
    length = length_of(head)
    if len(head) < HEAD or length > LONGEST:
        return None
    frame = head + stream.read(length)
    return unframed(frame) if len(frame) == HEAD + length else None
