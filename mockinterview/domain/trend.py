"""A straight trend through what was measured day by day, with how sure one can be of it.

The slope is the median of the slopes between all pairs of days (Theil 1950; P. K. Sen, J. Am. Stat. Assoc.
63, 1968), with Sen's 95 % interval: up to 29 % of the days can be odd ones without turning it. One bad day is
one point, however many sessions it had.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from math import sqrt

from mockinterview.domain.spread import SURE_Z, quantile

LEAST_DAYS = 6
"""Days of practice that a trend needs."""
MOST_POINTS = 150
"""More days are taken together in so many groups, each its median: the pairs grow with the square."""

Points = Sequence[tuple[float, float]]
"""Days since any moment, each with the value of that day, in order."""


class Direction(StrEnum):
    """Where a trend goes, as far as its interval tells."""

    RISING = "rising"
    FALLING = "falling"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The straight line that days lie around; slopes are per day."""

    days: int
    """How many days of practice it rests on."""
    slope: float
    slope_low: float
    """Lower end of the 95 % interval."""
    slope_high: float
    middle: float
    """The day, as in the points, that the line turns around: the median of the days."""
    level: float
    """What the line has there."""
    level_error: float
    """Half of the 95 % interval of the level."""

    @property
    def direction(self) -> Direction:
        """Return where it goes: a direction only where the whole interval goes there."""
        if self.slope_low > 0:
            return Direction.RISING
        return Direction.FALLING if self.slope_high < 0 else Direction.UNCLEAR

    def at(self, day: float) -> tuple[float, float, float]:
        """Return the lower end of the band, the line and the upper end on a day."""
        away = day - self.middle
        line = self.level + self.slope * away
        below = (self.slope_high if away < 0 else self.slope_low) * away
        above = (self.slope_low if away < 0 else self.slope_high) * away
        return self.level + below - self.level_error, line, self.level + above + self.level_error


def trend_of(points: Points) -> Trend | None:
    """Return the trend through the median of each whole day; None for fewer than ``LEAST_DAYS`` days."""
    days = _by_day(points)
    if len(days) < LEAST_DAYS:
        return None
    few = _in_groups(days)
    slopes = sorted(
        (later - earlier) / (after - before)
        for i, (after, later) in enumerate(few)
        for before, earlier in few[:i]
    )
    slope = quantile(slopes, 0.5)
    low, high = _interval(slopes, points=len(few))
    middle = _median([day for day, _ in few])
    rests = sorted(value - slope * (day - middle) for day, value in few)
    return Trend(
        days=len(days),
        slope=slope,
        slope_low=low,
        slope_high=high,
        middle=middle,
        level=quantile(rests, 0.5),
        level_error=_median_error(rests),
    )


def _by_day(points: Points) -> list[tuple[float, float]]:
    """Return one point for each whole day: the median of its values, at its noon."""
    return [
        (day + 0.5, _median([value for _, value in group]))
        for day, group in groupby(points, key=lambda point: int(point[0] // 1))
    ]


def _in_groups(days: Points) -> Points:
    """Return at most ``MOST_POINTS`` points: the medians of neighbors."""
    if len(days) <= MOST_POINTS:
        return days
    ends = [round(at * len(days) / MOST_POINTS) for at in range(MOST_POINTS + 1)]
    groups = [days[first:last] for first, last in pairwise(ends)]
    return [(_median([day for day, _ in group]), _median([value for _, value in group])) for group in groups]


def _interval(slopes: Sequence[float], *, points: int) -> tuple[float, float]:
    """Return the slopes that bound the middle one with 95 % (Sen 1968, equation 2.6, without ties)."""
    spread = SURE_Z * sqrt(points * (points - 1) * (2 * points + 5) / 18)
    upper = min(round((len(slopes) + spread) / 2), len(slopes) - 1)
    lower = max(round((len(slopes) - spread) / 2) - 1, 0)
    return slopes[lower], slopes[upper]


def _median_error(ordered: Sequence[float]) -> float:
    """Return half the 95 % interval of the median, by the sign test's order statistics."""
    count = len(ordered)
    reach = SURE_Z * sqrt(count) / 2
    lower = max(int((count - 1) / 2 - reach), 0)
    upper = min(int((count - 1) / 2 + reach + 1), count - 1)
    return (ordered[upper] - ordered[lower]) / 2


def _median(values: Sequence[float]) -> float:
    return quantile(sorted(values), 0.5)
