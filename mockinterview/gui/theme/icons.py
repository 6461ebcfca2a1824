"""The icons, drawn in the colors of the theme that counts when they are painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """The one set of icons; ``color`` names a field of the palette and returns its present color."""

    def __init__(self, folder: Path, color: Callable[[str], str]) -> None:
        self._folder = folder
        self._color = color
        self._sources: dict[str, str] = {}
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """Return an icon by the name of its file, in a color of the palette."""
        return QIcon(_Engine(self, name, role))

    def pixmap(self, name: str, role: str, *, size_px: int, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture, ``ratio`` being the device's pixels for one of ours."""
        pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRectF(pixmap.rect()), name, role)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def paint(self, painter: QPainter, place: QRectF, name: str, role: str) -> None:
        """Paint an icon into a square."""
        self._drawing(name, self._color(role)).render(painter, place)

    def _drawing(self, name: str, color: str) -> QSvgRenderer:
        if (name, color) not in self._drawings:
            source = self._source(name).replace("currentColor", color)
            self._drawings[name, color] = QSvgRenderer(QByteArray(source.encode()))
        return self._drawings[name, color]

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]


class _Engine(QIconEngine):
    def __init__(self, icons: Icons, name: str, role: str) -> None:
        super().__init__()
        self._icons, self._name, self._role = icons, name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        role = "muted" if mode is QIcon.Mode.Disabled else self._role
        side = min(rect.width(), rect.height())
        square = QRectF(rect.x(), 0, side, side)  # at the left, so that a wider icon keeps off its text
        square.moveCenter(QPointF(square.center().x(), QRectF(rect).center().y()))
        self._icons.paint(painter, square, self._name, role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._role)
