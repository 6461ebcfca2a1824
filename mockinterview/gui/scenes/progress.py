"""The page of progress in every state: weeks of practice, too few sessions, nothing that fits."""

from mockinterview.gui.pages.progress import ProgressPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.scenes.weeks import PROFILE
from mockinterview.gui.shell import Window


def _progress(window: Window, *, profile: str | None = PROFILE, group: str = "scores") -> ProgressPage:
    """Show a group of charts over a profile's sessions."""
    page = window.page(Place.PROGRESS)
    assert isinstance(page, ProgressPage)
    page.start_with(profile)
    page.filters.clear()
    page.buttons.buttons[group].click()
    window.go(Visit(Place.PROGRESS))
    return page


def _too_few(window: Window) -> None:
    _progress(window, profile="default")


def _no_match(window: Window) -> None:
    page = _progress(window)
    page.filters.company.box.setCurrentIndex(page.filters.company.box.findData("google"))
    page.filters.type.box.setCurrentIndex(page.filters.type.box.findData("technical_software"))
    page.filters.mode.box.setCurrentIndex(page.filters.mode.box.findData("practice"))
    page.filters.days.box.setCurrentIndex(page.filters.days.box.findData("30"))


def _none(window: Window) -> None:
    page = _progress(window)
    page.states.show_state(page.none)


def _loading(window: Window) -> None:
    page = _progress(window)
    page.states.show_state(page.loading)


def _table(window: Window) -> None:
    page = _progress(window)
    card = next(iter(page.group.cards.values()))
    if card.table.isHidden() and card.chart:
        card.shows_table.click()


SCENES = (
    Scene("progress", _progress),
    Scene("progress-speaking", lambda window: _progress(window, group="speaking")),
    Scene("progress-content", lambda window: _progress(window, group="content")),
    Scene("progress-judging", lambda window: _progress(window, group="judging")),
    Scene("progress-table", _table),
    Scene("progress-too-few", _too_few),
    Scene("progress-no-match", _no_match),
    Scene("progress-empty", _none),
    Scene("progress-loading", _loading),
)
