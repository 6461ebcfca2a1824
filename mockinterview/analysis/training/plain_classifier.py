"""A classifier as plain numbers: kept as JSON, evaluated with numpy, the same on every machine.

Ratings are ordered, so a classifier is three stages; stage k tells how probable a rating of at least k is
(E. Frank and M. Hall, ECML 2001). Each stage is calibrated by a logistic curve through its log odds
(J. Platt, 1999). Where each stage only grows with a feature, so does the expected rating.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Plain = Mapping[str, Any]
"""What JSON can hold."""
_EDGE = 1e-6
"""Probabilities are kept this far from 0 and 1 before log odds are taken."""


class Stage(Protocol):
    """Tells how probable a rating of at least some level is."""

    def log_odds(self, rows: Floats) -> Floats:
        """Return the log odds for rows of features; (n, features) to (n,)."""
        ...

    def plain(self) -> Plain:
        """Return what JSON can hold of it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearStage:
    """A weighted sum of the features."""

    weights: Floats
    offset: float

    def log_odds(self, rows: Floats) -> Floats:
        """Return the weighted sums; (n, features) to (n,)."""
        return np.asarray((rows * self.weights).sum(axis=1) + self.offset, dtype=np.float64)

    def plain(self) -> Plain:
        """Return weights and offset."""
        return {"kind": "linear", "weights": self.weights.tolist(), "offset": self.offset}


@dataclass(frozen=True, slots=True, kw_only=True)
class TreesStage:
    """Decision trees whose leaves are added (boosting: log odds) or averaged (forest: probabilities).

    All trees' nodes stand in one table: a node's feature (-1 at a leaf), threshold, the nodes to go to where
    the feature is at most and above the threshold, and the leaf's value.
    """

    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    threshold: Floats
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Floats
    start: float
    """What the leaves are added to."""
    averaged: bool
    """Whether it is a forest; forests read features as 32-bit numbers, as scikit-learn's do."""

    def log_odds(self, rows: Floats) -> Floats:
        """Return the log odds; (n, features) to (n,)."""
        values = self.value[self._leaves(rows)]
        if not self.averaged:
            return np.asarray(self.start + values.sum(axis=1), dtype=np.float64)
        share = np.clip(values.mean(axis=1), _EDGE, 1 - _EDGE)
        return np.asarray(np.log(share / (1 - share)), dtype=np.float64)

    def _leaves(self, rows: Floats) -> NDArray[np.int64]:
        """Return the leaf of every tree that each row falls into; (n, trees)."""
        read = rows.astype(np.float32).astype(np.float64) if self.averaged else rows
        at = np.tile(self.roots, (len(read), 1))
        row = np.arange(len(read))[:, None]
        while (inner := self.feature[at] >= 0).any():
            is_left = read[row, self.feature[at]] <= self.threshold[at]
            at = np.where(inner, np.where(is_left, self.left[at], self.right[at]), at)
        return at

    def plain(self) -> Plain:
        """Return the table of nodes."""
        arrays = ("roots", "feature", "threshold", "left", "right", "value")
        return {
            "kind": "trees",
            **{name: getattr(self, name).tolist() for name in arrays},
            "start": self.start,
            "averaged": self.averaged,
        }


def stage_from(plain: Plain) -> Stage:
    """Return a stage from what JSON held. Raises KeyError, TypeError or ValueError where that is no stage."""
    if plain["kind"] == "linear":
        return LinearStage(weights=_real(plain["weights"]), offset=float(plain["offset"]))
    return TreesStage(
        roots=_whole(plain["roots"]),
        feature=_whole(plain["feature"]),
        threshold=_real(plain["threshold"]),
        left=_whole(plain["left"]),
        right=_whole(plain["right"]),
        value=_real(plain["value"]),
        start=float(plain["start"]),
        averaged=bool(plain["averaged"]),
    )


def _whole(numbers: Sequence[int]) -> NDArray[np.int64]:
    return np.array(numbers, dtype=np.int64)


def _real(numbers: Sequence[float]) -> Floats:
    return np.array(numbers, dtype=np.float64)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainClassifier:
    """Three calibrated stages, lowest first."""

    stages: tuple[Stage, ...]
    slopes: tuple[float, ...]
    """What each stage's log odds are multiplied by; never negative."""
    offsets: tuple[float, ...]
    """What is then added."""

    def probabilities(self, rows: Floats) -> Floats:
        """Return the probability of each level, lowest first; (n, features) to (n, 4)."""
        return levels_of([stage.log_odds(rows) for stage in self.stages], self.slopes, self.offsets)

    def plain(self) -> Plain:
        """Return what JSON can hold of it."""
        return {
            "stages": [stage.plain() for stage in self.stages],
            "slopes": list(self.slopes),
            "offsets": list(self.offsets),
        }

    @classmethod
    def from_plain(cls, plain: Plain) -> "PlainClassifier":
        """Return a classifier from what JSON held. Raises KeyError, TypeError or ValueError."""
        return cls(
            stages=tuple(stage_from(stage) for stage in plain["stages"]),
            slopes=tuple(map(float, plain["slopes"])),
            offsets=tuple(map(float, plain["offsets"])),
        )


def levels_of(log_odds: Sequence[Floats], slopes: Sequence[float], offsets: Sequence[float]) -> Floats:
    """Return the probability of each level from the stages' log odds; a later stage is never likelier."""
    stages = zip(log_odds, slopes, offsets, strict=True)
    reached = [1 / (1 + np.exp(-(slope * odds + offset))) for odds, slope, offset in stages]
    at_least = np.minimum.accumulate(np.column_stack(reached), axis=1)
    ones, zeros = np.ones((len(at_least), 1)), np.zeros((len(at_least), 1))
    return np.asarray(-np.diff(np.hstack([ones, at_least, zeros]), axis=1), dtype=np.float64)
