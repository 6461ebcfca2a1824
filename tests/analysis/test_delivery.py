"""Pace, pauses and thinking time from the times of words, or from the length of the answer alone."""

from dataclasses import replace

import pytest
from support.spoken import at, spoken, typed

from mockinterview.analysis.delivery import delivery
from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.vocabulary import Channel


def timed(*words):
    """Return an answer of (word, start, end)."""
    said = tuple(Word(word, start, end, 0.9) for word, start, end in words)
    return Answer(Channel.SPOKEN, " ".join(word.word for word in said), said)


def test_without_times_there_is_no_delivery():
    assert delivery(typed("some words"), filler_words=0) is None
    assert delivery(Answer(Channel.SPOKEN, ""), filler_words=0) is None
    assert delivery(Answer(Channel.SPOKEN, "", duration_s=9), filler_words=0) is None


def test_the_length_alone_gives_the_pace_and_no_pauses():
    timing = delivery(Answer(Channel.SPOKEN, "word " * 30, duration_s=12), filler_words=5)
    assert (timing.speaking_s, timing.words_per_minute) == (12, pytest.approx(125))
    others = (timing.latency_s, timing.pauses, timing.pauses_inside, timing.pause_share)
    assert others == (None, None, None, None)
    assert (timing.syllables_per_second, timing.pace_variation) == (None, None)


def test_a_length_too_short_for_its_words_gives_a_finite_pace():
    assert delivery(Answer(Channel.SPOKEN, "word " * 30, duration_s=1e-9), filler_words=0).speaking_s == 1.5


def test_pace_is_counted_over_speaking_time_without_fillers():
    timing = delivery(spoken("word " * 30), filler_words=5)
    assert timing.speaking_s == pytest.approx(12)
    assert timing.words_per_minute == pytest.approx(25 * 60 / 12)
    assert (timing.pauses, timing.pause_share) == ((), 0)


def test_thinking_before_the_first_word_is_no_pause():
    timing = delivery(at((8, 8.5), (8.5, 9)), filler_words=0)
    assert (timing.latency_s, timing.pauses, timing.speaking_s) == (8, (), 1)


def test_silences_of_a_second_or_more_are_pauses_and_shorter_ones_count_in_their_share():
    timing = delivery(at((0, 1), (1.9, 2), (3, 4), (4.2, 5), (8, 10)), filler_words=0)
    assert timing.pauses == (Span(2, 3), Span(5, 8))
    assert timing.pause_share == pytest.approx((0.9 + 1 + 3) / 10)


def test_a_pause_that_parts_a_clause_is_told_from_one_between_two():
    timing = delivery(
        timed(("the", 0, 1), ("cache", 3, 4), ("was", 6, 7), ("full", 7, 8), ("so", 10, 11)), filler_words=0
    )
    assert timing.pauses == (Span(1, 3), Span(4, 6), Span(8, 10))
    assert timing.pauses_inside == (Span(1, 3), Span(4, 6))


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
    late = replace(
        second,
        words=tuple(replace(word, start=word.start + 9, end=word.end + 9) for word in second.words),
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
    assert timing.syllables_per_second == 40


def test_articulation_leaves_silences_out_and_short_gaps_in():
    timing = delivery(timed(("data", 0, 0.5), ("base", 0.6, 1), ("index", 5, 5.5)), filler_words=0)
    assert timing.syllables_per_second == pytest.approx(5 / 1.5)


def test_pace_varies_from_stretch_to_stretch():
    even = delivery(spoken("word " * 60), filler_words=0)
    assert even.pace_variation == pytest.approx(0)
    assert delivery(spoken("word " * 59), filler_words=0).pace_variation is None
    slow, fast = spoken("word " * 40, word_s=0.6), spoken("word " * 40, word_s=0.2)
    assert delivery(slow.continued_by(fast), filler_words=0).pace_variation == pytest.approx(0.5)
