"""The drill on the weakest skill."""

from PySide6.QtCore import Signal

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Card, body, button, heading, row, strong
from mockinterview.screens.due_page import DRILL, DRILL_START, NO_DRILL, DrillPicture


class DrillCard(Card):
    """Names the skill and what the drill trains, or says what it takes to tell."""

    start_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        self._what, self._why, self._focus = strong(""), body(""), body("")
        self.start = button(DRILL_START, lambda: self.start_wanted.emit(), icon=theme.icon("target"))
        begin = row(self.start)
        begin.addStretch(1)
        super().__init__(heading(DRILL), self._what, self._why, self._focus, begin)

    def show_picture(self, picture: DrillPicture | None) -> None:
        """Show another drill, or that there is none yet."""
        self._why.setText(picture.why if picture else NO_DRILL)
        for label, text in (
            (self._what, picture.what if picture else ""),
            (self._focus, picture.focus if picture else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.start.setVisible(picture is not None)
