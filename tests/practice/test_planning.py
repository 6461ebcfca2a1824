"""The plan is made from today on, kept, and saved for a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mockinterview.domain.errors import PlanError
from mockinterview.domain.plan import Plan
from mockinterview.practice.planning import Planning
from mockinterview.practice.repeating_data import plan_data

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class MemoryPlans(dict):
    def keep(self, profile, plan, *, at):
        self[profile] = plan

    def remove(self, profile):
        self.pop(profile, None)


class SavedCalendars(list):
    def save(self, path, events, *, name, at, may_replace):
        self.append((path, tuple(events), name, at, may_replace))


@pytest.fixture
def calendars():
    return SavedCalendars()


@pytest.fixture
def planning(calendars):
    class Clock:
        def now(self):
            return NOW

    return Planning(
        plans=MemoryPlans(), calendars=calendars, clock=Clock(), to_day=lambda moment: moment.date()
    )


def test_a_plan_begins_today_and_replaces_the_one_before(planning):
    assert planning.kept("sam") is None
    for days in (5, 22):
        made = planning.make("sam", interview_on=TODAY + timedelta(days=days), minutes=30)
    assert made == Plan(interview_on=TODAY + timedelta(days=22), minutes=30, made_on=TODAY)
    assert planning.kept("sam") == made
    planning.forget("sam")
    assert planning.kept("sam") is None


@pytest.mark.parametrize(
    ("days", "minutes", "sentence"),
    [
        (-1, 30, "is over"),
        (367, 30, "more than a year"),
        (5, 9, "can't be planned"),
        (5, 121, "Choose 10 to 120"),
    ],
)
def test_what_cannot_be_planned_is_said(planning, days, minutes, sentence):
    with pytest.raises(PlanError, match=sentence):
        planning.make("sam", interview_on=TODAY + timedelta(days=days), minutes=minutes)
    assert planning.kept("sam") is None


def test_a_plan_as_data(planning):
    made = planning.make("sam", interview_on=TODAY + timedelta(days=1), minutes=30)
    assert plan_data(made) == {
        "interview_on": "2026-11-24",
        "minutes": 30,
        "made_on": "2026-11-23",
        "days": [
            {"date": "2026-11-23", "kind": "interview", "minutes": 15, "number": 1},
            {"date": "2026-11-24", "kind": "warm_up", "minutes": 5, "number": 0},
        ],
    }


def test_a_calendar_file_is_stamped_with_the_present(planning, calendars, tmp_path):
    planning.save_calendar(tmp_path / "plan.ics", (), name="Practice", may_replace=True)
    assert calendars == [(tmp_path / "plan.ics", (), "Practice", NOW, True)]
