"""Progress as its user sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mockinterview.domain.chart import ChartName
from mockinterview.gui.pages.progress import ProgressPage
from mockinterview.gui.pages.progress.chart_card import ChartCard
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.widgets import Choice, Text


class ProgressDriver:
    """Acts on the page of progress, and reads it."""

    def __init__(self, window: Window, qtbot: QtBot, at_rest: Callable[[], None]) -> None:
        self.window = window
        self.page = cast(ProgressPage, window.page(Place.PROGRESS))
        self._qtbot = qtbot
        self._at_rest = at_rest

    def go(self) -> None:
        """Go to the page and wait until everything is drawn."""
        self.window.go(Visit(Place.PROGRESS))
        self.wait()

    def wait(self) -> None:
        """Wait until every chart that is shown is drawn for the size it has."""
        self._at_rest()
        self._qtbot.waitUntil(lambda: all(self._is_drawn(card) for card in self.cards), timeout=10_000)
        self._at_rest()

    @property
    def cards(self) -> list[ChartCard]:
        """Return the charts that are shown."""
        return [card for card in self.page.findChildren(ChartCard) if card.isVisible()]

    @property
    def texts(self) -> list[str]:
        """Return every text in sight."""
        return [label.text() for label in self.page.findChildren(Text) if label.isVisible()]

    def card(self, name: ChartName) -> ChartCard:
        """Return a chart that is shown."""
        (card,) = (one for one in self.cards if one.name is name)
        return card

    def filter(self, name: str, words: str) -> None:
        """Choose something in one of the filters."""
        (choice,) = (one for one in self.page.findChildren(Choice) if one.box.accessibleName() == name)
        choice.box.setCurrentText(words)
        self.wait()

    def press(self, name: str, *, within: ChartCard | None = None) -> None:
        """Press a button of the page or of one chart."""
        buttons = (within or self.page).findChildren(QPushButton)
        (button,) = (one for one in buttons if one.text() == name and one.isVisible())
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.wait()

    def mark(self, card: ChartCard, index: int) -> QPoint:
        """Return where a mark is in its chart."""
        x, y = card.view.spots[index]
        return QPoint(round(x), round(y))

    def point(self, card: ChartCard, at: QPoint) -> None:
        """Move the pointer over a chart."""
        self._qtbot.mouseMove(card.view, at)

    def click(self, card: ChartCard, at: QPoint) -> None:
        """Click into a chart."""
        self._qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=at)

    def key(self, card: ChartCard, key: Qt.Key) -> None:
        """Press a key on a chart."""
        self._qtbot.keyClick(card.view, key)

    def _is_drawn(self, card: ChartCard) -> bool:
        there = bool(card.chart and card.chart.drawing)
        return not there or card.is_drawn
