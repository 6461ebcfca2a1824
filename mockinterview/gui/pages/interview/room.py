"""Everything the interview page shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.interview.answer_card import AnswerCard
from mockinterview.gui.pages.interview.key_bar import KeyBar
from mockinterview.gui.pages.interview.lost_notice import LostNotice
from mockinterview.gui.pages.interview.question_card import QuestionCard
from mockinterview.gui.pages.interview.state_bar import StateBar
from mockinterview.gui.pages.session.answer_view import AnswerView
from mockinterview.gui.theme import COLUMN_PX, space
from mockinterview.gui.widgets import Loading, Notice, Scroll, fill
from mockinterview.gui.widgets.key_button import KeyButton
from mockinterview.screens.room_page import (
    KEEPING,
    STILL_THINKING,
    STILL_THINKING_KEY,
    Deed,
    RoomPicture,
    countdown_words,
)

MOST_KEYS = 4


class Room(QWidget):
    """State above, question and answer in the middle, what can be done below."""

    def __init__(
        self,
        desk: Desk,
        *,
        on_deed: Callable[[Deed], object],
        on_still_thinking: Callable[[], object],
        lost: LostNotice,
    ) -> None:
        super().__init__()
        theme = desk.theme
        self.bar, self.keys = StateBar(theme), KeyBar(theme, on_deed, most=MOST_KEYS, has_primary=True)
        self.question, self.answer = QuestionCard(theme, on_deed), AnswerCard(theme)
        self.review, self.lost = AnswerView(desk), lost
        self.warning = Notice("", icon=theme.icon("triangle-alert", "fair"))
        self.countdown = Notice("", icon=theme.icon("timer", "fair"))
        self.still_thinking = KeyButton(theme, role="")
        self.still_thinking.show_words(STILL_THINKING, STILL_THINKING_KEY, "mic")
        self.still_thinking.clicked.connect(on_still_thinking)
        if (layout := self.countdown.layout()) is not None:
            layout.addWidget(self.still_thinking)
        self._middle = Scroll(
            self.lost, self.countdown, self.warning, self.question, self.answer, self.review, gap=1.5
        )
        self._middle.body.setContentsMargins(space(3), 0, space(3), 0)
        self._middle.body.setStretchFactor(self.answer, 100)
        fill(layout := QVBoxLayout(self), gap=1.5)
        layout.setContentsMargins(0, space(2), 0, space(2))
        self._ends = (_centered(self.bar), _centered(self.keys))
        layout.addWidget(self._ends[0])
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._ends[1])
        self._middle.verticalScrollBar().rangeChanged.connect(self._align)
        self._keeping = _Keeping(self)
        for widget in (self.warning, self.countdown, self.review):
            widget.hide()

    def show_picture(self, picture: RoomPicture) -> None:
        """Show the interview as it stands."""
        self.bar.show_picture(picture)
        self.question.show_picture(picture)
        self.keys.show_keys(picture.others, primary=picture.primary)
        if picture.notice:
            self.lost.show_sentence(picture.notice)
        else:
            self.lost.hide()

    def begin_answer(self) -> None:
        """Make room for the answer to another question."""
        self.answer.begin()
        self.review.stop()
        self.review.hide()
        self.warning.hide()
        self.question.show()
        self.answer.show()

    def show_review(self, session_id: str, position: int) -> None:
        """Show the feedback in place of question and answer; it repeats both."""
        self.question.hide()
        self.answer.hide()
        self.review.show_answer(session_id, position)
        self.review.show()

    def take_text(self) -> None:
        """Let the next key be typed."""
        self.answer.box.setFocus()
        self._middle.ensureWidgetVisible(self.answer.box)

    def warn(self, sentence: str) -> None:
        """Show that something is odd, until it is over or the next question comes."""
        self.warning.said.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def count_down(self, seconds: float | None) -> None:
        """Show how long it is to the automatic end; None where it is not near."""
        self.countdown.setVisible(seconds is not None)
        if seconds is not None:
            self.countdown.said.setText(countdown_words(seconds))

    def keep(self, *, on: bool = True) -> None:
        """Cover everything while the last answer is kept."""
        self._keeping.setVisible(on)
        self._keeping.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the cover cover everything."""
        super().resizeEvent(event)
        self._keeping.setGeometry(self.rect())

    def _align(self, _: int, most: int) -> None:
        """Keep state and keys in one column with what is scrolled between them."""
        taken = self._middle.verticalScrollBar().sizeHint().width() if most else 0
        for end in self._ends:
            end.setContentsMargins(0, 0, taken, 0)


class _Keeping(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(self).addWidget(Loading(KEEPING), alignment=Qt.AlignmentFlag.AlignCenter)
        self.hide()


def _centered(widget: QWidget) -> QWidget:
    """Return a widget in the middle of a line, as wide as the column: laid out as ``Scroll`` does."""
    around, inside = QWidget(), QWidget()
    inside.setMaximumWidth(COLUMN_PX)
    fill(column := QVBoxLayout(inside), widget)
    column.setContentsMargins(space(3), 0, space(3), 0)
    layout = QHBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(inside, 100)
    layout.addStretch(1)
    return around
