"""Candidates judged on answers to questions they were not fitted to, and the blend chosen on those."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from mockinterview.analysis.training.blending import (
    LEAST_REACH,
    POINTS,
    Blend,
    blended,
    model_overall,
    spread,
    unsure_reach,
)
from mockinterview.analysis.training.classifiers import CANDIDATES, fit_calibrated
from mockinterview.analysis.training.examples import RATINGS, Source
from mockinterview.analysis.training.figures import Figures, classifier_figures
from mockinterview.analysis.training.plain_classifier import Floats
from mockinterview.analysis.training.table import Table
from mockinterview.domain.score import RATING_FLOORS, Score
from mockinterview.domain.vocabulary import Rating
from mockinterview.ports import OnStep

FOLDS = 5
WEIGHTS_TRIED = (0.0, 0.25, 0.5, 0.75, 1.0)
HELD_SHARE = 0.8
"""Share of the labels whose band the range is to meet."""
Places = NDArray[np.int64]


def folds(table: Table) -> Iterator[tuple[Places, Places]]:
    """Yield places to fit to and places to judge on; all answers to a question stay on one side."""
    yield from GroupKFold(FOLDS).split(table.rows, groups=table.groups)


def held_out(table: Table, name: str, *, seed: int) -> Floats:
    """Return each example's probabilities by a candidate that never saw its question; (n, 4)."""
    probabilities = np.zeros((len(table.rows), len(RATINGS)))
    levels, weights, groups = table.levels, table.weights, np.array(table.groups)
    for train, test in folds(table):
        model = fit_calibrated(
            CANDIDATES[name],
            table.rows[train],
            levels[train],
            weights[train],
            groups[train].tolist(),
            seed=seed,
        )
        probabilities[test] = model.probabilities(table.rows[test])
    return probabilities


def compare(table: Table, *, seed: int, on_step: OnStep) -> Mapping[str, Floats]:
    """Return every candidate's held-out probabilities."""
    found: dict[str, Floats] = {}
    for number, name in enumerate(CANDIDATES):
        on_step(f"Judging: {name}", number, len(CANDIDATES))
        found[name] = held_out(table, name, seed=seed)
    on_step("Judging candidates", len(CANDIDATES), len(CANDIDATES))
    return found


def best(table: Table, candidates: Mapping[str, Floats]) -> str:
    """Return the candidate with the least weighted log loss, which is fair to probabilities."""

    def loss(name: str) -> float:
        likely = candidates[name][np.arange(len(table.rows)), table.levels]
        return float(-(table.weights * np.log(np.clip(likely, 1e-12, 1))).sum())

    return min(candidates, key=loss)


def figures_by_source(table: Table, probabilities: Floats) -> Mapping[str, Figures]:
    """Return a candidate's figures on each kind of example."""
    levels = table.levels
    return {
        str(source): classifier_figures(levels[mine], probabilities[mine])
        for source in Source
        if (mine := table.of(source)).any()
    }


def blended_scores(table: Table, probabilities: Floats, blend: Blend, places: Places) -> list[Score]:
    """Return the scores that a blend makes at some places of the table."""
    return [blended(table.scores[i], shares(probabilities[i]), blend) for i in places]


def shares(row: Floats) -> Mapping[Rating, float]:
    """Return one answer's probabilities by rating."""
    return {rating: float(share) for rating, share in zip(RATINGS, row, strict=True)}


def choose_blend(table: Table, probabilities: Floats, places: Places) -> Blend:
    """Return the weight that comes nearest to the labels at some places, and the reach that holds them.

    Near is measured to the middle of each label's band, squared: agreement of bands jumps where scores stand
    at an edge, and would choose by chance.
    """
    middle = np.array([POINTS[table.examples[place].rating] for place in places])

    def distance(weight: float) -> float:
        scores = blended_scores(table, probabilities, Blend(weight=weight, reach=0.0), places)
        return float((table.weights[places] * (overall_of(scores) - middle) ** 2).sum())

    weight = min(WEIGHTS_TRIED, key=distance)
    return Blend(weight=weight, reach=_reach(table, probabilities, weight, places))


def overall_of(scores: Sequence[Score]) -> Floats:
    """Return the overall of assessed scores; (n,)."""
    return np.array([score.overall or 0.0 for score in scores])


def _reach(table: Table, probabilities: Floats, weight: float, places: Places) -> float:
    """Return how many spreads the range must reach for the wanted share of people's labels to be met.

    It is the quantile of what each answer would have needed (split conformal prediction: J. Lei et al., JASA
    113, 2018).
    """
    people = ~table.of(Source.GENERATED)[places]
    used = places[people] if people.any() else places
    scores = blended_scores(table, probabilities, Blend(weight=weight, reach=0.0), used)
    needed = [
        _needed(score, table.examples[i].rating, model_overall(table.scores[i], shares(probabilities[i])))
        for i, score in zip(used, scores, strict=True)
    ]
    return float(np.quantile(needed, HELD_SHARE))


def _needed(score: Score, rating: Rating, expected: float) -> float:
    """Return how many spreads the range must reach around the expected to meet the rating's band."""
    overall = score.overall or 0.0
    low, high = band(rating)
    if low <= overall <= high:
        return 0.0
    short = low - expected if overall < low else expected - high
    short -= unsure_reach(score)
    return short / spread(score.probabilities) if short > LEAST_REACH else 0.0


def band(rating: Rating) -> tuple[float, float]:
    """Return the lowest and the highest overall score of a rating."""
    floors = {rating: floor for floor, rating in RATING_FLOORS}
    return floors[rating], min((floor for floor in floors.values() if floor > floors[rating]), default=10.0)


def is_met(score: Score, rating: Rating) -> bool:
    """Whether a score's range meets a rating's band."""
    low, high = band(rating)
    return score.low <= high and score.high >= low


def held_out_blend(table: Table, probabilities: Floats) -> list[Score]:
    """Return every example's score where each fold's blend was chosen on the others."""
    scores = list(table.scores)
    for train, test in folds(table):
        made = blended_scores(table, probabilities, choose_blend(table, probabilities, train), test)
        for place, score in zip(test, made, strict=True):
            scores[place] = score
    return scores
