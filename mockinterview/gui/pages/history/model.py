"""The sessions of the history as rows that are fetched as they come into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mockinterview.gui.widgets.lines import LINE_ROLE, Line
from mockinterview.screens.history_page import HistoryRow

Index = QModelIndex | QPersistentModelIndex


class SessionRows(QAbstractListModel):
    """Rows that are there, of a total that is known; the view asks for more as one scrolls."""

    more_wanted = Signal(int)
    """Rows from this one on are to be read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[HistoryRow] = []
        self.total = 0
        self._is_waiting = False

    def show_rows(self, rows: Sequence[HistoryRow], *, total: int) -> None:
        """Show other rows, from the first on."""
        self.beginResetModel()
        self.rows, self.total, self._is_waiting = list(rows), total, False
        self.endResetModel()

    def add(self, rows: Sequence[HistoryRow]) -> None:
        """Add the rows that were wanted."""
        self._is_waiting = False
        if not rows:
            self.total = len(self.rows)
            return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows.extend(rows)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows are there so far."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's line, or what is read out of it."""
        row = self.rows[index.row()]
        if role == LINE_ROLE:
            return Line(
                name=row.interview,
                aside=row.score,
                tone=row.tone,
                details=row.details,
                marks=" · ".join(row.marks),
            )
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken if role in spoken else None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there are rows that were not read yet."""
        return not parent.isValid() and len(self.rows) < self.total and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next rows."""
        del parent
        self._is_waiting = True
        self.more_wanted.emit(len(self.rows))
