"""A whole session, and its line in the history, as they are shown."""

from dataclasses import dataclass

from mockinterview.domain.feedback import Drill, PlacedScore, SessionFeedback
from mockinterview.domain.session import AskedQuestion, Session, SessionSummary
from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.practice.session_coach import LEAST_FOR_TREND, session_feedback
from mockinterview.screens.answer_page import AnswerPicture, answer_picture
from mockinterview.screens.words import DIFFICULTIES, STATUSES, TRENDS, TYPES, score_words

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
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]
    trend: str
    drill: str
    """What to practice next."""
    command: str
    """The command that starts it."""


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
    feedback = session_feedback(session)
    return SessionPicture(
        line=history_line(session.summary),
        asked=tuple(_asked_picture(asked, total=len(session.asked)) for asked in session.asked),
        best=_placed("Best", feedback.best),
        weakest=_placed("Weakest", feedback.weakest),
        strengths=feedback.strengths,
        improvements=feedback.improvements,
        trend=_trend(feedback),
        drill=_drill(feedback.drill),
        command=(
            f"mockinterview practice --type {feedback.drill.type} "
            f"--difficulty {feedback.drill.difficulty} --duration {feedback.drill.minutes}"
        ),
    )


def _placed(what: str, score: PlacedScore | None) -> str | None:
    return f"{what}: question {score.position}, {score.overall:.1f}." if score else None


def _trend(feedback: SessionFeedback) -> str:
    """Return how the session went on, or how many answers it would take to tell."""
    if feedback.per_answer is None:
        return f"A trend needs {LEAST_FOR_TREND} assessed answers; this session has {feedback.assessed}."
    return f"{TRENDS[feedback.trend]} ({feedback.per_answer:+.1f} points from answer to answer)."


def _drill(drill: Drill) -> str:
    what = f"{TYPES[drill.type]}, {DIFFICULTIES[drill.difficulty].lower()}, {drill.minutes} min"
    return f"Next drill ({what}): {drill.focus}."


def _asked_picture(asked: AskedQuestion, *, total: int) -> AskedPicture:
    state = "" if asked.status is QuestionStatus.ANSWERED else f" ({_UNANSWERED[asked.status]})"
    return AskedPicture(
        heading=f"Question {asked.position} of {total}: {asked.question.category}{state}",
        question=asked.question.shown,
        answers=tuple(answer_picture(response) for response in asked.responses),
    )


_UNANSWERED = {QuestionStatus.PENDING: "not answered yet", QuestionStatus.SKIPPED: "skipped"}
