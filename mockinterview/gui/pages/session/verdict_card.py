"""What is read first: the rating with its range and reason, one strength, one change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Card, Text, body, button, caption, clear, fill, quiet, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.review import (
    ANSWER_AGAIN,
    ANSWER_NOW,
    BOOKMARK,
    BOOKMARKED,
    CHANGE,
    WORKED,
    AttemptPicture,
    ReviewPicture,
)


class VerdictCard(Card):
    """The verdict on one attempt."""

    retake = Signal()
    """The question is to be answered again."""
    bookmarked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=2)
        self._theme = desk.theme
        self._said = QVBoxLayout()
        self._again = button(ANSWER_AGAIN, self.retake.emit, icon=desk.theme.icon("repeat"))
        self._mark = quiet(
            BOOKMARK,
            lambda: self.bookmarked.emit(self._mark.isChecked()),
            icon=desk.theme.icon("bookmark"),
        )
        self._mark.setCheckable(True)
        actions = Flow(self._again, self._mark)
        fill(self.body, self._said, actions, gap=2, margin=2.5)

    def show_verdict(self, picture: ReviewPicture, attempt: AttemptPicture | None) -> None:
        """Show an attempt's verdict, or that there is none yet."""
        clear(self._said)
        self._again.setText(ANSWER_AGAIN if picture.attempts else ANSWER_NOW)
        self._again.setAccessibleName(self._again.text())
        self._mark.setChecked(picture.is_bookmarked)
        self._mark.setText(BOOKMARKED if picture.is_bookmarked else BOOKMARK)
        self._mark.setIcon(self._theme.icon("bookmark-check" if picture.is_bookmarked else "bookmark"))
        if attempt is None:
            fill(self._said, body(picture.unanswered or ""))
            return
        rating = Text(attempt.rating, "number", tone=attempt.tone)
        rating.setAccessibleName(f"Rating: {attempt.rating}")
        fill(self._said, rating, gap=0.5)
        for text in filter(None, (attempt.range, attempt.guess)):
            self._said.addWidget(caption(text))
        if attempt.reason:
            self._said.addWidget(body(attempt.reason))
        if attempt.strength:
            self._add(WORKED, attempt.strength, attempt.quote)
        self._add(CHANGE, attempt.change, None)

    def _add(self, name: str, sentence: str, quote: str | None) -> None:
        self._said.addSpacing(8)
        self._said.addWidget(caption(name))
        self._said.addWidget(strong(sentence))
        if quote:
            self._said.addWidget(Text(f"“{quote}”", tone="muted"))
