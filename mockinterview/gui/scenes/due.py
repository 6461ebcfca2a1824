"""What is due in every state, and the plan."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt

from mockinterview.domain.due import DueDay, DueQuestion, Habit, due_day
from mockinterview.domain.plan import Plan
from mockinterview.domain.question import Question
from mockinterview.domain.repetition import LEECH_LAPSES, Card, Memory, Review
from mockinterview.domain.vocabulary import Difficulty, InterviewType, Skill
from mockinterview.gui.pages.due import DuePage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window
from mockinterview.practice.repeating import Today
from mockinterview.practice.weak_skill import WeakSkill
from mockinterview.screens.due_page import due_picture
from mockinterview.screens.plan_page import plan_picture

TODAY = date(2026, 11, 24)
PLAN = Plan(interview_on=date(2026, 12, 15), minutes=30, made_on=date(2026, 11, 20))
WEAK = WeakSkill(
    skill=Skill.COMMUNICATION,
    mean=4.6,
    answers=12,
    part="answer_length",
    focus="end on the result",
    type=InterviewType.BEHAVIORAL,
    difficulty=Difficulty.ENTRY,
)
STEADY = Habit(days=11, streak=3)


def _card(question: Question, number: int, *, last: int, is_leech: bool = False) -> DueQuestion:
    points = 3.4 if is_leech else min(4.2 + number, 8.7)
    card = Card(
        question_id=question.id,
        memory=Memory(stability_days=2.0 + number, difficulty=8.0 - number, interval_days=2),
        last_on=TODAY - timedelta(days=last),
        last_points=points,
        last_grade=Review(on=TODAY, scored=points).grade,
        reviews=6,
        lapses=LEECH_LAPSES if is_leech else 0,
    )
    return DueQuestion(question, card)


def _day(bank: Sequence[Question], *, ago: int = 3, leeches: int = 0, count: int = 4) -> DueDay:
    """Return a day with questions of several types, answered so many days ago and before."""
    step = max(len(bank) // count, 1)
    known = [
        _card(question, number, last=ago + count - number, is_leech=number < leeches)
        for number, question in enumerate(bank[::step][:count])
    ]
    return due_day(known, today=TODAY)


def _due(
    make: Callable[[Sequence[Question]], DueDay], *, weak: WeakSkill | None = WEAK, plan: Plan | None = None
) -> Callable[[Window], object]:
    def show(window: Window) -> None:
        page = window.page(Place.DUE)
        assert isinstance(page, DuePage)
        window.go(Visit(Place.DUE))
        today = Today(day=make(window.desk.services.bank.questions()), habit=STEADY, weakest=weak)

        def fill() -> None:
            page.show_due(due_picture(today, with_streak=plan is not None))
            page.plan.show_picture(plan_picture(plan, today=TODAY) if plan else None)

        window.desk.jobs.idle.connect(fill, Qt.ConnectionType.SingleShotConnection)

    return show


SCENES = (
    Scene("due", _due(_day)),
    Scene("due-nothing-yet", _due(lambda _: DueDay(on=TODAY), weak=None)),
    Scene("due-nothing", _due(lambda bank: due_day([_card(bank[0], 1, last=0)], today=TODAY), weak=None)),
    Scene("due-enough", _due(lambda _: DueDay(on=TODAY, waiting=3, cards=9))),
    Scene("due-leech", _due(lambda bank: _day(bank, leeches=2, count=2))),
    Scene("due-after-gap", _due(lambda bank: _day(bank, ago=19, count=9))),
    Scene("due-planned", _due(lambda bank: _day(bank, count=1), plan=PLAN)),
)
