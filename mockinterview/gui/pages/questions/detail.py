"""One question whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import (
    Card,
    body,
    button,
    caption,
    clear,
    danger,
    fill,
    heading,
    primary,
    strong,
)
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.questions_page import (
    ASK_AGAIN,
    DISCARD,
    EDIT,
    HIDE_SAMPLE,
    NOTHING_CHOSEN,
    OWN,
    PRACTICE_ONE,
    RETIRE,
    SAMPLE_LATER,
    SHOW_SAMPLE,
    QuestionPicture,
)


class QuestionDetail(Card):
    """What a question looks for; its sample answer only when asked for."""

    practice_wanted = Signal(str)
    edit_wanted = Signal(str)
    retire_wanted = Signal(str, bool)
    discard_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.show_question(None)

    def show_question(self, picture: QuestionPicture | None) -> None:
        """Show another question, or that none is chosen."""
        clear(self.body)
        if picture is None:
            self.body.addWidget(caption(NOTHING_CHOSEN))
            self.body.addStretch(1)
            return
        question = heading(picture.text)
        fill(self.body, question, caption(picture.facts), gap=1.5, margin=2.5)
        if picture.is_own:
            self.body.addWidget(caption(OWN))
        self.body.addLayout(self._actions(picture))
        for name, lines in picture.sections:
            self.body.addWidget(_section(name, lines))
        self.body.addWidget(self._sample_answer(picture))
        self.body.addStretch(1)

    def _actions(self, picture: QuestionPicture) -> Flow:
        name, icon = picture.id, self._theme.icon
        turn = ASK_AGAIN if picture.is_retired else RETIRE
        buttons: list[QPushButton] = [
            button(EDIT, lambda: self.edit_wanted.emit(name), icon=icon("pencil")),
            button(turn, lambda: self.retire_wanted.emit(name, not picture.is_retired), icon=icon("archive")),
        ]
        if picture.is_own:
            buttons.append(
                danger(DISCARD, lambda: self.discard_wanted.emit(name), icon=icon("trash-2", "bad"))
            )
        if not picture.is_retired:
            first = primary(
                PRACTICE_ONE, lambda: self.practice_wanted.emit(name), icon=icon("play", "accent_ink")
            )
            buttons.insert(0, first)
        return Flow(*buttons)

    def _sample_answer(self, picture: QuestionPicture) -> QWidget:
        answer = body(picture.sample)
        answer.hide()
        shows = button(SHOW_SAMPLE, icon=self._theme.icon("eye"))
        shows.setCheckable(True)

        def turn(is_shown: bool) -> None:
            answer.setVisible(is_shown)
            name = HIDE_SAMPLE if is_shown else SHOW_SAMPLE
            shows.setText(name)
            shows.setAccessibleName(name)

        shows.toggled.connect(turn)
        made = QWidget()
        fill(QVBoxLayout(made), strong("Sample answer"), caption(SAMPLE_LATER), Flow(shows), answer)
        return made


def _section(name: str, lines: tuple[str, ...]) -> QWidget:
    made = QWidget()
    is_list = len(lines) > 1
    texts = (body(f"•  {line}" if is_list else line) for line in lines)
    fill(QVBoxLayout(made), strong(name), *texts, gap=0.5)
    return made
