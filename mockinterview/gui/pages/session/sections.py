"""The sections behind the verdict that are read or clicked: key points, parts, numbers, sample answer."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.tape import Tape
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import (
    Chip,
    Text,
    body,
    caption,
    clear,
    column,
    fill,
    icon_button,
    line,
    quiet,
    row,
    strong,
)
from mockinterview.screens.numbers import NumberLine
from mockinterview.screens.review import (
    NO_NUMBERS,
    NO_POINTS,
    SAMPLE_LATER,
    AttemptPicture,
    PartLine,
    ReviewPicture,
    SkillPicture,
)
from mockinterview.screens.transcript import Clip


class Section(QWidget):
    """Something behind a verdict."""

    def __init__(self, desk: Desk, tape: Tape) -> None:
        super().__init__()
        self._desk = desk
        self._tape = tape
        self._body = QVBoxLayout(self)
        fill(self._body, gap=1.5)

    def show_attempt(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        """Show what the section knows of an attempt."""
        clear(self._body)
        self._fill(picture, attempt)

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        raise NotImplementedError

    def _listen(self, clips: Sequence[Clip], name: str) -> QWidget:
        """Return a button that plays one place after the other, or nothing to press where there is none."""
        if not clips:
            return QWidget()
        heard = Places(self._tape, clips, self)
        places = "" if len(clips) == 1 else f", {len(clips)} places"
        return icon_button(self._desk.theme.icon("volume-2"), f"Hear: {name}{places}", heard.play)


class Places(QObject):
    """Some clips, heard one with each press."""

    def __init__(self, tape: Tape, clips: Sequence[Clip], parent: QObject) -> None:
        super().__init__(parent)
        self._tape = tape
        self._clips = clips
        self._next = 0

    def play(self) -> None:
        """Play the next one, after the last the first."""
        self._tape.play([self._clips[self._next % len(self._clips)]])
        self._next += 1


class KeyPoints(Section):
    """What the question is after, and how far it was covered."""

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        if not attempt.points:
            self._body.addWidget(body(NO_POINTS))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(1.5))
        grid.setVerticalSpacing(space(1.5))
        grid.setColumnStretch(1, 1)
        for place, point in enumerate(attempt.points):
            grid.addWidget(Chip(point.state, tone=point.tone), place, 0, Qt.AlignmentFlag.AlignTop)
            said = column(body(point.point), gap=0.5)
            if point.words:
                said.addWidget(caption(f"Your words: {point.words}"))
            grid.addLayout(said, place, 1)
        self._body.addLayout(grid)


class Skills(Section):
    """The skills as bars, each opening to its parts."""

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        for sentence in attempt.more:
            self._body.addWidget(body(sentence))
        if attempt.more and attempt.skills:
            self._body.addWidget(line())
        for skill in attempt.skills:
            self._add_skill(skill)
        if not attempt.skills:
            self._body.addWidget(body(NO_NUMBERS))

    def _add_skill(self, skill: SkillPicture) -> None:
        parts = QWidget()
        fill(QVBoxLayout(parts), *[self._part(part) for part in skill.parts], gap=1)
        parts.hide()
        opener = quiet(f"{skill.name}: {skill.value}", icon=self._desk.theme.icon("chevron-right"))
        opener.setCheckable(True)
        opener.setAccessibleDescription("Opens the reasons")

        def turn(opened: bool) -> None:
            parts.setVisible(opened)
            opener.setIcon(self._desk.theme.icon("chevron-down" if opened else "chevron-right"))

        opener.toggled.connect(turn)
        header = row(opener)
        header.addStretch(1)
        self._body.addLayout(header)
        if skill.is_of_ten:
            self._body.addWidget(bar(skill.name, skill.points))
        self._body.addWidget(parts)

    def _part(self, part: PartLine) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        fill(layout, gap=1)
        layout.setContentsMargins(space(3), 0, 0, 0)
        said = QVBoxLayout()
        fill(said, body(f"{part.name}: {part.value}"), gap=0)
        about = ". ".join(filter(None, (part.weight and f"Counts {part.weight}", part.evidence)))
        if about:
            said.addWidget(caption(about))
        layout.addLayout(said, 1)
        layout.addWidget(self._listen(part.clips, part.name), 0, Qt.AlignmentFlag.AlignTop)
        return made


class Numbers(Section):
    """What was counted and timed, each with its band and its sound."""

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        if not attempt.numbers:
            self._body.addWidget(body(NO_NUMBERS))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(2))
        grid.setVerticalSpacing(space(1.5))
        grid.setColumnStretch(1, 1)
        for place, number in enumerate(attempt.numbers):
            self._add(grid, place, number)
        self._body.addLayout(grid)

    def _add(self, grid: QGridLayout, place: int, number: NumberLine) -> None:
        said = QVBoxLayout()
        shown = f"{number.value} ({number.place} the band)" if number.place else number.value
        fill(said, strong(shown), caption(number.band), gap=0)
        grid.addWidget(body(number.name), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(said, place, 1)
        grid.addWidget(self._listen(number.clips, number.name), place, 2, Qt.AlignmentFlag.AlignTop)


class SampleAnswer(Section):
    """How a good answer may sound, after an own attempt."""

    def _fill(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        if picture.sample_answer is None:
            self._body.addWidget(body(SAMPLE_LATER))
            return
        self._body.addWidget(caption("One good answer of many; yours may be built otherwise."))
        said = Text(picture.sample_answer)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.addWidget(said)


def bar(name: str, points: float) -> QProgressBar:
    """Return points of ten as a bar; the number stands beside it in words."""
    made = QProgressBar()
    made.setRange(0, 100)
    made.setValue(round(10 * points))
    made.setTextVisible(False)
    made.setAccessibleName(f"{name}: {points:.1f} of 10")
    return made
