"""Which passages are read, and how far they cover a question's key points."""

import pytest
from fakes.questions import make_question

from mockinterview.analysis.key_points import coverage, mean_coverage
from mockinterview.analysis.passages import passages
from mockinterview.analysis.tokens import tokens

QUESTION = make_question()
HALVING = (
    "It compares the target with the element in the middle, and then it discards the half that cannot "
    "contain it."
)
ELSEWHERE = (
    "My aunt keeps bees behind her house. In the spring she opens every hive, and she looks for the queen "
    "while the neighbors watch from the road. When the weather turns, she feeds them sugar and waits for the "
    "flowers."
)
TERMS = "binary search sorted sequence target middle element half range running time logarithmic step contain"


def read(text):
    return passages(QUESTION, tokens(text))


def values(text):
    return [point.value for point in coverage(QUESTION, read(text).words)]


def test_a_point_said_in_other_order_is_covered_and_no_other():
    sorted_first, halving, logarithmic = coverage(QUESTION, read(HALVING).words)
    assert halving.value > 0.9
    assert max(sorted_first.value, logarithmic.value) < 0.3
    assert halving.point == QUESTION.key_points[1]


def test_a_point_is_shown_by_the_words_that_were_said():
    halving = coverage(QUESTION, read(HALVING).words)[1]
    assert halving.words == ("compares", "target", "element", "middle", "discards", "half", "contain")


def test_a_list_of_terms_is_not_read():
    assert read(TERMS).words == ()
    assert values(TERMS) == pytest.approx([0, 0, 0])


def test_a_passage_about_something_else_is_not_read():
    wandering = read(f"{HALVING} {ELSEWHERE} {ELSEWHERE}")
    assert wandering.wandering > 0.5
    assert not set(wandering.words) & {"sugar", "weather", "flowers"}
    assert read(HALVING).wandering == 0
    assert read(ELSEWHERE).words == ()


def test_what_is_said_about_something_else_changes_no_coverage():
    assert values(f"{HALVING} {ELSEWHERE}") == pytest.approx(values(HALVING), abs=0.02)


def test_words_far_apart_make_no_point():
    parts = ("compares the target.", "the middle element.", "discards the half.", "cannot contain.")
    filling = "It is a search in a binary way and it is explained how the search works. " * 6
    assert values(filling.join(parts))[1] < 0.5 < values(" ".join(parts))[1]


def test_the_question_said_back_covers_little():
    assert mean_coverage(coverage(QUESTION, read(QUESTION.text).words)) < 0.1
    assert read(QUESTION.text).own == 0


def test_own_words_are_counted_once_and_by_stem():
    assert read("It discards the half, and it is discarding the half, and it discarded it.").own == 2


def test_an_answer_without_meaning_covers_nothing():
    for empty in ("", "and so it was what it was"):
        assert read(empty).wandering == 0
        assert values(empty) == pytest.approx([0, 0, 0])
    assert mean_coverage(()) == 0
