"""The shipped bank: what it must cover, that it is playable, quick to load and without a flaw."""

import time
from collections import Counter
from pathlib import Path

import pytest
from fakes.sessions import make_wish

from mockinterview.domain.question import Question
from mockinterview.domain.selection import choose, question_count
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.storage.places import find_bundled_files
from mockinterview.storage.question_files import read_questions

MINUTES = 30
FOUNDING = (
    *("sw-mid-rest-graphql", "sw-entry-binary-search", "sys-entry-url-shortener", "sw-mid-database-index"),
    *("sw-mid-solid", "beh-mid-technical-challenge", "beh-entry-difficult-team-member"),
    *("beh-adv-greatest-achievement", "google-sw-kth-largest", "google-sys-video-recommendations"),
)
"""The questions the product was designed around."""


def _files() -> list[Path]:
    return sorted(find_bundled_files().questions.rglob("*.yaml"))


BANK = read_questions(_files())
COMPANY_TYPES = sorted({(one.company, one.type) for one in BANK if one.company})


def _asked(
    company: str | None, kind: InterviewType, level: Difficulty
) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    wish = make_wish(type=kind, difficulty=level, company=company, minutes=MINUTES)
    choice = choose(BANK, wish, seed=1)
    return choice.questions, choice.notes


def test_every_type_and_level_has_twenty_general_questions() -> None:
    counts = Counter((one.type, one.difficulty) for one in BANK if one.company is None)
    assert set(counts) == {(kind, level) for kind in InterviewType for level in Difficulty}
    assert min(counts.values()) >= 20


def test_there_are_eight_companies_or_more() -> None:
    assert len({company for company, _ in COMPANY_TYPES}) >= 8
    assert sum(one.company is not None for one in BANK) >= 80


def test_the_founding_questions_are_there() -> None:
    assert set(FOUNDING) <= {one.id for one in BANK}


def test_behavioral_questions_cover_twelve_competencies() -> None:
    general = [one for one in BANK if one.type is InterviewType.BEHAVIORAL and one.company is None]
    assert len({one.category for one in general}) >= 12


@pytest.mark.parametrize("level", Difficulty)
@pytest.mark.parametrize(("company", "kind"), COMPANY_TYPES)
def test_a_company_fills_half_an_hour_with_its_own_and_general_questions(
    company: str, kind: InterviewType, level: Difficulty
) -> None:
    questions, notes = _asked(company, kind, level)
    assert len({question.id for question in questions}) == question_count(minutes=MINUTES)
    assert {(question.type, question.difficulty) for question in questions} == {(kind, level)}
    own = {one.id for one in BANK if (one.company, one.type, one.difficulty) == (company, kind, level)}
    assert {question.id for question in questions[: len(own)]} == own
    general = questions[len(own) :]
    assert {question.company for question in general} == {None}
    assert notes == (f"{len(general)} general questions fill up the few for {company}.",)


@pytest.mark.parametrize("level", Difficulty)
@pytest.mark.parametrize("kind", InterviewType)
def test_half_an_hour_of_general_questions_never_runs_out(kind: InterviewType, level: Difficulty) -> None:
    questions, notes = _asked(None, kind, level)
    assert len({question.id for question in questions}) == question_count(minutes=MINUTES)
    assert notes == ()


@pytest.mark.parametrize(("company", "kind"), COMPANY_TYPES)
def test_a_company_has_half_an_hour_of_its_own_questions(company: str, kind: InterviewType) -> None:
    own = [one for one in BANK if (one.company, one.type) == (company, kind)]
    assert len(own) >= question_count(minutes=MINUTES)


def test_the_bank_is_read_and_chosen_from_quickly() -> None:
    started = time.process_time()
    read_questions(_files())
    assert time.process_time() - started < 1.0  # 0.15 s alone; the rest is for busy machines
    started = time.process_time()
    _asked("google", InterviewType.SYSTEM_DESIGN, Difficulty.ADVANCED)
    assert time.process_time() - started < 0.1  # 0.002 s alone
