"""Ends the window in order when the system or Ctrl-C asks for it, so that nothing is lost."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Ending(QObject):
    """Calls a function on the thread of the window for each signal that asks the program to end.

    Python takes a signal only between two of its own steps, of which there are none while Qt waits; so the
    signal writes to a socket that Qt looks at.
    """

    def __init__(self, on_end: Callable[[], object]) -> None:
        super().__init__()
        self._on_end = on_end
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self._wakeup = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _let_qt_know) for number in SIGNALS}

    def close(self) -> None:
        """Leave signals to whoever had them before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._read.close()
        self._write.close()

    def _take(self) -> None:
        if any(number in SIGNALS for number in self._read.recv(64)):
            self._on_end()


def _let_qt_know(number: int, frame: FrameType | None) -> None:
    """Do nothing: the socket tells Qt."""
