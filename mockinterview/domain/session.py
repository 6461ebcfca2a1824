"""An interview session as it is kept."""

from dataclasses import dataclass
from datetime import datetime

from mockinterview.domain.answer import Answer
from mockinterview.domain.feedback import Feedback
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score, rating_of
from mockinterview.domain.vocabulary import (
    Channel,
    Difficulty,
    FollowUpKind,
    InterviewType,
    Mode,
    QuestionStatus,
    Rating,
    Status,
)

DEFAULT_PROFILE = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a candidate asks for when starting an interview."""

    type: InterviewType
    difficulty: Difficulty
    minutes: int
    """Length of the interview in minutes, 1 to 120."""
    mode: Mode = Mode.PRACTICE
    channel: Channel = Channel.SPOKEN
    company: str | None = None
    profile: str = DEFAULT_PROFILE
    seed: int | None = None
    """Makes the choice of questions repeatable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One answer of a session, scored."""

    id: str
    position: int
    """Place of the question in the session, from 1."""
    answer: Answer
    score: Score | None
    feedback: tuple[Feedback, ...] = ()
    follow_up: FollowUpKind | None = None
    """The follow-up this answers; None for the question itself."""
    answered_at: datetime
    """UTC."""
    excluded: bool = False
    """Left out of statistics by the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """One question of a session with what came of it."""

    position: int
    """From 1."""
    question: Question
    status: QuestionStatus = QuestionStatus.PENDING
    responses: tuple[Response, ...] = ()

    @property
    def result(self) -> Response | None:
        """Return the response that counts: the last one, as a follow-up is scored with what came before."""
        return self.responses[-1] if self.responses else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One line of the history."""

    id: str
    """UUID, 36 characters."""
    wish: Wish
    status: Status
    started_at: datetime
    """UTC."""
    completed_at: datetime | None
    """UTC; None while it is in progress."""
    questions: int
    """How many questions were planned."""
    answered: int
    overall: float | None

    @property
    def rating(self) -> Rating:
        """Return the word for the overall score."""
        return rating_of(self.overall)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A whole session: its line in the history and every question with its responses."""

    summary: SessionSummary
    asked: tuple[AskedQuestion, ...]


def session_overall(asked: tuple[AskedQuestion, ...]) -> float | None:
    """Return the mean overall score over the questions that could be assessed, or None."""
    results = [question.result for question in asked]
    scores = [result.score.overall for result in results if result and result.score]
    assessed = [score for score in scores if score is not None]
    return sum(assessed) / len(assessed) if assessed else None
