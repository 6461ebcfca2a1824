"""The sessions that were found, and what can be done with those that are chosen."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.pages.history.model import SessionRows
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Loading, button, caption, danger, fill
from mockinterview.gui.widgets.empty import Later, States, centred, empty_state
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.lines import LineView, focus_row
from mockinterview.screens.history_page import (
    LOADING,
    NO_MATCH,
    NO_SESSIONS,
    TITLE,
    HistoryRow,
    chosen_words,
    exclude_action,
)
from mockinterview.screens.navigation import EmptyPicture

Select = QItemSelectionModel.SelectionFlag


class SessionBench(QWidget):
    """The list, or why there is none."""

    open_wanted = Signal(str)
    resume_wanted = Signal(str)
    exclude_wanted = Signal(tuple, bool)
    delete_wanted = Signal(tuple)
    start_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = SessionRows(self)
        self.view = LineView(theme, TITLE)
        self.view.setModel(self.rows)
        self.open = button("Open", self._open, icon=theme.icon("arrow-right"))
        self.resume = button("Go on with it", self._resume, icon=theme.icon("play"))
        self.exclude = button(exclude_action(()), self._exclude, icon=theme.icon("eye-off"))
        self.delete = danger("Delete", self._delete, icon=theme.icon("trash-2", "bad"))
        self.said = caption("")
        listed = QWidget()
        actions = Flow(self.open, self.resume, self.exclude, self.delete, self.said)
        fill(QVBoxLayout(listed), self.view, actions, gap=1.5)
        self._listed = listed
        self._loading = centred(Loading(LOADING))
        self._none = self._empty("history", NO_SESSIONS, self.start_wanted.emit)
        self._no_match = self._empty("search", NO_MATCH, self.clear_wanted.emit)
        self._states = States(self._loading, listed, self._none, self._no_match)
        fill(QVBoxLayout(self), self._states, gap=0)
        self.view.activated.connect(lambda index: self.open_wanted.emit(self.rows.rows[index.row()].id))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view, self._delete).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        self._offer()

    @property
    def chosen(self) -> tuple[HistoryRow, ...]:
        """Return the rows that are chosen."""
        return tuple(self.rows.rows[row] for row in self.view.rows())

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """Return the sessions that are chosen."""
        return tuple(row.id for row in self.chosen)

    def show_rows(self, rows: Sequence[HistoryRow], *, total: int, is_narrowed: bool) -> None:
        """Show what was found."""
        self.rows.show_rows(rows, total=total)
        found = self._listed if rows else self._no_match if is_narrowed else self._none
        self._states.show_state(found)
        if rows:
            focus_row(self.view, 0)
            self.view.clearSelection()
        self._offer()

    def show_loading(self) -> None:
        """Say that the history is being read, as at first."""
        self._states.show_state(self._loading)

    def choose(self, ids: Collection[str]) -> None:
        """Choose the rows of sessions, as far as they are there."""
        places = [at for at, row in enumerate(self.rows.rows) if row.id in ids]
        for at in places:
            self.view.selectionModel().select(self.rows.index(at, 0), Select.Select)
        if places:
            chosen = self.rows.index(places[0], 0)
            self.view.selectionModel().setCurrentIndex(chosen, Select.NoUpdate)

    def forget(self, ids: Collection[str]) -> None:
        """Take rows out at once, before the history is read again."""
        first = min(self.view.rows(), default=0)
        left = [row for row in self.rows.rows if row.id not in ids]
        self.rows.show_rows(left, total=self.rows.total - len(ids))
        if left:
            focus_row(self.view, min(first, len(left) - 1))

    def _empty(self, icon: str, picture: EmptyPicture, on_action: Callable[[], object]) -> Later:
        drawn = self._theme.icon(icon, "muted")
        return Later(lambda: centred(empty_state(drawn, picture, on_action)))

    def _open(self) -> None:
        if self.chosen:
            self.open_wanted.emit(self.chosen[0].id)

    def _resume(self) -> None:
        self.resume_wanted.emit(self.chosen[0].id)

    def _exclude(self) -> None:
        is_out = all(row.is_excluded for row in self.chosen)
        self.exclude_wanted.emit(self.chosen_ids, not is_out)

    def _delete(self) -> None:
        if self.chosen:
            self.delete_wanted.emit(self.chosen_ids)

    def _offer(self) -> None:
        """Offer what can be done with what is chosen."""
        chosen = self.chosen
        self.open.setEnabled(len(chosen) == 1)
        self.resume.setVisible(len(chosen) == 1 and chosen[0].can_resume)
        self.exclude.setEnabled(bool(chosen))
        self.exclude.setText(exclude_action(chosen))
        self.exclude.setAccessibleName(exclude_action(chosen))
        self.delete.setEnabled(bool(chosen))
        self.said.setText(chosen_words(len(chosen)))
        self.said.setVisible(len(chosen) > 1)
