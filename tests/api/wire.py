"""A wire to a database that can be cut, held still, and mended."""

import contextlib
import socket
import threading
import time


class Wire:
    """Listens on loopback, and passes on what comes to a port and back."""

    def __init__(self, port):
        self._port = port
        self._flowing = threading.Event()
        self._flowing.set()
        self._delay = 0.0
        self._open = []
        self._listener = None
        self.here = 0
        self.mend()

    def mend(self):
        """Take connections, on the same port as ever, and let what is held flow."""
        self._flowing.set()
        self._delay = 0.0
        if self._listener is None:
            self._listener = socket.create_server(("127.0.0.1", self.here))
            self.here = self._listener.getsockname()[1]
            threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def slow(self, seconds):
        """Pass on everything so much later."""
        self._delay = seconds

    def hold(self):
        """Take connections, and pass nothing on."""
        self._flowing.clear()

    def cut(self):
        """End every connection, and refuse new ones."""
        listener, self._listener = self._listener, None
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for known in self._open:
            with contextlib.suppress(OSError):
                known.shutdown(socket.SHUT_RDWR)
            known.close()
        self._open.clear()
        self._flowing.set()

    def _accept(self, listener):
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
                self._open += [near, far]
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    def _pass_on(self, source, target):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                self._flowing.wait()
                time.sleep(self._delay)
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
