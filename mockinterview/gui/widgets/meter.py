"""The loudness of the microphone as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockinterview.gui.theme import Theme

LOWEST_DBFS = -60.0
HEIGHT_PX = 10
LEAST_WIDTH_PX = 80
FALL_DB = 2.5
"""By how much the bar falls at most from one picture to the next, so that it can be read."""


class LevelMeter(QWidget):
    """Shows the loudness from -60 dBFS (nothing) to 0; repaints only where its length changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dbfs = LOWEST_DBFS
        self._filled_px = 0
        self.setAccessibleName("Loudness of the microphone")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def dbfs(self) -> float:
        """Return the loudness that is shown."""
        return self._dbfs

    def show_level(self, dbfs: float) -> None:
        """Show a loudness in dBFS; at once where it rises, gently where it falls."""
        self._dbfs = min(max(dbfs, self._dbfs - FALL_DB, LOWEST_DBFS), 0.0)
        filled = round(self.width() * (1 - self._dbfs / LOWEST_DBFS))
        if filled != self._filled_px:
            self._filled_px = filled
            self.update()

    def rest(self) -> None:
        """Show nothing."""
        self._dbfs = LOWEST_DBFS
        self._filled_px = 0
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width it can be read at."""
        return QSize(2 * LEAST_WIDTH_PX, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width."""
        return QSize(LEAST_WIDTH_PX, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar on its ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(QColor(self._theme.color("raised")))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(QColor(self._theme.color("good")))
        painter.drawRoundedRect(QRectF(0, 0, self._filled_px, self.height()), radius, radius)
        painter.end()
