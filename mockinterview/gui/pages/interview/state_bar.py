"""The state of the interview, in a word that is read from afar, and the time of the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Picture, Text, column, fill, restyle
from mockinterview.screens.room_page import RoomPicture, TimePicture

ICON_PX = 40


class StateBar(QFrame):
    """Icon, word and sentence of the state on the left, the time on the right, on a ground of its tone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "state")
        self._icon = Picture(theme.icon("circle-dashed"), size_px=ICON_PX)
        self.state = Text("", "title")
        self.sentence = Text("")
        self.time = Text("", "heading")
        self.beside = Text("")
        for text in (self.time, self.beside):
            text.setAlignment(Qt.AlignmentFlag.AlignRight)
        fill(layout := QHBoxLayout(self), self._icon, gap=1.5, margin=1.5)
        layout.addLayout(column(self.state, self.sentence, gap=0), 3)
        layout.addLayout(column(self.time, self.beside, gap=0), 2)

    def show_picture(self, picture: RoomPicture) -> None:
        """Show the state."""
        self._icon.show_icon(self._theme.icon(picture.icon, picture.tone))
        self.sentence.setText(picture.sentence)
        if picture.state != self.state.text():
            self.state.setText(picture.state)
            self.state.setAccessibleName(f"State: {picture.state}")
            self.state.set_tone(picture.tone)
            self.setProperty("tone", picture.tone)
            restyle(self)

    def show_time(self, picture: TimePicture) -> None:
        """Show the time of the answer."""
        for label, words in ((self.time, picture.time), (self.beside, picture.beside)):
            if words != label.text():
                label.setText(words)
                label.setVisible(bool(words))
