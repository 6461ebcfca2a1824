"""Words cut into the pieces of the sentence embedding."""

import pytest

from mockinterview.analysis.word_pieces import WordPieces, readable_words

VOCABULARY = "[CLS] [SEP] [UNK] c + ' s it lock ##ed dead ##lock de ##adlock 2 ##3 23".split()


@pytest.fixture
def pieces():
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lock", "lock"),
        ("locked", "lock ##ed"),
        ("deadlock", "dead ##lock"),
        ("deadlocked", "dead ##lock ##ed"),
        ("c++", "c + +"),
        ("it's", "it ' s"),
        ("23", "23"),
        ("233", "23 ##3"),
        ("ed", "[UNK]"),
        ("lockx", "[UNK]"),
        ("c#", "c [UNK]"),
        ("s" * 101, "[UNK]"),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(pieces, word, expected):
    assert [VOCABULARY[number] for number in pieces.of(word)] == expected.split()


def test_begin_and_end_of_a_text_are_known(pieces):
    assert (pieces.begin, pieces.end) == (0, 1)


def test_words_come_with_the_place_of_the_blank_separated_word_they_are_from():
    read = readable_words("  The co-op's  naïve Café: 日本 O(n²)! ")
    assert read.words == ("the", "co", "op's", "naive", "cafe", "o", "n2")
    assert read.places == (0, 1, 1, 2, 3, 5, 5)


def test_case_and_punctuation_change_no_word():
    assert (
        readable_words("Locks, THREADS... and queues?").words
        == readable_words("locks threads and queues").words
    )
