"""The rule scorer over the shipped bank: sample answers are good, bluffs never better than poor.

Run with ``-sv`` to see how the scores of each kind are spread.
"""

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from statistics import median, quantiles

import pytest
from support.sentences import sentences
from support.spoken import spoken

from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Rating

pytestmark = pytest.mark.slow

POOR = (Rating.POOR, Rating.NOT_ASSESSED)
Bluff = Callable[[Question, int, Sequence[Question]], str]


def terms(question: Question) -> str:
    return " ".join(keyword.term for keyword in question.keywords)


def other_matter(question: Question, place: int, bank: Sequence[Question]) -> str:
    """Return the sample answer of a question nothing connects with this one: told for asked to explain."""
    others = [other for other in bank if other.type.is_technical is not question.type.is_technical]
    return others[place * 7 % len(others)].sample_answer


def gibberish(question: Question, place: int, bank: Sequence[Question]) -> str:
    chance = random.Random(place)
    return " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=6)) for _ in range(60))


BLUFFS: dict[str, Bluff] = {
    "empty": lambda question, place, bank: "",
    "fine": lambda question, place, bank: "fine",
    "I don't know": lambda question, place, bank: "I don't know",
    "I don't know, at length": lambda question, place, bank: (
        "Well to be honest I really don't know what to say about this one, I have never done that before."
    ),
    "the question": lambda question, place, bank: question.text,
    "the question as an answer": lambda question, place, bank: (
        f"That is a good question. So you are asking me {question.text} The question is {question.text}"
    ),
    "the terms three times": lambda question, place, bank: f"{terms(question)} " * 3,
    "the question and the terms": lambda question, place, bank: f"{question.text} {terms(question)}",
    "the terms joined by grammar": lambda question, place, bank: (
        ("we use " + " and then we use the ".join(keyword.term for keyword in question.keywords) + " ") * 3
    ),
    "one good sentence ten times": lambda question, place, bank: (
        (max(sentences(question.sample_answer), key=len) + " ") * 10
    ),
    "another question's answer": other_matter,
    "gibberish": gibberish,
}
EVERY = {
    "one good sentence ten times": 2,
    "another question's answer": 2,
    "the terms joined by grammar": 3,
    "I don't know, at length": 4,
    "the question as an answer": 4,
    "gibberish": 9,
}
"""Every so manieth question will do for these, which take long."""


def spread(scores: Sequence[Score]) -> None:
    """Write down how overall scores are spread."""
    values = [score.overall or 0.0 for score in scores]
    cuts = quantiles(values, n=20)
    line = f" {len(values)} answers: 5 % {cuts[0]:.2f}, median {median(values):.2f}, 95 % {cuts[-1]:.2f}"
    sys.stdout.write(f"{line}, highest {max(values):.2f}\n")


@pytest.fixture(scope="module")
def samples(scorer, bank) -> list[Score]:
    """The scores of all sample answers."""
    return [scorer.score(question, spoken(question.sample_answer)) for question in bank]


def test_sample_answers_are_good(samples):
    spread(samples)
    assert sum(score.overall >= 7 for score in samples) >= 0.97 * len(samples)
    assert sum(score.rating in POOR for score in samples) <= 0.01 * len(samples)


@pytest.mark.parametrize("name", BLUFFS)
def test_no_bluff_is_better_than_poor(scorer, bank, samples, name):
    asked = list(enumerate(bank))[:: EVERY.get(name, 1)]
    scores = [scorer.score(question, spoken(BLUFFS[name](question, i, bank))) for i, question in asked]
    spread(scores)
    judged = list(zip(asked, scores, strict=True))
    assert [question.id for (_, question), score in judged if score.rating not in POOR] == []
    passed_by = [samples[i].overall - (score.overall or 0) for (i, _), score in judged]
    assert sum(distance < 3 for distance in passed_by) <= 0.01 * len(passed_by)


def test_an_answer_to_a_question_of_the_same_kind_seldom_passes(scorer, bank):
    scores = []
    for i, question in enumerate(bank[::6]):
        others = [q for q in bank if q.type is question.type and q.category != question.category]
        scores.append(scorer.score(question, spoken(others[i * 7 % len(others)].sample_answer)))
    spread(scores)
    assert sum(score.rating not in POOR for score in scores) <= 0.02 * len(scores)


def test_half_an_answer_is_worth_less_than_all_of_it(scorer, bank, samples):
    asked = list(enumerate(bank))[::6]
    halves = []
    for _, question in asked:
        said = sentences(question.sample_answer)
        halves.append(scorer.score(question, spoken(" ".join(said[: len(said) // 2]))))
    spread(halves)
    assert all(half.overall < samples[i].overall for (i, _), half in zip(asked, halves, strict=True))


def test_fifty_thousand_words_are_judged_at_once_and_in_little_memory(scorer, bank):
    question = bank[0]
    words = (question.sample_answer + " ") * (50_000 // len(question.sample_answer.split()) + 1)
    answer = spoken(words)
    assert len(answer.words) > 50_000
    scorer.score(question, spoken(question.sample_answer))
    tracemalloc.start()
    try:
        started = time.process_time()
        score = scorer.score(question, answer)
        seconds = time.process_time() - started
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert score.rating in POOR
    assert seconds < 5
    assert peak < 30_000_000
