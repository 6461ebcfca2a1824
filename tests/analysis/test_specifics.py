"""What makes an answer concrete: numbers, times, examples, outcomes."""

import pytest

from mockinterview.analysis.specifics import specifics


def found(text):
    words = text.split()
    return [" ".join(words[place.first : place.last]) for place in specifics(words)]


@pytest.mark.parametrize(
    ("text", "concrete"),
    [
        ("it took twenty five minutes to build", ["twenty five minutes"]),
        ("we had 300 users on monday", ["300 users", "monday"]),
        ("for example the cache was cold", ["for example"]),
        ("as a result it went from nine seconds to two", ["as a result", "went from", "nine seconds", "two"]),
        ("for three weeks", ["three weeks"]),
        ("p99 was fine", ["p99"]),
    ],
)
def test_numbers_times_examples_and_outcomes_are_concrete(text, concrete):
    assert found(text) == concrete


@pytest.mark.parametrize("text", ["", "one thing is the first", "we worked hard and it got better", "for us"])
def test_general_talk_and_words_that_only_look_like_numbers_are_not(text):
    assert found(text) == []


def test_a_vague_number_with_a_unit_is_concrete():
    assert found("one week later there was one thing") == ["one week"]


def test_a_number_at_the_very_end_ends_with_the_answer():
    assert found("it was forty two") == ["forty two"]
