"""The page of what is due as its user sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.due import DuePage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Text


class DueDriver:
    """Acts on the page, and reads it."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self.page = cast(DuePage, window.page(Place.DUE))
        self._qtbot = qtbot
        self._at_rest = at_rest

    def go(self) -> None:
        """Go to the page."""
        self.window.go(Visit(Place.DUE))
        self._at_rest()

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.page.findChildren(Text) if label.isVisible()]

    @property
    def buttons(self) -> list[str]:
        """Return what can be pressed."""
        found = self.page.findChildren(QPushButton)
        return [button.text() for button in found if button.isVisible() and button.isEnabled()]

    @property
    def questions(self) -> list[str]:
        """Return the questions that are listed."""
        return [one.box.accessibleName() for one in self.page.due.lines]

    def check(self, question: str) -> None:
        """Choose a question."""
        (one,) = (one for one in self.page.due.lines if one.box.accessibleName() == question)
        self._qtbot.keyClick(one.box, Qt.Key.Key_Space)

    def press(self, text: str) -> None:
        """Press a button."""
        (button,) = (
            one for one in self.page.findChildren(QPushButton) if one.text() == text and one.isVisible()
        )
        assert button.isEnabled(), f"{text} is off"
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._at_rest()
