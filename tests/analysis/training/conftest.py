"""A small course: few questions, a small table, models that are fitted in a second."""

import numpy as np
import pytest
from fakes.overlap_scorer import OverlapScorer
from support.training import small_generator
from threadpoolctl import threadpool_limits

from mockinterview.analysis.training.generator import Generator
from mockinterview.analysis.training.table import scored_table

SEED = 7


@pytest.fixture(autouse=True)
def one_thread():
    """Fits so small take many times longer when two threads wait for each other."""
    with threadpool_limits(1):
        yield


@pytest.fixture(scope="package")
def generator() -> Generator:
    """A generator over some questions of the bank."""
    return small_generator()


@pytest.fixture(scope="package")
def generated(generator):
    """Labelled answers to those questions."""
    return generator.generate(seed=SEED)


@pytest.fixture(scope="package")
def table(generated):
    """Some of them, scored by rules."""
    return scored_table(generated, OverlapScorer(), lambda what, done, total: None)


@pytest.fixture(scope="package")
def weights(table) -> np.ndarray:
    """Weights that differ, as they do once people's answers are among the examples."""
    return np.random.default_rng(SEED).uniform(0.5, 2.0, len(table.rows))
