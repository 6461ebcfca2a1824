"""Questions as cards that come back: what an answer means for the memory of it, and when it is due again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mockinterview.domain.score import rating_of
from mockinterview.domain.vocabulary import Rating

LEECH_LAPSES = 4
"""Lapses from which on a question that still does not go well is a leech."""


class Grade(StrEnum):
    """How well a question went, in the words of spaced repetition."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


_GRADES = {
    Rating.POOR: Grade.AGAIN,
    Rating.AVERAGE: Grade.HARD,
    Rating.GOOD: Grade.GOOD,
    Rating.EXCELLENT: Grade.EASY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """How well a question sits, as the model of forgetting has it."""

    stability_days: float
    """Days until it is recalled with a probability of 90 %."""
    difficulty: float
    """1 (easy) to 10, learned from the answers."""
    interval_days: int
    """Days until it should be asked again, at least 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One assessed answer to a question, of which follow-ups and the first attempt's are part."""

    on: date
    """The day on the candidate's own calendar."""
    scored: float
    """The overall score, 0-10."""
    own: float | None = None
    """What the candidate's own label says it was worth, 0-10."""
    others: float | None = None
    """What a coach's label says, 0-10."""

    @property
    def points(self) -> float:
        """Return what the answer counts as, 0-10.

        A coach has heard it: their word replaces the score. One's own word counts half, with the score: the
        candidate knows whether an answer sat or was luck, but people judge their own interviews badly
        (interviewing.io, about 1,000 interviews), so it cannot send a poor answer away by itself.
        """
        if self.others is not None:
            return self.others
        return self.scored if self.own is None else (self.scored + self.own) / 2

    @property
    def grade(self) -> Grade:
        """Return the grade: poor is again, average hard, good good, excellent easy.

        The bands are those of the ratings, as these mean the same: a poor answer would not have passed and
        has to come back at once, an average one has gaps, and an excellent one needs no more work soon.
        """
        return _GRADES[rating_of(self.points)]


Forget = Callable[[Memory | None, Grade, int], Memory]
"""Gives the memory after a review, from that before (None before the first), its grade and days since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A question that was answered, with where it stands."""

    question_id: str
    memory: Memory
    last_on: date
    """The day it was answered last."""
    last_points: float
    last_grade: Grade
    reviews: int = 1
    lapses: int = 0
    """How often it went poorly after the first time."""

    @property
    def due_on(self) -> date:
        """Return the day from which on it should be asked again."""
        return self.last_on + timedelta(days=self.memory.interval_days)

    @property
    def is_leech(self) -> bool:
        """Whether it keeps failing: four lapses, and it has not gone well since the last."""
        return self.lapses >= LEECH_LAPSES and self.last_grade in {Grade.AGAIN, Grade.HARD}

    def overdue_days(self, today: date) -> int:
        """Return for how many days it has been due; negative where it is not yet."""
        return (today - self.due_on).days


def card_of(question_id: str, reviews: tuple[Review, ...], forget: Forget) -> Card | None:
    """Return a question's card after its reviews, oldest first; None where there are none."""
    card: Card | None = None
    for review in reviews:
        card = _reviewed(question_id, card, review, forget)
    return card


def _reviewed(question_id: str, card: Card | None, review: Review, forget: Forget) -> Card:
    grade = review.grade
    days = max((review.on - card.last_on).days, 0) if card else 0
    return Card(
        question_id=question_id,
        memory=forget(card.memory if card else None, grade, days),
        last_on=max(review.on, card.last_on) if card else review.on,
        last_points=review.points,
        last_grade=grade,
        reviews=card.reviews + 1 if card else 1,
        lapses=card.lapses + (grade is Grade.AGAIN) if card else 0,
    )
