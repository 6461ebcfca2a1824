"""The download of a speech model: begun, watched, stopped, gone on with."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Loading, button, fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.trouble import Trouble
from mockinterview.practice.model_fetching import Fetch, FetchStage
from mockinterview.screens.models_page import GO_ON, STOP, fetch_picture, installed_sentence

PICTURE_MS = 100


class FetchLine(QWidget):
    """Shows the one download there is; it goes on while this is not seen."""

    def __init__(self, desk: Desk, *, on_over: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        self._on_over = on_over
        self.bar = Loading("")
        self.halt = button(STOP, self.stop, icon=desk.theme.icon("square"))
        self.trouble = Trouble(desk.theme)
        fill(QVBoxLayout(self), self.bar, Flow(self.halt), self.trouble, gap=1)
        self._clock = QTimer(self, interval=PICTURE_MS)
        self._clock.timeout.connect(self.look)
        desk.jobs.closing.connect(self.stop)
        self.hide()

    def arrive(self) -> None:
        """Show how the download stands, and watch it."""
        self.look()
        if self._desk.services.equipment.fetching.now.is_under_way:
            self._clock.start()

    def depart(self) -> None:
        """Watch no more; the download goes on."""
        self._clock.stop()

    def begin(self, model: str) -> None:
        """Fetch a model, unless one is being fetched."""
        fetching = self._desk.services.equipment.fetching
        if fetching.now.is_under_way:
            return
        fetching.prepare(model)
        self._desk.jobs.run(fetching.fetch, done=self._over, owner=self._desk, lane=Lane.SLOW)
        self.arrive()

    def stop(self) -> None:
        """Stop the download; what arrived is kept."""
        self._desk.services.equipment.fetching.stop()

    def look(self) -> None:
        """Show how the download stands now."""
        fetch = self._desk.services.equipment.fetching.now
        picture = fetch_picture(fetch)
        self.setVisible(picture is not None)
        if not fetch.is_under_way:
            self._clock.stop()
        if picture is None:
            return
        is_failed = fetch.stage is FetchStage.FAILED
        self.bar.setVisible(not is_failed)
        self.halt.setVisible(picture.may_stop)
        if is_failed:
            self.trouble.say(picture.sentence, action=GO_ON, on_action=lambda: self.begin(fetch.model))
        else:
            self.trouble.rest()
            self.bar.say(picture.sentence, done=picture.done, total=picture.total)

    def _over(self, fetch: Fetch) -> None:
        self._desk.changes.models.emit()
        if fetch.stage is FetchStage.DONE:
            self._desk.say(installed_sentence(fetch.model))
        self.look()
        self._on_over()
