"""What comes back: made of real answers by the real model of forgetting, asked again, drilled."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes.cards import MemoryCards
from fakes.labels import MemoryLabels
from fakes.questions import ListedQuestions, make_questions
from fakes.recordings import MemoryRecordings
from fakes.sessions import NOON, make_response, make_score, make_wish
from fakes.store import MemorySessionStore

from mockinterview.analysis.forgetting import FsrsForgetting
from mockinterview.domain.errors import NotEnoughQuestions
from mockinterview.domain.repetition import Grade
from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Skill
from mockinterview.practice.repeating import DRILL_QUESTIONS, Repeating, local_day
from mockinterview.practice.repeating_data import due_data
from mockinterview.practice.sessions import Sessions
from mockinterview.practice.start import usual_wish
from mockinterview.practice.weak_skill import NOTHING_OPEN

QUESTIONS = make_questions(6)
BEHAVIORAL = tuple(
    replace(one, id=f"b-{one.id}", type=InterviewType.BEHAVIORAL, difficulty=Difficulty.ADVANCED)
    for one in make_questions(6)
)


def score_of(points, **skills):
    """Return a score whose every skill has a value, content and communication unless told otherwise."""
    values = {"content_quality": points, "communication": points} | skills
    return make_score(
        skills=tuple(
            SkillScore(skill=Skill(name), parts=(Part(name=part, value=value, weight=1.0),))
            for (name, value), part in zip(
                values.items(), ("specificity", "pace", "hedges", "terms"), strict=False
            )
        )
    )


class Home:
    """A candidate with a bank of questions and a calendar in UTC."""

    def __init__(self) -> None:
        self.at = NOON
        self.store = MemorySessionStore()
        self.cards = MemoryCards(self.store, MemoryLabels(self.store))
        self.bank = ListedQuestions((*QUESTIONS, *BEHAVIORAL))
        self.sessions = Sessions(
            store=self.store, bank=self.bank, recordings=MemoryRecordings(), clock=self, new_seed=lambda: 7
        )
        self.repeating = Repeating(
            cards=self.cards,
            forgetting=FsrsForgetting(),
            bank=self.bank,
            store=self.store,
            sessions=self.sessions,
            clock=self,
            to_day=lambda moment: moment.astimezone(UTC).date(),
        )

    def now(self) -> datetime:
        return self.at

    def pass_days(self, days):
        self.at += timedelta(days=days)

    def answer(self, *points, questions=QUESTIONS, **skills):
        """Answer one question after another, worth so many points."""
        session_id = f"session-{len(self.store.sessions)}"
        asked = questions[: len(points)]
        self.store.begin(session_id, make_wish(), asked, at=self.at)
        for position, value in enumerate(points, start=1):
            response = make_response(position, score=score_of(value, **skills), answered_at=self.at)
            self.store.save_response(session_id, replace(response, id=f"{session_id}-{position}"))
        return session_id

    @property
    def due(self):
        return [one.question.id for one in self.repeating.due("default").questions]


@pytest.fixture
def home():
    return Home()


def test_poor_and_average_answers_come_back_before_good_ones(home):
    home.answer(3.0, 6.0, 7.5, 9.0)
    assert home.due == []
    assert home.repeating.due("default").next_on == local_day(NOON) + timedelta(days=1)
    home.pass_days(1)
    assert set(home.due) == {"question-1", "question-2"}
    home.pass_days(1)
    assert set(home.due) == {"question-1", "question-2", "question-3"}
    home.pass_days(6)
    assert len(home.due) == 4


def test_an_answer_moves_the_day_and_nothing_is_lost(home):
    home.answer(3.0, 3.0)
    home.pass_days(1)
    home.answer(9.0)
    assert home.due == ["question-2"]
    cards = home.repeating.cards("default")
    assert [(one.question_id, one.last_grade) for one in cards] == [
        ("question-1", Grade.EASY),
        ("question-2", Grade.AGAIN),
    ]


def test_excluding_a_session_takes_its_answers_back(home):
    home.answer(9.0)
    first = home.repeating.cards("default")
    home.pass_days(1)
    second = home.answer(3.0)
    assert home.repeating.cards("default") != first
    home.store.exclude(second, excluded=True)
    assert home.repeating.cards("default") == first
    assert home.repeating.habit("default").days == 1


def test_a_question_that_left_the_bank_is_not_asked(home):
    home.answer(3.0)
    home.pass_days(1)
    home.bank._questions = BEHAVIORAL
    assert (home.due, home.repeating.due("default").cards) == ([], 0)
    assert len(home.repeating.cards("default")) == 1


def test_what_is_due_is_asked_in_order(home):
    home.answer(6.0, 3.0, questions=(QUESTIONS[0], BEHAVIORAL[0]))
    home.pass_days(3)
    prepared = home.repeating.prepare_due(make_wish(company="acme", minutes=60))
    assert [one.id for one in prepared.interview.questions] == home.due
    wish = home.store.sessions[prepared.session_id].summary.wish
    assert (wish.minutes, wish.company) == (4, None)
    chosen = home.repeating.prepare_due(make_wish(), ["b-question-1"])
    assert [one.id for one in chosen.interview.questions] == ["b-question-1"]
    assert len(home.repeating.prepare_due(make_wish(), limit=1).interview.questions) == 1


def test_nothing_due_is_said(home):
    with pytest.raises(NotEnoughQuestions, match="No question is due today"):
        home.repeating.prepare_due(make_wish())


def test_the_weakest_skill_takes_three_answers_to_tell(home):
    home.answer(6.0, 6.0)
    assert home.repeating.weakest("default") is None
    with pytest.raises(NotEnoughQuestions, match="Too few answers"):
        home.repeating.prepare_drill(make_wish())


def test_the_weakest_skill_its_part_and_where_it_is_weakest(home):
    home.answer(8.0, 8.0, communication=5.0)
    home.answer(8.0, questions=BEHAVIORAL, communication=3.5)
    weak = home.repeating.weakest("default")
    assert (weak.skill, weak.answers, weak.part) == (Skill.COMMUNICATION, 3, "pace")
    assert weak.mean == pytest.approx(4.5)
    assert (weak.type, weak.difficulty) == (InterviewType.BEHAVIORAL, Difficulty.ADVANCED)


def test_a_skill_that_is_perfect_everywhere_leaves_nothing_open(home):
    home.answer(10.0, 10.0, 10.0)
    weak = home.repeating.weakest("default")
    assert (weak.part, weak.focus) == (None, NOTHING_OPEN)


def test_excluded_and_empty_sessions_do_not_tell_a_skill(home):
    home.store.exclude(home.answer(1.0, 1.0, 1.0), excluded=True)
    home.store.begin("empty", make_wish(), QUESTIONS[:1], at=NOON)
    home.answer(3.0, 3.0)
    home.store.begin("half", make_wish(), QUESTIONS[:3], at=NOON)
    home.store.save_response("half", make_response(2, score=make_score(skills=(), reason="Too little.")))
    assert home.repeating.weakest("default") is None


def test_a_drill_is_five_questions_of_that_kind_what_is_due_first(home):
    home.answer(8.0, 8.0, 3.0, questions=BEHAVIORAL, communication=2.0)
    home.pass_days(1)
    due = home.due
    prepared = home.repeating.prepare_drill(make_wish(minutes=60, company="acme"))
    asked = [one.id for one in prepared.interview.questions]
    assert len(asked) == DRILL_QUESTIONS
    assert set(asked[: len(due)]) == set(due)
    assert {one.type for one in prepared.interview.questions} == {InterviewType.BEHAVIORAL}
    assert prepared.notes[0].startswith("In every answer: ")


def test_an_interview_is_held_by_speaking_where_recordings_were_read_last():
    last = {
        "practice_type": "behavioral",
        "practice_difficulty": "entry",
        "practice_minutes": 10,
        "practice_mode": "real",
        "practice_company": None,
        "profile": "sam",
    }
    assert usual_wish(last | {"practice_channel": "recorded"}).channel is Channel.SPOKEN
    assert usual_wish(last | {"practice_channel": "typed"}).channel is Channel.TYPED


def test_today_as_data(home):
    home.answer(3.0, 8.0, 8.0)
    home.pass_days(1)
    data = due_data(home.repeating.today("default"), with_streak=False)
    assert (data["minutes"], data["waiting"], data["cards"], data["streak"]) == (2, 0, 3, None)
    (question,) = data["questions"]
    assert (question["question_id"], question["overdue_days"], question["last_grade"]) == (
        "question-1",
        0,
        "again",
    )
    assert data["drill"]["answers"] == 3
    assert due_data(home.repeating.today("default"), with_streak=True)["streak"] == 1
