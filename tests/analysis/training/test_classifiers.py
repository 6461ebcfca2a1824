"""What is shipped as plain numbers tells the same as scikit-learn, and only grows with what was said."""

import json

import numpy as np
import pytest

from mockinterview.analysis.training.classifiers import (
    CANDIDATES,
    boosting_stage,
    fit_calibrated,
    fitted_boosting,
    fitted_forest,
    forest_stage,
)
from mockinterview.analysis.training.features import DIRECTIONS, FEATURES
from mockinterview.analysis.training.plain_classifier import PlainClassifier

SEED = 7


@pytest.mark.parametrize(
    ("fitted", "stage"), [(fitted_forest, forest_stage), (fitted_boosting, boosting_stage)], ids=str
)
def test_plain_trees_tell_what_scikit_learn_tells(table, weights, fitted, stage) -> None:
    model = fitted(table.rows, table.levels >= 2, weights, SEED)
    mixed = table.rows + np.random.default_rng(SEED).normal(0, 0.5, table.rows.shape)
    for rows in (table.rows, mixed):
        told = 1 / (1 + np.exp(-stage(model).log_odds(rows)))
        expected = np.clip(model.predict_proba(rows)[:, 1], 1e-6, 1 - 1e-6)
        assert np.abs(told - expected).max() < 1e-9


@pytest.mark.parametrize("name", CANDIDATES)
def test_a_candidate_survives_json_and_only_grows(table, weights, name: str) -> None:
    model = fit_calibrated(CANDIDATES[name], table.rows, table.levels, weights, table.groups, seed=SEED)
    text = json.dumps(model.plain())
    assert len(text) < 2_000_000
    again = PlainClassifier.from_plain(json.loads(text))
    told = model.probabilities(table.rows)
    assert (again.probabilities(table.rows) == told).all()
    assert np.allclose(told.sum(axis=1), 1)
    assert (told >= 0).all()
    one_by_one = np.vstack([model.probabilities(row[None, :]) for row in table.rows[:20]])
    assert np.abs(one_by_one - told[:20]).max() < 1e-12
    assert np.corrcoef(told @ np.arange(4), table.levels)[0, 1] > 0.6
    for column, direction in enumerate(DIRECTIONS):
        if direction:
            more = table.rows.copy()
            more[:, column] += 1.0
            risen = model.probabilities(more) @ np.arange(4) - told @ np.arange(4)
            assert risen.min() > -1e-9, FEATURES[column].name


def test_the_same_seed_fits_the_same_model(table, weights) -> None:
    first, second = (
        forest_stage(fitted_forest(table.rows, table.levels >= 2, weights, SEED)).plain() for _ in range(2)
    )
    assert json.dumps(first) == json.dumps(second)


def test_features_are_few_and_told() -> None:
    assert len(FEATURES) <= 20
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    assert all(feature.meaning for feature in FEATURES)
