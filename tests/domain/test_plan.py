"""The days to an interview."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.plan import INTERVIEWS, PLAN_MINUTES, Plan, PlanKind

MONDAY = date(2026, 11, 23)


def plan(days, *, minutes=30):
    return Plan(interview_on=MONDAY + timedelta(days=days), minutes=minutes, made_on=MONDAY)


def offsets(made, kind):
    return [(day.on - made.made_on).days for day in made.days if day.kind is kind]


def test_three_weeks_have_nine_interviews_evenly_spread_and_shorter_at_the_end():
    made = plan(22)
    assert offsets(made, PlanKind.INTERVIEW) == [0, 2, 5, 8, 10, 12, 15, 18, 20]
    interviews = [day for day in made.days if day.kind is PlanKind.INTERVIEW]
    assert [day.minutes for day in interviews] == [30] * 7 + [15] * 2
    assert [day.number for day in interviews] == list(range(1, 10))
    assert offsets(made, PlanKind.WARM_UP) == [22]
    assert (made.days[-1].minutes, made.days[-2].kind) == (5, PlanKind.REVIEW)


def test_sundays_without_an_interview_are_free():
    assert MONDAY + timedelta(days=6) not in {day.on for day in plan(22).days}
    assert MONDAY + timedelta(days=6) in {day.on for day in plan(7).days}, "the day before it is not"


@pytest.mark.parametrize(
    ("days", "interviews"), [(0, []), (1, [0]), (2, [0]), (3, [0, 1]), (5, [0, 1, 2, 3])]
)
def test_few_days_have_few_interviews_and_a_quiet_day_before(days, interviews):
    assert offsets(plan(days), PlanKind.INTERVIEW) == interviews


@given(st.integers(0, 366), st.sampled_from(PLAN_MINUTES))
def test_every_plan_ends_with_a_warm_up_and_asks_no_more_than_was_given(days, minutes):
    made = plan(days, minutes=minutes)
    on = [day.on for day in made.days]
    assert on == sorted(set(on))
    assert (made.days[-1].kind, made.days[-1].on) == (PlanKind.WARM_UP, made.interview_on)
    assert len(offsets(made, PlanKind.INTERVIEW)) <= INTERVIEWS
    assert days < 10 or len(offsets(made, PlanKind.INTERVIEW)) == INTERVIEWS
    assert all(0 < day.minutes <= minutes for day in made.days)
    assert days < 2 or made.days[-2].kind is PlanKind.REVIEW


def test_what_is_left_shrinks_and_the_days_stay_where_they_are():
    made = plan(22)
    assert made.left(MONDAY) == made.days
    later = MONDAY + timedelta(days=10)
    assert made.left(later) == tuple(day for day in made.days if day.on >= later)
    assert made.left(made.interview_on + timedelta(days=1)) == ()
