"""The rule scorer and the bank, as the program ships them."""

import pytest
from support.shipped import shipped_lists, shipped_questions, shipped_scorer
from support.source_tree import ROOT

from mockinterview.analysis.meaning import MeaningReader
from mockinterview.analysis.rules import RuleScorer
from mockinterview.analysis.wording import WordLists
from mockinterview.domain.question import Question


@pytest.fixture(scope="session")
def lists() -> WordLists:
    return shipped_lists()


@pytest.fixture(scope="session")
def scorer() -> RuleScorer:
    return shipped_scorer()


@pytest.fixture(scope="session")
def meaning() -> MeaningReader:
    return MeaningReader.load(ROOT / "models")


@pytest.fixture(scope="session")
def bank() -> tuple[Question, ...]:
    return shipped_questions()
