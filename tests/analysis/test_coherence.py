"""Sentences are told from the same words in any order, in answers the table of pairs was not made from."""

import importlib.util
import random
import time
from collections.abc import Callable, Sequence

import pytest
import yaml
from support.misheard import PoorEar
from support.source_tree import ROOT

from mockinterview.analysis.coherence import (
    COUNTS,
    LEAST_WORDS,
    SALAD,
    STRETCH,
    Coherence,
    fluent,
)
from mockinterview.analysis.curves import on_curve
from mockinterview.analysis.tokens import tokens

TABLE = ROOT / "resources" / "words" / "word_pairs.json"
LEAST_WORDS_TESTED = 25
SENTENCE = "so the list has to be in sorted order before you start and then you compare it with the middle"
Measure = Callable[[Sequence[str]], float | None]


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_word_pairs", ROOT / "models" / "make_word_pairs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def coherence() -> Coherence:
    return Coherence.read(TABLE)


def samples(file) -> list[str]:
    return [question["sample_answer"] for question in yaml.safe_load(file.read_text("utf-8"))["questions"]]


@pytest.fixture(scope="module", params=[0, 1], ids=["one half", "the other half"])
def held_out(request, maker, tmp_path_factory):
    """A table made from every other file, and long enough answers of the rest."""
    questions = sorted((maker.RESOURCES / "questions").rglob("*.yaml"))
    answers = sorted((maker.RESOURCES / "training").glob("*.yaml"))
    texts = [text for file in questions[request.param :: 2] for text in maker.question_texts(file)]
    texts += [text for file in answers[request.param :: 2] for text in maker.answer_texts(file)]
    rest = [text for file in questions[1 - request.param :: 2] for text in samples(file)]
    rest += [text for file in answers[1 - request.param :: 2] for text in maker.answer_texts(file)]
    file = tmp_path_factory.mktemp("half") / "word_pairs.json"
    maker.write(texts, file)
    return Coherence.read(file), [text for text in rest if len(tokens(text)) >= LEAST_WORDS_TESTED], texts


def share_below(limit: float, measure: Measure, texts: Sequence[Sequence[str]]) -> float:
    return sum(measure(words) < limit for words in texts) / len(texts)


def shuffled(text: str, seed: int) -> list[str]:
    words = tokens(text)
    random.Random(seed).shuffle(words)
    return words


def test_natural_answers_pass_and_shuffled_ones_do_not(held_out):
    coherence, natural, _ = held_out
    assert share_below(SALAD, coherence.whole, [tokens(text) for text in natural]) <= 0.002
    mixed = [shuffled(text, i) for i, text in enumerate(natural)]
    assert share_below(SALAD, coherence.whole, mixed) >= 0.98


def test_misheard_answers_pass(held_out):
    coherence, natural, known = held_out
    ear = PoorEar(known)
    heard = [tokens(ear.hear(text, word_error=0.2, seed=i)) for i, text in enumerate(natural)]
    assert share_below(SALAD, coherence.whole, heard) <= 0.02


def share_out_of_order(coherence: Coherence, texts: Sequence[Sequence[str]], inside: slice) -> float:
    marks = [mark for words in texts for mark in coherence.in_order(words)[inside]]
    return 1 - sum(marks) / len(marks)


def test_shuffled_words_inside_an_answer_are_found(held_out):
    coherence, natural, known = held_out
    assert share_out_of_order(coherence, [tokens(text) for text in natural], slice(None)) <= 0.005
    at = 20
    padded = []
    for i, text in enumerate(natural):
        words = tokens(text)
        padded.append(words[:at] + shuffled(text, i)[:STRETCH] + words[at:])
    assert share_out_of_order(coherence, padded, slice(at, at + LEAST_WORDS_TESTED)) >= 0.8
    ear = PoorEar(known)
    heard = [tokens(ear.hear(text, word_error=0.2, seed=i)) for i, text in enumerate(natural)]
    assert share_out_of_order(coherence, heard, slice(None)) <= 0.06


def test_no_answer_of_the_table_s_own_texts_is_cut(coherence, maker):
    said = [tokens(text) for text in list(maker.all_texts())[::4]]
    values = [coherence.whole(words) for words in said if len(words) >= LEAST_WORDS_TESTED]
    assert min(on_curve(value, COUNTS) for value in values) == 1


def test_few_words_tell_nothing(coherence):
    words = SENTENCE.split()
    assert coherence.whole(words[: LEAST_WORDS - 1]) is None
    assert coherence.whole([]) is None
    assert coherence.whole(words[:LEAST_WORDS]) > SALAD
    assert coherence.in_order([]) == []
    assert coherence.in_order(["the", "of"]) == [True, True]


def test_every_token_is_marked_the_passed_over_too(coherence):
    mixed = "um of the the were which a than by it uh but an is to my or if so".split()
    assert coherence.in_order(mixed) == [True] + [False] * (len(mixed) - 1)
    assert coherence.in_order(["um", *SENTENCE.split(), "um"]) == [True] * (len(SENTENCE.split()) + 2)


def test_hesitations_and_words_said_twice_change_nothing(coherence):
    said = "um so the the list uh has to to be in sorted order before before you um start".split()
    clean = "so the list has to be in sorted order before you start".split()
    assert fluent(said) == clean
    assert coherence.whole(said) == coherence.whole(clean)


def test_one_number_is_as_good_as_another(coherence):
    one, other = (tokens(f"it took us {number} days to find the reason for it") for number in ("3", "forty"))
    assert coherence.whole(one) == coherence.whole(other)


def test_the_table_is_small_and_the_look_up_quick(coherence):
    assert TABLE.stat().st_size < 200_000
    words = (SENTENCE.split() * 20)[:150]
    started = time.process_time()
    for _ in range(20):
        coherence.whole(words)
        coherence.in_order(words)
    assert (time.process_time() - started) / 20 < 0.02  # a tenth of this where nothing else runs
