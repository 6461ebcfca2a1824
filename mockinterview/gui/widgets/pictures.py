"""Icons that stand by themselves."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockinterview.gui.theme import Size

BESIDE_TEXT = 1.2
"""Side of an icon beside words, in heights of their text."""


def beside_text_px(widget: QWidget) -> int:
    """Return the side of an icon that stands beside a widget's own words."""
    return round(BESIDE_TEXT * widget.font().pixelSize())


class Picture(QWidget):
    """An icon that follows the theme and the size of text, ``size_px`` being its side at 100 %.

    ``name`` is read out, empty where a text beside it says the same.
    """

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
        side = round(self._size_px * self.font().pixelSize() / Size.BODY.value)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the icon in the present colors."""
        del event
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
