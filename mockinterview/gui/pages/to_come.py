"""Pages whose content belongs to a later version: they say so, and lead on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import EmptyState
from mockinterview.screens.navigation import PLACES, PROGRESS_TO_COME, EmptyPicture


class ProgressPage(Page):
    """How practice went over weeks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _show(self, Place.PROGRESS, PROGRESS_TO_COME, lambda: desk.go(Visit(Place.HISTORY)))


def _show(page: Page, place: Place, picture: EmptyPicture, on_action: Callable[[], None]) -> None:
    _, icon = PLACES[place]
    state = EmptyState(
        page.desk.theme.icon(icon, "muted"),
        picture.name,
        picture.sentence,
        action=picture.action,
        on_action=on_action,
    )
    QVBoxLayout(page).addWidget(state, alignment=Qt.AlignmentFlag.AlignCenter)
