"""What makes labelled answers, over as much of the shipped bank as a test has time for."""

from support.shipped import RESOURCES, shipped_lists, shipped_questions

from mockinterview.analysis.phones import Pronunciations
from mockinterview.analysis.training.generator import Generator
from mockinterview.analysis.training.phrasebook import Phrasebook
from mockinterview.speech.sphinx_model import packaged_dictionary

EVERY = 8
"""Of so many questions of the bank one is used."""


def shipped_book() -> Phrasebook:
    """Return the wording that generated answers are made with."""
    return Phrasebook.read(
        RESOURCES / "training", hedges=tuple(" ".join(hedge) for hedge in shipped_lists().hedges)
    )


def shipped_pronunciations() -> Pronunciations:
    """Return how words sound, by the dictionaries that are shipped."""
    return Pronunciations((packaged_dictionary(), RESOURCES / "speech" / "pronunciations.txt"))


def small_generator() -> Generator:
    """Return a generator over a part of the bank."""
    questions = shipped_questions()[::EVERY]
    return Generator(questions, book=shipped_book(), pronunciations=shipped_pronunciations())
