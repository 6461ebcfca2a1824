"""The days to an interview: what to practice on which."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

INTERVIEWS = 9
"""Full interviews: the dose with the most gain for its effort in trials of virtual interview training
(VIT, N = 558; 38 brought the most in all)."""
PLAN_MINUTES = range(10, 121)
MOST_DAYS = 366
WARM_UP_MINUTES = 5
REVIEW_MINUTES = 15
SHORT_DAYS = 4
"""Interviews in the last days before the real one are half as long."""
LEAST_INTERVIEW_MINUTES = 10
REST_WEEKDAY = 6
"""Sunday: days without an interview that fall on it are free."""


class PlanKind(StrEnum):
    """What a day of a plan is for."""

    INTERVIEW = "interview"
    REVIEW = "review"
    WARM_UP = "warm_up"


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day of a plan."""

    on: date
    kind: PlanKind
    minutes: int
    number: int = 0
    """Which of the full interviews it is, from 1; 0 for anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """When the real interview is, and how much of a day goes into it."""

    interview_on: date
    minutes: int
    """Minutes a day, 10 to 120."""
    made_on: date
    """The first day of the plan, which stays the same until another is made."""

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """Return what to do, day by day, from the first to that of the interview.

        Full interviews are spread evenly, at most one a day, and get shorter in the last days; what is due
        is repeated in between; the day before brings no new interview, the day itself a warm-up.
        """
        left = (self.interview_on - self.made_on).days
        numbers = {offset: number for number, offset in enumerate(_interview_offsets(left), start=1)}
        days = [self._day(offset, left, numbers.get(offset, 0)) for offset in range(left)]
        return (*(day for day in days if day), PlanDay(self.interview_on, PlanKind.WARM_UP, WARM_UP_MINUTES))

    def left(self, today: date) -> tuple[PlanDay, ...]:
        """Return what is still to be done, today included."""
        return tuple(day for day in self.days if day.on >= today)

    def _day(self, offset: int, left: int, number: int) -> PlanDay | None:
        on = self.made_on + timedelta(days=offset)
        if number:
            is_short = left - offset <= SHORT_DAYS
            short = max(self.minutes // 2, LEAST_INTERVIEW_MINUTES)
            return PlanDay(on, PlanKind.INTERVIEW, short if is_short else self.minutes, number)
        if on.weekday() == REST_WEEKDAY and offset != left - 1:
            return None
        return PlanDay(on, PlanKind.REVIEW, min(self.minutes, REVIEW_MINUTES))


def _interview_offsets(left: int) -> tuple[int, ...]:
    """Return on which days from the first there is a full interview, with so many days left.

    The day before the interview has none, unless it is the only one.
    """
    last = max(left - 2, 0)
    count = min(INTERVIEWS, last + 1) if left else 0
    if count < 2:
        return (0,) if count else ()
    return tuple(round(place * last / (count - 1)) for place in range(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """An entry of a calendar, on the wall clock of wherever it is read."""

    uid: str
    """The same for the same entry in every file, so that a newer file replaces it."""
    name: str
    description: str
    start: datetime | date
    """Without a time zone; a date alone is the whole day."""
    minutes: int = 0
    """How long it takes; 0 for a whole day."""
    alarm_minutes: int | None = None
    """How long before it reminds of itself; None not at all."""
