"""What can be done now, each with its key."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.key_button import KeyButton
from mockinterview.screens.room_page import Deed, Key, RoomPicture

MOST = 6
"""Other things than the likeliest that can be done at once."""


class KeyBar(QWidget):
    """The buttons at the foot of the page: the likeliest first."""

    def __init__(self, theme: Theme, on_deed: Callable[[Deed], object]) -> None:
        super().__init__()
        self._on_deed = on_deed
        self.primary = self._button(theme, "primary")
        self.others = [self._button(theme, "quiet") for _ in range(MOST)]
        fill(QVBoxLayout(self), Flow(self.primary, *self.others), gap=0)

    def show_picture(self, picture: RoomPicture) -> None:
        """Show what can be done now."""
        self.primary.setVisible(picture.primary is not None)
        if picture.primary:
            self.primary.show_key(picture.primary)
        for at, button in enumerate(self.others):
            key: Key | None = picture.others[at] if at < len(picture.others) else None
            button.setVisible(key is not None)
            if key:
                button.show_key(key)

    def _button(self, theme: Theme, role: str) -> KeyButton:
        made = KeyButton(theme, role=role)
        made.clicked.connect(lambda: made.deed and self._on_deed(made.deed))
        return made
