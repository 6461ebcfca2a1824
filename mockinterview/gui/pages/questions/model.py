"""The questions that were found, as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mockinterview.gui.widgets.lines import LINE_ROLE, Line
from mockinterview.screens.questions_page import QuestionRow

Index = QModelIndex | QPersistentModelIndex
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class QuestionRows(QAbstractListModel):
    """Rows of the bank; only those in sight are painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[QuestionRow, ...] = ()

    def show_rows(self, rows: tuple[QuestionRow, ...]) -> None:
        """Show other rows; the same ones stay as they are laid out."""
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's line, or what is read out of it."""
        row = self.rows[index.row()]
        if role == LINE_ROLE:
            return Line(name=row.text, aside=row.level, tone="muted", details=row.details, marks=row.marks)
        return row.spoken if role in SPOKEN else None
