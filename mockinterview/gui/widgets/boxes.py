"""What holds other widgets: rows, columns, cards, a page's column."""

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from mockinterview.gui.theme import COLUMN_PX, space


def column(*widgets: QWidget | QLayout, gap: float = 1, margin: float = 0) -> QVBoxLayout:
    """Return widgets one below another; ``gap`` and ``margin`` in steps of the grid."""
    layout = QVBoxLayout()
    fill(layout, *widgets, gap=gap, margin=margin)
    return layout


def row(*widgets: QWidget | QLayout, gap: float = 1, margin: float = 0) -> QHBoxLayout:
    """Return widgets side by side; ``gap`` and ``margin`` in steps of the grid."""
    layout = QHBoxLayout()
    fill(layout, *widgets, gap=gap, margin=margin)
    return layout


def fill(
    layout: QVBoxLayout | QHBoxLayout, *widgets: QWidget | QLayout, gap: float = 1, margin: float = 0
) -> None:
    """Put widgets into a layout."""
    layout.setSpacing(space(gap))
    layout.setContentsMargins(QMargins(*[space(margin)] * 4))
    for widget in widgets:
        if isinstance(widget, QLayout):
            layout.addLayout(widget)
        else:
            layout.addWidget(widget)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.setParent(None)
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)
            inner.deleteLater()


class Card(QFrame):
    """A surface of its own for what belongs together; cards are not put into cards."""

    def __init__(self, *widgets: QWidget | QLayout, gap: float = 1) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        fill(self.body, *widgets, gap=gap, margin=2.5)


def line() -> QFrame:
    """Return a thin line between sections."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class _Ground(QWidget):
    """What is scrolled: as high as its texts are at its width, not as they would be at their narrowest."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class Scroll(QScrollArea):
    """A page's column: scrolls when it is too high, and stays readable on a wide window."""

    def __init__(self, *widgets: QWidget | QLayout, gap: float = 2, width_px: int = COLUMN_PX) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QWidget()
        self.column.setMaximumWidth(width_px)
        self.body = QVBoxLayout(self.column)
        fill(self.body, *widgets, gap=gap, margin=4)
        self.body.addStretch(1)
        ground = _Ground()
        around = QHBoxLayout(ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self.column, 100)
        around.addStretch(1)
        self.setWidget(ground)

    def add(self, *widgets: QWidget | QLayout) -> None:
        """Put more widgets at the end of the column."""
        for widget in widgets:
            at = self.body.count() - 1
            if isinstance(widget, QLayout):
                self.body.insertLayout(at, widget)
            else:
                self.body.insertWidget(at, widget)
