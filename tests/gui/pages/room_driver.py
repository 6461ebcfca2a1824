"""The practice page and the interview page as their user sees them."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.interview import InterviewPage
from mockinterview.gui.pages.practice import PracticePage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Text

PATIENCE_MS = 20_000


class RoomDriver:
    """Chooses, starts and holds interviews."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self._qtbot = qtbot
        self._at_rest = at_rest

    @property
    def practice(self) -> PracticePage:
        """Return the practice page."""
        return cast(PracticePage, self.window.page(Place.PRACTICE))

    @property
    def room(self):
        """Return what the interview page shows."""
        return self.seat.room

    @property
    def seat(self):
        """Return the candidate's view."""
        return cast(InterviewPage, self.window.page(Place.INTERVIEW)).seat

    def go(self) -> None:
        """Go to the practice page."""
        self.window.go(Visit(Place.PRACTICE))
        self._at_rest()

    def choose(self, name: str, words: str) -> None:
        """Choose something on the start card by the beginning of its words."""
        card = self.practice.start
        box = next(one.box for one in card.choices.every if one.box.accessibleName() == name)
        texts = [box.itemText(at) for at in range(box.count())]
        box.setCurrentIndex(next(at for at, text in enumerate(texts) if text.startswith(words)))

    def options(self, name: str) -> list[str]:
        """Return what there is to choose from."""
        box = next(one.box for one in self.practice.start.choices.every if one.box.accessibleName() == name)
        return [box.itemText(at) for at in range(box.count())]

    def press(self, name: str) -> None:
        """Press the button of a name that is in sight."""
        self.button(name).click()

    def button(self, name: str) -> QPushButton:
        """Return the button of a name that is in sight."""
        found = [
            one
            for one in self.window.findChildren(QPushButton)
            if one.accessibleName() == name and one.isVisible()
        ]
        assert len(found) == 1, (name, self.names)
        return found[0]

    @property
    def names(self) -> list[str]:
        """Return the names of all buttons in sight."""
        return [one.accessibleName() for one in self.window.findChildren(QPushButton) if one.isVisible()]

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.window.findChildren(Text) if label.isVisible()]

    @property
    def state(self) -> str:
        """Return the word for the state of the interview."""
        return str(self.room.bar.state.text())

    def key(self, key: Qt.Key, *, with_alt: bool = False, with_control: bool = False) -> None:
        """Press a key wherever the focus is."""
        modifiers = Qt.KeyboardModifier.NoModifier
        if with_alt:
            modifiers |= Qt.KeyboardModifier.AltModifier
        if with_control:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        self._qtbot.keyClick(self.focused, key, modifiers)

    @property
    def focused(self) -> QWidget:
        """Return where keys go."""
        return self.window.focusWidget() or self.window

    def wait_for(self, state: str) -> None:
        """Wait until the interview is in a state."""
        self._qtbot.waitUntil(lambda: self.state == state, timeout=PATIENCE_MS)

    def wait_until(self, come: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(come, timeout=PATIENCE_MS)

    def type(self, text: str) -> None:
        """Type into the answer box, which has the focus."""
        assert self.focused is self.room.answer.box
        self.room.answer.box.insertPlainText(text)

    def wait_for_feedback(self) -> None:
        """Wait for the feedback; a follow-up that is asked before is skipped."""
        heading = self.room.question.heading

        def come() -> bool:
            return self.state == "Feedback" or (
                self.state == "Listening" and heading.text().startswith("Follow-up")
            )

        self.wait_until(come)
        if self.state != "Feedback":
            self.press("Skip")
            self.wait_for("Feedback")

    def wait_for_end(self) -> None:
        """Wait until the interview is over and its session is shown; a follow-up is skipped."""
        heading = self.room.question.heading

        def is_followed_up() -> bool:
            return self.state == "Listening" and heading.text().startswith("Follow-up")

        self.wait_until(lambda: self.window.place is Place.SESSION or is_followed_up())
        if self.window.place is not Place.SESSION:
            self.press("Skip")
        self.wait_for_place(Place.SESSION)

    def wait_for_place(self, place: Place) -> None:
        """Wait until the window shows a page and all is at rest."""
        self._qtbot.waitUntil(lambda: self.window.place is place, timeout=PATIENCE_MS)
        self._at_rest()
