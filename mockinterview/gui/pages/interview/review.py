"""The feedback to an answer, between two questions."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.domain.session import Session
from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Card, body, clear, fill, heading, strong
from mockinterview.screens.answer_page import AnswerPicture, answer_picture


class Review(QWidget):
    """Shows the feedback to the answer that was given last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._place = (0, "")
        fill(QVBoxLayout(self), gap=0)

    def show_answer(self, session_id: str, position: int) -> None:
        """Show the feedback to one question of a session."""
        self._place = (position, session_id)
        store = self._desk.services.store
        self._desk.jobs.run(lambda: store.get(session_id), done=self._show, owner=self)

    def _show(self, session: Session) -> None:
        response = session.asked[self._place[0] - 1].result
        layout = self.layout()
        if layout is None or response is None or session.summary.id != self._place[1]:
            return
        clear(layout)
        layout.addWidget(_card(answer_picture(response)))


def _card(picture: AnswerPicture) -> Card:
    card = Card(heading(picture.verdict))
    for sentence in (*picture.strengths[:1], *picture.improvements[:1]):
        card.body.addWidget(strong(sentence))
    for sentence in (*picture.skills, picture.measures, *picture.points):
        card.body.addWidget(body(sentence))
    return card
