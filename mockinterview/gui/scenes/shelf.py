"""The history and the questions in every state."""

from mockinterview.gui.pages.history import HistoryPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window


def _history(window: Window, *, text: str = "") -> HistoryPage:
    page = window.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    page.head.shows_filters.setChecked(False)
    window.go(Visit(Place.HISTORY, text=text))
    return page


def _filters(window: Window) -> None:
    page = _history(window)
    page.head.shows_filters.setChecked(True)
    for choice in (page.head.filters.rating, page.head.filters.days):
        choice.box.setCurrentIndex(choice.box.findData("between"))


SCENES = (
    Scene("history", _history),
    Scene("history-filters", _filters),
    Scene("history-no-match", lambda window: _history(window, text="kubernetes zebra")),
)
