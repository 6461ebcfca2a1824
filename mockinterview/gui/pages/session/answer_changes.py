"""What the user changes about an answer that was given; every change is kept at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mockinterview.gui.desk import Desk
from mockinterview.screens.review import ReviewPicture


class AnswerChanges(QObject):
    """Changes the answer that is shown."""

    made = Signal()
    """The answer is another one now: its score may be too."""

    def __init__(self, desk: Desk, shown: Callable[[], ReviewPicture | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = shown

    def guess(self, response_id: str, points: float) -> None:
        """Keep the candidate's guess, 0-10."""
        reviewing = self._desk.services.reviewing
        self._make(lambda shown: reviewing.guess(shown.session_id, response_id, points=points))

    def bookmark(self, bookmarked: bool) -> None:
        """Set or take away the question's bookmark."""
        reviewing = self._desk.services.reviewing
        self._make(lambda shown: reviewing.bookmark(shown.session_id, shown.position, bookmarked=bookmarked))

    def correct(self, response_id: str, index: int, text: str) -> None:
        """Put a word right and score the answer again."""
        reviewing = self._desk.services.reviewing
        self._make(lambda shown: reviewing.correct(shown.session_id, response_id, index, text))

    def take_back(self, response_id: str) -> None:
        """Take all corrections of a response back."""
        reviewing = self._desk.services.reviewing
        self._make(lambda shown: reviewing.take_back(shown.session_id, response_id))

    def _make(self, change: Callable[[ReviewPicture], object]) -> None:
        shown = self._shown()
        if shown:
            self._desk.jobs.run(lambda: change(shown), done=lambda _: self._announce(), owner=self)

    def _announce(self) -> None:
        self.made.emit()
        self._desk.changes.sessions.emit()
