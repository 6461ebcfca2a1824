"""The plan to the interview as it is read, and as the entries of a calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from mockinterview.domain.plan import INTERVIEWS, CalendarEvent, Plan, PlanDay, PlanKind
from mockinterview.screens.days import NEAR, date_words, near_date_words
from mockinterview.screens.words import counted

PLAN = "Plan to your interview"
NO_PLAN = (
    "Say when your interview is: nine full practice interviews spread until then bring the most for their "
    "effort, with what is due repeated in between."
)
INTERVIEW_ON, MINUTES_A_DAY, TIME_OF_DAY = "Interview on", "Minutes a day", "Time of day"
MAKE, MAKE_ANEW, SAVE, FORGET = "Make the plan", "Plan anew", "Save calendar file…", "Forget the plan"
SAVED = "The calendar file is saved. Open it to take it into your calendar."
FORGOTTEN = "The plan is forgotten. What is in your calendar stays there."
NAME = "Mock interview practice"
FILE_NAME, FILE_KIND = "interview-plan.ics", "Calendar files (*.ics)"
NO_PLAN_YET = "There is no plan yet."
NO_PLAN_WAY_ON = "Make one with: mockinterview plan --date 2027-03-15 --minutes 30."
USUAL_TIME, WARM_UP_TIME = time(18), time(8)
ALARM_MINUTES = 10
TIMES = tuple((f"{hour:02}:00", f"{hour:02}:00") for hour in range(6, 23))
MINUTES = tuple((str(minutes), counted(minutes, "minute")) for minutes in (10, 15, 20, 30, 45, 60, 90, 120))
SHOWN_DAYS = 5
USUAL_DAYS, USUAL_MINUTES = 21, 30
"""What is offered before anything was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPicture:
    """A plan on a page."""

    interview_on: date
    minutes: int
    when: str
    what: str
    """What is left of it, in counts."""
    days: tuple[str, ...]
    """The next days, one line each."""
    is_over: bool


def plan_picture(plan: Plan, *, today: date) -> PlanPicture:
    """Return what is left of a plan."""
    left = plan.left(today)
    if not left:
        when = f"Your interview was on {date_words(plan.interview_on)}."
        over = "How did it go? Plan for the next one."
        return PlanPicture(
            interview_on=plan.interview_on, minutes=plan.minutes, when=when, what=over, days=(), is_over=True
        )
    interviews = sum(day.kind is PlanKind.INTERVIEW for day in left)
    reviews = sum(day.kind is PlanKind.REVIEW for day in left)
    days = (plan.interview_on - today).days
    away = f", {counted(days, 'day')} from now" if days > 1 else ""
    return PlanPicture(
        interview_on=plan.interview_on,
        minutes=plan.minutes,
        when=f"Your interview is {near_date_words(plan.interview_on, today=today)}{away}.",
        what=(
            f"Left: {counted(interviews, 'full interview')}, {counted(reviews, 'day')} of repetition, and a "
            "warm-up on the day itself."
        ),
        days=tuple(f"{_day_name(day.on, today)}: {what(day)}" for day in left[:SHOWN_DAYS]),
        is_over=False,
    )


def _day_name(day: date, today: date) -> str:
    near = NEAR.get((day - today).days)
    return near.capitalize() if near else date_words(day)


def what(day: PlanDay) -> str:
    """Return what a day is for: "full interview 3 of 9, 30 minutes"."""
    minutes = counted(day.minutes, "minute")
    if day.kind is PlanKind.INTERVIEW:
        return f"full interview {day.number}, {minutes}"
    return f"{'repeat what is due' if day.kind is PlanKind.REVIEW else 'warm up'}, {minutes}"


def calendar_events(plan: Plan, *, profile: str, at: time = USUAL_TIME) -> tuple[CalendarEvent, ...]:
    """Return the entries of a plan at a time of day; a later plan's replace those of the same days."""
    whose = sha256(profile.encode()).hexdigest()[:12]
    interview = CalendarEvent(
        uid=f"interview-{whose}@mockinterview",
        name="Interview",
        description="The real one. A warm-up of 5 minutes before it is enough.",
        start=plan.interview_on,
    )
    return (*(_event(plan, day, whose, at) for day in plan.days), interview)


def _event(plan: Plan, day: PlanDay, whose: str, at: time) -> CalendarEvent:
    is_warm_up = day.kind is PlanKind.WARM_UP
    return CalendarEvent(
        uid=f"practice-{day.on:%Y%m%d}-{whose}@mockinterview",
        name=_name(plan, day),
        description=_description(day),
        start=datetime.combine(day.on, WARM_UP_TIME if is_warm_up else at),
        minutes=day.minutes,
        alarm_minutes=ALARM_MINUTES,
    )


def _name(plan: Plan, day: PlanDay) -> str:
    if day.kind is PlanKind.INTERVIEW:
        count = max(one.number for one in plan.days)
        return f"Practice interview {day.number} of {count}"
    return "Warm up for the interview" if day.kind is PlanKind.WARM_UP else "Repeat what is due"


def _description(day: PlanDay) -> str:
    if day.kind is PlanKind.INTERVIEW:
        return f"A full interview out loud: mockinterview practice --duration {day.minutes}"
    if day.kind is PlanKind.WARM_UP:
        return "One easy question out loud, then leave it: mockinterview practice --duration 5"
    return "What is due today, nothing else: mockinterview practice --due"


def plan_rows(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return every day of a plan with what it is for."""
    return tuple((f"{day.on:%Y-%m-%d %a}", what(day)) for day in plan.days)


def dose(plan: Plan) -> str:
    """Return how much a plan comes to."""
    hours = sum((timedelta(minutes=day.minutes) for day in plan.days), timedelta()).total_seconds() / 3600
    interviews = sum(day.kind is PlanKind.INTERVIEW for day in plan.days)
    fewer = "" if interviews >= INTERVIEWS else f" ({INTERVIEWS} would be best; there are too few days)"
    return f"{counted(interviews, 'full interview')}{fewer}, {hours:.0f} hours of practice in all."
