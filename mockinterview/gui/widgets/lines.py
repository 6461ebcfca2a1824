"""Rows of a long list: a name with something beside it, and details below."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mockinterview.gui.theme import RADIUS_PX, Size, Theme, space

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under which a model gives the ``Line`` of a row."""
WIDE = 40
"""Width from which a row's texts fit beside each other, in heights of the text."""

ROWS_AT_ONCE = 40
LEAST_HIGH = 13
"""Height of a list at least, in heights of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is painted of one row."""

    name: str
    aside: str = ""
    tone: str = "ink"
    """The color of what stands aside, by its name in the palette."""
    details: str = ""
    marks: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text of a row with its place."""

    text: str
    font: QFont
    color: str
    place: QRect
    flags: int


class LineDelegate(QStyledItemDelegate):
    """Paints ``Line``s: in two lines where there is room, else wrapped, so that nothing is cut off."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[tuple[int, Line], int] = {}
        self._take_fonts()
        theme.changed.connect(self._take_fonts)

    @property
    def is_wide(self) -> bool:
        """Return whether every row has the same two lines."""
        return self._view.viewport().width() >= WIDE * self._theme.px(Size.BODY)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size that a row's texts need at the view's width."""
        width, line = self._view.viewport().width(), index.data(LINE_ROLE)
        if (width, line) not in self._heights:
            bottom = max(piece.place.bottom() for piece in self._pieces(line, width))
            self._heights[width, line] = bottom + space(1.5)
        return QSize(width, self._heights[width, line])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row's state, then its texts."""
        self._ground(painter, option, index)
        painter.save()
        painter.translate(option.rect.topLeft())
        for piece in self._pieces(index.data(LINE_ROLE), option.rect.width()):
            painter.setFont(piece.font)
            painter.setPen(QColor(self._theme.color(piece.color)))
            text = piece.text
            if self.is_wide:
                metrics = QFontMetrics(piece.font)
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, piece.place.width())
            painter.drawText(piece.place, piece.flags, text)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._view)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setPen(QPen(QColor(self._theme.color("accent")), 2))
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), RADIUS_PX, RADIUS_PX)
            painter.restore()

    def _pieces(self, line: Line, width: int) -> Iterator[_Piece]:
        return self._beside(line, width) if self.is_wide else self._below(line, width)

    def _texts(self, line: Line) -> tuple[tuple[str, QFont, str], ...]:
        name, plain, small = self._fonts
        return (
            (line.name, name, "ink"),
            (line.aside, plain, line.tone),
            (line.details, small, "muted"),
            (line.marks, small, "accent"),
        )

    def _take_fonts(self) -> None:
        """Take the fonts of the theme, and measure every row again."""
        font = self._theme.font
        self._fonts = (font(Size.BODY, is_bold=True), font(Size.BODY), font(Size.CAPTION))
        self._heights.clear()

    def _beside(self, line: Line, width: int) -> Iterator[_Piece]:
        """Yield the texts in two lines, what stands aside at the right."""
        (name, aside, details, marks), top = self._texts(line), space(1)
        for left, right in ((name, aside), (details, marks)):
            height = max(QFontMetrics(font).height() for _, font, _ in (left, right))
            taken = QFontMetrics(right[1]).horizontalAdvance(right[0]) + space(2)
            inner = width - space(4)
            one_line = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
            yield _Piece(*left, QRect(space(2), top, inner - taken, height), one_line)
            flags = one_line | int(Qt.AlignmentFlag.AlignRight)
            yield _Piece(*right, QRect(width - space(2) - taken, top, taken, height), flags)
            top += height + space(0.5)

    def _below(self, line: Line, width: int) -> Iterator[_Piece]:
        """Yield the texts one below the other, wrapped."""
        top, flags = space(1), int(Qt.TextFlag.TextWordWrap)
        for text, font, color in self._texts(line):
            if text:
                room = QRect(space(2), top, max(width - space(4), 1), 10_000)
                height = QFontMetrics(font).boundingRect(room, flags, text).height()
                room.setHeight(height)
                yield _Piece(text, font, color, room, flags)
                top += height + space(0.25)


class LineView(QListView):
    """A list of rows that is read row by row; Enter or a double click opens one."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._lines = LineDelegate(self, theme)
        self.setItemDelegate(self._lines)
        self.setBatchSize(ROWS_AT_ONCE)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._theme = theme
        theme.changed.connect(self._measure)
        self._measure()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Measure the rows again, as narrow ones are higher."""
        self._measure()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def rows(self) -> tuple[int, ...]:
        """Return which rows are chosen, from the top."""
        chosen = self.selectionModel()
        return tuple(sorted(index.row() for index in chosen.selectedIndexes())) if chosen else ()

    def _measure(self) -> None:
        self.setMinimumHeight(LEAST_HIGH * self._theme.px(Size.BODY))
        self.setUniformItemSizes(self._lines.is_wide)
        modes = QListView.LayoutMode  # wrapped rows are measured one by one: some now, the others when idle
        self.setLayoutMode(modes.SinglePass if self._lines.is_wide else modes.Batched)
        self.scheduleDelayedItemsLayout()


def focus_row(view: QListView, row: int) -> None:
    """Make a row the present one, and see to it that it is in sight."""
    index = view.model().index(row, 0)
    view.setCurrentIndex(index)
    view.scrollTo(index)
