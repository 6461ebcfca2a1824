"""Icons that stand by themselves."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Picture(QWidget):
    """An icon that follows the theme; ``name`` is read out, empty where a text beside it says the same."""

    def __init__(self, icon: QIcon, *, size_px: int = 20, name: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._size_px = size_px
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: QIcon, *, name: str = "") -> None:
        """Show another icon."""
        self._icon = icon
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the icon."""
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the icon in the present colors."""
        del event
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
