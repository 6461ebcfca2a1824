"""The history as its user sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.history import HistoryPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Choice, Text


class HistoryDriver:
    """Acts on the history page, and reads it."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self.page = cast(HistoryPage, window.page(Place.HISTORY))
        self._qtbot = qtbot
        self._at_rest = at_rest

    def go(self, *, text: str | None = None) -> None:
        """Go to the history."""
        self.window.go(Visit(Place.HISTORY, text=text))
        self._at_rest()

    @property
    def rows(self) -> list[str]:
        """Return the rows as they are read out."""
        model = self.page.bench.rows
        return [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.page.findChildren(Text) if label.isVisible()]

    def search(self, words: str) -> None:
        """Type into the field to search in."""
        (field,) = (
            one for one in self.page.findChildren(QLineEdit) if one.accessibleName().startswith("Search")
        )
        field.clear()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)
        self._at_rest()

    def filter(self, name: str, words: str) -> None:
        """Choose something in one of the filters."""
        (choice,) = (one for one in self.page.findChildren(Choice) if one.box.accessibleName() == name)
        choice.box.setCurrentText(words)
        self._at_rest()

    def choose(self, *rows: int) -> None:
        """Choose rows, by their place."""
        view = self.page.bench.view
        view.clearSelection()
        for row in rows:
            self._qtbot.mouseClick(
                view.viewport(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.ControlModifier,
                view.visualRect(view.model().index(row, 0)).center(),
            )

    def press(self, name: str) -> None:
        """Press a button of the page or of the toast."""
        (button,) = (
            one
            for root in (self.page, self.window.toast)
            for one in root.findChildren(QPushButton)
            if one.text() == name and one.isVisible() and one.isEnabled()
        )
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._at_rest()

    def key(self, key: Qt.Key) -> None:
        """Press a key on the list."""
        self._qtbot.keyClick(self.page.bench.view, key)
        self._at_rest()

    def offers(self, name: str) -> bool:
        """Return whether a button is there to be pressed."""
        buttons = self.page.findChildren(QPushButton)
        return any(one.text() == name and one.isVisible() and one.isEnabled() for one in buttons)
