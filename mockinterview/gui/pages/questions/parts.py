"""The parts of the page, of which one is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.questions.browse import BrowseView
from mockinterview.gui.pages.questions.form import QuestionForm
from mockinterview.gui.pages.questions.subpage import Subpage


class Parts(QStackedWidget):
    """The list, and what takes its place for a while."""

    list_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.browse, self.form = BrowseView(desk.theme), QuestionForm(desk.theme)
        self.addWidget(self.browse)
        self.add(self.form)

    def add(self, part: Subpage) -> None:
        """Take in a part that leads back to the list."""
        self.addWidget(part)
        part.left.connect(self.list_wanted)
