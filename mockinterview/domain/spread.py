"""How values lie: their middle, and how far they are apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

SURE_Z = 1.959963984540054
"""Standard deviations of the normal distribution that hold 95 % of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The middle of some values with the half of them around it."""

    count: int
    median: float
    low: float
    """Lower quartile: a quarter of the values is below."""
    high: float
    """Upper quartile."""

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread | None":
        """Return the spread of values in any order; None without any."""
        if not values:
            return None
        ordered = sorted(values)
        low, median, high = (quantile(ordered, share) for share in (0.25, 0.5, 0.75))
        return cls(count=len(ordered), median=median, low=low, high=high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """By how much one group of values is above another in the mean, with the error of that."""

    mean: float
    error: float
    """Standard error, for groups that vary differently (Welch, Biometrika 34, 1947)."""

    @classmethod
    def between(cls, upper: Sequence[float], lower: Sequence[float]) -> "Gap | None":
        """Return the gap; None where a group has fewer than two values."""
        if min(len(upper), len(lower)) < 2:
            return None
        error = sqrt(variance(upper) / len(upper) + variance(lower) / len(lower))
        return cls(mean=mean(upper) - mean(lower), error=error)

    @classmethod
    def from_zero(cls, values: Sequence[float]) -> "Gap | None":
        """Return how far the mean of values is from 0; None for fewer than two."""
        if len(values) < 2:
            return None
        return cls(mean=mean(values), error=sqrt(variance(values) / len(values)))

    @property
    def is_clear(self) -> bool:
        """Whether the gap is more than twice its error, which chance seldom makes."""
        return abs(self.mean) > 2 * self.error

    @property
    def strength(self) -> float:
        """Return the gap in errors, by which gaps in different units are compared."""
        return abs(self.mean) / max(self.error, 1e-9)


def mean(values: Sequence[float]) -> float:
    """Return the mean of at least one value."""
    return sum(values) / len(values)


def variance(values: Sequence[float]) -> float:
    """Return the sample variance (over n - 1) of at least two values."""
    middle = mean(values)
    return sum((value - middle) ** 2 for value in values) / (len(values) - 1)


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of ascending values lies, straight between neighbors.

    Definition 7 of Hyndman and Fan (The American Statistician 50, 1996), as numpy and pandas have it.
    """
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
