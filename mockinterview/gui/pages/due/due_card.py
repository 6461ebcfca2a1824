"""The questions that are due, each with its reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme, space
from mockinterview.gui.widgets import (
    Card,
    Notice,
    body,
    button,
    caption,
    clear,
    column,
    fill,
    heading,
    line,
    primary,
    row,
    strong,
)
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.due_page import LEECH, START_ALL, START_CHOSEN, START_ONE, DuePicture, DueRow


class DueLine(QWidget):
    """One question; checking it chooses it."""

    chosen = Signal()

    def __init__(self, theme: Theme, due: DueRow, *, may_choose: bool) -> None:
        super().__init__()
        self.question_id = due.question_id
        self.box = QCheckBox()
        self.box.setAccessibleName(due.question)
        self.box.setAccessibleDescription(f"{due.kind}. {due.why}")
        self.box.toggled.connect(lambda _: self.chosen.emit())
        told = column(strong(due.question), caption(f"{due.kind}; {due.minutes}"), body(due.why), gap=0.75)
        if due.advice:
            told.addWidget(Notice(f"{LEECH}. {due.advice}", icon=theme.icon("lightbulb", "fair")))
        layout = row()
        layout.addWidget(self.box, alignment=Qt.AlignmentFlag.AlignTop)
        self.box.setVisible(may_choose)
        layout.addLayout(told, 1)
        fill(QVBoxLayout(self), layout, gap=0)


class DueCard(Card):
    """What a day brings: all of it in one press, or what was chosen."""

    start_wanted = Signal(object)
    """The ids of the chosen questions, or None for all."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.lines: tuple[DueLine, ...] = ()
        self._headline, self._sentence = heading(""), body("")
        self._listed = QWidget()
        fill(QVBoxLayout(self._listed), gap=1.5)
        self.all = primary(
            START_ALL, lambda: self.start_wanted.emit(None), icon=theme.icon("play", "accent_ink")
        )
        self.some = button(START_CHOSEN, lambda: self.start_wanted.emit(self.chosen))
        self._actions = QWidget()
        fill(QVBoxLayout(self._actions), Flow(self.all, self.some))
        self._actions.setContentsMargins(0, space(1), 0, 0)
        super().__init__(self._headline, self._sentence, self._listed, self._actions, gap=1.5)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the questions that are chosen, in their order."""
        return tuple(one.question_id for one in self.lines if one.box.isChecked())

    def show_picture(self, picture: DuePicture) -> None:
        """Show another day; what was chosen and is still due stays chosen."""
        kept = self.chosen
        self._headline.setText(picture.headline)
        self._sentence.setText(picture.sentence)
        may_choose = len(picture.rows) > 1
        self.lines = tuple(DueLine(self._theme, due, may_choose=may_choose) for due in picture.rows)
        layout = self._listed.layout()
        if layout is not None:
            clear(layout)
            for one in self.lines:
                layout.addWidget(line())
                layout.addWidget(one)
        for one in self.lines:
            one.box.setChecked(one.question_id in kept)
            one.chosen.connect(self._offer)
        self.all.setText(START_ALL if may_choose else START_ONE)
        self.some.setVisible(may_choose)
        self._listed.setVisible(bool(self.lines))
        self._actions.setVisible(bool(self.lines))
        self._offer()

    def _offer(self) -> None:
        self.some.setEnabled(bool(self.chosen))
