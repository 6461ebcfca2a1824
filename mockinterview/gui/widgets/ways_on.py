"""A sentence on something that is missing, and under it every way on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mockinterview.gui.widgets.boxes import fill, row
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.pictures import Picture
from mockinterview.gui.widgets.texts import body


class WaysOn(QFrame):
    """Says what is missing; ``widgets`` may stand between the sentence and the ways on, which are buttons."""

    def __init__(self, icon: QIcon, *ways: QWidget, widgets: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.said = body("")
        first = row()
        first.addWidget(Picture(icon), alignment=Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.said, 1)
        fill(QVBoxLayout(self), first, *widgets, Flow(*ways), gap=1, margin=1.5)
