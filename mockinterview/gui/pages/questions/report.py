"""What came of an import, with every entry that could not be taken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.pages.questions.subpage import Subpage
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import body, button, clear, fill, primary, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.questions_page import ImportPicture

TITLE = "Import questions"


class ImportReport(Subpage):
    """Which entries are bad and why, and what can be done about it."""

    good_wanted = Signal()
    replace_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, TITLE)
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        self.add(self._content)

    def show_picture(self, picture: ImportPicture) -> None:
        """Show the report of one file."""
        clear(self._lines)
        buttons = []
        if picture.take_good:
            buttons.append(primary(picture.take_good, self.good_wanted.emit))
        if picture.replace:
            buttons.append(button(picture.replace, self.replace_wanted.emit))
        fill(self._lines, strong(picture.sentence), Flow(*buttons))
        for complaint in picture.bad:
            self._lines.addWidget(body(f"•  {complaint}"))
        self._lines.addStretch(1)
