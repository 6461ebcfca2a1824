"""The page an interview is held on, from its beginning until the window goes elsewhere."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from mockinterview.domain.events import Phase
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.interview.held import Held
from mockinterview.gui.pages.interview.seat_view import SeatView
from mockinterview.gui.places import Place, Visit
from mockinterview.practice.seat import Outcome
from mockinterview.practice.sessions import Prepared
from mockinterview.screens.room_page import LEFT_EMPTY, Deed

KEEPING_MS = 8000
"""How long at most the window waits for the last answer to be kept."""


class InterviewPage(Page):
    """Holds one interview after the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seat = SeatView(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.seat)
        self.setFocusProxy(self.seat)
        self._held: Held | None = None
        self._is_closing = self._gave_up = False
        self._patience = QTimer(self, interval=KEEPING_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    def arrive(self, visit: Visit) -> None:
        """Hold the interview that was prepared."""
        if visit.prepared and self._held is None:
            self._begin(visit.prepared)
        self.seat.setFocus()

    def depart(self) -> None:
        """Leave the interview, which keeps everything."""
        if self._held:
            self.seat.do(Deed.LEAVE)

    def may_close(self) -> bool:
        """Return whether nothing is under way; else leave the interview and close when it has ended."""
        if self._held and not self._is_closing:
            self._is_closing = True
            self.seat.room.keep()
            self._patience.start()
            self.seat.do(Deed.LEAVE)
        return self._held is None or self._gave_up

    def _begin(self, prepared: Prepared) -> None:
        self._held = Held(self.desk, prepared, self)
        self._held.ended.connect(self._ended)
        self._held.broke.connect(lambda sentence: self._end(sentence, answered=0))
        self.seat.prepare(prepared)
        self.seat.take(self._held)
        self._held.begin()

    def _ended(self, outcome: Outcome) -> None:
        sentence = outcome.interview.notice if outcome.interview.phase is Phase.FAILED else None
        self._end(sentence, answered=outcome.answered)

    def _end(self, sentence: str | None, *, answered: int) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        self.seat.leave()
        self._patience.stop()
        held.deleteLater()
        self.desk.changes.sessions.emit()
        if self._is_closing:
            self.window().close()
            return
        if sentence:
            self.desk.fail(sentence)
        elif not answered:
            self.desk.say(LEFT_EMPTY)
        self.desk.go(Visit(Place.SESSION, session_id=held.session_id) if answered else Visit(Place.PRACTICE))

    def _give_up(self) -> None:
        self._gave_up = True
        self.window().close()
