"""Pace, pauses and thinking time from the times of words."""

import pytest
from support.spoken import at, spoken, typed

from mockinterview.analysis.delivery import delivery
from mockinterview.domain.answer import Answer, Span
from mockinterview.domain.vocabulary import Channel


def test_without_times_there_is_no_delivery():
    assert delivery(typed("some words"), filler_words=0) is None
    assert delivery(Answer(Channel.SPOKEN, ""), filler_words=0) is None


def test_pace_is_counted_over_speaking_time_without_fillers():
    timing = delivery(spoken("word " * 30), filler_words=5)
    assert timing.speaking_s == pytest.approx(12)
    assert timing.words_per_minute == pytest.approx(25 * 60 / 12)
    assert (timing.pauses, timing.pause_share) == ((), 0)


def test_thinking_before_the_first_word_is_no_pause():
    timing = delivery(at((8, 8.5), (8.5, 9)), filler_words=0)
    assert (timing.latency_s, timing.pauses, timing.speaking_s) == (8, (), 1)


def test_silences_of_a_second_or_more_are_pauses():
    timing = delivery(at((0, 1), (1.9, 2), (3, 4), (8, 10)), filler_words=0)
    assert timing.pauses == (Span(2, 3), Span(4, 8))
    assert timing.pause_share == pytest.approx(0.5)


def test_an_um_parts_a_silence_but_does_not_fill_it():
    answer = at((0, 1), (8, 9))
    heard = Answer(answer.channel, answer.text, answer.words, (Span(6.5, 7.5), Span(1.5, 2)))
    assert delivery(heard, filler_words=0).pauses == (Span(2, 6.5),)


def test_an_um_outside_a_silence_leaves_it_whole():
    answer = at((1, 2), (4, 5))
    heard = Answer(answer.channel, answer.text, answer.words, (Span(0, 1), Span(4.2, 4.6)))
    assert delivery(heard, filler_words=0).pauses == (Span(2, 4),)


def test_an_um_that_reaches_over_a_silence_fills_it():
    answer = at((0, 1), (3, 4))
    heard = Answer(answer.channel, answer.text, answer.words, (Span(0.9, 3.1), Span(1, 2)))
    assert delivery(heard, filler_words=0).pauses == ()


def test_thinking_before_the_answer_to_a_follow_up_is_no_pause():
    first, second = spoken("one two three four five"), spoken("six seven eight nine ten", word_s=0.4)
    late = Answer(
        second.channel,
        second.text,
        tuple(type(word)(word.word, word.start + 9, word.end + 9, 0.9) for word in second.words),
        duration_s=14,
    )
    timing = delivery(first.continued_by(late), filler_words=0)
    assert timing.pauses == ()
    assert timing.speaking_s == pytest.approx(4)
    assert timing.words_per_minute == pytest.approx(150)


def test_words_without_length_give_finite_numbers():
    timing = delivery(at((2, 2), (2, 2)), filler_words=9)
    assert (timing.words_per_minute, timing.pause_share) == (0, 0)
    assert timing.speaking_s > 0
