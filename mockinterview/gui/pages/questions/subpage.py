"""A part of the page with a way back to the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Scroll, quiet, title
from mockinterview.gui.widgets.flow import Flow

BACK = "Back to the questions"


class Subpage(Scroll):
    """A column under a title; Esc and a button lead back."""

    left = Signal()

    def __init__(self, theme: Theme, name: str, *widgets: QWidget | QLayout) -> None:
        self.name = title(name)
        self.back = quiet(BACK, icon=theme.icon("arrow-left"))
        super().__init__(Flow(self.back), self.name, *widgets)
        self.back.clicked.connect(lambda _: self.left.emit())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.left.emit)
