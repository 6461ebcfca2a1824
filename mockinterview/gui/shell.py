"""The window itself: navigation on the left, one page beside it, messages over it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.messages import Banner, ToastLine
from mockinterview.gui.navigation import Navigation
from mockinterview.gui.page import Page
from mockinterview.gui.pages.due import DuePage
from mockinterview.gui.pages.first_run import FirstRunPage
from mockinterview.gui.pages.history import HistoryPage
from mockinterview.gui.pages.interview import InterviewPage
from mockinterview.gui.pages.practice import PracticePage
from mockinterview.gui.pages.progress import ProgressPage
from mockinterview.gui.pages.questions import QuestionsPage
from mockinterview.gui.pages.session import SessionPage
from mockinterview.gui.pages.settings import SettingsPage
from mockinterview.gui.places import UNDISTURBED, Place, Visit
from mockinterview.gui.widgets import fill
from mockinterview.screens.navigation import PROGRAM

LEAST_PX = (720, 520)
FIRST_PX = (1120, 760)
GEOMETRY = "window_geometry"
BETWEEN_PAGES_MS = 300

PAGES: Mapping[Place, type[Page]] = {
    Place.PRACTICE: PracticePage,
    Place.INTERVIEW: InterviewPage,
    Place.DUE: DuePage,
    Place.HISTORY: HistoryPage,
    Place.SESSION: SessionPage,
    Place.PROGRESS: ProgressPage,
    Place.QUESTIONS: QuestionsPage,
    Place.SETTINGS: SettingsPage,
    Place.FIRST_RUN: FirstRunPage,
}
"""The pages there are; each is made when it is first gone to."""


class Window(QMainWindow):
    """The main window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*LEAST_PX)
        self._pages: dict[Place, Page] = {}
        self._place: Place | None = None
        self._stack = QStackedWidget()
        self.banner = Banner(desk.theme)
        self.navigation = Navigation(desk.theme)
        self._lay_out()
        self.toast = ToastLine(self)
        self._making = QTimer(self, interval=BETWEEN_PAGES_MS)
        self._making.timeout.connect(self._make_one)
        self.navigation.wanted.connect(lambda place: desk.go(Visit(place)))
        desk.gone.connect(self.go)
        desk.said.connect(self.toast.show_toast)
        desk.failed.connect(self.banner.show_sentence)
        self._take_last_geometry()

    @property
    def place(self) -> Place | None:
        """Return which page is shown."""
        return self._place

    def page(self, place: Place) -> Page:
        """Return a page, made the first time it is asked for."""
        if place not in self._pages:
            page = PAGES[place](self.desk)
            page.setProperty("role", "page")
            self._stack.addWidget(page)
            self._pages[place] = page
        return self._pages[place]

    def make_ahead(self) -> None:
        """Make every page, one by one while nothing is under way, so that going there is quick."""
        self._making.start()

    def go(self, visit: Visit) -> None:
        """Leave the page that is shown and show another."""
        if self._place is not None:
            self._pages[self._place].depart()
        page = self.page(visit.place)
        self._place = visit.place
        self.navigation.setVisible(visit.place not in UNDISTURBED)
        self.navigation.mark(visit.place)
        self._stack.setCurrentWidget(page)
        page.arrive(visit)
        if not page.isAncestorOf(self.focusWidget() or self):
            _take_keyboard(page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the toast at the foot."""
        super().resizeEvent(event)
        if self.toast.isVisible():
            self.toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close, unless the page that is shown must finish something first."""
        if self._place is not None and not self._pages[self._place].may_close():
            event.ignore()
            return
        self._keep_geometry()
        if self._place is not None:
            self._pages[self._place].depart()
        super().closeEvent(event)

    def _make_one(self) -> None:
        left = [place for place in PAGES if place not in {*self._pages, Place.FIRST_RUN}]
        if not left:
            self._making.stop()
        elif self.desk.jobs.are_idle and self._place not in UNDISTURBED:
            self._making.stop()  # a page that cannot be made is not tried again
            self.page(left[0])
            self._making.start()

    def _lay_out(self) -> None:
        beside = QWidget()
        fill(column := QVBoxLayout(beside), gap=0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        central = QWidget()
        fill(layout := QHBoxLayout(central), self.navigation, gap=0)
        layout.addWidget(beside, 1)
        self.setCentralWidget(central)

    def _take_last_geometry(self) -> None:
        self.resize(*FIRST_PX)
        kept = self.desk.services.settings.get(GEOMETRY)
        with suppress(binascii.Error):  # a text somebody else wrote there
            self.restoreGeometry(QByteArray(base64.b64decode(str(kept or ""))))

    def _keep_geometry(self) -> None:
        data = base64.b64encode(self.saveGeometry().data()).decode()
        settings = self.desk.services.settings
        if settings.get(GEOMETRY) != data:
            self.desk.jobs.run(lambda: settings.set(GEOMETRY, data), done=lambda _: None, owner=self.desk)


def _take_keyboard(page: Page) -> None:
    """Let the first control of a page that does not say otherwise be the one that is typed into."""
    one = page.nextInFocusChain()
    while one and one is not page and not (_takes_keys(one) and page.isAncestorOf(one)):
        one = one.nextInFocusChain()
    (one or page).setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_keys(widget: QWidget) -> bool:
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_reached and widget.isVisible() and widget.isEnabled()
