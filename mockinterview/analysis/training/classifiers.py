"""The classifiers that are compared, fitted by scikit-learn and taken out of it as plain numbers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from mockinterview.analysis.training.examples import RATINGS
from mockinterview.analysis.training.features import DIRECTIONS
from mockinterview.analysis.training.plain_classifier import (
    Floats,
    LinearStage,
    PlainClassifier,
    Stage,
    TreesStage,
)

Levels = NDArray[np.int64]
Fit = Callable[[Floats, Levels, Floats, int], tuple[Stage, ...]]
"""From rows of features, levels, weights and a seed to the stages."""
STAGES = range(1, len(RATINGS))
INNER_FOLDS = 3
_WIDE = 10.0
"""Scale of the columns that hold the stages' offsets, which the penalty on weights must not hold back."""


def forest(rows: Floats, levels: Levels, weights: Floats, seed: int) -> tuple[Stage, ...]:
    """Fit a random forest for each stage, monotone in the features whose direction is known."""
    return tuple(forest_stage(fitted_forest(rows, levels >= level, weights, seed)) for level in STAGES)


def fitted_forest(
    rows: Floats, reached: NDArray[np.bool_], weights: Floats, seed: int
) -> RandomForestClassifier:
    """Return scikit-learn's forest for one stage."""
    model = RandomForestClassifier(
        n_estimators=100,
        max_leaf_nodes=32,
        min_samples_leaf=8,
        max_features=0.4,
        monotonic_cst=DIRECTIONS,
        random_state=seed,
    )
    return model.fit(rows, reached, sample_weight=weights)


def boosting(rows: Floats, levels: Levels, weights: Floats, seed: int) -> tuple[Stage, ...]:
    """Fit histogram gradient boosting for each stage, monotone in the features whose direction is known."""
    return tuple(boosting_stage(fitted_boosting(rows, levels >= level, weights, seed)) for level in STAGES)


def fitted_boosting(
    rows: Floats, reached: NDArray[np.bool_], weights: Floats, seed: int
) -> HistGradientBoostingClassifier:
    """Return scikit-learn's boosted trees for one stage."""
    model = HistGradientBoostingClassifier(
        max_iter=120,
        learning_rate=0.05,
        max_leaf_nodes=8,
        min_samples_leaf=30,
        l2_regularization=1.0,
        monotonic_cst=DIRECTIONS,
        early_stopping=False,
        random_state=seed,
    )
    return model.fit(rows, reached, sample_weight=weights)


def ordinal_linear(rows: Floats, levels: Levels, weights: Floats, seed: int) -> tuple[Stage, ...]:
    """Fit a proportional-odds model (P. McCullagh, J. R. Stat. Soc. B 42, 1980): one sum, three offsets.

    Features whose weight comes out against their known direction are left out, one round after another.
    """
    middle, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    standard = (rows - middle) / scale
    used = np.ones(rows.shape[1], dtype=bool)
    while True:
        weight, offsets = _proportional_odds(standard * used, levels, weights)
        against = used & (np.array(DIRECTIONS) * weight < 0)
        if not against.any():
            break
        used &= ~against
    plain = np.where(used, weight / scale, 0.0)
    return tuple(LinearStage(weights=plain, offset=float(offset - plain @ middle)) for offset in offsets)


def _proportional_odds(rows: Floats, levels: Levels, weights: Floats) -> tuple[Floats, Floats]:
    """Return weights and offsets: each row is used once for each stage, with that stage's column set."""
    stacked = np.vstack([np.hstack([rows, _WIDE * _stage_columns(len(rows), level)]) for level in STAGES])
    reached = np.concatenate([levels >= level for level in STAGES])
    model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=2000)
    model.fit(stacked, reached, sample_weight=np.tile(weights, len(STAGES)))
    found = model.coef_[0]
    return found[: rows.shape[1]], _WIDE * found[rows.shape[1] :]


def _stage_columns(count: int, level: int) -> Floats:
    columns = np.zeros((count, len(STAGES)))
    columns[:, level - 1] = 1.0
    return columns


CANDIDATES: Mapping[str, Fit] = {
    "random forest": forest,
    "histogram gradient boosting": boosting,
    "ordinal linear": ordinal_linear,
}


def forest_stage(model: RandomForestClassifier) -> TreesStage:
    """Return a fitted forest as plain numbers."""
    tables = []
    for one in model.estimators_:
        tree = one.tree_
        share = tree.value[:, 0, :] / tree.value[:, 0, :].sum(axis=1, keepdims=True)
        tables.append((tree.feature, tree.threshold, tree.children_left, tree.children_right, share[:, 1]))
    return _joined(tables, start=0.0, averaged=True)


def boosting_stage(model: HistGradientBoostingClassifier) -> TreesStage:
    """Return fitted boosted trees as plain numbers."""
    tables = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        feature = np.where(nodes["is_leaf"], -1, nodes["feature_idx"])
        tables.append((feature, nodes["num_threshold"], nodes["left"], nodes["right"], nodes["value"]))
    return _joined(tables, start=float(model._baseline_prediction.ravel()[0]), averaged=False)


def _joined(tables: Sequence[Sequence[NDArray[np.generic]]], *, start: float, averaged: bool) -> TreesStage:
    """Return the trees' node tables (feature, threshold, left, right, value) as one."""
    sizes = [len(table[0]) for table in tables]
    roots = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
    feature, threshold, left, right, value = (
        np.concatenate([table[column] for table in tables]) for column in range(5)
    )
    moved = np.repeat(roots, sizes)
    is_leaf = feature < 0
    return TreesStage(
        roots=roots,
        feature=np.where(is_leaf, -1, feature).astype(np.int64),
        threshold=np.where(is_leaf, 0.0, threshold),
        left=np.where(is_leaf, 0, left + moved).astype(np.int64),
        right=np.where(is_leaf, 0, right + moved).astype(np.int64),
        value=np.where(is_leaf, value, 0.0),
        start=start,
        averaged=averaged,
    )


def fit_calibrated(
    fit: Fit, rows: Floats, levels: Levels, weights: Floats, groups: Sequence[str], *, seed: int
) -> PlainClassifier:
    """Fit a classifier; its calibration is learned from answers to questions it was not fitted to."""
    odds = np.zeros((len(rows), len(STAGES)))
    for train, test in GroupKFold(INNER_FOLDS).split(rows, groups=groups):
        stages = fit(rows[train], levels[train], weights[train], seed)
        odds[test] = np.column_stack([stage.log_odds(rows[test]) for stage in stages])
    curves = [_platt(odds[:, level - 1], levels >= level, weights) for level in STAGES]
    return PlainClassifier(
        stages=fit(rows, levels, weights, seed),
        slopes=tuple(slope for slope, _ in curves),
        offsets=tuple(offset for _, offset in curves),
    )


def _platt(odds: Floats, reached: NDArray[np.bool_], weights: Floats) -> tuple[float, float]:
    """Return slope and offset of the logistic curve from log odds to what was reached."""
    model = LogisticRegression(C=1e6, max_iter=1000).fit(odds[:, None], reached, sample_weight=weights)
    return max(float(model.coef_[0, 0]), 0.0), float(model.intercept_[0])


def fitter(name: str, *, seed: int) -> Callable[[Floats, Levels, Floats, Sequence[str]], PlainClassifier]:
    """Return what fits and calibrates a candidate."""
    return partial(fit_calibrated, CANDIDATES[name], seed=seed)
