"""Curves of straight lines, from a measure to its value."""

from collections.abc import Sequence
from itertools import pairwise

Curve = Sequence[tuple[float, float]]
"""Points (measure, value) joined by straight lines, flat beyond the ends."""


def on_curve(measure: float, curve: Curve) -> float:
    """Return the value of a measure on a curve of straight lines."""
    if measure <= curve[0][0]:
        return curve[0][1]
    for (x0, y0), (x1, y1) in pairwise(curve):
        if measure <= x1:
            return y0 + (y1 - y0) * (measure - x0) / (x1 - x0)
    return curve[-1][1]
