"""Sentences parted by pauses and wording, what ties them together, and how words vary."""

import pytest
from support.spoken import spoken, typed

from mockinterview.analysis.said import Said
from mockinterview.analysis.sentences import phrasing, sentences
from mockinterview.analysis.wording import Place
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.vocabulary import Channel


def paused(text):
    """Return an answer that is silent for 0.6 s wherever the text has a stroke."""
    words, at = [], 0.0
    for piece in text.split():
        if piece == "/":
            at += 0.6
        else:
            words.append(Word(piece, at, at + 0.3, 0.9))
            at += 0.35
    return Answer(Channel.SPOKEN, " ".join(word.word for word in words), tuple(words))


def parted(answer):
    said = Said.of(answer)
    return [" ".join(said.tokens[place.first : place.last]) for place in sentences(said)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we had a cache / it was full", ["we had a cache", "it was full"]),
        ("we had a / cache / of keys / that was full", ["we had a cache of keys", "that was full"]),
        ("over-fetching data / costs time", ["over fetching data", "costs time"]),
        ("one", ["one"]),
        ("", []),
    ],
)
def test_a_pause_ends_a_sentence_unless_a_clause_is_open(text, expected):
    assert parted(paused(text)) == expected


def test_without_times_wording_begins_sentences_that_are_long_enough():
    text = "it keeps the keys in order so we find them and then we can also read a range of them"
    begins = ["it keeps the keys in order so we find them", "and then we can also read a range of them"]
    assert parted(typed(text)) == begins
    assert parted(typed(text.replace("them ", "them. ").capitalize())) == begins


def test_phrasing_counts_what_is_no_filler(lists):
    answer = paused("um the index is sorted because we search it / for example a range")
    found = phrasing(Said.of(answer), lists, without=[Place(0, 1)])
    assert found.words_per_sentence == pytest.approx(12 / 2)
    assert [item.text for item in found.connectives] == ["because", "for example"]
    assert found.variety == pytest.approx(12 / 12)


def test_variety_is_that_of_fifty_words_however_long_the_answer(lists):
    words = [f"w{i}" for i in range(50)]
    once, thrice = (phrasing(Said.of(spoken(" ".join(words * n))), lists).variety for n in (1, 3))
    assert once == thrice == 1
    assert phrasing(Said.of(spoken("the same " * 80)), lists).variety == pytest.approx(0.04)


def test_nothing_said_has_no_sentences(lists):
    found = phrasing(Said.of(typed("")), lists)
    assert (found.words_per_sentence, found.connectives, found.variety) == (0, (), 0)
