"""Spread, gaps and trends, by hand and against numpy, pandas and scipy."""

from math import sqrt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import theilslopes, ttest_ind

from mockinterview.domain.spread import Gap, Spread, mean, quantile, variance
from mockinterview.domain.trend import LEAST_DAYS, MOST_POINTS, Direction, trend_of

VALUES = st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=2, max_size=40)


def days(*values):
    return [(float(day), value) for day, value in enumerate(values)]


def test_a_spread_by_hand():
    spread = Spread.of([7.0, 1.0, 3.0, 5.0])
    assert spread is not None
    assert (spread.count, spread.low, spread.median, spread.high) == (4, 2.5, 4.0, 5.5)
    assert Spread.of([]) is None


def test_a_gap_by_hand():
    gap = Gap.between([6.0, 8.0, 7.0], [4.0, 6.0])
    assert gap is not None
    assert gap.mean == 2.0
    assert gap.error == pytest.approx(sqrt(1 / 3 + 2 / 2))
    assert not gap.is_clear
    assert gap.strength == pytest.approx(2 / sqrt(4 / 3))
    assert Gap.between([1.0], [2.0, 3.0]) is None
    off = Gap.from_zero([1.0, 2.0, 3.0])
    assert off is not None
    assert (off.mean, off.error, off.is_clear) == (2.0, pytest.approx(1 / sqrt(3)), True)
    assert Gap.from_zero([1.0]) is None


@given(VALUES, st.floats(0, 1))
def test_quantiles_mean_and_variance_are_those_of_numpy_and_pandas(values, share):
    assert quantile(sorted(values), share) == pytest.approx(np.quantile(values, share), abs=1e-6)
    series = pd.Series(values)
    assert mean(values) == pytest.approx(series.mean(), abs=1e-6)
    assert variance(values) == pytest.approx(series.var(), rel=1e-6, abs=1e-6)


def test_a_gap_is_the_one_of_welchs_test():
    upper, lower = [5.1, 6.2, 7.7, 6.0], [3.0, 4.4, 5.2]
    gap = Gap.between(upper, lower)
    assert gap is not None
    welch = ttest_ind(upper, lower, equal_var=False)
    assert gap.mean / gap.error == pytest.approx(float(welch.statistic))


def test_fewer_days_than_a_trend_needs():
    assert trend_of(days(*[5.0] * (LEAST_DAYS - 1))) is None
    assert trend_of([(0.5 + n / 100, float(n)) for n in range(30)]) is None


def test_a_straight_rise_by_hand():
    trend = trend_of(days(1, 2, 3, 4, 5, 6, 7))
    assert trend is not None
    assert (trend.slope, trend.slope_low, trend.slope_high) == (1.0, 1.0, 1.0)
    assert (trend.middle, trend.level, trend.level_error) == (3.5, 4.0, 0.0)
    assert trend.at(0.5) == (1.0, 1.0, 1.0)
    assert trend.at(7.5) == (8.0, 8.0, 8.0)
    assert (trend.days, trend.direction) == (7, Direction.RISING)


def test_a_fall():
    trend = trend_of(days(7, 6, 5, 4, 3, 2, 1))
    assert trend is not None
    assert trend.direction is Direction.FALLING


@pytest.mark.parametrize("bad_sessions", [1, 6])
def test_one_bad_day_is_no_regression(bad_sessions):
    points = days(6.0, 6.2, 5.9, 6.1, 6.0, 6.2, 6.1, 6.0)
    points += [(8.0 + n / 10, 1.0) for n in range(bad_sessions)]
    trend = trend_of(points)
    assert trend is not None
    assert trend.direction is Direction.UNCLEAR
    assert abs(trend.slope) < 0.05


@given(st.lists(st.floats(0, 10, allow_nan=False), min_size=LEAST_DAYS, max_size=30, unique=True))
def test_slope_and_interval_are_those_of_scipy(values):
    trend = trend_of(days(*values))
    assert trend is not None
    expected = theilslopes(values, np.arange(len(values)) + 0.5, alpha=0.95)
    assert trend.slope == pytest.approx(expected.slope, abs=1e-9)
    assert trend.slope_low == pytest.approx(expected.low_slope, abs=1e-9)
    assert trend.slope_high == pytest.approx(expected.high_slope, abs=1e-9)
    low, line, high = trend.at(3.0)
    assert low <= line <= high


def test_a_day_is_the_median_of_its_sessions():
    sessions = [(day + part / 4, day + shift) for day in range(8) for part, shift in enumerate((0, 0, 9))]
    trend = trend_of(sessions)
    assert trend is not None
    assert (trend.days, trend.slope, trend.level) == (8, 1.0, 3.5)


def test_many_days_are_taken_together():
    trend = trend_of(days(*(0.01 * day for day in range(4 * MOST_POINTS))))
    assert trend is not None
    assert trend.days == 4 * MOST_POINTS
    assert trend.slope == pytest.approx(0.01)
    assert trend.slope_low == pytest.approx(trend.slope_high)
