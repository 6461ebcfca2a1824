"""An interview session as it is kept."""

from dataclasses import dataclass
from datetime import datetime
from functools import reduce

from mockinterview.domain.answer import Answer, Word
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
    attempt: int = 1
    """Which attempt at the question within the session, from 1; a follow-up belongs to the one it follows."""
    guess: float | None = None
    """What the candidate thought the answer worth, 0-10, before seeing the score."""
    recognized: tuple[Word, ...] = ()
    """The words as they were recognised, where the user corrected some; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """One question of a session with what came of it."""

    position: int
    """From 1."""
    question: Question
    status: QuestionStatus = QuestionStatus.PENDING
    responses: tuple[Response, ...] = ()
    bookmarked: bool = False

    @property
    def attempts(self) -> "tuple[tuple[Response, ...], ...]":
        """Return the responses of each attempt in order: the question's own, then its follow-up's."""
        numbers = sorted({response.attempt for response in self.responses})
        return tuple(
            tuple(response for response in self.responses if response.attempt == number) for number in numbers
        )

    @property
    def result(self) -> Response | None:
        """Return the response that counts: the first attempt's last, which is scored with what came before.

        Later attempts are practice: whoever gives them has read the feedback.
        """
        return self.attempts[0][-1] if self.responses else None

    def whole_answer(self, response_id: str) -> Answer:
        """Return what a response was scored as: its answer after those that came before in its attempt."""
        (attempt,) = (one for one in self.attempts if any(said.id == response_id for said in one))
        ids = [response.id for response in attempt]
        return reduce(
            Answer.continued_by, (response.answer for response in attempt[: ids.index(response_id) + 1])
        )


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
    excluded: bool = False
    """Left out of statistics by the user."""
    bookmarked: bool = False
    """Whether one of its questions is bookmarked."""

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
