"""A poor recogniser costs a good answer little."""

from statistics import mean

import pytest
from support.bluffs import fluently
from support.good_answers import hand_written, sample_answers
from support.misheard import PoorEar, sound

pytestmark = pytest.mark.slow

MOST_LOST = 1.0
"""Points that a fifth of the words may cost a good answer on average."""
FEW_HEARD = 0.2
EVERY = 80
"""Every so manieth good answer is tried."""


@pytest.fixture(scope="module")
def ear(bank):
    return PoorEar(question.sample_answer for question in bank)


def lost(scorer, ear, answers, word_error):
    """Return the points that mishearing costs on average."""
    heard = [ear.hear(text, word_error=word_error, seed=i) for i, (_, text) in enumerate(answers)]
    pairs = zip(answers, heard, strict=True)
    scores = [
        (scorer.score(question, fluently(text)).overall, scorer.score(question, fluently(said)).overall)
        for (question, text), said in pairs
    ]
    return mean((before or 0) - (after or 0) for before, after in scores)


@pytest.mark.parametrize("source", [sample_answers, hand_written], ids=["of the bank", "by hand"])
def test_a_fifth_of_the_words_misheard_costs_a_good_answer_at_most_a_point(scorer, bank, ear, source):
    answers = source(bank, EVERY) or pytest.skip("no answers written by hand are there")
    assert lost(scorer, ear, answers, FEW_HEARD) <= MOST_LOST


def test_more_misheard_words_cost_more(scorer, bank, ear):
    answers = sample_answers(bank, EVERY)
    costs = [lost(scorer, ear, answers, word_error) for word_error in (0.0, 0.1, 0.6)]
    assert costs == sorted(costs)
    assert costs[0] == pytest.approx(0, abs=0.05)


def test_the_ear_mishears_as_often_as_it_is_told(ear):
    heard = ear.hear("database " * 1000, word_error=FEW_HEARD).split()
    assert 800 < heard.count("database") < 860  # of 200 errors 30 put a word in
    assert 940 < len(heard) < 1000
    assert ear.hear("so it goes", word_error=0.0) == "so it goes"


@pytest.mark.parametrize(
    ("one", "other"), [("right", "write"), ("cash", "cache"), ("knight", "night"), ("phase", "faze")]
)
def test_words_that_sound_alike_share_a_key(one, other):
    assert sound(one) == sound(other)
