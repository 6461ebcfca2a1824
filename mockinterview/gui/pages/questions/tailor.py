"""Questions fitted to a job: the texts to compare with, what fits and why, and a set made of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mockinterview.gui.pages.questions.subpage import Subpage
from mockinterview.gui.theme import Size, Theme
from mockinterview.gui.widgets import (
    Card,
    Choice,
    Loading,
    Text,
    body,
    button,
    caption,
    clear,
    column,
    fill,
    primary,
    row,
    strong,
)
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens import tailoring_page as words
from mockinterview.screens.questions_page import OF_LEVEL, OF_TYPE

HIGH = 10


class TailorView(Subpage):
    """A job description on top, the questions that fit it below."""

    find_wanted = Signal()
    read_wanted = Signal(str, object)
    """The file of a document, and a function that takes its text."""
    save_wanted = Signal(str, tuple)
    practice_wanted = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words.TITLE, body(words.INTRODUCTION))
        self._theme = theme
        self.job, self.resume = _document(words.JOB), _document(words.RESUME)
        self.minutes = Choice("Length", words.LENGTHS)
        self.type, self.level = Choice("Type", OF_TYPE), Choice("Level", OF_LEVEL)
        open_job = button(words.OPEN_JOB, lambda: self._open(words.OPEN_JOB, self.job.setPlainText))
        open_resume = button(
            words.OPEN_RESUME, lambda: self._open(words.OPEN_RESUME, self.resume.setPlainText)
        )
        self.compare = primary(words.FIND, self.find_wanted.emit, icon=theme.icon("search", "accent_ink"))
        self._finding = Loading(words.FINDING)
        self._finding.hide()
        self.found = Found(self.save_wanted.emit, self.practice_wanted.emit)
        self.found.hide()
        self.add(
            *(strong(words.JOB), self.job, Flow(open_job)),
            *(strong(words.RESUME), self.resume, Flow(open_resume)),
            *(Flow(self.minutes, self.type, self.level), Flow(self.compare), self._finding, self.found),
        )
        theme.changed.connect(self._measure)
        self._measure()

    def wait(self) -> None:
        """Say that the texts are being compared."""
        self.compare.setEnabled(False)
        self.found.hide()
        self._finding.show()

    def stop_waiting(self) -> None:
        """Let the texts be compared again."""
        self.compare.setEnabled(True)
        self._finding.hide()

    def show_found(self, picks: tuple[words.PickPicture, ...], notes: tuple[str, ...]) -> None:
        """Show the questions that fit."""
        self.stop_waiting()
        self.found.show_picks(picks, notes)
        self.found.show()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.found.y()))

    def _open(self, name: str, take: Callable[[str], None]) -> None:
        file, _ = QFileDialog.getOpenFileName(self, name, "", words.FILES)
        if file:
            self.read_wanted.emit(Path(file).as_posix(), take)

    def _measure(self) -> None:
        for field in (self.job, self.resume):
            field.setFixedHeight(HIGH * self._theme.px(Size.BODY))


class Found(Card):
    """The questions that fit, to be chosen, saved and practiced."""

    def __init__(
        self,
        on_save: Callable[[str, tuple[str, ...]], None],
        on_practice: Callable[[tuple[str, ...]], None],
    ) -> None:
        self._total, self._problem = strong(""), Text("", tone="bad")
        self._problem.hide()
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self.set_name = QLineEdit()
        self.set_name.setAccessibleName(words.SET_NAME)
        self.practice = primary(words.PRACTICE, lambda: self._with_chosen(on_practice))
        self.save = button(words.SAVE, lambda: self._save(on_save))
        named = (caption(words.SET_NAME), self.set_name)
        super().__init__(
            self._total, self._list, *named, self._problem, Flow(self.practice, self.save), gap=1.5
        )
        self._boxes: dict[str, QCheckBox] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the questions that are ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def show_picks(self, picks: tuple[words.PickPicture, ...], notes: tuple[str, ...]) -> None:
        """Show other questions, all of them ticked."""
        clear(self._lines)
        self._boxes = {pick.id: _box(pick) for pick in picks}
        fill(self._lines, *(caption(note) for note in notes), gap=1.5)
        for pick in picks:
            said = column(body(pick.text), caption(pick.facts), caption(pick.reason), gap=0.5)
            line = row(self._boxes[pick.id], said, gap=1)
            line.setAlignment(self._boxes[pick.id], Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            self._lines.addLayout(line)
        self._total.setText(words.found_words(len(picks)))

    def _with_chosen(self, act: Callable[[tuple[str, ...]], None]) -> None:
        self._complain("" if self.chosen else words.NONE_CHOSEN)
        if self.chosen:
            act(self.chosen)

    def _save(self, act: Callable[[str, tuple[str, ...]], None]) -> None:
        name = self.set_name.text().strip()
        if not name:
            self._complain(words.NAME_MISSING)
            self.set_name.setFocus()
            return
        self._with_chosen(lambda chosen: act(name, chosen))

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))


def _document(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    return field


def _box(pick: words.PickPicture) -> QCheckBox:
    box = QCheckBox()
    box.setAccessibleName(f"Take: {pick.text}")
    box.setChecked(True)
    return box
