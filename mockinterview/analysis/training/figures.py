"""How well ratings are told: agreement, correlation, and whether probabilities mean what they say."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score, f1_score

from mockinterview.analysis.training.blending import POINTS
from mockinterview.analysis.training.examples import RATINGS
from mockinterview.analysis.training.plain_classifier import Floats
from mockinterview.domain.score import rating_of

Levels = NDArray[np.int64]
Figures = Mapping[str, float]
_BINS = 10
_EDGE = 1e-12


def agreement(levels: Levels, told: Levels) -> float:
    """Return the quadratically weighted kappa (J. Cohen, Psychol. Bull. 70, 1968): 0 is chance."""
    if len(levels) == 0 or (len(set(levels)) == 1 and len(set(told)) == 1):
        return 0.0
    return float(cohen_kappa_score(levels, told, weights="quadratic", labels=range(len(RATINGS))))


def correlation(levels: Levels, points: Floats) -> float:
    """Return Pearson's r; 0 where one of the two does not vary."""
    if len(levels) < 2 or np.ptp(points) == 0 or np.ptp(levels) == 0:
        return 0.0
    return float(np.corrcoef(levels, points)[0, 1])


def levels_of_points(points: Floats) -> Levels:
    """Return the level of each overall score."""
    return np.array([RATINGS.index(rating_of(float(value))) for value in points], dtype=np.int64)


def classifier_figures(levels: Levels, probabilities: Floats) -> Figures:
    """Return agreement, macro F1, log loss, Brier score and calibration error of probabilities (n, 4)."""
    told = probabilities.argmax(axis=1)
    true = np.eye(len(RATINGS))[levels]
    likely = np.clip(probabilities[np.arange(len(levels)), levels], _EDGE, 1.0)
    return {
        "answers": len(levels),
        "qwk": agreement(levels, told),
        "macro_f1": float(
            f1_score(levels, told, average="macro", labels=range(len(RATINGS)), zero_division=0)
        ),
        "log_loss": float(-np.log(likely).mean()),
        "brier": float(((probabilities - true) ** 2).sum(axis=1).mean()),
        "calibration_error": calibration_error(levels, probabilities),
    }


def calibration_error(levels: Levels, probabilities: Floats) -> float:
    """Return how far the likeliest rating's probability is from how often it is right, over ten bins."""
    sure, told = probabilities.max(axis=1), probabilities.argmax(axis=1)
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(float(sure[bins == one].mean()) - float((told == levels)[bins == one].mean()))
        * (bins == one).mean()
        for one in range(_BINS)
        if (bins == one).any()
    ]
    return float(sum(gaps))


def points_figures(levels: Levels, points: Floats) -> Figures:
    """Return agreement and correlation of overall scores with labels, and how far they are from them."""
    middle = np.array([POINTS[rating] for rating in RATINGS])[levels]
    return {
        "answers": len(levels),
        "qwk": agreement(levels, levels_of_points(points)),
        "r": correlation(levels, points),
        "rmse": float(np.sqrt(((points - middle) ** 2).mean())),
    }
