"""The rule scorer over the shipped bank: sample answers are good, bluffs never better than poor.

Two questions of every type and level are tried. Run with ``-sv`` to see how the scores are spread.
"""

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from statistics import median, quantiles

import pytest
from support.sentences import sentences
from support.spoken import spoken

from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Rating

pytestmark = pytest.mark.slow

GOOD = 7
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
LONG = (
    "one good sentence ten times",
    "the terms joined by grammar",
    "gibberish",
    "the question as an answer",
)
"""Bluffs that take long: a quarter of the questions will do."""
ASKED = 24
"""Questions that are tried: two of every type and level."""
MISLED_PASSES = 0.25
"""Share of questions whose misconceptions may pass: 4 of 24 do."""
NEIGHBOUR_PASSES = {True: 0.2, False: 0.85}
"""Share of answers to another question of the type that may pass, by whether it is technical: 2 of 18 and 3
of 6 do. A good story is a good story: that it tells of something else is a known limit."""


def two_of_each(bank: Sequence[Question]) -> list[tuple[int, Question]]:
    """Return two questions of every type and level, and their places in the bank."""
    cells: dict[tuple[str, str], list[tuple[int, Question]]] = {}
    for place, question in enumerate(bank):
        cells.setdefault((question.type, question.difficulty), []).append((place, question))
    return [found[len(found) * part // 3] for found in cells.values() for part in (1, 2)]


def neighbour(question: Question, place: int, bank: Sequence[Question]) -> str:
    """Return the sample answer of a question of the same type about something else."""
    others = [q for q in bank if q.type is question.type and q.category != question.category]
    return others[place * 7 % len(others)].sample_answer


def half(question: Question, place: int, bank: Sequence[Question]) -> str:
    """Return the first half of the sample answer."""
    said = sentences(question.sample_answer)
    return " ".join(said[: len(said) // 2])


ANSWERS: dict[str, Bluff] = {
    "sample": lambda question, place, bank: question.sample_answer,
    "half": half,
    "neighbour": neighbour,
    "misconceptions": lambda question, place, bank: " ".join(question.misconceptions),
    **BLUFFS,
}
Scores = dict[str, dict[str, Score]]


def spread(scores: Sequence[Score]) -> None:
    """Write down how overall scores are spread."""
    values = [score.overall or 0.0 for score in scores]
    cuts = quantiles(values, n=20)
    line = f" {len(values)} answers: 5 % {cuts[0]:.2f}, median {median(values):.2f}, 95 % {cuts[-1]:.2f}"
    sys.stdout.write(f"{line}, highest {max(values):.2f}\n")


@pytest.fixture(scope="module")
def scores(scorer, bank) -> Scores:
    """The scores by answer and question, worked out question by question: a question is read once for all."""
    found: Scores = {name: {} for name in ANSWERS}
    for turn, (place, question) in enumerate(two_of_each(bank)):
        for name, answer in ANSWERS.items():
            if name not in LONG or turn % 4 == 0:
                found[name][question.id] = scorer.score(question, spoken(answer(question, place, bank)))
    return found


def test_the_questions_are_of_every_type_and_level(bank):
    asked = [question for _, question in two_of_each(bank)]
    assert len({question.id for question in asked}) == ASKED
    assert len({(question.type, question.difficulty) for question in asked}) == ASKED / 2


def test_sample_answers_are_good(scores):
    spread(list(scores["sample"].values()))
    assert [asked for asked, score in scores["sample"].items() if score.overall < GOOD] == []


@pytest.mark.parametrize("name", BLUFFS)
def test_no_bluff_is_better_than_poor(scores, name):
    spread(list(scores[name].values()))
    assert [asked for asked, score in scores[name].items() if score.rating not in POOR] == []
    samples = scores["sample"]
    assert all(samples[asked].overall - (score.overall or 0) > 3 for asked, score in scores[name].items())


def share_passing(scores: Mapping[str, Score]) -> float:
    """Return the share rated better than poor, and write down which those are."""
    found = {asked: round(score.overall, 2) for asked, score in scores.items() if score.rating not in POOR}
    sys.stdout.write(f" {len(found)} of {len(scores)} pass: {found}\n")
    return len(found) / len(scores)


def test_all_misconceptions_together_seldom_pass_and_are_never_good(scores):
    spread(list(scores["misconceptions"].values()))
    assert share_passing(scores["misconceptions"]) <= MISLED_PASSES
    assert max(score.overall or 0 for score in scores["misconceptions"].values()) < GOOD


@pytest.mark.parametrize("is_technical", [True, False])
def test_an_answer_to_a_question_of_the_same_kind_seldom_passes(scores, bank, is_technical):
    asked = {question.id for question in bank if question.type.is_technical is is_technical}
    judged = {name: score for name, score in scores["neighbour"].items() if name in asked}
    spread(list(judged.values()))
    assert share_passing(judged) <= NEIGHBOUR_PASSES[is_technical]


def test_half_an_answer_is_worth_less_than_all_of_it(scores):
    spread(list(scores["half"].values()))
    assert all(part.overall < scores["sample"][asked].overall for asked, part in scores["half"].items())


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
