"""An interview that is under way, as the page acts in it."""

from PySide6.QtCore import QObject, Signal

from mockinterview.domain.events import Action
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.stage import StageSignals
from mockinterview.practice.either import EitherListener
from mockinterview.practice.seat import Outcome, Seat, hold
from mockinterview.practice.sessions import Prepared


class Held(QObject):
    """Conducts one interview off the window's thread; what is asked for before it begins waits."""

    seated = Signal()
    """It begins; from now on it is known whether answers may be spoken."""
    ended = Signal(object)
    """The Outcome."""
    broke = Signal(str)
    """It could not be held; why."""

    def __init__(self, desk: Desk, prepared: Prepared, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prepared = prepared
        self.stage = StageSignals(self)
        self._seat: Seat | None = None
        self._wanted: list[Action] = []

    @property
    def session_id(self) -> str:
        """Return which session it is kept as."""
        return self._prepared.session_id

    @property
    def can_speak(self) -> bool:
        """Return whether answers may be spoken."""
        return self._seat is not None and self._seat.can_speak

    def begin(self) -> None:
        """Begin the interview."""
        self.stage.start()
        services, prepared, audience = self._desk.services, self._prepared, self.stage.audience
        seated = self._desk.jobs.to_window(self._sit, owner=self)
        self._desk.jobs.run(
            lambda: hold(services, prepared, audience, seated=seated),
            done=self._end,
            failed=self._break,
            owner=self,
            lane=Lane.STAGE,
        )

    def ask_for(self, action: Action) -> None:
        """Ask for something; it is dropped where it is out of season."""
        if self._seat is None:
            self._wanted.append(action)
        else:
            self._seat.conductor.ask_for(action)

    def send(self, text: str) -> None:
        """Hand in what was typed and end the answer."""
        if self._seat:
            self._seat.listener.send(text)

    def switch(self, *, to_text: bool, then: Action | None = None) -> None:
        """Take text in place of speech or the other way round, then ask for something."""
        listener = self._seat.listener if self._seat else None
        if not isinstance(listener, EitherListener):
            return
        change = listener.type_on if to_text else listener.speak_on
        self._desk.jobs.run(
            change, done=lambda _: self.ask_for(then) if then else None, owner=self, lane=Lane.SOUND
        )

    def _sit(self, seat: Seat) -> None:
        self._seat = seat
        for action in self._wanted:
            seat.conductor.ask_for(action)
        self.seated.emit()

    def _end(self, outcome: Outcome) -> None:
        self.stage.stop()
        self.ended.emit(outcome)

    def _break(self, sentence: str) -> None:
        self.stage.stop()
        self.broke.emit(sentence)
