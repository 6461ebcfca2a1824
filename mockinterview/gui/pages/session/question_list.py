"""The questions of a session on the left of the page, with the summary above them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from mockinterview.gui.theme import Theme
from mockinterview.screens.session_review import SUMMARY, QuestionLine, SummaryPicture

SUMMARY_PLACE = 0
NARROWEST_PX, WIDEST_PX = 180, 300


class QuestionList(QListWidget):
    """Summary and questions; up and down go from one to the next."""

    wanted = Signal(int)
    """The question at this position; 0 is the summary."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Questions of this session")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumWidth(NARROWEST_PX)
        self.setMaximumWidth(WIDEST_PX)
        self.currentRowChanged.connect(self.wanted.emit)

    def show_questions(self, picture: SummaryPicture) -> None:
        """Show a session's questions; what is chosen stays chosen. Says nothing of the change."""
        chosen = max(self.currentRow(), SUMMARY_PLACE)
        self.blockSignals(True)
        self.clear()
        self.addItem(QListWidgetItem(self._theme.icon("list-checks"), SUMMARY))
        for question in picture.questions:
            self.addItem(self._item(question))
        self.setCurrentRow(min(chosen, self.count() - 1))
        self.blockSignals(False)

    def choose(self, position: int) -> None:
        """Show a question as chosen, without saying so."""
        self.blockSignals(True)
        self.setCurrentRow(position)
        self.blockSignals(False)

    def _item(self, question: QuestionLine) -> QListWidgetItem:
        icon = "bookmark-check" if question.is_bookmarked else "message-square"
        item = QListWidgetItem(
            self._theme.icon(icon), f"{question.position}. {question.name}\n{question.state}"
        )
        item.setToolTip(question.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, question.spoken)
        return item
