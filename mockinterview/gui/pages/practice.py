"""The page an interview is started from."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from mockinterview.domain.due import DueDay
from mockinterview.domain.errors import MicrophoneError
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.practice_cards import DueCard, ResumeCard, StartCard
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Loading, Scroll, title
from mockinterview.practice.services import Services
from mockinterview.practice.sessions import Prepared
from mockinterview.practice.start import Offer, decline, due_now, offer, prepare
from mockinterview.screens.practice_page import (
    OPENING,
    RESUME_DELETED,
    RESUME_DISCARDED,
    TITLE,
    resume_picture,
)


class PracticePage(Page):
    """The last choice one press away, a session to go on with, and what is due."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._offer: Offer | None = None
        self._loading = Loading(OPENING)
        self.resume = ResumeCard(desk.theme, on_resume=self._resume, on_decline=self._decline)
        self.start = StartCard(
            desk.theme,
            on_start=self._start,
            on_look_again=self._look_for_microphones,
            on_profile=self._choose_profile,
        )
        self.due = DueCard(desk.theme, on_open=lambda: desk.go(Visit(Place.DUE)))
        for card in (self.resume, self.start, self.due):
            card.hide()
        page = Scroll(title(TITLE), self._loading, self.resume, self.start, self.due)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._press)

    def arrive(self, visit: Visit) -> None:
        """Read again what can be chosen; the choice on the page stays if there is one."""
        del visit
        services = self.desk.services
        self.desk.jobs.run(lambda: offer(services), done=self.show_offer, failed=self._miss, owner=self)
        self.desk.jobs.run(lambda: due_now(services), done=self.show_due, owner=self)
        self._look_for_microphones()

    def show_due(self, day: DueDay) -> None:
        """Show what comes back today."""
        self.due.show_day(day)
        self.due.show()

    def show_offer(self, found: Offer) -> None:
        """Show what there is to choose from."""
        is_first_look = self._offer is None
        self._offer = found
        self._loading.hide()
        self.resume.setVisible(found.unfinished is not None)
        if found.unfinished:
            self.resume.show_picture(resume_picture(found.unfinished, now=datetime.now(UTC)))
        self.start.show_offer(found)
        self.start.show()
        if is_first_look:
            self._warm_up(found.wish.channel)
        self.start.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _miss(self, sentence: str) -> None:
        """Say why there is nothing to choose from."""
        self._loading.hide()
        self.desk.fail(sentence)

    def _press(self) -> None:
        """Press the button that has the keyboard; without one start the interview."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self.start.press()

    def _warm_up(self, channel: Channel) -> None:
        """Load what the first question needs while the choice is looked at."""
        services = self.desk.services
        aloud = channel is Channel.SPOKEN and services.settings.get("voice_on") is True
        self.desk.jobs.run(
            lambda: services.warm_up(channel, aloud=aloud), done=_nothing, owner=self, lane=Lane.SOUND
        )

    def _choose_profile(self, name: str) -> None:
        services = self.desk.services

        def done(_: None) -> None:
            self.desk.changes.settings.emit()
            self.arrive(Visit(Place.PRACTICE))

        self.desk.jobs.run(lambda: services.keeping.profiles.choose(name), done=done, owner=self)

    def _look_for_microphones(self) -> None:
        services = self.desk.services
        self.desk.jobs.run(
            lambda: _has_microphone(services), done=self.start.show_microphone, owner=self, lane=Lane.SOUND
        )

    def _start(self, wish: Wish, saved_set: str | None) -> None:
        services = self.desk.services
        self.start.wait()
        self.desk.jobs.run(
            lambda: prepare(services, wish, saved_set=saved_set),
            done=self._enter,
            failed=self._stay,
            owner=self,
        )

    def _resume(self, session_id: str) -> None:
        services = self.desk.services
        self.start.wait()
        self.desk.jobs.run(
            lambda: services.sessions.resume(session_id), done=self._enter, failed=self._stay, owner=self
        )

    def _enter(self, prepared: Prepared) -> None:
        self.start.wait(over=True)
        self.desk.changes.sessions.emit()
        self.desk.go(Visit(Place.INTERVIEW, prepared=prepared))

    def _stay(self, sentence: str) -> None:
        self.start.wait(over=True)
        self.desk.fail(sentence)

    def _decline(self, session_id: str) -> None:
        is_empty = bool(
            self._offer and self._offer.unfinished and not self._offer.unfinished.summary.answered
        )
        self.resume.hide()

        def done(_: None) -> None:
            self.desk.changes.sessions.emit()
            self.desk.say(RESUME_DELETED if is_empty else RESUME_DISCARDED)

        self.desk.jobs.run(lambda: decline(self.desk.services, session_id), done=done, owner=self)


def _has_microphone(services: Services) -> bool:
    try:
        return bool(services.microphone.devices())
    except MicrophoneError:
        return False


def _nothing(_: None) -> None:
    """Take what there is no use for."""
