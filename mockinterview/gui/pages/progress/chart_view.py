"""A chart as a picture one can point at, click, and walk through with the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockinterview.gui.theme import RADIUS_PX, Theme
from mockinterview.ports.charts import DrawnChart, HotSpot

REACH_PX = 24
"""How near the pointer must be to a mark."""
RING_PX = 8
REST_MS = 120
"""How long a change of size must rest before the chart is drawn anew."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChartView(QWidget):
    """Shows what was drawn, scaled until it is drawn anew for another size."""

    pointed = Signal(int)
    """The mark that is pointed at, by its index; -1 for none."""
    chosen = Signal(int)
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self._spots: tuple[HotSpot, ...] = ()
        self._drawn_for = QSize(1, 1)
        self._at = -1
        self._height_px = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.resized)

    @property
    def at(self) -> int:
        """Return the index of the mark that is pointed at, -1 for none."""
        return self._at

    @property
    def spots(self) -> tuple[HotSpot, ...]:
        """Return the marks of the picture that is shown."""
        return self._spots

    @property
    def ground_color(self) -> QColor:
        """Return the color at the picture's corner."""
        return self._image.pixelColor(0, 0) if self._image else QColor()

    def take_height(self, height_px: int) -> None:
        """Be so high from now on."""
        self._height_px = height_px
        self.setFixedHeight(height_px)

    def show_drawn(self, drawn: DrawnChart, *, size: QSize) -> None:
        """Show a chart that was drawn for a size of the layout."""
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGBA8888
        )
        self._image = image.copy()
        self._spots = drawn.spots
        self._drawn_for = size
        self._point(-1)
        self.update()

    def rest(self) -> None:
        """Show nothing."""
        self._image, self._spots = None, ()
        self._point(-1)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width it can be read at."""
        return QSize(480, self._height_px)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width."""
        return QSize(200, self._height_px)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Have it drawn anew once the size rests."""
        super().resizeEvent(event)
        self._rest.start()

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Forget that a size was to be drawn for."""
        self._rest.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point at the nearest mark."""
        self._point(self._nearest(event.position()))
        cursor = Qt.CursorShape.PointingHandCursor if self._at >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Point at nothing."""
        self._point(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the mark under the pointer."""
        at = self._nearest(event.position())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from mark to mark with the arrows, choose with Enter or Space."""
        key = Qt.Key(event.key())
        if key in STEPS and self._spots:
            last = len(self._spots) - 1
            first = last if STEPS[key] < 0 else 0
            self._point(first if self._at < 0 else min(max(self._at + STEPS[key], 0), last))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._at >= 0:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point(-1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, a ring around the mark that is pointed at, and the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image:
            painter.drawImage(self.rect(), self._image)
        accent = QColor(self._theme.color("accent"))
        if self._at >= 0:
            painter.setPen(QPen(QColor(self._theme.color("ink")), 2))
            painter.drawEllipse(self._place(self._spots[self._at]), RING_PX, RING_PX)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        painter.end()

    def _point(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self.pointed.emit(at)
            self.update()

    def _place(self, spot: HotSpot) -> QPointF:
        """Return where a mark is now, also while an old picture is stretched."""
        across, down = self.width() / self._drawn_for.width(), self.height() / self._drawn_for.height()
        return QPointF(spot[0] * across, spot[1] * down)

    def _nearest(self, position: QPointF) -> int:
        """Return the index of the nearest mark within reach, -1 without any."""
        across, down = self.width() / self._drawn_for.width(), self.height() / self._drawn_for.height()
        x, y = position.x() / across, position.y() / down
        away = ((abs(left - x) + abs(top - y), index) for index, (left, top) in enumerate(self._spots))
        distance, index = min(away, default=(REACH_PX + 1.0, -1))
        return index if distance <= REACH_PX else -1
