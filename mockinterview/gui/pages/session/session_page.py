"""A whole session: its summary, and each of its answers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mockinterview.domain.session import Session
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.session.answer_view import AnswerView
from mockinterview.gui.pages.session.question_list import SUMMARY_PLACE, QuestionList
from mockinterview.gui.pages.session.session_actions import SessionActions
from mockinterview.gui.pages.session.summary_view import SummaryView
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Choice, EmptyState, Scroll, fill
from mockinterview.practice.drilling import next_wish
from mockinterview.practice.sessions import Prepared
from mockinterview.screens import session_review as words
from mockinterview.screens.session_review import SummaryPicture, question_options, summary_picture

ROOMY_PX = 760
"""Width of the page, at usual text size, from which the list of questions stands beside the answer."""


class SessionPage(Page):
    """The list of questions on the left; on the right the summary, or one answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.session: Session | None = None
        self._picture: SummaryPicture | None = None
        self._session_id = ""
        self.list = QuestionList(desk.theme)
        self.summary = SummaryView(desk)
        self.answer = AnswerView(desk)
        self.doings = SessionActions(desk)
        self._summary_side = Scroll(self.summary)
        self._answer_side = Scroll(self.answer)
        self._sides = QStackedWidget()
        self._choice = Choice(words.QUESTION, ())
        self._around = QStackedWidget()
        self._lay_out()
        self.list.wanted.connect(self._show_place)
        self._choice.on_chosen(lambda place: self._jump(int(place or SUMMARY_PLACE)))
        self.summary.jumped.connect(self._jump)
        self.summary.drilled.connect(self._drill)
        self.summary.resumed.connect(self._resume)
        desk.changes.sessions.connect(self._read_again)
        desk.theme.changed.connect(self._fit)

    def arrive(self, visit: Visit) -> None:
        """Show a session, at a question where the visit names one."""
        self._session_id = visit.session_id or self._session_id
        self._read(visit.position or SUMMARY_PLACE)
        (self._choice.box if self.list.isHidden() else self.list).setFocus()

    def depart(self) -> None:
        """Fall silent."""
        self.answer.stop()

    @property
    def is_at_summary(self) -> bool:
        """Return whether the summary is shown, not an answer."""
        return self._sides.currentWidget() is self._summary_side

    def _read_again(self) -> None:
        if self.isVisible():
            self._read(None)

    def _read(self, place: int | None) -> None:
        """Read the session; ``place`` is what to show of it, None leaves that as it is."""
        store, session_id = self.desk.services.store, self._session_id

        def work() -> tuple[Session, SummaryPicture]:
            session = store.get(session_id)
            return session, summary_picture(session)

        self.desk.jobs.run(work, done=lambda read: self._show(*read, place), failed=self._miss, owner=self)

    def _show(self, session: Session, picture: SummaryPicture, place: int | None) -> None:
        self.session = session
        self._session_id = session.summary.id
        self._around.setCurrentIndex(0)
        self.list.show_questions(picture)
        self._choice.offer(question_options(picture))
        self._picture = picture
        if self.is_at_summary and place is None:
            self.summary.show_summary(picture)
        self.doings.show_session(session)
        if place is not None:
            self._jump(min(place, len(picture.questions)))

    def _miss(self, sentence: str) -> None:
        del sentence
        self.session = None
        self._around.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose from a list beside the answer, or where there is no room for one, above it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < ROOMY_PX * self.desk.theme.text_percent / 100
        self.list.setHidden(is_narrow)
        self._choice.setVisible(is_narrow)
        self.doings.be_narrow(is_narrow)

    def _jump(self, place: int) -> None:
        self.list.choose(place)
        self._show_place(place)

    def _show_place(self, place: int) -> None:
        if self.session is None:
            return
        self._choice.choose(str(place))
        if place <= SUMMARY_PLACE:
            self.answer.stop()
            if self._picture:
                self.summary.show_summary(self._picture)
            self._sides.setCurrentWidget(self._summary_side)
            return
        self._sides.setCurrentWidget(self._answer_side)
        self._answer_side.verticalScrollBar().setValue(0)
        self.answer.show_answer(self._session_id, place, is_new=False)

    def _drill(self) -> None:
        if self.session:
            sessions, wish = self.desk.services.sessions, next_wish(self.session)
            self._hold(lambda: sessions.prepare(wish))

    def _resume(self) -> None:
        sessions, session_id = self.desk.services.sessions, self._session_id
        self._hold(lambda: sessions.resume(session_id))

    def _hold(self, prepare: Callable[[], Prepared]) -> None:
        self.desk.jobs.run(prepare, done=self._go, owner=self)

    def _go(self, prepared: Prepared) -> None:
        self.desk.go(Visit(Place.INTERVIEW, session_id=prepared.session_id, prepared=prepared))
        self.desk.changes.sessions.emit()

    def _lay_out(self) -> None:
        for side in (self._summary_side, self._answer_side):
            self._sides.addWidget(side)
        inside = QWidget()
        beside = QHBoxLayout()
        fill(beside, self.list, gap=0)
        beside.addWidget(self._sides, 1)
        fill(whole := QVBoxLayout(inside), self.doings, self._choice, gap=1, margin=2)
        whole.addLayout(beside, 1)
        gone = EmptyState(
            self.desk.theme.icon("history", "muted"),
            words.GONE,
            words.NOT_FOUND,
            action=words.BACK_TO_HISTORY,
            on_action=lambda: self.desk.go(Visit(Place.HISTORY)),
        )
        lost = QWidget()
        QVBoxLayout(lost).addWidget(gone, alignment=Qt.AlignmentFlag.AlignCenter)
        self._around.addWidget(inside)
        self._around.addWidget(lost)
        fill(QVBoxLayout(self), self._around, gap=0)
        QShortcut(Qt.Key.Key_Escape, self, self.answer.tape.stop)
