"""What a coach tells the candidate: sentences on one answer, and on a whole session."""

from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.vocabulary import Difficulty, FeedbackKind, InterviewType, Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One sentence for the candidate, made from one part of a score."""

    kind: FeedbackKind
    skill: Skill
    part: str
    """Name of the score part the sentence was made from."""
    sentence: str
    quote: str | None = None
    """The candidate's own words it rests on."""
    gain: float = 0.0
    """Points of the overall score to be won by the change."""


class PointState(StrEnum):
    """How far an answer covers a key point; every sentence and screen uses these words."""

    COVERED = "covered"
    PARTLY = "partly"
    MISSING = "missing"


POINT_FLOORS = ((5.0, PointState.COVERED), (3.5, PointState.PARTLY))
"""Lowest value, 0 to 10, of a key point's part that is called so; below it is missing. Of the points of 50
questions their own sample answers reached the first with all, answers to another question with 4 of 100; the
second those reached with 21."""


def point_state(value: float) -> PointState:
    """Return the word for the value, 0 to 10, of a key point's part."""
    return next((state for floor, state in POINT_FLOORS if value >= floor), PointState.MISSING)


class Trend(StrEnum):
    """How the answers of a session went on from the first to the last."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"
    """Fewer answers were assessed than it takes to tell."""


@dataclass(frozen=True, slots=True)
class PlacedScore:
    """The overall score of one question's answer."""

    position: int
    """Place of the question in the session, from 1."""
    overall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What to practice next."""

    type: InterviewType
    difficulty: Difficulty
    minutes: int
    part: str | None
    """Name of the score part with most to win; None where nothing stands out."""
    focus: str
    """What to do in every answer, as a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFeedback:
    """What a session shows over all its assessed answers."""

    assessed: int
    """How many answers it rests on; those the user excluded are left out."""
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]
    best: PlacedScore | None
    """None with fewer than two assessed answers."""
    weakest: PlacedScore | None
    trend: Trend
    per_answer: float | None
    """Points by which the overall score changed from answer to answer; None where the trend is unknown."""
    drill: Drill
