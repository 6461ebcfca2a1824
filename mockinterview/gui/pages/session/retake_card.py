"""Answering a question again, on the page where it is looked back at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget

from mockinterview.domain.session import Response
from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.stage import StageSignals
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import Card, body, button, fill, heading, primary, quiet, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.practice.listening import Ear
from mockinterview.practice.retaking import Retake
from mockinterview.practice.typed import TypedListener
from mockinterview.screens import retaking as words

QUIETEST_DBFS = -60


class RetakeCard(Card):
    """Takes one further answer: how, listening or typing, scoring."""

    kept = Signal(int)
    """The take of this number was stored."""
    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=2)
        self._desk = desk
        self._retake: Retake | None = None
        self._place = ("", 0)
        self._is_seen = True
        self._lost = ""
        self._stage = StageSignals(self)
        self._stage.partial.connect(self._show_words)
        self._stage.level.connect(self._show_level)
        self._stage.warned.connect(self._show_warning)
        self._state = strong("")
        self._said = body("")
        self._level = QProgressBar()
        self._level.setRange(QUIETEST_DBFS, 0)
        self._level.setTextVisible(False)
        self._level.setAccessibleName("Loudness of the microphone")
        self._field = QPlainTextEdit()
        self._field.setPlaceholderText(words.TYPED_HINT)
        self._field.setAccessibleName(words.TYPED_HINT)
        self._field.setMinimumHeight(space(18))
        self._field.setTabChangesFocus(True)
        self._speak = primary(
            words.SPEAK, lambda: self._begin(Channel.SPOKEN), icon=desk.theme.icon("mic", "accent_ink")
        )
        self._type = button(words.TYPE, lambda: self._begin(Channel.TYPED), icon=desk.theme.icon("keyboard"))
        self._done = primary(words.DONE, self._finish)
        self._drop = quiet(words.DROP, self.drop)
        self._lay_out()
        self._show(())

    def offer(self, session_id: str, position: int, *, number: int) -> None:
        """Offer to answer a question again."""
        self._place = (session_id, position)
        self._heading.setText(words.HEADING.format(number=number))
        self._field.clear()
        self._said.setText(words.HOW)
        self._show((self._said, self._speak, self._type, self._drop))
        self._speak.setFocus()

    @property
    def is_listening(self) -> bool:
        """Return whether an answer is being taken."""
        return self._retake is not None

    def drop(self) -> None:
        """Give the take up."""
        retake, self._retake = self._retake, None
        self._stage.stop()
        if retake:
            self._desk.jobs.run(retake.drop, done=lambda _: None, owner=self, lane=Lane.SLOW)
        self.dropped.emit()

    def finish_unseen(self) -> None:
        """Keep what was said so far, as the page is left."""
        self._is_seen = False
        if self._retake and self._retake.listener.channel is Channel.SPOKEN:
            self._finish()
        elif self._retake:
            self.drop()

    def _lay_out(self) -> None:
        self._heading = heading("")
        actions = Flow(self._speak, self._type, self._done, self._drop)
        fill(
            self.body,
            self._heading,
            self._state,
            self._level,
            self._said,
            self._field,
            actions,
            gap=1.5,
            margin=2.5,
        )

    def _show(self, shown: tuple[QWidget, ...]) -> None:
        for widget in (
            *(self._state, self._level, self._said, self._field),
            *(self._speak, self._type, self._done, self._drop),
        ):
            widget.setVisible(widget in shown)

    def _begin(self, channel: Channel) -> None:
        services, (session_id, position) = self._desk.services, self._place
        self._state.setText(words.STARTING)
        self._show((self._state,))
        self._is_seen = True
        self._lost = ""
        ear = self._ear()

        def work() -> Retake:
            retake = services.reviewing.retake(session_id, position, services.listener(channel, None))
            retake.begin(ear)
            return retake

        self._desk.jobs.run(work, done=self._listen, failed=self._fail, owner=self, lane=Lane.SLOW)

    def _ear(self) -> Ear:
        audience = self._stage.audience
        lost = self._desk.jobs.to_window(self._lose, owner=self)
        return Ear(
            on_partial=audience.partial,
            on_level=audience.level,
            on_warning=audience.warned,
            on_ended=lambda: None,
            on_lost=lost,
        )

    def _listen(self, retake: Retake) -> None:
        self._retake = retake
        if not self._is_seen:
            self.drop()
            return
        self._said.setText("")
        if retake.listener.channel is Channel.TYPED:
            self._show((self._field, self._done, self._drop))
            self._field.setFocus()
            return
        self._state.setText(self._lost or words.LISTENING)
        self._show((self._state, self._level, self._said, self._done, self._drop))
        self._stage.start()
        self._done.setFocus()

    def _finish(self) -> None:
        retake = self._retake
        if retake is None:
            return
        if isinstance(retake.listener, TypedListener):
            if not self._field.toPlainText().strip():
                self._said.setText(words.EMPTY)
                self._said.show()
                return
            retake.listener.send(self._field.toPlainText())
        self._retake = None
        self._stage.stop()
        self._state.setText(words.SCORING)
        self._show((self._state, self._said))
        self._desk.jobs.run(retake.finish, done=self._keep, failed=self._fail, owner=self, lane=Lane.SLOW)

    def _keep(self, response: Response) -> None:
        self._desk.changes.sessions.emit()
        self._desk.say(words.KEPT.format(number=response.attempt))
        self.kept.emit(response.attempt)

    def _fail(self, sentence: str) -> None:
        self._retake = None
        self._stage.stop()
        self._desk.fail(sentence)
        self.dropped.emit()

    def _lose(self, sentence: str) -> None:
        """Say that the microphone is gone; what was said until then is there."""
        self._lost = f"{sentence} {words.LOST}"
        self._state.setText(self._lost)

    def _show_words(self, text: str) -> None:
        self._said.setText(text)

    def _show_level(self, dbfs: float) -> None:
        self._level.setValue(round(max(dbfs, QUIETEST_DBFS)))

    def _show_warning(self, sentence: str) -> None:
        self._state.setText(f"{words.LISTENING}. {sentence}")
