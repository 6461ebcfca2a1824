"""Works the settings and the first steps as a person would."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mockinterview.gui.pages.first_run import FirstRunPage
from mockinterview.gui.pages.settings import SettingsPage
from mockinterview.gui.pages.settings.section import SectionView
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.screens.settings_page import Section

T = TypeVar("T", bound=SectionView)
W = TypeVar("W", bound=QWidget)


class Hand:
    """Presses what can be seen in a part of the window."""

    def __init__(self, part: QWidget, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.part = part
        self._qtbot = qtbot
        self._at_rest = at_rest

    def buttons(self) -> list[str]:
        """Return the names of the buttons that can be seen and pressed."""
        return [one.text() for one in self._seen(QPushButton) if one.isEnabled()]

    def press(self, name: str) -> None:
        """Press the first button of that text or accessible name, and wait for what comes of it."""
        named = [one for one in self._seen(QPushButton) if name in (one.text(), one.accessibleName())]
        assert named, f"no button {name} among {self.buttons()}"
        self._qtbot.mouseClick(named[0], Qt.MouseButton.LeftButton)
        self._at_rest()

    def texts(self) -> str:
        """Return everything that can be read."""
        return "\n".join(label.text() for label in self._seen(QLabel))

    def write(self, name: str, text: str, *, enter: bool = True) -> None:
        """Type into the field of that accessible name."""
        (field,) = (one for one in self._seen(QLineEdit) if one.accessibleName() == name)
        field.clear()
        self._qtbot.keyClicks(field, text)
        if enter:
            self._qtbot.keyClick(field, Qt.Key.Key_Return)
        self._at_rest()

    def _seen(self, kind: type[W]) -> list[W]:
        QApplication.processEvents()  # what was put into a layout just now is shown with the next turn
        return [one for one in self.part.findChildren(kind) if one.isVisibleTo(self.part)]


def open_section(window: Window, section: Section, kind: type[T], at_rest: Callable[[], None]) -> T:
    """Go to a section of the settings and return it."""
    window.go(Visit(Place.SETTINGS, text=section))
    page = window.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    at_rest()
    view = page.view(section)
    assert isinstance(view, kind)
    return view


def open_first_run(window: Window, at_rest: Callable[[], None]) -> FirstRunPage:
    """Go to the first steps."""
    window.go(Visit(Place.FIRST_RUN))
    page = window.page(Place.FIRST_RUN)
    assert isinstance(page, FirstRunPage)
    at_rest()
    return page
