"""Words as they are compared."""

import pytest

from mockinterview.analysis.tokens import content_stems, is_function_word, is_same_stem, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Over-fetching, isn’t it?", ["over", "fetching", "isn't", "it"]),
        ("C++ and C# run O(log n).", ["c++", "and", "c#", "run", "o", "log", "n"]),
        ("", []),
        ("... — !", []),
    ],
)
def test_words_come_without_case_and_punctuation(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize("word", ["the", "it's", "they'll", "wouldn't", "haven't", "that'd", "we're"])
def test_grammar_is_told_from_meaning(word):
    assert is_function_word(word)


@pytest.mark.parametrize("word", ["index", "index's", "o'clock", "server's", "not2"])
def test_meaning_is_told_from_grammar(word):
    assert not is_function_word(word)


def test_content_is_stemmed_and_in_order():
    assert content_stems("The indexes were partitioned by the partitions") == ["index", "partit", "partit"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("optimis", "optimiz", True),
        ("index", "index", True),
        ("interfac", "interview", False),
        ("transact", "transfer", False),
        ("cache", "cach", False),
        ("lock", "log", False),
    ],
)
def test_stems_of_one_word_are_the_same_despite_their_endings(one, other, same):
    assert is_same_stem(one, other) is same
    assert is_same_stem(other, one) is same
