"""A chart as values: what is drawn, before anybody draws it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ChartName(StrEnum):
    """What a chart is called on the command line; those of one number have its name."""

    OVERALL = "overall"
    CONTENT_QUALITY = "content_quality"
    COMMUNICATION = "communication"
    CONFIDENCE = "confidence"
    TECHNICAL_ACCURACY = "technical_accuracy"
    SKILLS = "skills"
    FILLERS = "fillers"
    PACE = "pace"
    PAUSES = "pauses"
    LENGTH = "length"
    WEAK_SPOTS = "weak_spots"
    STAR = "star"
    CALIBRATION = "calibration"
    AGREEMENT = "agreement"


class Dot(NamedTuple):
    """A point of a chart with what lies around it; a named tuple, as there may be ten thousands."""

    x: float
    """In a chart over time days since 1970-01-01 on the clock of the place."""
    y: float
    low: float
    high: float
    answers: int = 1
    """How many answers it stands for."""
    session_id: str | None = None
    """The session it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """Points by time, the band of a trend, and a band they should lie in."""

    dots: tuple[Dot, ...]
    unit: str
    """What stands at the axis."""
    trend: tuple[tuple[float, float, float, float], ...] = ()
    """Day, lower end, line and upper end; straight between them."""
    low: float | None = None
    """Lower end of the published band."""
    high: float | None = None
    floor: float | None = None
    """Where the axis begins; None is left to the points."""
    ceiling: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time around a radar; None where a spoke has no value."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """Values of 0 to 10 on spokes."""

    spokes: tuple[str, ...]
    rounds: tuple[Round, ...]
    """The latest last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """Values of 0 to 10 by row and column; the weaker, the stronger the color."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[tuple[float, int] | None, ...], ...]
    """By row: value and how many answers it stands for; None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Two judgements of the same answers, 0 to 10 each; on the diagonal they are equal."""

    dots: tuple[Dot, ...]
    x_name: str
    y_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One answer cut into its parts."""

    name: str
    shares: tuple[float, ...]
    """0 to 1, in the order of the parts."""
    session_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Bars of equal length, cut into parts."""

    parts: tuple[str, ...]
    bars: tuple[Bar, ...]
    """From the top."""


Drawing = OverTime | Radar | Heat | Pairs | Shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart with its words."""

    name: ChartName
    title: str
    about: str
    """What it shows and how sure that is, in a sentence or two."""
    drawing: Drawing | None
    """None where there is nothing to draw; ``about`` says why."""

    @property
    def alternative(self) -> str:
        """Return what is read out in its place."""
        return f"{self.title}. {self.about}"
