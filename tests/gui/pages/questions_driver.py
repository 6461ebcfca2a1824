"""The question bank as its user sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.questions import QuestionsPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Choice


class QuestionsDriver:
    """Acts on the page of questions, and reads it."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self.page = cast(QuestionsPage, window.page(Place.QUESTIONS))
        self._qtbot = qtbot
        self._at_rest = at_rest

    def go(self, *, text: str | None = None) -> None:
        """Go to the questions."""
        self.window.go(Visit(Place.QUESTIONS, text=text))
        self._at_rest()

    @property
    def rows(self) -> list[str]:
        """Return the ids of the rows."""
        return [row.id for row in self.page.browse.rows.rows]

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def search(self, words: str) -> None:
        """Type into the field to search in."""
        field = self.page.browse.head.search
        field.clear()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)
        self._at_rest()

    def filter(self, name: str, words: str) -> None:
        """Choose something in one of the filters."""
        (choice,) = (
            one for one in self.page.browse.head.findChildren(Choice) if one.box.accessibleName() == name
        )
        choice.box.setCurrentText(words)
        self._at_rest()

    def choose(self, *ids: str) -> None:
        """Choose questions, and wait until the last is shown whole."""
        self.page.browse.choose(ids)
        shown = self.page.browse.rows.rows[self.page.browse.view.rows()[-1]].text
        self._qtbot.waitUntil(lambda: self.texts.count(shown) == 1)
        self._at_rest()

    def press(self, name: str) -> None:
        """Press a button of the page or of the toast, when it can be pressed."""
        self._qtbot.waitUntil(lambda: self._pressable(name) != [])
        self._pressable(name)[0].click()
        self._at_rest()

    def _pressable(self, name: str) -> list[QPushButton]:
        found = [one for root in (self.page, self.window.toast) for one in root.findChildren(QPushButton)]
        names = (name, f"{name} ")
        return [one for one in found if one.text() in names and one.isVisible() and one.isEnabled()]

    def offers(self, name: str) -> bool:
        """Return whether a button is in sight."""
        return any(one.text() == name and one.isVisible() for one in self.page.findChildren(QPushButton))

    def write(self, name: str, text: str) -> None:
        """Write into a field of the form, or of the comparison."""
        kinds = (QLineEdit, QPlainTextEdit, QSpinBox, QComboBox)
        fields = (one for kind in kinds for one in self.page.parts.currentWidget().findChildren(kind))
        (field,) = (one for one in fields if one.accessibleName() == name)
        _write(field, text)

    @property
    def problems(self) -> dict[str, str]:
        """Return what the form says is wrong, by field."""
        fields = self.page.parts.form.fields.items()
        return {key: field.problem for key, field in fields if field.problem}

    @property
    def toast(self) -> str:
        """Return what was last said."""
        return self.window.toast.said.text()


def _write(field: QWidget, text: str) -> None:
    match field:
        case QLineEdit():
            field.setText(text)
        case QPlainTextEdit():
            field.setPlainText(text)
        case QSpinBox():
            field.setValue(int(text))
        case QComboBox():
            field.setCurrentText(text)
