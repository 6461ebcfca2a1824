"""What every page works with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mockinterview.gui.bridge import Jobs
from mockinterview.gui.places import Visit
from mockinterview.gui.theme import Theme
from mockinterview.practice.services import Services


class Changes(QObject):
    """Says what was changed, so that pages read it again; emitted by whoever changed it."""

    sessions = Signal()
    questions = Signal()
    settings = Signal()
    labels = Signal()
    models = Signal()


@dataclass(frozen=True, slots=True)
class Toast:
    """A sentence on what was just done, and the way to take it back."""

    sentence: str
    action: str | None = None
    on_action: Callable[[], None] | None = None


class Desk(QObject):
    """The services, work off the window's thread, what changed, and the ways to other pages."""

    gone = Signal(object)
    """A Visit was asked for."""
    said = Signal(object)
    """A Toast is to be shown."""
    failed = Signal(str)
    """A sentence on something that did not work."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self.services = services
        self.theme = theme
        self.changes = Changes()
        self.jobs = Jobs(self.fail)

    def go(self, visit: Visit) -> None:
        """Show another page."""
        self.gone.emit(visit)

    def say(
        self, sentence: str, *, action: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        """Say for some seconds what was done, with a button that takes it back."""
        self.said.emit(Toast(sentence, action, on_action))

    def fail(self, sentence: str) -> None:
        """Say what did not work, until the user has read it."""
        self.failed.emit(sentence)
