"""A field to search in as one types."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QToolButton, QWidget

from mockinterview.gui.theme import Size, Theme, space
from mockinterview.gui.widgets.pictures import beside_text_px

CLEAR = "Clear the search"
WIDE = 34
"""Width from which controls fit beside the field, in heights of the text."""
PAUSE_MS = 150
"""How long typing must rest before it is searched for."""


class SearchField(QLineEdit):
    """Says what is searched for once typing rests; Ctrl+F leads to it from anywhere on its page."""

    searched = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(space(20))
        self._icon = theme.icon("search", "muted")
        for clears in self.findChildren(QToolButton):
            clears.setAccessibleName(CLEAR)
            clears.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.searched)
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._search_now)

    def empty(self) -> None:
        """Take the words out without searching for none."""
        self.clear()
        self._pause.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Leave room for the icon, which grows with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setTextMargins(beside_text_px(self) + space(0.5), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the icon before the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = beside_text_px(self)
        self._icon.paint(painter, QRect(space(1), (self.height() - side) // 2, side, side))
        painter.end()

    def lead_from(self, page: QWidget) -> None:
        """Let Ctrl+F on a page lead here."""
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), page)
        shortcut.activated.connect(self._take_keyboard)

    def _take_keyboard(self) -> None:
        self.setFocus()
        self.selectAll()

    def _search_now(self) -> None:
        self._pause.stop()
        self.searched.emit()


class SearchRow(QWidget):
    """A field to search in with controls beside it, or below it where it is narrow."""

    def __init__(self, theme: Theme, search: SearchField, *beside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(1))
        self._row.addWidget(search, 1)
        for widget in beside:
            self._row.addWidget(widget)
        for widget in (search, *beside):
            self._row.setAlignment(widget, Qt.AlignmentFlag.AlignBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand below each other where there is too little room."""
        is_wide = self.width() >= WIDE * self._theme.px(Size.BODY)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        super().resizeEvent(event)
