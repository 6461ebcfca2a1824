"""How each kind of mark looks in a transcript: a line, a weight or a slant of its own, never color alone."""

from collections.abc import Collection

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockinterview.gui.theme import Size, Theme
from mockinterview.screens.transcript import Mark

Underline = QTextCharFormat.UnderlineStyle
_LINES = {
    Mark.FILLER: (Underline.DotLine, "fair"),
    Mark.HEDGE: (Underline.DashUnderline, "fair"),
    Mark.REPEAT: (Underline.WaveUnderline, "fair"),
    Mark.UNSURE: (Underline.DashDotLine, "bad"),
    Mark.POINT: (Underline.SingleUnderline, "good"),
}
"""Line and its color; where a word has several marks, the first of these."""


def mark_format(theme: Theme, marks: Collection[Mark]) -> QTextCharFormat:
    """Return how words with these marks are written."""
    made = QTextCharFormat()
    made.setForeground(QColor(theme.color("ink")))
    for mark, (line, role) in _LINES.items():
        if mark in marks:
            made.setUnderlineStyle(line)
            made.setUnderlineColor(QColor(theme.color(role)))
            break
    if Mark.POINT in marks:
        made.setBackground(QColor(theme.color("good_soft")))
    if Mark.UNSURE in marks:
        made.setFontItalic(True)
        made.setForeground(QColor(theme.color("muted")))
    if Mark.TERM in marks:
        made.setFontWeight(QFont.Weight.Bold)
    return made


class MarkSample(QWidget):
    """A few words written as words with a mark are."""

    def __init__(self, theme: Theme, mark: Mark, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark
        self._text = text
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._write()
        theme.changed.connect(self._write)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the words."""
        return self._document.size().toSize() + QSize(2, 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words."""
        del event
        painter = QPainter(self)
        self._document.drawContents(painter)
        painter.end()

    def _write(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(self._theme.font(Size.CAPTION))
        QTextCursor(self._document).insertText(self._text, mark_format(self._theme, [self._mark]))
        self.updateGeometry()
        self.update()
