"""Says in its place what did not work, with the way on."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets.boxes import clear, fill
from mockinterview.gui.widgets.buttons import button
from mockinterview.gui.widgets.ways_on import WaysOn


class Trouble(QWidget):
    """Empty until something goes wrong; a new sentence takes the place of the one before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        fill(self._layout, gap=0)
        self.hide()

    def say(
        self, sentence: str, *, action: str | None = None, on_action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence, with a button for the way on where there is one."""
        clear(self._layout)
        ways = [button(action, on_action)] if action and on_action else []
        notice = WaysOn(self._theme.icon("triangle-alert", "fair"), *ways)
        notice.said.setText(sentence)
        notice.setAccessibleName(sentence)
        self._layout.addWidget(notice)
        self.show()

    def rest(self) -> None:
        """Show nothing."""
        clear(self._layout)
        self.hide()
