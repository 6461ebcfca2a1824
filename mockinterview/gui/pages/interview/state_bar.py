"""The state of the interview, in a word that is read from afar, and the time of the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Picture, Text, caption, column, fill
from mockinterview.screens.room_page import RoomPicture

ICON_PX = 40
BADGE = "title"


class StateBar(QWidget):
    """Icon, word and sentence of the state on the left, time and mode on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Picture(theme.icon("circle-dashed"), size_px=ICON_PX)
        self.state = Text("", BADGE)
        self.sentence = caption("")
        self.time = Text("", "strong")
        self.mode = caption("")
        for text in (self.time, self.mode):
            text.setAlignment(Qt.AlignmentFlag.AlignRight)
        fill(layout := QHBoxLayout(self), self._icon, gap=1.5)
        layout.addLayout(column(self.state, self.sentence, gap=0), 3)
        layout.addLayout(column(self.time, self.mode, gap=0.5), 2)

    def show_picture(self, picture: RoomPicture) -> None:
        """Show the state."""
        self._icon.show_icon(self._theme.icon(picture.icon, picture.tone))
        if picture.state != self.state.text():
            self.state.setText(picture.state)
            self.state.setAccessibleName(f"State: {picture.state}")
            self.state.set_tone(picture.tone)
        self.sentence.setText(picture.sentence)
        self.mode.setText(picture.says_mode)

    def show_time(self, words: str) -> None:
        """Show the time of the answer."""
        if words != self.time.text():
            self.time.setText(words)
