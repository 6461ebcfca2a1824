"""The parts of the program that judge, as it builds them over what it ships."""

from support.source_tree import ROOT

from mockinterview.analysis.coherence import Coherence
from mockinterview.analysis.meaning import MeaningReader
from mockinterview.analysis.rules import RuleScorer
from mockinterview.analysis.terms import SpokenTermMatcher
from mockinterview.analysis.wording import WordLists
from mockinterview.domain.question import Question
from mockinterview.speech.sphinx_model import packaged_dictionary
from mockinterview.storage.question_files import read_questions

RESOURCES = ROOT / "resources"


def shipped_lists() -> WordLists:
    """Return the lists of fillers and hedges."""
    return WordLists.read(RESOURCES / "words")


def shipped_scorer() -> RuleScorer:
    """Return the rule scorer over the shipped lists and dictionaries."""
    matcher = SpokenTermMatcher(
        pronunciations=[packaged_dictionary(), RESOURCES / "speech" / "pronunciations.txt"],
        variants=RESOURCES / "speech" / "term_variants.txt",
    )
    return RuleScorer(
        lists=shipped_lists(),
        matcher=matcher,
        reader=MeaningReader.load(ROOT / "models"),
        coherence=Coherence.read(RESOURCES / "words" / "word_pairs.json"),
    )


def shipped_questions() -> tuple[Question, ...]:
    """Return every question, in an order that does not depend on the file system."""
    return read_questions(sorted((RESOURCES / "questions").rglob("*.yaml")))
