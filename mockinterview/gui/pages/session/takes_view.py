"""All takes of a question beside each other: what was said otherwise, both to be heard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QTextBrowser, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.sections import Section
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import body, button, caption, column, line, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.review import ONE_TAKE, AttemptPicture, ReviewPicture
from mockinterview.screens.takes import DifferencePiece, Side, TakesPicture
from mockinterview.screens.transcript import Clip

HIGHEST_PX = 320


class Takes(Section):
    """What changed from the first take to the others."""

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        if not picture.comparisons:
            self._body.addWidget(body(ONE_TAKE))
            return
        self._body.addLayout(self._players(picture))
        for comparison in picture.comparisons:
            self._body.addWidget(line())
            self._body.addLayout(_compared(self._desk, comparison))

    def _players(self, picture: ReviewPicture) -> QVBoxLayout:
        buttons = [
            button(f"Hear {take.name.lower()}", self._hearing(take), icon=self._desk.theme.icon("play"))
            for take in picture.attempts
            if _whole(take)
        ]
        return column(Flow(*buttons))

    def _hearing(self, take: AttemptPicture) -> Callable[[], None]:
        return lambda: self._tape.play(_whole(take))


def _whole(take: AttemptPicture) -> list[Clip]:
    return [Clip(passage.sound, 0.0, None) for passage in take.transcript.passages if passage.sound]


def _compared(desk: Desk, picture: TakesPicture) -> QVBoxLayout:
    made = column(strong(picture.verdict), gap=1.5)
    if picture.pieces:
        made.addWidget(DifferenceText(desk, picture.pieces))
    made.addWidget(caption(picture.how_to_read))
    made.addWidget(_numbers(picture))
    return made


def _numbers(picture: TakesPicture) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space(2))
    for place, text in enumerate(("", picture.before, picture.after)):
        grid.addWidget(caption(text), 0, place)
    for place, number in enumerate(picture.numbers, start=1):
        grid.addWidget(body(number.name), place, 0)
        grid.addWidget(body(number.before), place, 1)
        grid.addWidget(
            strong(number.after) if number.after != number.before else body(number.after), place, 2
        )
    return made


class DifferenceText(QTextBrowser):
    """The words of two takes in one text, those of only one struck out or underlined."""

    def __init__(self, desk: Desk, pieces: tuple[DifferencePiece, ...]) -> None:
        super().__init__()
        self._theme = desk.theme
        self.setProperty("role", "reading")
        self.setAccessibleName("Difference between the takes")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cursor = QTextCursor(self.document())
        for piece in pieces:
            cursor.insertText(piece.text, self._style(piece.side))
            cursor.insertText(" ", self._style(Side.BOTH))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that shows all, up to the highest."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            needed = round(self.document().size().height()) + space(1)
            self.setFixedHeight(min(needed, HIGHEST_PX))

    def _style(self, side: Side) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(self._theme.color("muted" if side is Side.BEFORE else "ink")))
        if side is Side.BEFORE:
            made.setFontStrikeOut(True)
        if side is Side.AFTER:
            made.setFontUnderline(True)
            made.setFontWeight(QFont.Weight.Bold)
        return made
