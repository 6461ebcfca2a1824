"""What is due, and the plan, as they are read."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from fakes.questions import make_question

from mockinterview.domain.due import DueDay, DueQuestion, Habit
from mockinterview.domain.plan import Plan
from mockinterview.domain.repetition import Card, Grade, Memory
from mockinterview.domain.vocabulary import Difficulty, InterviewType, Skill
from mockinterview.practice.repeating import Today
from mockinterview.practice.weak_skill import WeakSkill
from mockinterview.screens import due_page as due
from mockinterview.screens import plan_page as plan
from mockinterview.screens.days import ago_words, near_date_words

TUESDAY = date(2026, 11, 24)
CARD = Card(
    question_id="q",
    memory=Memory(stability_days=2.0, difficulty=5.0, interval_days=2),
    last_on=TUESDAY - timedelta(days=3),
    last_points=3.25,
    last_grade=Grade.AGAIN,
)
LEECH = replace(CARD, lapses=4)
WEAK = WeakSkill(
    skill=Skill.CONFIDENCE,
    mean=4.55,
    answers=12,
    part="hedges",
    focus="say it without maybe",
    type=InterviewType.BEHAVIORAL,
    difficulty=Difficulty.ENTRY,
)
PLAN = Plan(interview_on=date(2026, 12, 15), minutes=30, made_on=date(2026, 11, 23))


def asked(card=CARD, **changes):
    return DueQuestion(make_question(**changes), card)


def picture(day, *, weak=None, streak=0, with_streak=False):
    return due.due_picture(
        Today(day=day, habit=Habit(days=5, streak=streak), weakest=weak), with_streak=with_streak
    )


def test_a_day_with_its_reasons():
    shown = picture(DueDay(on=TUESDAY, questions=(asked(),) * 4, cards=9))
    assert shown.headline == "Due today: 4 questions, about 9 minutes"
    assert shown.sentence == due.ALL_REASON
    row = shown.rows[0]
    assert row.kind == "Software engineering, entry, algorithms"
    assert row.why == "Poor, 3.2 of 10, 3 days ago. Due for 1 day."
    assert (row.minutes, row.advice) == ("about 2 minutes", None)


def test_due_since_today():
    card = replace(CARD, last_on=TUESDAY - timedelta(days=2), last_points=7.0)
    assert picture(DueDay(on=TUESDAY, questions=(asked(card),), cards=1)).rows[0].why == (
        "Good, 7.0 of 10, 2 days ago. Due today."
    )


@pytest.mark.parametrize(
    ("kind", "advice"),
    [
        (InterviewType.BEHAVIORAL, "Change the story, not the effort"),
        (InterviewType.SYSTEM_DESIGN, "Change the way you tell it, not the effort"),
    ],
)
def test_what_keeps_failing_gets_advice_to_change_the_story(kind, advice):
    (row,) = picture(DueDay(on=TUESDAY, questions=(asked(LEECH, type=kind),), cards=1)).rows
    assert row.advice.startswith(f"It went poorly 4 times since the first. {advice}")


@pytest.mark.parametrize(
    ("day", "headline", "sentence"),
    [
        (DueDay(on=TUESDAY), due.NOTHING_YET[0], due.NOTHING_YET[1]),
        (
            DueDay(on=TUESDAY, cards=2, next_on=TUESDAY + timedelta(days=1)),
            due.NOTHING_DUE,
            "The next question comes back tomorrow.",
        ),
        (DueDay(on=TUESDAY, cards=2), due.NOTHING_DUE, "The next question comes back later."),
        (
            DueDay(on=TUESDAY, cards=2, waiting=1),
            due.ENOUGH,
            "You have practiced enough for a day. 1 more question waits until tomorrow.",
        ),
        (
            DueDay(on=TUESDAY, cards=4, waiting=3),
            due.ENOUGH,
            "You have practiced enough for a day. 3 more questions wait until tomorrow.",
        ),
        (
            DueDay(on=TUESDAY, questions=(asked(),), cards=4, waiting=3, gap_days=12),
            "Due today: 1 question, about 2 minutes",
            "Welcome back after 12 days. An easy one comes first. "
            "3 more can wait: about 15 minutes a day are enough.",
        ),
    ],
)
def test_every_kind_of_day(day, headline, sentence):
    shown = picture(day)
    assert (shown.headline, shown.sentence, shown.is_new) == (headline, sentence, not day.cards)


def test_the_line_on_the_practice_page():
    day = DueDay(on=TUESDAY, questions=(asked(),) * 4, cards=9)
    assert due.due_line(day) == "4 questions, about 9 minutes."
    assert due.due_line(DueDay(on=TUESDAY)) == due.NOTHING_YET[1]


def test_the_drill_names_the_part_it_trains():
    drill = picture(DueDay(on=TUESDAY), weak=WEAK).drill
    assert drill.what == "Confidence: 4.5 of 10 over your last 12 answers."
    assert drill.why == "5 questions, behavioral, entry. It trains: hedges."
    assert drill.focus == "In every answer: say it without maybe."
    assert picture(DueDay(on=TUESDAY), weak=replace(WEAK, part=None)).drill.why.endswith("entry.")
    assert picture(DueDay(on=TUESDAY)).drill is None


@pytest.mark.parametrize(
    ("streak", "with_streak", "said"),
    [
        (3, False, "You practiced on 5 of the last 30 days."),
        (3, True, "You practiced on 5 of the last 30 days. 3 days in a row."),
        (1, True, "You practiced on 5 of the last 30 days."),
    ],
)
def test_days_in_a_row_are_said_only_to_those_who_want_it(streak, with_streak, said):
    assert picture(DueDay(on=TUESDAY), streak=streak, with_streak=with_streak).habit == said


def test_what_is_left_of_a_plan():
    shown = plan.plan_picture(PLAN, today=TUESDAY)
    assert shown.when == "Your interview is on Tuesday, 15 December 2026, 21 days from now."
    assert shown.what == "Left: 8 full interviews, 11 days of repetition, and a warm-up on the day itself."
    assert shown.days[:3] == (
        "Today: repeat what is due, 15 minutes",
        "Tomorrow: full interview 2, 30 minutes",
        "Thursday, 26 November 2026: repeat what is due, 15 minutes",
    )
    assert not shown.is_over


def test_the_day_itself_and_after():
    shown = plan.plan_picture(PLAN, today=PLAN.interview_on)
    assert shown.when == "Your interview is today."
    assert shown.days == ("Today: warm up, 5 minutes",)
    over = plan.plan_picture(PLAN, today=PLAN.interview_on + timedelta(days=1))
    assert (over.is_over, over.days) == (True, ())
    assert over.when == "Your interview was on Tuesday, 15 December 2026."


def test_a_plan_in_rows_and_what_it_comes_to():
    assert plan.plan_rows(PLAN)[0] == ("2026-11-23 Mon", "full interview 1, 30 minutes")
    assert plan.dose(PLAN) == "9 full interviews, 7 hours of practice in all."
    short = replace(PLAN, interview_on=PLAN.made_on + timedelta(days=3))
    assert plan.dose(short).startswith("2 full interviews (9 would be best; there are too few days), ")


def test_the_entries_of_a_calendar():
    events = plan.calendar_events(PLAN, profile="sam", at=time(7))
    assert len(events) == len(PLAN.days) + 1
    assert [event.name for event in events[:2]] == ["Practice interview 1 of 9", "Repeat what is due"]
    assert [event.name for event in events[-2:]] == ["Warm up for the interview", "Interview"]
    assert events[0].description == "A full interview out loud: mockinterview practice --duration 30"


def test_days_are_told_by_how_near_they_are():
    assert near_date_words(TUESDAY, today=TUESDAY) == "today"
    assert near_date_words(TUESDAY, today=TUESDAY - timedelta(days=4)) == "on Tuesday, 24 November 2026"
    assert [ago_words(days) for days in (0, 1, 12)] == ["today", "yesterday", "12 days ago"]
