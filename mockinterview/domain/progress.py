"""What is followed over weeks, as values: sessions in order, what was measured in them, how it changed."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mockinterview.domain.score import Stage
from mockinterview.domain.spread import Spread
from mockinterview.domain.trend import Trend
from mockinterview.domain.vocabulary import InterviewType, Skill


class Metric(StrEnum):
    """A number of an answer that is followed over time."""

    OVERALL = "overall"
    CONTENT_QUALITY = "content_quality"
    COMMUNICATION = "communication"
    CONFIDENCE = "confidence"
    TECHNICAL_ACCURACY = "technical_accuracy"
    FILLERS = "fillers"
    """Filler words a minute."""
    PACE = "pace"
    """Words a minute."""
    PAUSES = "pauses"
    """0 to 1: silence between words over speaking time."""
    LENGTH = "length"
    """Seconds from the first word to the last."""


SCORES = (
    Metric.OVERALL,
    Metric.CONTENT_QUALITY,
    Metric.COMMUNICATION,
    Metric.CONFIDENCE,
    Metric.TECHNICAL_ACCURACY,
)
DELIVERY = (Metric.FILLERS, Metric.PACE, Metric.PAUSES, Metric.LENGTH)
OF_SKILL = {skill: Metric(skill.value) for skill in Skill}


FIRST_DAY = date(1970, 1, 1).toordinal()
DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class PracticedSession:
    """A session that counts in statistics."""

    id: str
    started_at: datetime
    """UTC."""
    type: InterviewType


class SessionPoint(NamedTuple):
    """One metric in one session: the mean of its answers, and the lowest and highest of them.

    A named tuple, as there are ten thousands of them and a dataclass takes five times as long to make.
    """

    session_id: str
    day: float
    """Days since 1970-01-01 where the person is, as ``day_of`` counts them."""
    mean: float
    low: float
    high: float
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One metric over time."""

    metric: Metric
    points: tuple[SessionPoint, ...]
    """By time; sessions in which it was not measured are left out."""
    days: int
    """Days of practice among them."""
    trend: Trend | None
    """None for too few days of practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillChange:
    """One skill in the last 30 days beside the 30 days before, over answers."""

    skill: Skill
    now: Spread | None
    before: Spread | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakSpot:
    """One skill in one category of questions, weak or not."""

    category: str
    skill: Skill
    mean: float
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An answer with the points somebody gave it and those of the scorer, all 0-10."""

    session_id: str
    started_at: datetime
    given: float
    scored: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A behavioral answer with how it was told."""

    session_id: str
    position: int
    started_at: datetime
    question_id: str
    category: str
    """The competency the question is after."""
    text: str
    overall: float | None
    stages: tuple[Stage, ...]

    def has(self, stage: str) -> bool:
        """Return whether a stage was found in it."""
        return any(found.name == stage for found in self.stages)

    @property
    def is_story(self) -> bool:
        """Return whether something was done in it and something came of it, the least a story has."""
        return self.has("action") and self.has("result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How one answer's time went to its stages."""

    told: Told
    shares: dict[str, float]
    """By stage, 0 to 1 of the staged time; of the words where there is no sound."""
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage; empty where there is no sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """One competency and the stories told for it."""

    name: str
    answers: int
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverusedStory:
    """Answers to several questions that share their words."""

    tellings: tuple[Told, ...]
    words: tuple[str, ...]
    """Words that all of them share, the longest first."""

    @property
    def questions(self) -> int:
        """Return how many different questions it answered."""
        return len({told.question_id for told in self.tellings})


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """One metric of delivery beside its published band and the person's own usual."""

    metric: Metric
    own: Spread
    """Over all answers."""
    lately: Spread | None
    """Over the answers of the last 7 days; None without any."""
    low: float | None
    """The published band; None where it is open or there is none."""
    high: float | None
    within: float
    """0 to 1: share of the answers within the band."""


def day_of(moment: datetime, zone: tzinfo | None = None) -> float:
    """Return days since 1970-01-01 on the clock of a zone, None being the machine's own."""
    offset = _offset(moment.date(), zone)
    local = moment.astimezone(zone) if offset is None else moment.astimezone(UTC) + offset
    seconds = 3600 * local.hour + 60 * local.minute + local.second
    return local.toordinal() - FIRST_DAY + seconds / DAY_S


@lru_cache(maxsize=20_000)
def _offset(day: date, zone: tzinfo | None) -> timedelta | None:
    """Return how far a zone's clock is ahead on a day of UTC, None where it changes that day.

    Asking the system for each moment took most of the time of a long history.
    """
    begin = datetime.combine(day, time(), UTC)
    offsets = {moment.astimezone(zone).utcoffset() for moment in (begin, begin + timedelta(days=1))}
    return offsets.pop() if len(offsets) == 1 else None
