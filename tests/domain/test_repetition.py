"""When a question comes back: every card by its answers, by the real model of forgetting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.forgetting import MOST_DAYS, FsrsForgetting
from mockinterview.domain.repetition import LEECH_LAPSES, Card, Grade, Review, card_of

DAY = date(2026, 3, 1)
FORGET = FsrsForgetting().reviewed
POINTS = {Grade.AGAIN: 3.0, Grade.HARD: 6.0, Grade.GOOD: 7.5, Grade.EASY: 9.0}
SUCCESS = (Grade.GOOD, Grade.EASY)
grades = st.sampled_from(Grade)
histories = st.lists(st.tuples(grades, st.integers(0, 120)), max_size=12)


def reviews_of(history):
    """Return reviews with so many days before each."""
    day, reviews = DAY, []
    for grade, days in history:
        day += timedelta(days=days)
        reviews.append(Review(on=day, scored=POINTS[grade]))
    return tuple(reviews)


def card(*history):
    return card_of("q", reviews_of(history), FORGET)


@pytest.mark.parametrize(
    ("points", "grade"),
    [(0, "again"), (4.99, "again"), (5, "hard"), (6.9, "hard"), (7, "good"), (8.49, "good"), (8.5, "easy")],
)
def test_the_grade_is_that_of_the_rating(points, grade):
    assert Review(on=DAY, scored=points).grade == grade


@pytest.mark.parametrize(
    ("own", "others", "points"),
    [(None, None, 4.0), (9.25, None, 6.625), (None, 7.75, 7.75), (9.25, 3.0, 3.0)],
)
def test_a_coach_replaces_the_score_and_ones_own_word_counts_half(own, others, points):
    assert Review(on=DAY, scored=4.0, own=own, others=others).points == points


def test_no_answer_no_card():
    assert card_of("q", (), FORGET) is None


@pytest.mark.parametrize(
    ("grade", "days"), [(Grade.AGAIN, 1), (Grade.HARD, 1), (Grade.GOOD, 2), (Grade.EASY, 8)]
)
def test_the_first_answer_decides_by_the_published_weights(grade, days):
    """FSRS-6 begins with a stability of 0.212, 1.2931, 2.3065 and 8.2956 days, rounded, at least one day."""
    assert card((grade, 0)).memory.interval_days == days


def test_a_card_tells_where_it_stands():
    made = card((Grade.GOOD, 0), (Grade.AGAIN, 2), (Grade.HARD, 1))
    assert (made.reviews, made.lapses, made.last_points, made.last_grade) == (3, 1, 6.0, Grade.HARD)
    assert made.last_on == DAY + timedelta(days=3)
    assert made.overdue_days(made.due_on) == 0
    assert made.overdue_days(made.due_on + timedelta(days=4)) == 4


@given(histories, st.sampled_from(SUCCESS))
def test_success_on_its_day_makes_the_interval_no_shorter(history, grade):
    before = card((Grade.HARD, 0), *history)
    after = card((Grade.HARD, 0), *history, (grade, before.memory.interval_days))
    assert after.memory.interval_days >= before.memory.interval_days
    assert after.memory.stability_days > before.memory.stability_days


@given(st.lists(st.sampled_from(SUCCESS), min_size=4, max_size=8))
def test_intervals_grow_with_success_after_success(run):
    made, days = card((Grade.GOOD, 0)), []
    history = [(Grade.GOOD, 0)]
    for grade in run:
        history.append((grade, made.memory.interval_days))
        made = card(*history)
        days.append(made.memory.interval_days)
    assert days == sorted(days)
    assert days[-1] > 20 or days[-1] == MOST_DAYS


@given(histories, st.integers(0, 200))
def test_a_lapse_shortens(history, days):
    before = card((Grade.GOOD, 0), *history)
    after = card((Grade.GOOD, 0), *history, (Grade.AGAIN, days))
    assert after.memory.stability_days < before.memory.stability_days
    assert after.memory.interval_days <= before.memory.interval_days
    assert after.lapses == before.lapses + 1


@given(histories)
def test_nothing_is_due_before_its_day_and_nothing_is_away_for_ever(history):
    made = card((Grade.GOOD, 0), *history)
    assert made.due_on > made.last_on
    assert made.overdue_days(made.due_on - timedelta(days=1)) < 0
    assert 1 <= made.memory.interval_days <= MOST_DAYS


@given(histories)
def test_the_same_answers_bring_the_same_day(history):
    assert card((Grade.GOOD, 0), *history) == card((Grade.GOOD, 0), *history)


@given(st.lists(grades, min_size=1, max_size=14))
def test_a_leech_has_lapsed_often_and_not_gone_well_since(run):
    made = card(*((grade, 1) for grade in run))
    lapses = run[1:].count(Grade.AGAIN)
    assert made.lapses == lapses
    assert made.is_leech is (lapses >= LEECH_LAPSES and run[-1] not in SUCCESS)


def test_an_answer_that_comes_late_into_the_history_moves_no_day_back():
    early = Review(on=DAY - timedelta(days=5), scored=7.5)
    made = card_of("q", (Review(on=DAY, scored=7.5), early), FORGET)
    assert isinstance(made, Card)
    assert made.last_on == DAY
