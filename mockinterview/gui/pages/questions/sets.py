"""The saved sets: practiced or deleted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.pages.questions.subpage import Subpage
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Card, button, caption, clear, danger, fill, row, strong
from mockinterview.gui.widgets.empty import empty_state
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.tailoring_page import NO_SETS, SETS_TITLE, SetPicture


class SetsView(Subpage):
    """A card for each set."""

    practice_wanted = Signal(str)
    delete_wanted = Signal(str)
    tailor_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, SETS_TITLE)
        self._theme = theme
        self._content = QWidget()
        self._cards = QVBoxLayout(self._content)
        self.add(self._content)

    def show_sets(self, sets: tuple[SetPicture, ...]) -> None:
        """Show the sets there are, or how one comes to be."""
        clear(self._cards)
        fill(self._cards, gap=1.5)
        if not sets:
            icon = self._theme.icon("list-checks", "muted")
            around = row(empty_state(icon, NO_SETS, self.tailor_wanted.emit))
            around.insertStretch(0, 1)
            around.setStretch(1, 100)
            around.addStretch(1)
            self._cards.addLayout(around)
        for one in sets:
            self._cards.addWidget(self._card(one))
        self._cards.addStretch(1)

    def _card(self, one: SetPicture) -> Card:
        practice = button(
            "Practice", lambda: self.practice_wanted.emit(one.name), icon=self._theme.icon("play")
        )
        delete = danger(
            "Delete", lambda: self.delete_wanted.emit(one.name), icon=self._theme.icon("trash-2", "bad")
        )
        for made in (practice, delete):
            made.setAccessibleName(f"{made.text()} the set {one.name}")
        return Card(strong(one.name), caption(one.facts), Flow(practice, delete))
