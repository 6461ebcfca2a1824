"""The parts of the page, of which one is shown."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.questions.browse import BrowseView
from mockinterview.gui.pages.questions.form import QuestionForm
from mockinterview.gui.pages.questions.subpage import Subpage


class Parts(QStackedWidget):
    """The list, and what takes its place for a while."""

    list_wanted = Signal()
    practice_wanted = Signal(tuple)
    """Ids of the questions of a fitted set."""
    saved = Signal(dict)
    """The texts of the form by field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.browse = BrowseView(desk.theme)
        self.addWidget(self.browse)

    @cached_property
    def form(self) -> QuestionForm:
        """Return the form, made when it is first needed: its many fields would hold up the list."""
        form = QuestionForm(self.desk.theme)
        form.saved.connect(self.saved)
        self.add(form)
        return form

    def add(self, part: Subpage) -> None:
        """Take in a part that leads back to the list."""
        self.addWidget(part)
        part.left.connect(self.list_wanted)
