"""The marks of each kind of chart. What differs in color also differs in shape, line or number."""

from collections.abc import Sequence
from functools import singledispatch
from math import pi

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.ticker import MaxNLocator

from mockinterview.domain.chart import Drawing, Heat, OverTime, Pairs, Radar, Shares
from mockinterview.ports.charts import Look
from mockinterview.reports.chart_sheet import Painted, Sheet

FEW, MANY = 60, 600
"""Up to so many sessions marks are large; from so many on they are as small as they get."""
GROUPS = 150
BEST = 10.0
FREE = 0.05
HATCHES = ("", "///", "...", "xx", "\\\\")


@singledispatch
def paint(drawing: Drawing, sheet: Sheet) -> Painted:
    """Draw a chart on a sheet; return where its marks are."""
    raise TypeError(type(drawing).__name__)


@paint.register
def _over_time(drawing: OverTime, sheet: Sheet) -> Painted:
    axes, look = sheet.axes(left=4.0), sheet.look
    sheet.grid(axes)
    x, y = np.array([(dot.x, dot.y) for dot in drawing.dots]).T
    if drawing.low is not None or drawing.high is not None:
        _band(axes, drawing, sheet, top=float(y.max()))
    _whiskers(axes, drawing, sheet)
    size = float(np.interp(len(x), (FEW, MANY), (6.5, 2.0)))
    if drawing.trend:
        day, low, line, high = np.array(drawing.trend).T
        axes.fill_between(day, low, high, color=look.other, alpha=0.16, linewidth=0)
        axes.plot(day, line, "--", color=look.other, linewidth=1.8)
    points = axes.plot(x, y, "o", color=look.accent, markersize=size, markeredgecolor=look.ground)
    points[0].set(markeredgewidth=0.6, zorder=3)
    _time_axis(axes, x)
    axes.set_ylabel(drawing.unit)
    axes.yaxis.set_major_locator(MaxNLocator(5))
    _reach(axes, drawing)
    return Painted(axes, list(zip(x.tolist(), y.tolist(), strict=True)))


def _reach(axes: Axes, drawing: OverTime) -> None:
    """Let the axis go as far as it should, or a little further than what is drawn."""
    low, high = axes.get_ylim()
    free = FREE * (high - low)
    axes.set_ylim(
        low - free if drawing.floor is None else drawing.floor,
        high + free if drawing.ceiling is None else drawing.ceiling,
    )


def _band(axes: Axes, drawing: OverTime, sheet: Sheet, *, top: float) -> None:
    """Draw where the published band is, with lines at its ends."""
    low = drawing.low if drawing.low is not None else 0.0
    high = drawing.high if drawing.high is not None else max(top, low) * 1.2
    axes.axhspan(low, high, color=sheet.look.accent_soft, linewidth=0, zorder=0)
    for end in (drawing.low, drawing.high):
        if end is not None:
            axes.axhline(end, color=sheet.look.muted, linewidth=0.9, linestyle=":", zorder=1)


def _whiskers(axes: Axes, drawing: OverTime, sheet: Sheet) -> None:
    """Draw from the lowest to the highest answer of each session; of many the medians of neighbors."""
    ends = np.array([(dot.x, dot.low, dot.high) for dot in drawing.dots])
    if len(ends) > MANY:
        groups = np.array([np.median(group, axis=0) for group in np.array_split(ends, GROUPS)])
        axes.fill_between(*groups.T, color=sheet.look.accent, alpha=0.18, linewidth=0)
        return
    strength = float(np.interp(len(ends), (FEW, MANY), (0.55, 0.2)))
    axes.vlines(*ends.T, color=sheet.look.accent, alpha=strength, linewidth=1.2)


def _time_axis(axes: Axes, days: np.ndarray) -> None:
    first, last = float(days.min()), float(days.max())
    free = max(0.04 * (last - first), 1.0)
    axes.set_xlim(first - free, last + free)
    locator = AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))


@paint.register
def _radar(drawing: Radar, sheet: Sheet) -> Painted:
    axes = sheet.axes(left=8.0, right=8.0, bottom=4.6, top=3.0, projection="polar", theta_offset=pi / 2)
    angles = [-2 * pi * at / len(drawing.spokes) for at in range(len(drawing.spokes))]
    marks = ((sheet.look.other, "--s"), (sheet.look.accent, "-o"))
    for one, (color, mark) in zip(drawing.rounds, marks[-len(drawing.rounds) :], strict=True):
        values = [np.nan if value is None else value for value in one.values]
        around = [*values, values[0]]
        axes.plot([*angles, angles[0]], around, mark, color=color, linewidth=2, markersize=5, label=one.name)
    axes.set_xlim(0, 2 * pi)
    axes.set_xticks([angle % (2 * pi) for angle in angles], drawing.spokes)
    axes.tick_params(axis="x", pad=sheet.look.text_px / 2)
    axes.set_ylim(0, BEST)
    axes.set_yticks([2.5, 5, 7.5, 10], ["", "5", "", "10"])
    sheet.grid(axes, "both")
    _legend(axes, sheet, columns=2)
    return Painted(axes)


@paint.register
def _heat(drawing: Heat, sheet: Sheet) -> Painted:
    names = [sheet.writable(name) for name in drawing.rows]
    axes = sheet.axes(left=sheet.letters(names), bottom=4.0, right=0.8)
    values = np.array([[np.nan if cell is None else cell[0] for cell in row] for row in drawing.cells])
    colors = LinearSegmentedColormap.from_list("weak", [sheet.look.accent, sheet.look.ground])
    axes.imshow(values, cmap=colors, vmin=0, vmax=BEST, aspect="auto")
    axes.set_xticks(range(len(drawing.columns)), drawing.columns)
    axes.set_yticks(range(len(names)), names)
    axes.set_xticks(np.arange(-0.5, len(drawing.columns)), minor=True)
    axes.set_yticks(np.arange(-0.5, len(names)), minor=True)
    axes.grid(True, which="minor", color=sheet.look.ground, linewidth=2)
    axes.tick_params(which="minor", length=0)
    places = []
    for row, cells in enumerate(drawing.cells):
        for column, cell in enumerate(cells):
            places.append((float(column), float(row)))
            if cell is not None:
                ink = _readable_on(colors(cell[0] / BEST), sheet.look)
                axes.text(column, row, f"{cell[0]:.1f}", ha="center", va="center", color=ink)
    return Painted(axes, places)


def _readable_on(color: tuple[float, float, float, float], look: Look) -> str:
    """Return the color of text that stands out more."""
    brightness = {ink: _brightness(to_rgb(ink)) for ink in (look.ink, look.ground)}
    return max(brightness, key=lambda ink: abs(brightness[ink] - _brightness(color)))


def _brightness(color: Sequence[float]) -> float:
    """Return how bright a color of red, green and blue (0 to 1) looks (BT.601 luma)."""
    red, green, blue = color[:3]
    return 0.299 * red + 0.587 * green + 0.114 * blue


@paint.register
def _pairs(drawing: Pairs, sheet: Sheet) -> Painted:
    axes, look = sheet.axes(left=4.0, bottom=4.2), sheet.look
    sheet.grid(axes, "both")
    axes.plot((0, BEST), (0, BEST), "--", color=look.muted, linewidth=1.2)
    x, y = np.array([(dot.x, dot.y) for dot in drawing.dots]).T
    axes.plot(x, y, "o", color=look.accent, markersize=6.5, markeredgecolor=look.ground, alpha=0.85)
    axes.set_xlim(-0.2, BEST + 0.2)
    axes.set_ylim(-0.2, BEST + 0.2)
    axes.set_xlabel(drawing.x_name)
    axes.set_ylabel(drawing.y_name)
    axes.text(BEST, BEST - 0.6, "equal", ha="right", va="top", color=look.muted)
    return Painted(axes, list(zip(x.tolist(), y.tolist(), strict=True)))


@paint.register
def _shares(drawing: Shares, sheet: Sheet) -> Painted:
    names = [sheet.writable(bar.name) for bar in drawing.bars]
    axes = sheet.axes(left=sheet.letters(names), bottom=4.6)
    rows = np.arange(len(drawing.bars))
    begin = np.zeros(len(drawing.bars))
    look = sheet.look
    for at, part in enumerate(drawing.parts):
        widths = np.array([100 * bar.shares[at] for bar in drawing.bars])
        axes.barh(
            rows,
            widths,
            left=begin,
            height=0.72,
            color=look.series[at % len(look.series)],
            edgecolor=look.ground,
            linewidth=1.0,
            hatch=HATCHES[at % len(HATCHES)],
            label=part,
        )
        begin = begin + widths
    axes.set_yticks(rows, names)
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.set_xticks([0, 25, 50, 75, 100], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    _legend(axes, sheet, columns=len(drawing.parts))
    return Painted(axes, [(50.0, float(row)) for row in rows])


def _legend(axes: Axes, sheet: Sheet, *, columns: int) -> None:
    """Name the lines or parts in a row at the foot of the sheet."""
    figure = axes.get_figure(root=True)
    if figure is not None:
        figure.legend(
            *axes.get_legend_handles_labels(),
            loc="lower center",
            ncols=columns,
            frameon=False,
            labelcolor=sheet.look.ink,
            handlelength=1.8,
            columnspacing=1.4,
        )
