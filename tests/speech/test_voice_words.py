"""When words are heard."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mockinterview.speech.voice_words import SpokenWord, words_at, words_spread


def test_marks_inside_a_word_count_once():
    text = "Is 3.14 in O(log n)?"
    marks = [(0.0, 0), (0.2, 3), (0.4, 4), (0.6, 5), (1.0, 8), (1.2, 11), (1.4, 13), (1.6, 17)]
    assert [(word.start_s, text[word.start : word.end]) for word in words_at(text, marks)] == [
        (0.0, "Is"),
        (0.2, "3.14"),
        (1.0, "in"),
        (1.2, "O(log"),
        (1.6, "n)?"),
    ]


def test_marks_between_words_and_beyond_the_text_are_passed_over():
    assert words_at("  one ", [(0.0, 0), (0.1, 2), (0.5, 5), (0.9, 99)]) == (SpokenWord(0.1, 2, 5),)
    assert words_at("", [(0.0, 0)]) == ()


def test_longer_words_take_longer_and_rest_follows_a_sign():
    starts = [word.start_s for word in words_spread("one communication two, three", seconds=10.0)]
    gaps = [later - earlier for earlier, later in zip(starts, [*starts[1:], 10.0], strict=True)]
    assert gaps[1] > 2 * gaps[0]
    assert gaps[2] > 2 * gaps[3]


@given(text=st.text(max_size=200), seconds=st.floats(0.0, 1e4))
def test_every_word_has_its_place_in_the_sound(text, seconds):
    words = words_spread(text, seconds=seconds)
    assert [text[word.start : word.end] for word in words] == re.findall(r"\S+", text)
    starts = [word.start_s for word in words]
    assert starts == sorted(starts)
    assert all(0.0 <= start <= seconds for start in starts)


@given(
    text=st.text(max_size=100),
    marks=st.lists(st.tuples(st.floats(0.0, 100.0), st.integers(-5, 120)), max_size=20),
)
def test_any_marks_give_words_in_order(text, marks):
    words = words_at(text, marks)
    assert list(words) == sorted(set(words), key=lambda word: word.start)
    assert all(text[word.start : word.end].strip() for word in words)


def test_no_words_are_no_error():
    assert words_spread("  ", seconds=1.0) == ()
