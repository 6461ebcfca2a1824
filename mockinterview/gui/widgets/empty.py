"""States in the middle of a page, made from their pictures."""

from collections.abc import Callable

from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.theme import space
from mockinterview.gui.widgets.boxes import Scroll, fill
from mockinterview.gui.widgets.states import EmptyState
from mockinterview.screens.navigation import EmptyPicture


class States(QWidget):
    """Widgets of which one is shown; only that one's size counts, unlike in Qt's own stack."""

    def __init__(self, *states: QWidget) -> None:
        super().__init__()
        self._states = states
        fill(QVBoxLayout(self), *states, gap=0)
        self.show_state(states[0])

    @property
    def shown(self) -> QWidget:
        """Return the one that is shown."""
        return next(state for state in self._states if not state.isHidden())

    def show_state(self, shown: QWidget) -> None:
        """Show one of them instead of the others."""
        for state in self._states:
            state.setVisible(state is shown)


class Later(QWidget):
    """A state that is made when it is first shown: most are never seen."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make it."""
        if self.layout() is None:
            made = self._make()
            fill(QVBoxLayout(self), made, gap=0)
            made.show()
        super().showEvent(event)


def empty_state(icon: QIcon, picture: EmptyPicture, on_action: Callable[[], object]) -> EmptyState:
    """Return why a page is empty, with the way on."""
    return EmptyState(icon, picture.name, picture.sentence, action=picture.action, on_action=on_action)


def centred(state: QWidget) -> Scroll:
    """Return a state in the middle of its page, which scrolls where it is too low."""
    scroll = Scroll(width_px=state.maximumWidth() + space(8))
    scroll.body.insertStretch(0, 1)
    scroll.body.insertWidget(1, state)
    return scroll
