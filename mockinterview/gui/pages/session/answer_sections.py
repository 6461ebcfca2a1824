"""What stands behind a verdict: one section at a time, chosen by tabs."""

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.rating_view import RatingView
from mockinterview.gui.pages.session.sections import KeyPoints, Numbers, SampleAnswer, Skills
from mockinterview.gui.pages.session.takes_view import Takes
from mockinterview.gui.pages.session.tape import Tape
from mockinterview.gui.pages.session.transcript_view import TranscriptView
from mockinterview.gui.widgets import fill, quiet
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.review import SECTIONS, TRANSCRIPT, AttemptPicture, ReviewPicture


class AnswerSections(QWidget):
    """The tabs and the section that is open; only that one takes room, and only that one is filled."""

    def __init__(self, desk: Desk, tape: Tape) -> None:
        super().__init__()
        self.transcript = TranscriptView(desk, tape)
        self._read = (
            *(KeyPoints(desk, tape), Skills(desk, tape), Numbers(desk, tape)),
            *(SampleAnswer(desk, tape), Takes(desk, tape), RatingView(desk)),
        )
        self._all = (self.transcript, *self._read)
        self._shown: tuple[ReviewPicture, AttemptPicture] | None = None
        self._filled: set[int] = set()
        for section in self._all:
            section.hide()
        self._tabs = QButtonGroup(self)
        for place, name in enumerate(SECTIONS):
            tab = quiet(name)
            tab.setCheckable(True)
            self._tabs.addButton(tab, place)
        tabs = Flow(*self._tabs.buttons(), gap=0.5)
        fill(QVBoxLayout(self), tabs, self.transcript, *self._read, gap=2)
        self._tabs.idToggled.connect(self._turn)
        self.open(TRANSCRIPT)

    def open(self, name: str) -> None:
        """Open a section by its name."""
        self._tabs.button(SECTIONS.index(name)).setChecked(True)

    @property
    def opened(self) -> str:
        """Return the name of the section that is open."""
        return SECTIONS[self._tabs.checkedId()]

    def show_attempt(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        """Show what every section knows of an attempt."""
        self._shown = (picture, attempt)
        self._filled.clear()
        self._fill(self._tabs.checkedId())

    def _turn(self, place: int, is_open: bool) -> None:
        self._all[place].setVisible(is_open)
        if is_open:
            self._fill(place)

    def _fill(self, place: int) -> None:
        if self._shown and place not in self._filled:
            self._filled.add(place)
            self._all[place].show_attempt(*self._shown)
