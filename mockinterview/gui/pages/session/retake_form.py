"""What answering again looks like, step by step: how, listening or typing, scoring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget

from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.theme import Theme, space
from mockinterview.gui.widgets import Card, body, button, fill, heading, primary, quiet, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens import retaking as words

QUIETEST_DBFS = -60


class RetakeForm(Card):
    """Shows one step of a retake."""

    chosen = Signal(object)
    """The Channel by which the candidate wants to answer."""
    finished = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap=2)
        self._heading = heading("")
        self._state = strong("")
        self._said = body("")
        self._level = QProgressBar()
        self._level.setRange(QUIETEST_DBFS, 0)
        self._level.setTextVisible(False)
        self._level.setAccessibleName(words.LOUDNESS)
        self._field = QPlainTextEdit()
        self._field.setPlaceholderText(words.TYPED_HINT)
        self._field.setAccessibleName(words.TYPED_HINT)
        self._field.setMinimumHeight(space(18))
        self._field.setTabChangesFocus(True)
        microphone, keyboard = theme.icon("mic", "accent_ink"), theme.icon("keyboard")
        self._speak = primary(words.SPEAK, lambda: self.chosen.emit(Channel.SPOKEN), icon=microphone)
        self._type = button(words.TYPE, lambda: self.chosen.emit(Channel.TYPED), icon=keyboard)
        self._done = primary(words.DONE, self.finished.emit)
        self._drop = quiet(words.DROP, self.dropped.emit)
        actions = Flow(self._speak, self._type, self._done, self._drop)
        shown = (self._heading, self._state, self._level, self._said, self._field, actions)
        fill(self.body, *shown, gap=1.5, margin=2.5)

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self._field.toPlainText().strip()

    def show_offer(self, number: int) -> None:
        """Ask how the question is to be answered again."""
        self._heading.setText(words.HEADING.format(number=number))
        self._field.clear()
        self._said.setText(words.HOW)
        self._show(self._said, self._speak, self._type, self._drop)
        self._speak.setFocus()

    def show_waiting(self, sentence: str) -> None:
        """Say what is being waited for."""
        self._state.setText(sentence)
        self._show(self._state)

    def show_listening(self, sentence: str) -> None:
        """Show that the microphone is on."""
        self._said.clear()
        self._state.setText(sentence)
        self._show(self._state, self._level, self._said, self._done, self._drop)
        self._done.setFocus()

    def show_typing(self) -> None:
        """Take typed words."""
        self._said.clear()
        self._show(self._field, self._done, self._drop)
        self._field.setFocus()

    def ask_for_text(self) -> None:
        """Say that nothing was typed yet."""
        self._said.setText(words.EMPTY)
        self._said.show()

    def show_state(self, sentence: str) -> None:
        """Say how the listening goes."""
        self._state.setText(sentence)

    def show_words(self, text: str) -> None:
        """Show the words heard so far."""
        self._said.setText(text)

    def show_level(self, dbfs: float) -> None:
        """Show how loud the microphone is, in dBFS."""
        self._level.setValue(round(max(dbfs, QUIETEST_DBFS)))

    def _show(self, *shown: QWidget) -> None:
        for widget in (
            *(self._state, self._level, self._said, self._field),
            *(self._speak, self._type, self._done, self._drop),
        ):
            widget.setVisible(widget in shown)
