"""A session looked back at, as its user sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.session import SessionPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Choice, Text


class AnswersDriver:
    """Acts on the page of a session, and reads it."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self.page = cast(SessionPage, window.page(Place.SESSION))
        self.bot = qtbot
        self._at_rest = at_rest

    def go(self, session_id: str, position: int | None = None) -> None:
        """Go to a session, or to one of its answers."""
        self.window.go(Visit(Place.SESSION, session_id=session_id, position=position))
        self.rest()

    def rest(self) -> None:
        """Wait until all is read and written."""
        self._at_rest()
        self.bot.waitUntil(lambda: self.transcript.is_complete)
        QApplication.processEvents()  # what was put into a layout shows itself a moment later

    @property
    def transcript(self):
        """Return the words of the answer."""
        return self.page.answer.sections.transcript.text

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.page.findChildren(Text) if label.isVisible()]

    @property
    def rows(self) -> list[str]:
        """Return the list of questions."""
        return [self.page.list.item(row).text() for row in range(self.page.list.count())]

    def says(self, words: str) -> bool:
        """Return whether words stand somewhere in sight."""
        return any(words in text for text in self.texts)

    def button(self, name: str) -> QAbstractButton:
        """Return the button in sight with a name."""
        (found,) = (
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.isVisible() and one.accessibleName() == name
        )
        return found

    def has_button(self, name: str) -> bool:
        """Return whether a button is in sight."""
        buttons = self.page.findChildren(QAbstractButton)
        return any(one.isVisible() and one.accessibleName() == name for one in buttons)

    def press(self, name: str) -> None:
        """Press a button."""
        self.bot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.rest()

    def choose(self, name: str, words: str) -> None:
        """Choose from a list that opens."""
        (choice,) = (
            one
            for one in self.page.findChildren(Choice)
            if one.isVisible() and one.box.accessibleName() == name
        )
        choice.box.setCurrentText(words)
        self.rest()

    def key(self, key: Qt.Key, *, on: QWidget | None = None) -> None:
        """Press a key."""
        self.bot.keyClick(on or self.transcript, key)
        self.rest()

    def field(self, name: str) -> QLineEdit:
        """Return the field in sight with a name."""
        (found,) = (
            one
            for one in self.page.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName() == name
        )
        return found

    def type_answer(self, text: str) -> None:
        """Type into the field of a retake."""
        (field,) = (one for one in self.page.findChildren(QPlainTextEdit) if one.isVisible())
        field.setPlainText(text)

    def slide(self, value: int) -> None:
        """Move the guess."""
        (slider,) = (one for one in self.page.findChildren(QSlider) if one.isVisible())
        slider.setValue(value)

    def place_of(self, number: int) -> QPoint:
        """Return where a word stands in the transcript."""
        text = self.transcript
        cursor = text.textCursor()
        cursor.setPosition(text.places.start(number) + 1)
        return text.cursorRect(cursor).center()

    def click_word(self, number: int) -> None:
        """Click a word."""
        at = self.place_of(number)
        self.bot.mouseClick(self.transcript.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.rest()

    def drag(self, first: int, last: int) -> None:
        """Mark a passage with the mouse."""
        view = self.transcript.viewport()
        self.bot.mousePress(view, Qt.MouseButton.LeftButton, pos=self.place_of(first))
        self.bot.mouseMove(view, self.place_of(last))
        self.bot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=self.place_of(last))
        self.rest()
