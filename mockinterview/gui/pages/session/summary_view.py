"""The summary of a session: what it was worth, what stood out, and what comes next."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.sections import bar
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import (
    Card,
    Notice,
    Text,
    body,
    caption,
    clear,
    fill,
    heading,
    primary,
    quiet,
    row,
    strong,
    title,
)
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.session_review import EXCLUDED, SummaryPicture


class SummaryView(QWidget):
    """The summary of one session."""

    jumped = Signal(int)
    """The question at this position is to be shown."""
    drilled = Signal()
    """The next drill is to begin."""
    resumed = Signal()
    """The questions that wait are to be answered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._body = QVBoxLayout(self)
        fill(self._body, gap=2)

    def show_summary(self, picture: SummaryPicture) -> None:
        """Show a session."""
        clear(self._body)
        fill(self._body, title(picture.name), caption(picture.when), gap=2)
        if picture.is_excluded:
            self._body.addWidget(Notice(EXCLUDED, icon=self._theme.icon("info")))
        self._body.addWidget(self._verdict(picture))
        if picture.strengths or picture.improvements:
            self._body.addWidget(self._told(picture))
        self._body.addWidget(self._next(picture))

    def _verdict(self, picture: SummaryPicture) -> Card:
        rating = Text(picture.rating, "number", tone=picture.tone)
        made = Card(rating, caption(picture.range), gap=1)
        for skill in picture.skills:
            named = row(body(skill.name), strong(skill.value))
            named.setStretch(0, 1)
            made.body.addSpacing(space(1))
            made.body.addLayout(named)
            made.body.addWidget(bar(skill.name, skill.points))
        if picture.jumps:
            icon = self._theme.icon("arrow-right")
            jumps = [quiet(jump.sentence, self._jumping(jump.position), icon=icon) for jump in picture.jumps]
            for jump in jumps:
                around = row(jump)
                around.addStretch(1)
                made.body.addLayout(around)
        made.body.addWidget(caption(picture.trend))
        return made

    def _told(self, picture: SummaryPicture) -> Card:
        made = Card(gap=1)
        for name, sentences in (
            ("What worked", picture.strengths),
            ("What to work on", picture.improvements),
        ):
            if sentences:
                made.body.addWidget(heading(name))
                for sentence in sentences:
                    made.body.addWidget(body(sentence))
        return made

    def _next(self, picture: SummaryPicture) -> Card:
        actions = Flow(
            primary("Start this drill", self.drilled.emit, icon=self._theme.icon("target", "accent_ink"))
        )
        if picture.is_unfinished:
            actions.addWidget(quiet("Answer what is left", self.resumed.emit))
        return Card(heading("Next drill"), body(picture.drill), actions, gap=1.5)

    def _jumping(self, position: int) -> Callable[[], None]:
        return lambda: self.jumped.emit(position)
