"""Drawing charts: the look they are drawn in, and pictures with the places one can point at."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from mockinterview.domain.chart import Chart


class PictureFormat(StrEnum):
    """A kind of file a chart is kept in."""

    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colors as ``#rrggbb``, and the size of the text."""

    ground: str
    ink: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    """A ground with a breath of the accent."""
    other: str
    """What must differ from the accent, also in gray."""
    series: tuple[str, ...]
    """Grounds of parts side by side; they differ in gray too."""
    text_px: float = 13.0


HotSpot = tuple[float, float]
"""Where a mark is: pixels of the layout from the left and from the top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnChart:
    """A chart as pixels."""

    width: int
    height: int
    pixels: bytes
    """Red, green, blue and opacity of each pixel, row by row from the top."""
    spots: tuple[HotSpot, ...]
    """One for each mark, in the order of what was drawn."""


class ChartDesk(Protocol):
    """Draws charts; may be called from any thread."""

    def prepare(self) -> None:
        """Load what drawing needs, so that the first chart does not wait for it."""
        ...

    def draw(self, chart: Chart, look: Look, *, width: int, height: int, scale: float = 1.0) -> DrawnChart:
        """Draw a chart without its title, so many pixels of the layout wide and high.

        ``scale`` is how many pixels of the screen one of the layout has. The chart has a drawing.
        """
        ...

    def file(self, chart: Chart, look: Look, kind: PictureFormat) -> bytes:
        """Return a chart with its title and words as a file."""
        ...
