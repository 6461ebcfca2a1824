"""The quiet column on the left that leads to every page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mockinterview.gui.places import IN_NAVIGATION, Place
from mockinterview.gui.theme import Theme, space
from mockinterview.gui.widgets import button, fill, heading
from mockinterview.screens.navigation import PLACES, PROGRAM


class Navigation(QWidget):
    """One button for each page; Ctrl and a digit do the same."""

    wanted = Signal(object)
    """A Place was asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {place: self._button(place, at) for at, place in enumerate(IN_NAVIGATION, 1)}
        layout = QVBoxLayout(self)
        name = heading(PROGRAM)
        name.setContentsMargins(space(1.5), space(1), 0, space(1.5))
        fill(layout, name, *self.buttons.values(), gap=0.5, margin=1.5)
        layout.addStretch(1)
        self._resize()
        theme.changed.connect(self._resize)

    def mark(self, place: Place) -> None:
        """Show which page one is on; none where it is not in the navigation."""
        for one, made in self.buttons.items():
            made.setChecked(one is place)

    def _button(self, place: Place, number: int) -> QPushButton:
        name, icon = PLACES[place]
        made = button(name, lambda: self.wanted.emit(place), role="place", icon=self._theme.icon(icon))
        made.setCheckable(True)
        made.setToolTip(f"{name} (Ctrl+{number})")
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        shortcut.activated.connect(made.click)
        return made

    def _resize(self) -> None:
        self.setFixedWidth(round(space(24) * max(1.0, self._theme.text_percent / 125)))
