"""What stands behind a verdict: one section at a time, chosen by tabs."""

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.rating_view import RatingView
from mockinterview.gui.pages.session.sections import KeyPoints, Numbers, SampleAnswer, Skills
from mockinterview.gui.pages.session.takes_view import Takes
from mockinterview.gui.pages.session.tape import Tape
from mockinterview.gui.pages.session.transcript_view import TranscriptView
from mockinterview.gui.widgets import fill
from mockinterview.screens.review import SECTIONS, AttemptPicture, ReviewPicture


class AnswerSections(QWidget):
    """The tabs and the section that is open; only that one takes room."""

    def __init__(self, desk: Desk, tape: Tape) -> None:
        super().__init__()
        self.transcript = TranscriptView(desk, tape)
        self._read = (
            *(KeyPoints(desk, tape), Skills(desk, tape), Numbers(desk, tape)),
            *(SampleAnswer(desk, tape), Takes(desk, tape), RatingView(desk)),
        )
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName("What the verdict rests on")
        for name in SECTIONS:
            self.tabs.addTab(name)
        fill(QVBoxLayout(self), self.tabs, self.transcript, *self._read, gap=2)
        self.tabs.currentChanged.connect(self._turn_to)
        self._turn_to(0)

    def open(self, name: str) -> None:
        """Open a section by its name."""
        self.tabs.setCurrentIndex(SECTIONS.index(name))

    def show_attempt(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        """Show what every section knows of an attempt."""
        self.transcript.show_transcript(attempt.transcript)
        for section in self._read:
            section.show_attempt(picture, attempt)

    def _turn_to(self, index: int) -> None:
        for place, section in enumerate((self.transcript, *self._read)):
            section.setVisible(place == index)
