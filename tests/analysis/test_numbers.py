"""Numbers as words."""

import pytest

from mockinterview.analysis.numbers import spoken_number
from mockinterview.analysis.tokens import tokens


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "zero"),
        ("7", "seven"),
        ("19", "nineteen"),
        ("40", "forty"),
        ("25", "twenty five"),
        ("100", "one hundred"),
        ("1250", "one thousand two hundred fifty"),
        ("1000000", "one million"),
        ("007", "zero zero seven"),
        ("1" * 13, " ".join(["one"] * 13)),
    ],
)
def test_a_number_becomes_its_words(digits, words):
    assert spoken_number(digits) == tuple(words.split())


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("2.5 %", "two point five percent"),
        ("1,200 rows", "one thousand two hundred rows"),
        ("HTTP/2", "http two"),
        ("p99 and 3rd", "p99 and 3rd"),
    ],
)
def test_digits_read_like_words(typed, spoken):
    assert tokens(typed) == tokens(spoken)
