"""Answers to the binary-search question, and what they are read as."""

from fakes.questions import make_question

from mockinterview.analysis.reading import Reader, Reading
from mockinterview.analysis.term_words import term_words
from mockinterview.domain.question import Question

QUESTION = make_question()
WITHOUT_POINTS = make_question(key_points=(), misconceptions=(), keywords=())
GOOD = QUESTION.sample_answer
BESIDE = (
    "My aunt keeps bees and in the spring she opens every hive to look for the queen. She wears a white suit "
    "and the smoke calms them down before she lifts the frames out."
)


def read(reader: Reader, text: str, question: Question = QUESTION) -> Reading:
    """Return what a reader makes of a text."""
    return reader.read(question, term_words(text))
