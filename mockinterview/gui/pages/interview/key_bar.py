"""What can be done now, each with its key."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.key_button import KeyButton
from mockinterview.screens.room_page import Deed, Key


class KeyBar(QWidget):
    """Buttons side by side for at most so many things; led by the likeliest, they go on in further lines."""

    def __init__(
        self, theme: Theme, on_deed: Callable[[Deed], object], *, most: int, has_primary: bool = False
    ) -> None:
        super().__init__()
        self._on_deed = on_deed
        self._primary = self._button(theme, "primary") if has_primary else None
        self._others = [self._button(theme, "quiet") for _ in range(most)]
        if self._primary:
            fill(QVBoxLayout(self), Flow(self._primary, *self._others), gap=0)
        else:
            fill(QHBoxLayout(self), *self._others)

    def show_keys(self, keys: Sequence[Key], *, primary: Key | None = None) -> None:
        """Show what can be done now."""
        if self._primary:
            self._primary.setVisible(primary is not None)
            if primary:
                self._primary.show_key(primary)
        for at, button in enumerate(self._others):
            button.setVisible(at < len(keys))
            if at < len(keys):
                button.show_key(keys[at])

    def _button(self, theme: Theme, role: str) -> KeyButton:
        made = KeyButton(theme, role=role)
        made.clicked.connect(lambda: made.deed and self._on_deed(made.deed))
        return made
