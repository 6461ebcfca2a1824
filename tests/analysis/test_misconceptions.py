"""The rule scorer over the misconceptions of the shipped bank.

Run with ``-sv`` to see how the scores are spread.
"""

import sys
from statistics import median, quantiles

import pytest
from support.spoken import spoken

from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Rating

pytestmark = pytest.mark.slow

GOOD = (Rating.GOOD, Rating.EXCELLENT)
MOST_GOOD = 0.04
"""Rules don't see that a statement is wrong where it has the right words: 8 of 285 got through."""


def spread(scores: list[Score]) -> None:
    """Write down how overall scores are spread."""
    values = [score.overall or 0.0 for score in scores]
    cuts = quantiles(values, n=20)
    line = f" {len(values)} answers: 5 % {cuts[0]:.2f}, median {median(values):.2f}, 95 % {cuts[-1]:.2f}"
    sys.stdout.write(f"{line}, highest {max(values):.2f}\n")


def test_one_misconception_is_never_better_than_poor(scorer, bank):
    scores = [scorer.score(one, spoken(said)) for one in bank for said in one.misconceptions]
    spread(scores)
    assert {score.rating for score in scores} <= {Rating.POOR, Rating.NOT_ASSESSED}


def test_all_misconceptions_together_are_worth_less_than_the_sample_answer(scorer, bank):
    asked = [question for question in bank if question.misconceptions]
    scores = [scorer.score(question, spoken(" ".join(question.misconceptions))) for question in asked]
    samples = [scorer.score(question, spoken(question.sample_answer)) for question in asked]
    spread(scores)
    gaps = [sample.overall - (score.overall or 0) for sample, score in zip(samples, scores, strict=True)]
    assert min(gaps) > 0
    assert sum(gap < 3 for gap in gaps) <= MOST_GOOD * len(gaps)
    assert sum(score.rating in GOOD for score in scores) <= MOST_GOOD * len(scores)
