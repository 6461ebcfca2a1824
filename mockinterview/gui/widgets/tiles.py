"""Widgets side by side in as many columns as there is room for."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mockinterview.gui.theme import Theme, space

LEAST_PX = 210
"""Width of a column at least, at a text size of 100 %."""


class Tiles(QWidget):
    """Lays widgets out row by row; hidden ones leave no gap."""

    def __init__(self, theme: Theme, *widgets: QWidget, most: int = 3, least_px: int = LEAST_PX) -> None:
        super().__init__()
        self._theme, self._widgets, self._most, self._least_px = theme, widgets, most, least_px
        self._shown: tuple[int, tuple[bool, ...]] = (0, ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(2))
        self._grid.setVerticalSpacing(space(1.5))
        for widget in widgets:
            widget.setParent(self)
            widget.installEventFilter(self)
        theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Close the gap of a widget that is hidden."""
        if event.type() in {QEvent.Type.HideToParent, QEvent.Type.ShowToParent}:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        least = self._least_px * self._theme.text_percent // 100
        columns = max(1, min(self._most, self.width() // least))
        there = tuple(not widget.isHidden() for widget in self._widgets)
        if self._shown == (columns, there):
            return
        self._shown = (columns, there)
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        shown = [widget for widget in self._widgets if not widget.isHidden()]
        for at, widget in enumerate(shown):
            self._grid.addWidget(widget, *divmod(at, columns))
