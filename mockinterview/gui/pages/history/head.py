"""The head of the history: search, order and filters."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from mockinterview.gui.pages.history.filters import Filters
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Choice, button, caption, fill, title
from mockinterview.gui.widgets.search import SearchField, SearchRow
from mockinterview.ports import SessionFilter, SessionOrder
from mockinterview.screens.history_page import ORDERS, SEARCH, TITLE, filter_words


class HistoryHead(QWidget):
    """What is looked for, and how many sessions that is."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.total = caption("")
        self.search = SearchField(theme, SEARCH)
        self.order = Choice("Order", ORDERS)
        self.order.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.filters = Filters(theme)
        self.filters.hide()
        self.shows_filters = button(filter_words(0), icon=theme.icon("filter"))
        self.shows_filters.setCheckable(True)
        self.shows_filters.toggled.connect(self.filters.setVisible)
        self._tools = SearchRow(theme, self.search, self.shows_filters, self.order)
        fill(QVBoxLayout(self), title(TITLE), self.total, self._tools, self.filters, gap=1)
        self.search.searched.connect(self.changed)
        self.order.on_chosen(lambda _: self.changed.emit())
        self.filters.changed.connect(self._count)

    def wanted(self, page: SessionFilter, *, today: date) -> SessionFilter:
        """Return a filter with all that is chosen here."""
        order = SessionOrder(self.order.value or SessionOrder.NEWEST)
        searched = replace(page, search=self.search.text().strip(), order=order)
        return self.filters.narrowed(searched, today=today)

    def show_total(self, words: str, *, is_usable: bool) -> None:
        """Say how many were found; without any session there is nothing to look for."""
        self.total.setText(words)
        self.total.setVisible(is_usable)
        self._tools.setVisible(is_usable)
        self.filters.setVisible(is_usable and self.shows_filters.isChecked())

    def clear(self) -> None:
        """Look for everything."""
        self.search.empty()
        self.filters.clear()

    def _count(self) -> None:
        self.shows_filters.setText(filter_words(self.filters.count))
        self.changed.emit()
