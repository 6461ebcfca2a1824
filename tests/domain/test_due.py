"""What a day brings: in order, within its minutes, gently after a gap, and nothing lost."""

from dataclasses import replace
from datetime import date, timedelta

from fakes.questions import make_question
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.due import DAY_S, GAP_DAYS, DueQuestion, due_day, habit
from mockinterview.domain.repetition import Card, Grade, Memory
from mockinterview.domain.vocabulary import Difficulty

TODAY = date(2026, 3, 10)


def due(name, *, last=3, interval=3, difficulty=5.0, seconds=120, level=Difficulty.ENTRY):
    """Return a question answered so many days ago, with so many days to stay away."""
    memory = Memory(stability_days=float(interval), difficulty=difficulty, interval_days=interval)
    card = Card(
        question_id=name,
        memory=memory,
        last_on=TODAY - timedelta(days=last),
        last_points=6.0,
        last_grade=Grade.HARD,
    )
    return DueQuestion(make_question(id=name, seconds=seconds, difficulty=level), card)


def names(day):
    return [one.question.id for one in day.questions]


def day_of(*known):
    return due_day(known, today=TODAY)


def test_four_questions_of_two_minutes_are_about_nine_minutes():
    day = day_of(*(due(str(n)) for n in range(4)))
    assert (len(day.questions), day.minutes, day.waiting, day.next_on) == (4, 9, 0, None)


def test_the_longest_overdue_come_first_then_what_sits_least():
    known = [due("today"), due("long", last=6), due("shaky", last=5, interval=2), due("later", last=2)]
    assert names(day_of(*known)) == ["shaky", "long", "today"]


def test_nothing_is_due_and_when_the_next_is():
    day = day_of(due("a", last=1, interval=3), due("b", last=1, interval=2))
    assert (day.questions, day.waiting, day.cards) == ((), 0, 2)
    assert day.next_on == TODAY + timedelta(days=1)
    assert due_day((), today=TODAY).next_on is None


def test_a_day_has_fifteen_minutes_and_the_rest_waits():
    day = day_of(*(due(str(n), seconds=165) for n in range(9)))
    assert (len(day.questions), day.waiting) == (5, 4)
    assert day.minutes == 15


def test_a_question_longer_than_the_day_is_asked_alone():
    day = day_of(due("long", seconds=2000), due("short"))
    assert (len(day.questions), day.waiting) == (1, 1)


def test_what_was_answered_today_counts_towards_the_minutes():
    done = [due(f"done{n}", last=0, seconds=165) for n in range(4)]
    day = day_of(*done, due("a", seconds=165), due("b", seconds=165))
    assert (names(day), day.waiting) == (["a"], 1)
    over = day_of(*done, due("x", last=0, seconds=165), due("a"))
    assert (over.questions, over.waiting, over.next_on) == ((), 1, TODAY + timedelta(days=1))


def test_after_a_gap_the_easiest_comes_first():
    known = [
        due("hard", last=30, difficulty=8.0),
        due("easy", last=GAP_DAYS, difficulty=2.0, level=Difficulty.ADVANCED),
        due("easier", last=GAP_DAYS, difficulty=2.0, level=Difficulty.INTERMEDIATE),
    ]
    assert names(day_of(*known)) == ["easier", "hard", "easy"]
    assert day_of(*known).gap_days == GAP_DAYS
    assert names(day_of(*known, due("recent", last=6, interval=10)))[0] == "hard"


def test_a_leech_is_named():
    stuck = due("stuck")
    stuck = replace(stuck, card=replace(stuck.card, lapses=4, last_grade=Grade.AGAIN))
    assert day_of(due("fine"), stuck).leeches == (stuck,)


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(1, 90), st.floats(1, 10), st.integers(30, 600)), max_size=30
    )
)
def test_no_card_is_lost_and_none_comes_before_its_day(drawn):
    known = [
        due(str(n), last=last, interval=interval, difficulty=difficulty, seconds=seconds)
        for n, (last, interval, difficulty, seconds) in enumerate(drawn)
    ]
    day = day_of(*known)
    ready = [one for one in known if one.card.due_on <= TODAY]
    assert all(one in ready for one in day.questions)
    assert len(day.questions) + day.waiting == len(ready)
    assert len(set(names(day))) == len(day.questions)
    assert day.cards == len(known)
    assert len(day.questions) <= 1 or sum(one.seconds for one in day.questions) <= DAY_S
    if known and not day.questions:
        assert day.next_on is not None
        assert day.next_on > TODAY


def test_days_of_the_last_thirty_and_days_in_a_row():
    ago = [TODAY - timedelta(days=days) for days in (29, 30, 4, 2, 1, 1)]
    assert habit(ago, today=TODAY) == habit([*ago], today=TODAY)
    found = habit(ago, today=TODAY)
    assert (found.days, found.streak) == (4, 2)
    assert habit([*ago, TODAY], today=TODAY).streak == 3
    assert (habit((), today=TODAY).days, habit((), today=TODAY).streak) == (0, 0)
