"""Keeps the program to one window for each folder of data: a second start raises the first."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500
"""How long a running window has to answer; one that hangs does not keep a new one from starting."""


class Instance(QObject):
    """The one window of a folder."""

    wanted = Signal()
    """The program was started again; the window should come to the front."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._name = f"mockinterview-{sha256(str(home.resolve()).encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def raise_other(self) -> bool:
        """Ask a window that is there already to come to the front; return whether there was one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_there = socket.waitForConnected(ANSWER_MS)
        socket.disconnectFromServer()
        return is_there

    def claim(self) -> None:
        """Be the one window from now on."""
        QLocalServer.removeServer(self._name)  # left by a window that was killed
        self._server.listen(self._name)

    def close(self) -> None:
        """Be it no more."""
        self._server.close()

    def _answer(self) -> None:
        self._server.nextPendingConnection().deleteLater()
        self.wanted.emit()
