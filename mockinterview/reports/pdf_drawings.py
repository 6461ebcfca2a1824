"""What is drawn in PDF reports: bars, the range of a score, headings that the outline leads to."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from mockinterview.reports.pdf_styles import ACCENT, GRID, INK, LINE, SOFT

BEST = 10.0
BAR_PT, GAUGE_PT = 5.0, 10.0


class Bar(Flowable):
    """A bar of 0 to 10 on its track; an empty track for None."""

    def __init__(self, points: float | None) -> None:
        super().__init__()
        self._points = points

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width, self.height = width, BAR_PT
        return self.width, self.height

    def draw(self) -> None:
        """Draw track and bar."""
        self.canv.setFillColor(LINE)
        self.canv.roundRect(0, 0, self.width, BAR_PT, BAR_PT / 2, stroke=0, fill=1)
        if self._points is not None:
            self.canv.setFillColor(ACCENT)
            length = max(self.width * min(self._points, BEST) / BEST, BAR_PT)
            self.canv.roundRect(0, 0, length, BAR_PT, BAR_PT / 2, stroke=0, fill=1)


class Gauge(Flowable):
    """A scale of 0 to 10 with the range a score surely lies in, and the score itself."""

    def __init__(self, points: float, low: float, high: float) -> None:
        super().__init__()
        self._points, self._low, self._high = points, low, high
        self.spaceBefore, self.spaceAfter = GRID, 3 * GRID

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width, self.height = width, GAUGE_PT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the scale, the range on it, and a line where the score is."""
        canvas, unit, middle = self.canv, self.width / BEST, GAUGE_PT / 2
        canvas.setFillColor(LINE)
        canvas.roundRect(0, middle - 1.5, self.width, 3, 1.5, stroke=0, fill=1)
        canvas.setFillColor(SOFT)
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(0.8)
        if self._high > self._low:
            length = max((self._high - self._low) * unit, 2 * GRID)
            canvas.roundRect(self._low * unit, middle - GRID, length, 2 * GRID, GRID, stroke=1, fill=1)
        canvas.setFillColor(INK)
        canvas.rect(min(self._points, BEST) * unit - 1.5, 0, 3, GAUGE_PT, stroke=0, fill=1)


class OutlinedHeading(Paragraph):
    """A heading that the outline of the file leads to."""

    def __init__(self, markup: str, style: ParagraphStyle, *, name: str, key: str, depth: int) -> None:
        super().__init__(markup, style)
        self._name, self._key, self._depth = name, key, depth

    def draw(self) -> None:
        """Draw the words and enter them into the outline."""
        self.canv.bookmarkHorizontal(self._key, 0, self.height)
        self.canv.addOutlineEntry(self._name, self._key, self._depth, closed=False)
        super().draw()
