"""What holds for the rule scorer whatever is said."""

import math
import os
import random
import subprocess
import sys

import pytest
from fakes.questions import make_question
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.source_tree import ROOT
from support.spoken import spoken, typed

from mockinterview.analysis.term_words import term_words
from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.vocabulary import Channel, InterviewType

QUESTION = make_question()
VOCABULARY = tuple(
    " ".join(
        (QUESTION.text, QUESTION.sample_answer, *QUESTION.key_points, "um like you know maybe not sure")
    ).split()
)
shared = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
texts = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(VOCABULARY), max_size=120).map(lambda words: " ".join(words)),
)
questions = st.builds(
    lambda kind, points: make_question(type=kind, key_points=tuple(points)),
    st.sampled_from(InterviewType),
    st.lists(st.sampled_from([*QUESTION.key_points, "The of.", "Caches expire."]), min_size=1, max_size=12),
)


@st.composite
def heard(draw):
    """Any words at any increasing times, with any hesitations: what a recogniser might come up with."""
    words, at = [], 0.0
    for word in draw(st.lists(st.sampled_from(VOCABULARY), max_size=60)):
        start = at + draw(st.sampled_from([0.0, 0.0, 0.1, 1.5, 40.0]))
        at = start + draw(st.sampled_from([0.0, 0.2, 0.5, 9.0]))
        words.append(Word(word, start, at, draw(st.floats(0, 1))))
    starts = draw(st.lists(st.floats(0, 60), max_size=5))
    spans = tuple(Span(start, start + draw(st.floats(0, 5))) for start in starts)
    text = " ".join(word.word for word in words)
    return Answer(Channel.SPOKEN, text, tuple(words), spans, duration_s=at)


def check(score):
    """Whether a score keeps its promises."""
    for skill in score.skills:
        assert 0 <= skill.value <= 10
        assert skill.value == sum(part.value * part.weight for part in skill.parts)
        assert all(math.isfinite(part.value) and part.value <= 10 for part in skill.parts)
        assert len({part.name for part in skill.parts}) == len(skill.parts)
    if score.overall is None:
        assert (score.skills, bool(score.reason)) == ((), True)
    else:
        assert 0 <= score.low <= score.overall <= score.high <= 10
        assert score.reason is None
    numbers = [getattr(score.measures, name) for name in score.measures.__slots__]
    assert all(number is None or (math.isfinite(number) and number >= 0) for number in numbers)


@shared
@given(question=questions, answer=heard())
def test_every_spoken_score_is_the_sum_of_its_parts_and_within_bounds(scorer, question, answer):
    check(scorer.score(question, answer))


@shared
@given(question=questions, text=texts)
def test_every_typed_score_is_the_sum_of_its_parts_and_within_bounds(scorer, question, text):
    check(scorer.score(question, typed(text)))


@shared
@given(words=st.lists(st.sampled_from(VOCABULARY), max_size=80), chance=st.randoms(use_true_random=False))
def test_case_and_punctuation_change_nothing(scorer, words, chance):
    plain = [word.strip(".,?").lower() for word in words]
    dressed = [
        chance.choice([str.upper, str.title, str])(word) + chance.choice(["", ",", ".", "?!"])
        for word in plain
    ]
    one, other = (scorer.score(QUESTION, typed(" ".join(said))) for said in (plain, dressed))
    assert (one.overall, one.measures, one.reason) == (other.overall, other.measures, other.reason)


@shared
@given(number=st.integers(0, 10**7), percent=st.booleans(), share=st.integers(0, 999))
def test_numbers_are_worth_the_same_in_digits_and_in_words(scorer, number, percent, share):
    unit = "%" if percent else " users"
    digits = f"{QUESTION.sample_answer} It took {number:,} requests and {share / 10}{unit} of them."
    one, other = (scorer.score(QUESTION, typed(text)) for text in (digits, " ".join(term_words(digits))))
    assert (one.overall, one.measures, one.reason) == (other.overall, other.measures, other.reason)


@shared
@given(answer=heard())
def test_the_same_answer_gets_the_same_score(scorer, answer):
    assert scorer.score(QUESTION, answer) == scorer.score(QUESTION, answer)


@shared
@given(answer=heard(), seconds=st.floats(0, 300))
def test_thinking_longer_before_the_first_word_changes_no_skill(scorer, answer, seconds):
    later = Answer(
        answer.channel,
        answer.text,
        tuple(Word(w.word, w.start + seconds, w.end + seconds, w.confidence) for w in answer.words),
        tuple(Span(span.start + seconds, span.end + seconds) for span in answer.hesitations),
    )
    one, other = scorer.score(QUESTION, answer).overall, scorer.score(QUESTION, later).overall
    assert one == (None if other is None else pytest.approx(other, abs=1e-6))


def test_another_process_comes_to_the_same_score(scorer):
    here = repr(scorer.score(QUESTION, spoken(QUESTION.sample_answer)))
    program = (
        "from fakes.questions import make_question; from support.shipped import shipped_scorer; "
        "from support.spoken import spoken; question = make_question(); "
        "print(repr(shipped_scorer().score(question, spoken(question.sample_answer))))"
    )
    there = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ
        | {"PYTHONHASHSEED": "77", "OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "2"}
        | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert there.stdout.strip() == here


def test_random_noise_is_never_worth_anything(scorer):
    chance = random.Random(3)
    for _ in range(20):
        words = (
            "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(1, 9))) for _ in range(100)
        )
        assert (scorer.score(QUESTION, spoken(" ".join(words))).overall or 0) < 1
