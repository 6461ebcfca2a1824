"""Which questions are chosen."""

from dataclasses import replace

import pytest
from fakes.questions import make_questions
from fakes.sessions import make_wish
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.errors import NotEnoughQuestions
from mockinterview.domain.selection import MINUTES, choose, question_count
from mockinterview.domain.vocabulary import Difficulty, InterviewType


def bank():
    questions = []
    for category in ("algorithms", "databases", "testing"):
        for company in (None, "google"):
            for difficulty in Difficulty:
                for question in make_questions(4, category=category, company=company, difficulty=difficulty):
                    name = f"{category}-{company}-{difficulty}-{question.id}"
                    questions.append(replace(question, id=name))
    return questions


BANK = bank()


@pytest.mark.parametrize(
    ("minutes", "count"), [(1, 1), (2, 1), (3, 1), (10, 5), (15, 7), (30, 15), (120, 60)]
)
def test_five_questions_in_ten_minutes(minutes, count):
    assert question_count(minutes=minutes) == count


@given(
    st.sampled_from(list(MINUTES)),
    st.integers(),
    st.sampled_from(Difficulty),
    st.sampled_from([None, "google"]),
)
def test_any_wish_gets_different_questions(minutes, seed, difficulty, company):
    wish = make_wish(minutes=minutes, difficulty=difficulty, company=company)
    choice = choose(BANK, wish, seed=seed)
    ids = [question.id for question in choice.questions]
    assert len(ids) == len(set(ids)) >= 1
    assert len(ids) == question_count(minutes=minutes) or choice.notes
    assert choose(BANK, wish, seed=seed) == choice


def test_another_seed_brings_other_questions():
    chosen = {tuple(q.id for q in choose(BANK, make_wish(), seed=seed).questions) for seed in range(5)}
    assert len(chosen) == 5


def test_categories_take_turns():
    choice = choose(BANK, make_wish(minutes=6), seed=1)
    assert {question.category for question in choice.questions} == {"algorithms", "databases", "testing"}


def test_without_a_company_only_general_questions_come():
    assert all(question.company is None for question in choose(BANK, make_wish(), seed=1).questions)


def test_recent_questions_come_last():
    wish = make_wish(minutes=10)
    first = choose(BANK, wish, seed=1)
    second = choose(BANK, wish, seed=1, recent=[question.id for question in first.questions])
    assert not {q.id for q in first.questions} & {q.id for q in second.questions}


def test_a_company_with_too_few_widens_and_says_so():
    choice = choose(BANK, make_wish(company="google", minutes=80), seed=1)
    assert [(question.company, question.difficulty) for question in choice.questions] == [
        *[("google", Difficulty.ENTRY)] * 12,
        *[(None, Difficulty.ENTRY)] * 12,
        *[("google", Difficulty.INTERMEDIATE)] * 12,
        *[(None, Difficulty.INTERMEDIATE)] * 4,
    ]
    assert choice.notes == (
        "12 general questions fill up the few for google.",
        "12 questions for google come from a neighboring level.",
        "4 general questions come from a neighboring level.",
    )


def test_a_company_nobody_knows_gets_general_questions():
    choice = choose(BANK, make_wish(company="{acme}", minutes=10), seed=1)
    assert {question.company for question in choice.questions} == {None}
    assert choice.notes == ("5 general questions fill up the few for {acme}.",)


def test_due_questions_come_first():
    wish = make_wish(minutes=10)
    first = [question.id for question in choose(BANK, wish, seed=1).questions]
    due = {question.id for question in BANK[:40]} - set(first)
    fitting = [question.id for question in choose(BANK, make_wish(minutes=120), seed=1).questions]
    choice = choose(BANK, wish, seed=1, due=due, recent=list(due))
    assert [question.id in due for question in choice.questions] == [True] * 5
    assert {question.id for question in choice.questions} <= set(fitting)
    assert choice == choose(BANK, wish, seed=1, due=sorted(due))
    one = choose(BANK, wish, seed=1, due={fitting[-1]})
    assert [question.id for question in one.questions] == [fitting[-1], *first[:4]]


def test_a_due_question_of_another_kind_is_not_asked():
    of_a_company = [question.id for question in BANK if question.company]
    wish = make_wish(minutes=10)
    assert choose(BANK, wish, seed=1, due=of_a_company) == choose(BANK, wish, seed=1)


def test_a_level_with_too_few_takes_from_its_neighbors():
    choice = choose(BANK, make_wish(minutes=40), seed=1)
    levels = [question.difficulty for question in choice.questions]
    assert levels == [Difficulty.ENTRY] * 12 + [Difficulty.INTERMEDIATE] * 8
    assert choice.notes == ("8 questions come from a neighboring level.",)


def test_a_bank_with_too_few_says_so():
    choice = choose(make_questions(2), make_wish(minutes=10), seed=1)
    assert len(choice.questions) == 2
    assert choice.notes == ("The bank has 2 fitting questions, fewer than the 5 asked for.",)


def test_a_limit_of_one_is_kept():
    assert len(choose(BANK, make_wish(minutes=30), seed=1, limit=2).questions) == 2


def test_no_question_at_all():
    with pytest.raises(NotEnoughQuestions, match="There is no behavioral question"):
        choose(BANK, make_wish(type=InterviewType.BEHAVIORAL), seed=1)
