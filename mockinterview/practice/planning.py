"""The plan to the interview: made, kept, and handed to a calendar."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from mockinterview.domain.errors import PlanError
from mockinterview.domain.plan import MOST_DAYS, PLAN_MINUTES, CalendarEvent, Plan
from mockinterview.ports import CalendarFiles, Clock, PlanStore
from mockinterview.practice.repeating import local_day


class Planning:
    """Use cases on the plan; ``to_day`` is the calendar days are counted on."""

    def __init__(
        self,
        *,
        plans: PlanStore,
        calendars: CalendarFiles,
        clock: Clock,
        to_day: Callable[[datetime], date] = local_day,
    ) -> None:
        self._plans = plans
        self._calendars = calendars
        self._clock = clock
        self._to_day = to_day

    @property
    def today(self) -> date:
        """Return the present day."""
        return self._to_day(self._clock.now())

    def make(self, profile: str, *, interview_on: date, minutes: int) -> Plan:
        """Keep a new plan from today on, in place of the one before. Raises PlanError."""
        today = self.today
        if interview_on < today:
            raise PlanError(f"{interview_on} is over.", way_on="Name the day of an interview to come.")
        if interview_on > today + timedelta(days=MOST_DAYS):
            raise PlanError(
                f"{interview_on} is more than a year away.", way_on="Plan for it when it is nearer."
            )
        if minutes not in PLAN_MINUTES:
            raise PlanError(
                f"{minutes} minutes a day can't be planned with.",
                way_on=f"Choose {PLAN_MINUTES[0]} to {PLAN_MINUTES[-1]}.",
            )
        plan = Plan(interview_on=interview_on, minutes=minutes, made_on=today)
        self._plans.keep(profile, plan, at=self._clock.now())
        return plan

    def kept(self, profile: str) -> Plan | None:
        """Return a profile's plan, also where its interview is over. Raises StoreError."""
        return self._plans.get(profile)

    def forget(self, profile: str) -> None:
        """Forget a profile's plan."""
        self._plans.remove(profile)

    def save_calendar(
        self, path: Path, events: Sequence[CalendarEvent], *, name: str, may_replace: bool = False
    ) -> None:
        """Write the calendar file of a plan's entries. Raises PlanError."""
        self._calendars.save(path, events, name=name, at=self._clock.now(), may_replace=may_replace)
