"""Draws charts with matplotlib: figures of their own, never its global state.

Settings of matplotlib that a figure has no argument for are changed only while one is drawn, under a lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

from mockinterview.domain.chart import Chart, Heat, Shares
from mockinterview.domain.errors import BugError
from mockinterview.ports.charts import DrawnChart, Look, PictureFormat
from mockinterview.reports.chart_fonts import ChartFonts

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from mockinterview.reports.chart_sheet import Painted

DPI = 100.0
POINTS_OF_A_PX = 72 / DPI
FILE_PX = (960, 560)
"""Size of a file's picture in the layout's pixels; its text is laid out for that."""
FILE_SCALE = 2.0


class MatplotlibCharts:
    """Implements ports.ChartDesk."""

    def __init__(self, fonts: ChartFonts) -> None:
        self._fonts = fonts
        self._drawing = Lock()

    def prepare(self) -> None:
        """Load matplotlib and the fonts."""
        with self._drawing:
            self._fonts.load()
            import mockinterview.reports.chart_marks  # noqa: F401

    def draw(self, chart: Chart, look: Look, *, width: int, height: int, scale: float = 1.0) -> DrawnChart:
        """Draw a chart without its title as pixels."""
        with self._figure(chart, look, (width, height), scale) as (figure, painted):
            from matplotlib.backends.backend_agg import FigureCanvasAgg

            canvas = FigureCanvasAgg(figure)
            canvas.draw()
            columns, rows = canvas.get_width_height()
            pixels = bytes(canvas.buffer_rgba())
            return DrawnChart(width=columns, height=rows, pixels=pixels, spots=painted.spots(scale))

    def file(self, chart: Chart, look: Look, kind: PictureFormat) -> bytes:
        """Return a chart with its title and words as a file."""
        with self._figure(chart, look, FILE_PX, FILE_SCALE, with_words=True) as (figure, _):
            about: dict[str, str | None] = {"Title": chart.title, "Description": chart.alternative}
            if kind is PictureFormat.SVG:
                about["Date"] = None  # the same chart is the same file
            made = BytesIO()
            figure.savefig(made, format=kind.value, metadata=about)
            return made.getvalue()

    @contextmanager
    def _figure(
        self, chart: Chart, look: Look, size: tuple[int, int], scale: float, *, with_words: bool = False
    ) -> Iterator[tuple[Figure, Painted]]:
        """Give the figure of a chart while the settings hold that it is drawn with."""
        if chart.drawing is None:
            raise BugError("a chart without a drawing was to be drawn")
        with self._drawing:
            self._fonts.load()
            from matplotlib import rc_context
            from matplotlib.figure import Figure

            from mockinterview.reports.chart_marks import paint
            from mockinterview.reports.chart_sheet import Sheet

            families = self._fonts.families(_texts(chart))
            with rc_context(_settings(look, families)):
                inches = (size[0] / DPI, size[1] / DPI)
                figure = Figure(figsize=inches, dpi=DPI * scale, facecolor=look.ground)
                sheet = Sheet(figure, look, lambda text: self._fonts.writable(text, families))
                if with_words:
                    sheet.head(chart.title, chart.about)
                yield figure, paint(chart.drawing, sheet)


def _texts(chart: Chart) -> Iterator[str]:
    """Yield every text of a chart that may hold a name."""
    yield from (chart.title, chart.about)
    drawing = chart.drawing
    if isinstance(drawing, Heat):
        yield from drawing.rows
    if isinstance(drawing, Shares):
        yield from (bar.name for bar in drawing.bars)


def _settings(look: Look, families: list[str]) -> Any:
    """Return what matplotlib takes from its settings only."""
    return {
        "font.family": families,
        "font.size": look.text_px * POINTS_OF_A_PX,
        "text.color": look.ink,
        "text.parse_math": False,  # a dollar in a name is a dollar
        "axes.edgecolor": look.line,
        "axes.labelcolor": look.muted,
        "xtick.color": look.muted,
        "ytick.color": look.muted,
        "hatch.color": look.ground,
        "hatch.linewidth": 0.8,
        "svg.fonttype": "path",
        "svg.hashsalt": "mockinterview",
    }
