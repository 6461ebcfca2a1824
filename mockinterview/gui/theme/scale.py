"""Sizes: the type scale and the 8-px grid."""

from enum import Enum

GRID_PX = 8
RADIUS_PX = 8
COLUMN_PX = 880
"""How wide a column of text gets at most, so that lines stay readable."""


class Size(Enum):
    """Text sizes in px at 100 %."""

    CAPTION = 13
    BODY = 15
    HEADING = 18
    TITLE = 26
    QUESTION = 24
    NUMBER = 34


def space(steps: float) -> int:
    """Return a distance of so many steps of the grid, in px."""
    return round(GRID_PX * steps)
