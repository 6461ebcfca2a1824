"""How much of what a question looks for an answer says, with the real model and word list."""

from pathlib import Path

import pytest

from mockinterview.analysis.alignment import (
    aligned_coverage,
    content_value,
    coverage_curve,
    keyword_coverage,
    residual_cosine,
)
from mockinterview.analysis.embedding import Embedding
from mockinterview.analysis.literal import SaidWords, is_close
from mockinterview.analysis.rarity import FILE, Rarity
from mockinterview.domain.errors import ModelError

MODELS = Path(__file__).parents[2] / "models"
QUESTION = "What is the difference between a process and a thread?"
POINT = "Threads of one process share its memory, while every process has an address space of its own."
PARAPHRASE = (
    "well the threads inside a program all see the same heap but two programs can't touch each other's memory"
)
BESIDE_THE_POINT = (
    "a process and a thread differ quite a lot and the difference between the two matters in practice"
)
ELSEWHERE = "we went to the lake last summer and my brother cooked fish over an open fire every evening"


@pytest.fixture(scope="module")
def embedding():
    return Embedding.load(MODELS)


@pytest.fixture(scope="module")
def rarity():
    return Rarity.read(MODELS)


@pytest.fixture(scope="module")
def align(embedding, rarity):
    def align(answer, point=POINT):
        texts = (embedding.embed(text) for text in (point, answer, QUESTION))
        point_read, answer_read, question = texts
        return aligned_coverage(point_read, answer_read, question=question, rarity=rarity)

    return align


@pytest.fixture(scope="module")
def residual(embedding, rarity):
    def residual(answer):
        point, read, question = (embedding.embed(text) for text in (POINT, answer, QUESTION))
        return residual_cosine(point, read, question=question, rarity=rarity)

    return residual


def test_the_point_itself_is_covered_whole(align, residual):
    assert align(POINT).value == pytest.approx(1, abs=1e-6)
    assert residual(POINT) == pytest.approx(1, abs=1e-6)


def test_a_paraphrase_covers_more_than_talk_about_the_subject(align, residual):
    assert align(PARAPHRASE).value > align(BESIDE_THE_POINT).value + 0.1
    assert residual(PARAPHRASE) > residual(BESIDE_THE_POINT) + 0.2


def test_an_answer_to_something_else_is_as_good_as_chance(align, residual):
    assert align(ELSEWHERE).value < 0.1
    assert residual(ELSEWHERE) < 0.1


@pytest.mark.parametrize("answer", ["", "日本語", "?!"])
def test_no_words_cover_nothing(align, residual, answer):
    assert align(answer).value == residual(answer) == 0
    assert align(answer).matches == ()


def test_every_match_names_the_word_of_the_answer(align):
    answer = "So -- threads share MEMORY, right?"
    matches = {match.word: match for match in align(answer).matches}
    assert answer.split()[matches["memory"].place] == "MEMORY,"
    assert answer.split()[matches["threads"].place] == "threads"
    assert matches["memory"].likeness >= 0.8


def test_words_of_the_question_and_of_grammar_weigh_little(align):
    weight = {match.word: match.weight for match in align(PARAPHRASE).matches}
    assert weight["memory"] > 4 * weight["process"]
    assert weight["memory"] > 4 * weight["while"]


def test_a_word_said_as_written_counts_in_any_context(align):
    answer = "memory lake fish brother"
    memory = next(match for match in align(answer).matches if match.word == "memory")
    assert memory.likeness >= 0.8
    assert memory.place == 0


def test_a_question_without_words_takes_nothing_out(embedding, rarity):
    point, answer, question = (embedding.embed(text) for text in (POINT, PARAPHRASE, ""))
    assert aligned_coverage(point, answer, question=question, rarity=rarity).value > 0.2
    assert residual_cosine(point, answer, question=question, rarity=rarity) > 0.2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("a heap orders keys", 1.0),
        ("heaps are ordering their keys", 1.0),
        ("the queue", 0.0),
        ("", 0.0),
    ],
)
def test_key_words_are_found_in_any_form(rarity, answer, expected):
    found = keyword_coverage(
        "the heap orders its keys in a queue".split(), answer.split(), question=["queue"], rarity=rarity
    )
    assert found == pytest.approx(expected)


def test_a_rare_key_word_counts_more_than_a_common_one(rarity):
    wanted = ["water", "mutex"]
    rare, common = (
        keyword_coverage(wanted, [word], question=[], rarity=rarity) for word in ("mutex", "water")
    )
    assert rare > common > 0
    assert rare + common == pytest.approx(1)


def test_where_a_reference_has_only_the_questions_words_they_count(rarity):
    assert keyword_coverage(["heap"], ["heap"], question=["heap"], rarity=rarity) == 1
    assert keyword_coverage(["the"], ["the"], question=[], rarity=rarity) == 0


def test_rarity_grows_from_grammar_over_common_words_to_unknown_ones(rarity):
    words = ["the", "time", "water", "algorithm", "queue", "memoization"]
    weights = [rarity.of(word) for word in words]
    assert weights == sorted(weights)
    assert (weights[0], weights[-1]) == (0.1, 1.0)
    assert rarity.of("n") == rarity.of("7") == 0.1


def test_a_missing_word_list_is_a_sentence(tmp_path):
    with pytest.raises(ModelError, match=FILE):
        Rarity.read(tmp_path)


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("algorithm", "algoritm", True),
        ("optimis", "optimiz", True),
        ("algorithm", "logarithm", False),
        ("lock", "log", False),
        ("cache", "catch", False),
        ("synchron", "asynchron", True),
    ],
)
def test_words_spelt_alike_are_close(one, other, close):
    assert is_close(one, other) is close


def test_the_first_place_of_a_word_is_found():
    said = SaidWords("the locks lock the algoritm".split())
    assert said.find("lock") == (1.0, 1)
    assert said.find("algorithm") == (0.8, 4)
    assert said.find("heap") == (0.0, 0)


def test_the_curve_rises_from_nothing_to_all():
    values = [coverage_curve(share / 10) for share in range(-2, 13)]
    assert values == sorted(values)
    assert values[:3] == [0, 0, 0]
    assert values[-3:] == [1, 1, 1]


def test_each_measure_raises_the_value_of_the_content():
    middle = content_value(keywords=0.3, alignment=0.3, residual=0.3)
    assert 0 < middle < content_value(keywords=0.4, alignment=0.3, residual=0.3)
    assert middle < content_value(keywords=0.3, alignment=0.4, residual=0.3)
    assert middle < content_value(keywords=0.3, alignment=0.3, residual=0.4)


def test_without_the_embedding_the_key_words_decide_alone():
    assert content_value(keywords=0) == 0
    assert content_value(keywords=1) == 1
    assert content_value(keywords=0.3) == coverage_curve(0.3)
