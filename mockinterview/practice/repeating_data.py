"""What is due, the drill and the plan as plain data; the keys are a contract with other tools."""

from dataclasses import asdict

from mockinterview.domain.due import DueQuestion
from mockinterview.domain.plan import Plan
from mockinterview.practice.export import Data
from mockinterview.practice.repeating import Today


def due_data(today: Today, *, with_streak: bool) -> Data:
    """Return what a day brings; ``streak`` is null for those who do not want it counted."""
    day = today.day
    return {
        "date": day.on.isoformat(),
        "minutes": day.minutes,
        "waiting": day.waiting,
        "cards": day.cards,
        "next_on": day.next_on.isoformat() if day.next_on else None,
        "gap_days": day.gap_days,
        "days_practiced": today.habit.days,
        "streak": today.habit.streak if with_streak else None,
        "questions": [_question_data(one, overdue=one.card.overdue_days(day.on)) for one in day.questions],
        "drill": asdict(today.weakest) if today.weakest else None,
    }


def plan_data(plan: Plan) -> Data:
    """Return a plan day by day."""
    return {
        "interview_on": plan.interview_on.isoformat(),
        "minutes": plan.minutes,
        "made_on": plan.made_on.isoformat(),
        "days": [
            {"date": day.on.isoformat(), "kind": day.kind, "minutes": day.minutes, "number": day.number}
            for day in plan.days
        ],
    }


def _question_data(one: DueQuestion, *, overdue: int) -> Data:
    question, card = one.question, one.card
    return {
        "question_id": question.id,
        "type": question.type,
        "difficulty": question.difficulty,
        "category": question.category,
        "question": question.text,
        "seconds": one.seconds,
        "due_on": card.due_on.isoformat(),
        "overdue_days": overdue,
        "last_on": card.last_on.isoformat(),
        "last_points": card.last_points,
        "last_grade": card.last_grade,
        "reviews": card.reviews,
        "lapses": card.lapses,
        "leech": card.is_leech,
    }
