"""The numbers behind a chart, as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from mockinterview.gui.theme import space
from mockinterview.screens.progress_charts import ChartTable

Index = QModelIndex | QPersistentModelIndex
MOST_ROWS = 10
"""Rows in sight at once; more are scrolled."""


class TableRows(QAbstractTableModel):
    """A table that is only read."""

    def __init__(self, table: ChartTable, parent: QObject) -> None:
        super().__init__(parent)
        self.table = table

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.rows[index.row()][index.column()]
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.table.headings[section]
        return None


class TableView(QTableView):
    """Shows a chart's numbers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_table(self, table: ChartTable) -> None:
        """Show other numbers, as high as they need up to some rows."""
        before = self.model()
        self.setModel(TableRows(table, self))
        if before is not None:
            before.deleteLater()
        row = self.fontMetrics().height() + space(2)
        self.verticalHeader().setDefaultSectionSize(row)
        shown = min(len(table.rows), MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * row + space(1))
