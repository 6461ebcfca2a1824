"""The states of a page that has nothing else to show."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from mockinterview.gui.theme import space
from mockinterview.gui.widgets.boxes import fill
from mockinterview.gui.widgets.buttons import button, primary
from mockinterview.gui.widgets.pictures import Picture
from mockinterview.gui.widgets.texts import body, caption, heading

ICON_PX = 48
WIDEST_PX = 460


class EmptyState(QWidget):
    """Says why a page is empty and what fills it."""

    def __init__(
        self,
        icon: QIcon,
        name: str,
        sentence: str,
        *,
        action: str | None = None,
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        said = body(sentence)
        for label in (named := heading(name), said):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaximumWidth(WIDEST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        fill(layout, gap=1.5, margin=4)
        layout.addWidget(Picture(icon, size_px=ICON_PX), alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(named)
        layout.addWidget(said)
        if action and on_action:
            layout.addWidget(primary(action, on_action), alignment=Qt.AlignmentFlag.AlignCenter)


class Loading(QWidget):
    """Says what is being waited for; ``done`` and ``total`` where they are known."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST_PX)
        self._said = caption(sentence)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(sentence)
        fill(QVBoxLayout(self), self._said, self._bar, gap=1, margin=0)

    def say(self, sentence: str, *, done: int = 0, total: int = 0) -> None:
        """Say how far it is; a total of 0 is unknown."""
        self._said.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class Notice(QFrame):
    """A sentence on something odd, with its way on as buttons."""

    def __init__(self, sentence: str, *, icon: QIcon | None = None, role: str = "notice") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.said = body(sentence)
        layout = QHBoxLayout(self)
        layout.setSpacing(space(1))
        if icon:
            layout.addWidget(Picture(icon), alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.said, 1)

    def offer(self, action: str, on_action: Callable[[], object]) -> None:
        """Put a button at the end."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button(action, on_action))
