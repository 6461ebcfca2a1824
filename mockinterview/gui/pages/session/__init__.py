"""Looking back: one answer, and the whole session it belongs to."""

from mockinterview.gui.pages.session.answer_view import AnswerView
from mockinterview.gui.pages.session.session_page import SessionPage

__all__ = ["AnswerView", "SessionPage"]
