"""The paper of a chart: its margins in pixels, its words, its axes in one look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import wrap

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from mockinterview.ports.charts import HotSpot, Look

TITLE = 1.4
"""Size of the title in sizes of the text."""
LETTER = 0.53
"""Width of a letter in sizes of the text, in the mean; for wrapping and margins."""
LINE = 1.45
EDGE = 1.5
"""Free room at the edges, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Painted:
    """Axes with the places, in their units, of what one can point at."""

    axes: Axes
    places: Sequence[tuple[float, float]] = ()

    def spots(self, scale: float) -> tuple[HotSpot, ...]:
        """Return the places in pixels of the layout; the figure was drawn."""
        if not self.places:
            return ()
        figure = self.axes.get_figure(root=True)
        height = figure.bbox.height if figure else 0.0
        across, up = np.round(self.axes.transData.transform(self.places) / scale, 1).T
        return tuple(zip(across.tolist(), (height / scale - up).tolist(), strict=True))


class Sheet:
    """A figure with what is laid out on it, in sizes of the text."""

    def __init__(self, figure: Figure, look: Look, writable: Callable[[str], str]) -> None:
        self.figure = figure
        self.look = look
        self.writable = writable
        self._unit = look.text_px
        self._width, self._height = figure.get_size_inches() * 100.0
        self._top = 0.6 * self._unit

    def head(self, title: str, about: str) -> None:
        """Put title and words at the top; what is drawn goes below."""
        unit, left = self._unit, EDGE * self._unit
        self._top = EDGE * unit
        self._write(title, left, self._top, size=TITLE, color=self.look.ink, weight="bold")
        self._top += 1.4 * TITLE * unit
        for text in wrap(about, max(20, int((self._width - 2 * left) / (LETTER * unit)))):
            self._write(text, left, self._top, size=1.0, color=self.look.muted)
            self._top += LINE * unit
        self._top += unit

    def axes(
        self,
        *,
        left: float = 4.5,
        bottom: float = 3.0,
        right: float = EDGE,
        top: float = 0.0,
        **options: object,
    ) -> Axes:
        """Return axes with margins in sizes of the text; ``options`` are those of matplotlib's add_axes."""
        unit = self._unit
        rect = (
            left * unit / self._width,
            bottom * unit / self._height,
            max(1 - (left + right) * unit / self._width, 0.1),
            max(1 - ((bottom + top) * unit + self._top) / self._height, 0.1),
        )
        made = self.figure.add_axes(rect, facecolor=self.look.ground, **options)  # type: ignore[call-overload]
        for spine in made.spines.values():
            spine.set_visible(False)
        made.tick_params(length=0, pad=0.4 * unit * 0.72)
        assert isinstance(made, Axes)
        return made

    def letters(self, texts: Sequence[str]) -> float:
        """Return the room the longest of some texts takes, in sizes of the text."""
        return LETTER * max(map(len, texts), default=0) + 1.0

    def grid(self, axes: Axes, axis: str = "y") -> None:
        """Draw quiet lines across."""
        axes.grid(True, axis=axis, color=self.look.line, linewidth=0.8)  # type: ignore[arg-type]
        axes.set_axisbelow(True)

    def _write(
        self, text: str, x: float, y: float, *, size: float, color: str, weight: str = "normal"
    ) -> None:
        self.figure.text(
            x / self._width,
            1 - y / self._height,
            self.writable(text),
            fontsize=size * self._unit * 0.72,
            color=color,
            weight=weight,
            va="top",
        )
