"""Syllables by spelling, held against the dictionary that comes with the recogniser."""

import pytest
from support.shipped import shipped_questions

from mockinterview.analysis.syllables import syllables
from mockinterview.analysis.term_words import term_words
from mockinterview.speech.sphinx_model import packaged_dictionary

VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("cache", 1), ("caches", 2), ("used", 1), ("table", 2), ("violin", 3), ("isn't", 2), ("x", 1)),
        *(("42", 2), ("", 1), ("algorithms", 3), ("queue", 1), ("database", 3)),
    ],
)
def test_syllables_of_single_words(word, count):
    assert syllables(word) == count


def test_words_of_interview_answers_against_the_dictionary():
    known = {}
    for line in packaged_dictionary().read_text("utf-8").splitlines():
        word, *phones = line.split()
        known[word] = sum(phone in VOWELS for phone in phones)
    said = [word for question in shipped_questions() for word in term_words(question.sample_answer)]
    compared = [(syllables(word), known[word]) for word in said if word in known]
    assert len(compared) > 20_000
    assert sum(ours == theirs for ours, theirs in compared) / len(compared) > 0.97
    assert sum(ours for ours, _ in compared) / sum(theirs for _, theirs in compared) == pytest.approx(
        1, abs=0.01
    )
