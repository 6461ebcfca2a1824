"""The requests that wait to be written to the recogniser's process."""

import threading
from collections import deque

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.speech.sphinx_child import Begin, Request, Sound

BACKLOG_BYTES = 300 * SAMPLE_RATE * SAMPLE_BYTES
"""Five minutes of sound may wait: a live answer never gets there, a file is read as fast as it is heard."""


class Outbox:
    """Requests in order, with a bound on the sound among them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._requests: deque[Request] = deque()
        self._bytes = 0
        self._closed = False

    @property
    def is_closed(self) -> bool:
        """Whether nothing is sent any more."""
        return self._closed

    def put(self, request: Request) -> bool:
        """Add a request, waiting for room; False where nothing is sent any more.

        A new answer drops what still waits of the one before.
        """
        with self._changed:
            if isinstance(request, Begin):
                self._requests.clear()
                self._bytes = 0
            self._changed.wait_for(lambda: self._closed or self._bytes < BACKLOG_BYTES)
            if not self._closed:
                self._requests.append(request)
                self._bytes += _size(request)
                self._changed.notify_all()
            return not self._closed

    def take(self) -> Request | None:
        """Return the next request, waiting for one; None after the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._requests)
            if self._closed:
                return None
            request = self._requests.popleft()
            self._bytes -= _size(request)
            self._changed.notify_all()
            return request

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def _size(request: Request) -> int:
    return len(request.pcm) if isinstance(request, Sound) else 0
