"""What is due today: in which order, how much of it, and how it begins again after a gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mockinterview.domain.question import Question
from mockinterview.domain.repetition import Card
from mockinterview.domain.vocabulary import Difficulty

DAY_S = 15 * 60
"""Seconds of repetition in a day: what is due beyond that waits, so that nobody meets a backlog."""
AROUND_S = 15
"""Seconds around an answer: the question is heard and the verdict read."""
GAP_DAYS = 7
"""Days without practice after which one begins again gently."""
HABIT_DAYS = 30
_LEVELS = tuple(Difficulty)


@dataclass(frozen=True, slots=True)
class DueQuestion:
    """A question with the card that brings it back."""

    question: Question
    card: Card

    @property
    def seconds(self) -> int:
        """Return what asking, answering and reading the verdict take."""
        return self.question.seconds + AROUND_S


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """What a day brings."""

    on: date
    questions: tuple[DueQuestion, ...] = ()
    """In the order they are asked."""
    waiting: int = 0
    """How many more are due but wait for another day."""
    cards: int = 0
    """How many questions come back at some time."""
    next_on: date | None = None
    """When the next question is due; None where there is one now, or none at all."""
    gap_days: int | None = None
    """Days since the last assessed answer, where that is a gap."""

    @property
    def minutes(self) -> int:
        """Return about how long it takes, in whole minutes."""
        return round(sum(one.seconds for one in self.questions) / 60)

    @property
    def leeches(self) -> tuple[DueQuestion, ...]:
        """Return the questions that keep failing."""
        return tuple(one for one in self.questions if one.card.is_leech)


def due_day(known: Iterable[DueQuestion], *, today: date) -> DueDay:
    """Return what is due today of the questions that have cards.

    The longest overdue come first, and only what fits into a day's minutes beside what was answered today;
    after a gap the easiest of all leads, and nothing else changes.
    """
    there = sorted(known, key=lambda one: _order(one.card, today))
    gap = min(((today - one.card.last_on).days for one in there), default=0)
    due = [one for one in there if one.card.overdue_days(today) >= 0]
    if due and gap >= GAP_DAYS:
        easiest = min(due, key=_ease)
        due = [easiest, *(one for one in due if one is not easiest)]
    spent = sum(one.seconds for one in there if one.card.last_on == today)
    count = _fitting(due, DAY_S - spent, is_fresh=not spent)
    later = [one.card.due_on for one in there if one.card.due_on > today]
    waits_until = [today + timedelta(days=1)] if due else []
    return DueDay(
        on=today,
        questions=tuple(due[:count]),
        waiting=len(due) - count,
        cards=len(there),
        next_on=None if count else min([*later, *waits_until], default=None),
        gap_days=gap if gap >= GAP_DAYS else None,
    )


def _order(card: Card, today: date) -> tuple[int, float, str]:
    return (-card.overdue_days(today), card.memory.stability_days, card.question_id)


def _ease(one: DueQuestion) -> tuple[float, int, str]:
    return (one.card.memory.difficulty, _LEVELS.index(one.question.difficulty), one.question.id)


def _fitting(due: Sequence[DueQuestion], seconds: float, *, is_fresh: bool) -> int:
    """Return how many of the first fit; at least one on a day on which nothing was answered yet."""
    count = 0
    for one in due:
        seconds -= one.seconds
        if seconds < 0:
            break
        count += 1
    return max(count, 1) if due and is_fresh else count


@dataclass(frozen=True, slots=True)
class Habit:
    """How steadily somebody practices."""

    days: int
    """Days with practice among the last 30, today included."""
    streak: int
    """Days with practice in a row, up to today or yesterday."""


def habit(practiced: Iterable[date], *, today: date) -> Habit:
    """Return the habit from the days with practice."""
    days = set(practiced)
    first = today - timedelta(days=HABIT_DAYS - 1)
    end = today if today in days else today - timedelta(days=1)
    streak = 0
    while end - timedelta(days=streak) in days:
        streak += 1
    return Habit(days=sum(first <= day <= today for day in days), streak=streak)
