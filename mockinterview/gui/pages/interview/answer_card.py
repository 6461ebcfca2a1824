"""The answer as it comes: the words that are heard, the microphone's loudness, or the text that is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from mockinterview.gui.theme import Theme, space
from mockinterview.gui.widgets import Card, Picture, Switch, Text, caption, restyle, row
from mockinterview.gui.widgets.meter import LevelMeter
from mockinterview.screens.room_page import (
    ANSWER_BOX,
    ANSWER_BOX_EMPTY,
    LIVE_WORDS,
    NO_WORDS_YET,
    SAID_BEFORE,
    WORDS_HIDDEN,
    level_words,
)

LEAST_HEIGHT = 10
"""Steps of the grid that words and text take at least."""


class AnswerBox(QPlainTextEdit):
    """Takes a typed answer; keys that are no text go to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(ANSWER_BOX)
        self.setPlaceholderText(ANSWER_BOX_EMPTY)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(space(LEAST_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type, or leave the key to the page."""
        modifiers = event.modifiers()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_deed = modifiers & Qt.KeyboardModifier.AltModifier or (
            is_enter and modifiers & Qt.KeyboardModifier.ControlModifier
        )
        if is_deed or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LiveWords(QTextEdit):
    """The words heard so far; only what changed is written anew, as they come many times a second."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setReadOnly(True)
        self.setProperty("role", "reading")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(LIVE_WORDS)
        self.setPlaceholderText(NO_WORDS_YET)
        self.setMinimumHeight(space(LEAST_HEIGHT))
        restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; keys that mean something to the page go to the page."""
        if event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_words(self, words: str) -> None:
        """Show the words and the end of them."""
        kept = _common(self._words, words)
        cursor = self.textCursor()
        cursor.setPosition(kept)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words[kept:])
        self._words = words
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


class AnswerCard(Card):
    """The answer to the question that is on."""

    live_words_turned = Signal(bool)
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self.words, self.box = LiveWords(), AnswerBox()
        self.switch = Switch(LIVE_WORDS)
        self.meter, self._loudness = LevelMeter(theme), caption("")
        self._said, self.hint = caption(""), Text("", "strong", tone="accent")
        self._is_typing = False
        self._microphone = Picture(theme.icon("mic", "muted"))
        self._loudness.setMinimumWidth(space(11))
        head = row(self._microphone, self.meter, self._loudness, self.switch, gap=1.5)
        self._hidden = caption(WORDS_HIDDEN)
        self._hidden.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bulb = Picture(theme.icon("lightbulb", "accent"))
        hint = row(self._bulb)
        hint.addWidget(self.hint, 1)
        super().__init__(head, hint, self.words, self._hidden, self._said, self.box)
        for taking in (self.words, self._hidden, self.box):
            self.body.setStretchFactor(taking, 1)
        self.switch.on_turned(self._turn_words)
        self.box.textChanged.connect(lambda: self.typed.emit(self.text))
        self.begin()

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self.box.toPlainText()

    @property
    def heard(self) -> str:
        """Return the words heard."""
        return self._heard

    def begin(self) -> None:
        """Empty everything for the next answer."""
        self._heard = ""
        self.words.show_words("")
        self.box.clear()
        self.show_hint("")
        self._show()

    def type(self, *, on: bool) -> None:
        """Take text, or show words."""
        self._is_typing = on
        self._show()

    def show_words(self, words: str) -> None:
        """Show the words heard so far."""
        self._heard = words
        if self.switch.is_on:
            self.words.show_words(words)

    def show_level(self, dbfs: float) -> None:
        """Show how loud the microphone is."""
        self.meter.show_level(dbfs)
        words = level_words(self.meter.dbfs)
        if words != self._loudness.text():
            self._loudness.setText(words)

    def rest(self) -> None:
        """Show that nothing is listened to."""
        self.meter.rest()
        self._loudness.setText("")

    def show_hint(self, sentence: str) -> None:
        """Show a hint; an empty one takes it away."""
        self.hint.setText(sentence)
        for widget in (self._bulb, self.hint):
            widget.setVisible(bool(sentence))

    def show_live_words(self, *, on: bool) -> None:
        """Show the words as they come, or only the loudness."""
        self.switch.turn(on=on)
        self._show()

    def _turn_words(self, is_on: bool) -> None:
        self.words.show_words(self._heard if is_on else "")
        self._show()
        self.live_words_turned.emit(is_on)

    def _show(self) -> None:
        for widget in (self._microphone, self.meter, self._loudness, self.switch):
            widget.setVisible(not self._is_typing)
        self.words.setVisible(not self._is_typing and self.switch.is_on)
        self._hidden.setVisible(not self._is_typing and not self.switch.is_on)
        self.box.setVisible(self._is_typing)
        self._said.setText(SAID_BEFORE.format(words=self._heard))
        self._said.setVisible(self._is_typing and bool(self._heard))


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    if other.startswith(one):
        return len(one)
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
