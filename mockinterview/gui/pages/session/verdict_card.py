"""What is read first: the rating with its range and reason, one strength, one change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Card, Text, body, button, caption, clear, fill, row, strong
from mockinterview.screens.review import AttemptPicture, ReviewPicture


class VerdictCard(Card):
    """The verdict on one attempt."""

    retake = Signal()
    """The question is to be answered again."""
    bookmarked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=2)
        self._theme = desk.theme
        self._said = QVBoxLayout()
        self._again = button("", self.retake.emit, icon=desk.theme.icon("repeat"))
        self._mark = button("Bookmark", lambda: self.bookmarked.emit(self._mark.isChecked()), role="quiet")
        self._mark.setCheckable(True)
        actions = row(self._again, self._mark)
        actions.addStretch(1)
        fill(self.body, self._said, actions, gap=2, margin=2.5)

    def show_verdict(self, picture: ReviewPicture, attempt: AttemptPicture | None) -> None:
        """Show an attempt's verdict, or that there is none yet."""
        clear(self._said)
        self._again.setText("Answer it again" if picture.attempts else "Answer it now")
        self._again.setAccessibleName(self._again.text())
        self._mark.setChecked(picture.is_bookmarked)
        self._mark.setText("Bookmarked" if picture.is_bookmarked else "Bookmark")
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
        self._add("What worked", attempt.strength, attempt.quote)
        self._add("One thing to change", attempt.change, None)

    def _add(self, name: str, sentence: str, quote: str | None) -> None:
        self._said.addSpacing(8)
        self._said.addWidget(caption(name))
        self._said.addWidget(strong(sentence))
        if quote:
            self._said.addWidget(Text(f"“{quote}”", tone="muted"))
