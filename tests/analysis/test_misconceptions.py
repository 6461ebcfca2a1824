"""The rule scorer over misconceptions of the shipped bank, those of every fifteenth question.

Run with ``-sv`` to see how the scores are spread.
"""

import sys
from statistics import median

import pytest
from support.spoken import spoken

from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Rating

pytestmark = pytest.mark.slow

EVERY = 15
"""Scoring takes a fifth of a second; of every fourth question (72) the figures were the same."""
LEAST_GAP = 3.0
"""Points of the overall score between a question's sample answer and its misconceptions; measured: 4.1."""


@pytest.fixture(scope="module")
def asked(bank) -> list[Question]:
    return [question for question in bank if question.misconceptions][::EVERY]


@pytest.fixture(scope="module")
def samples(scorer, asked) -> list[Score]:
    return [scorer.score(question, spoken(question.sample_answer)) for question in asked]


def spread(scores: list[Score]) -> None:
    """Write down how overall scores are spread."""
    values = [score.overall or 0.0 for score in scores]
    sys.stdout.write(f" {len(values)} answers: median {median(values):.2f}, highest {max(values):.2f}\n")


def test_one_misconception_is_never_better_than_poor(scorer, asked):
    scores = [scorer.score(one, spoken(said)) for one in asked for said in one.misconceptions]
    spread(scores)
    assert {score.rating for score in scores} <= {Rating.POOR, Rating.NOT_ASSESSED}


def test_all_misconceptions_together_are_never_good_and_far_below_the_sample_answer(scorer, asked, samples):
    scores = [scorer.score(question, spoken(" ".join(question.misconceptions))) for question in asked]
    spread(scores)
    gaps = [sample.overall - (score.overall or 0) for sample, score in zip(samples, scores, strict=True)]
    assert min(gaps) >= LEAST_GAP
    assert not {score.rating for score in scores} & {Rating.GOOD, Rating.EXCELLENT}


def test_sample_answers_are_not_taken_for_misconceptions(samples):
    parts = {part.name for score in samples for skill in score.skills for part in skill.parts}
    assert "misconceptions" not in parts
