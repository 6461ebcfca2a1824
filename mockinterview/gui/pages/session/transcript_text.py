"""The words of an answer on a page: marked, clicked to be heard, lit up while they are played."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from mockinterview.gui.pages.session.transcript_writer import TranscriptWriter
from mockinterview.gui.pages.session.word_places import WordPlaces, width
from mockinterview.gui.theme import Theme, space
from mockinterview.screens.transcript import TranscriptPicture

HIGHEST_PX = 420
"""From here on, at usual text size, the text scrolls by itself."""
MANY_CHARACTERS = 20_000
"""So much text is certainly higher; to lay it all out only to know would take too long."""
TO_THE_END = -1
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class TranscriptText(QTextEdit):
    """Marked words; they are counted through all passages of the transcript."""

    chosen = Signal(int)
    """A word was gone to."""
    wanted = Signal(int, int)
    """The words from the first to the last are to be heard; the last may be ``TO_THE_END``."""
    typed = Signal(str)
    """A letter was typed on a word: its correction begins."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = TranscriptPicture((), ())
        self._writer: TranscriptWriter | None = None
        self._writing = QTimer(self, interval=0)
        self._writing.timeout.connect(self._write)
        self.places = WordPlaces()
        self.lit: int | None = None
        """Which word is marked as being heard."""
        self.setReadOnly(True)
        self.setProperty("role", "reading")
        self.setAccessibleName("Transcript")
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._choose)
        theme.changed.connect(lambda: self.show_transcript(self._picture))

    def show_transcript(self, picture: TranscriptPicture) -> None:
        """Show the words of an attempt."""
        self._picture = picture
        self.go_dark()
        self.clear()
        self._writer = TranscriptWriter(self.document(), picture, self._theme)
        self.places = self._writer.places
        self.setFixedHeight(self._highest_px)
        self._writing.start()
        self._write()

    @property
    def is_complete(self) -> bool:
        """Return whether all words stand there."""
        return self._writer is None

    @property
    def current(self) -> int | None:
        """Return which word the cursor is at."""
        return self.places.at_position(self.textCursor().position())

    def go_to(self, number: int) -> None:
        """Put the cursor at a word."""
        if number < len(self.places):
            cursor = self.textCursor()
            cursor.setPosition(self.places.start(number))
            self.setTextCursor(cursor)

    def light_up(self, sound: str, at_s: float) -> None:
        """Mark the word that is heard at a second of a recording."""
        number = self.places.at_second(sound, at_s)
        if number is None or number == self.lit:
            return
        self.lit = number
        cursor = QTextCursor(self.document())
        start = self.places.start(number)
        cursor.setPosition(start)
        cursor.setPosition(start + width(self.places[number][1].text), QTextCursor.MoveMode.KeepAnchor)
        light = QTextEdit.ExtraSelection()
        light.cursor = cursor
        light.format.setBackground(QColor(self._theme.color("accent")))
        light.format.setForeground(QColor(self._theme.color("accent_ink")))
        self.setExtraSelections([light])

    def go_dark(self) -> None:
        """Mark no word as heard."""
        self.lit = None
        self.setExtraSelections([])

    def _write(self) -> None:
        if self._writer is None or self._writer.go_on():
            self._writing.stop()
            self._writer = None
            self._fit()

    def _fit(self) -> None:
        """Take the height that shows all, up to the highest."""
        if self.is_complete:
            is_high = self.document().characterCount() > MANY_CHARACTERS
            highest = self._highest_px
            needed = highest if is_high else round(self.document().size().height()) + space(1.5)
            self.setFixedHeight(min(needed, highest))

    @property
    def _highest_px(self) -> int:
        return round(HIGHEST_PX * self._theme.text_percent / 100)

    def _choose(self) -> None:
        if self.is_complete and (number := self.current) is not None:
            self.chosen.emit(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Play from the word that was clicked, or the words that were selected."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        cursor = self.textCursor()
        first = self.places.at_position(cursor.selectionStart())
        last = self.places.at_position(cursor.selectionEnd() - 1) if cursor.hasSelection() else TO_THE_END
        if first is not None and last is not None:
            self.wanted.emit(first, last)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Play from the word at the cursor with Enter; a letter begins its correction."""
        is_text = event.text().strip() and event.text().isprintable() and not event.modifiers() & _HELD
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current is not None:
                self.wanted.emit(self.current, TO_THE_END)
        elif is_text:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say under the pointer why a word is marked."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._explain(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the height that shows all."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _explain(self, at: QPoint, on_screen: QPoint) -> None:
        number = self.places.at_position(self.cursorForPosition(at).position())
        notes = self.places[number][1].notes if number is not None else ()
        QToolTip.showText(on_screen, "\n".join(notes), self)
