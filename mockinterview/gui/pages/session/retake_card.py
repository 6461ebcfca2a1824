"""Answering a question again, on the page where it is looked back at."""

from PySide6.QtCore import Signal

from mockinterview.domain.session import Response
from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.retake_form import RetakeForm
from mockinterview.gui.stage import StageSignals
from mockinterview.practice.listening import Ear
from mockinterview.practice.retaking import Retake
from mockinterview.practice.typed import TypedListener
from mockinterview.screens import retaking as words


class RetakeCard(RetakeForm):
    """Takes one further answer and has it scored and kept."""

    kept = Signal(int)
    """The take of this number was stored, and the page is still there to show it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._retake: Retake | None = None
        self._place = ("", 0)
        self._is_seen = True
        self._lost = ""
        self._stage = StageSignals(self)
        self._stage.partial.connect(self.show_words)
        self._stage.level.connect(self.show_level)
        self._stage.warned.connect(lambda said: self.show_state(f"{words.LISTENING}. {said}".strip(". ")))
        self.chosen.connect(self._begin)
        self.finished.connect(self._finish)
        self.dropped.connect(self._drop_take)

    def offer(self, session_id: str, position: int, *, number: int) -> None:
        """Offer to answer a question again."""
        self._place = (session_id, position)
        self.show_offer(number)
        self.show()

    def finish_unseen(self) -> None:
        """Keep what was said or typed so far, as the page is left."""
        self._is_seen = False
        self.hide()
        if self._retake and (self._retake.listener.channel is Channel.SPOKEN or self.text):
            self._finish()
        else:
            self._drop_take()

    def _begin(self, channel: Channel) -> None:
        services, (session_id, position) = self._desk.services, self._place
        self.show_waiting(words.STARTING if channel is Channel.SPOKEN else "")
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
        return Ear(
            on_partial=audience.partial,
            on_level=audience.level,
            on_warning=audience.warned,
            on_ended=lambda: None,
            on_lost=self._desk.jobs.to_window(self._lose, owner=self),
        )

    def _listen(self, retake: Retake) -> None:
        self._retake = retake
        if not self._is_seen:
            self._drop_take()
        elif retake.listener.channel is Channel.TYPED:
            self.show_typing()
        else:
            self.show_listening(self._lost or words.LISTENING)
            self._stage.start()

    def _finish(self) -> None:
        retake = self._retake
        if retake is None:
            return
        if isinstance(retake.listener, TypedListener):
            if not self.text:
                self.ask_for_text()
                return
            retake.listener.send(self.text)
        self._retake = None
        self._stage.stop()
        self.show_waiting(words.SCORING)
        self._desk.jobs.run(retake.finish, done=self._keep, failed=self._fail, owner=self, lane=Lane.SLOW)

    def _drop_take(self) -> None:
        retake, self._retake = self._retake, None
        self._stage.stop()
        self.hide()
        if retake:
            self._desk.jobs.run(retake.drop, done=lambda _: None, owner=self, lane=Lane.SLOW)

    def _keep(self, response: Response) -> None:
        self.hide()
        self._desk.changes.sessions.emit()
        self._desk.say(words.KEPT.format(number=response.attempt))
        if self._is_seen:
            self.kept.emit(response.attempt)

    def _fail(self, sentence: str) -> None:
        self._drop_take()
        self._desk.fail(sentence)

    def _lose(self, sentence: str) -> None:
        """Say that the microphone is gone; what was said until then is there."""
        self._lost = f"{sentence} {words.LOST}"
        self.show_state(self._lost)
