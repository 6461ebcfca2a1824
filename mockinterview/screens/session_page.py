"""A whole session, and its line in the history, as they are shown."""

from dataclasses import dataclass

from mockinterview.domain.session import AskedQuestion, Session, SessionSummary
from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.screens.answer_page import AnswerPicture, answer_picture
from mockinterview.screens.words import DIFFICULTIES, STATUSES, TYPES, score_words

SHORT_ID = 8
"""Characters of a session's id that are shown; commands take any unique beginning."""
EMPTY_HISTORY = "No sessions yet. Start one with: mockinterview practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One line of the history."""

    id: str
    started: str
    interview: str
    status: str
    answered: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPicture:
    """One question of a session with its answers."""

    heading: str
    question: str
    answers: tuple[AnswerPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPicture:
    """A whole session."""

    line: HistoryLine
    asked: tuple[AskedPicture, ...]
    best: str | None
    """Which answer was best; None with fewer than two assessed."""
    weakest: str | None


def history_line(summary: SessionSummary) -> HistoryLine:
    """Return one line of the history; times are the machine's local ones."""
    wish = summary.wish
    company = f", {wish.company}" if wish.company else ""
    return HistoryLine(
        id=summary.id[:SHORT_ID],
        started=f"{summary.started_at.astimezone():%Y-%m-%d %H:%M}",
        interview=f"{TYPES[wish.type]}, {DIFFICULTIES[wish.difficulty].lower()}{company}, {wish.minutes} min",
        status=STATUSES[summary.status],
        answered=f"{summary.answered} of {summary.questions}",
        score=score_words(summary.overall, summary.rating),
    )


def session_picture(session: Session) -> SessionPicture:
    """Return the picture of a whole session."""
    ranked = sorted(
        (result.score.overall, asked.position)
        for asked in session.asked
        if (result := asked.result) and result.score and result.score.overall is not None
    )
    return SessionPicture(
        line=history_line(session.summary),
        asked=tuple(_asked_picture(asked, total=len(session.asked)) for asked in session.asked),
        best=f"Best: question {ranked[-1][1]}, {ranked[-1][0]:.1f}." if len(ranked) > 1 else None,
        weakest=f"Weakest: question {ranked[0][1]}, {ranked[0][0]:.1f}." if len(ranked) > 1 else None,
    )


def _asked_picture(asked: AskedQuestion, *, total: int) -> AskedPicture:
    state = "" if asked.status is QuestionStatus.ANSWERED else f" ({_UNANSWERED[asked.status]})"
    return AskedPicture(
        heading=f"Question {asked.position} of {total}: {asked.question.category}{state}",
        question=asked.question.shown,
        answers=tuple(answer_picture(response) for response in asked.responses),
    )


_UNANSWERED = {QuestionStatus.PENDING: "not answered yet", QuestionStatus.SKIPPED: "skipped"}
