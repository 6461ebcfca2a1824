"""The charts of progress: which there are, and each as a picture with its words and its table."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mockinterview.domain.chart import Bar, Chart, ChartName, Dot, Heat, OverTime, Pairs, Radar, Round, Shares
from mockinterview.domain.label import Agreement
from mockinterview.domain.progress import (
    OF_SKILL,
    SCORES,
    Judged,
    Metric,
    Series,
    Shape,
    SkillChange,
    WeakSpot,
    day_of,
)
from mockinterview.domain.spread import Gap, Spread
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.practice.baselines import band_of
from mockinterview.screens.amounts import count_words
from mockinterview.screens.progress_words import METRICS, day_words, trend_words
from mockinterview.screens.words import SKILLS, counted

TITLES = {ChartName(metric.value): words.name for metric, words in METRICS.items()} | {
    ChartName.SKILLS: "Skills this month and last",
    ChartName.WEAK_SPOTS: "Weak spots",
    ChartName.CALIBRATION: "Your guesses and the scores",
    ChartName.STAR: "Shape of your stories",
    ChartName.AGREEMENT: "Your labels and the scores",
}
SHORT_SKILLS = tuple(SKILLS[skill].replace(" ", "\n") for skill in OF_SKILL)
STAGES = ("situation", "task", "action", "result", "learned")
MOST_BARS = 12
MOST_ROWS = 12
LEAST_JUDGED = 5
"""Guesses or labels from which something is said about them."""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The numbers behind a chart."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def series_chart(series: Series, kind: InterviewType | None) -> Chart:
    """Return a metric over time; the type of the interviews tells the band of answer lengths."""
    metric, words = series.metric, METRICS[series.metric]
    if not series.points:
        return _empty(ChartName(metric.value), f"{words.name} was not measured in any of these sessions.")
    scale = words.scale
    low, high = band_of(metric, kind)
    is_score = metric in SCORES
    over_time = OverTime(
        dots=tuple(
            Dot(
                x=point.day,
                y=scale * point.mean,
                low=scale * point.low,
                high=scale * point.high,
                answers=point.answers,
                session_id=point.session_id,
            )
            for point in series.points
        ),
        unit=words.unit,
        trend=_band_of_trend(series),
        low=low,
        high=high,
        floor=None if metric is Metric.PACE else 0.0,
        ceiling=10.0 if is_score else None,
    )
    held = counted(len(series.points), "session")
    about = f"Means of {held} with their lowest and highest answers. {trend_words(series)}"
    return _chart(ChartName(metric.value), f"{about} {words.band}".strip(), over_time)


def _band_of_trend(series: Series) -> tuple[tuple[float, float, float, float], ...]:
    """Return the trend at its first, middle and last day, between which it is straight."""
    if series.trend is None:
        return ()
    scale, days = METRICS[series.metric].scale, [point.day for point in series.points]
    places = sorted({min(days), series.trend.middle, max(days)})
    return tuple((day, *(scale * value for value in series.trend.at(day))) for day in places)  # type: ignore[misc]


def radar_chart(changes: Sequence[SkillChange]) -> Chart:
    """Return the skills of the last 30 days beside the 30 days before."""
    times = {
        "30 days before": [one.before for one in changes],
        "last 30 days": [one.now for one in changes],
    }
    rounds = tuple(
        Round(name=name, values=tuple(spread.median if spread else None for spread in spreads))
        for name, spreads in times.items()
        if any(spreads)
    )
    if not rounds:
        return _empty(ChartName.SKILLS, "No answer was scored in the last 60 days.")
    counts = (
        f"{count_words(_most(spreads), 'answer')} in the {name}" for name, spreads in reversed(times.items())
    )
    about = f"Medians of {' and '.join(counts)}."
    return _chart(ChartName.SKILLS, about, Radar(spokes=SHORT_SKILLS, rounds=rounds))


def weak_spots_chart(spots: Sequence[WeakSpot]) -> Chart:
    """Return every skill in every category, the weakest category first."""
    if not spots:
        return _empty(ChartName.WEAK_SPOTS, "No answer was scored in these sessions.")
    by_place = {(spot.category, spot.skill): spot for spot in spots}
    lowest: dict[str, float] = {}
    for spot in spots:
        lowest[spot.category] = min(spot.mean, lowest.get(spot.category, 10.0))
    rows = sorted(lowest, key=lambda category: (lowest[category], category))[:MOST_ROWS]
    cells = tuple(
        tuple(
            (found.mean, found.answers) if (found := by_place.get((category, skill))) else None
            for skill in OF_SKILL
        )
        for category in rows
    )
    weakest = min(spots, key=lambda spot: (spot.mean, spot.category))
    about = (
        f"Mean scores in {_of_all(rows, lowest)}, the weakest first; the stronger the color, the weaker. "
        f"Lowest: {SKILLS[weakest.skill].lower()} in {weakest.category}, {weakest.mean:.1f} of 10 over "
        f"{counted(weakest.answers, 'answer')}. A few answers say little."
    )
    return _chart(ChartName.WEAK_SPOTS, about, Heat(rows=tuple(rows), columns=SHORT_SKILLS, cells=cells))


def calibration_chart(judged: Sequence[Judged]) -> Chart:
    """Return the guesses beside the scores."""
    if not judged:
        return _empty(ChartName.CALIBRATION, "There are no guesses yet: guess your score before you see it.")
    gap = Gap.from_zero([one.given - one.scored for one in judged])
    about = f"{count_words(len(judged), 'guess', 'guesses')}. "
    if gap is None or len(judged) < LEAST_JUDGED:
        about += f"Too few to tell how well you judge yourself; it takes {LEAST_JUDGED}."
    elif gap.is_clear:
        way = "high" if gap.mean > 0 else "low"
        about += f"In the mean {abs(gap.mean):.1f} points too {way} (give or take {2 * gap.error:.1f})."
    else:
        about += (
            f"Neither too high nor too low in the mean ({gap.mean:+.1f}, give or take {2 * gap.error:.1f})."
        )
    return _chart(ChartName.CALIBRATION, about, _pairs(judged, "your guess"))


def agreement_chart(judged: Sequence[Judged], agreement: Agreement | None) -> Chart:
    """Return people's labels beside the scores."""
    if not judged or agreement is None:
        return _empty(ChartName.AGREEMENT, "No answer was rated by you or a coach yet.")
    about = f"{counted(len(judged), 'label')}. "
    if len(judged) < LEAST_JUDGED:
        about += f"Too few to tell how well scores agree with them; it takes {LEAST_JUDGED}."
    else:
        about += (
            f"Scores are {agreement.off:.1f} points off in the mean and have the same rating for "
            f"{100 * agreement.same_rating:.0f} % (kappa {agreement.kappa:.2f}). "
            "A rating stands at the middle of its band."
        )
    return _chart(ChartName.AGREEMENT, about, _pairs(judged, "your or a coach's label"))


def star_chart(shapes: Sequence[Shape]) -> Chart:
    """Return how the newest behavioral answers were built."""
    if not shapes:
        return _empty(ChartName.STAR, "No stages of a story were found in behavioral answers yet.")
    newest = list(reversed(shapes))[:MOST_BARS]
    found = [stage for stage in STAGES if any(stage in shape.shares for shape in newest)]
    without = sum(not shape.told.has("result") for shape in shapes)
    bars = tuple(
        Bar(
            name=f"{day_words(day_of(shape.told.started_at))}, {shape.told.category}",
            shares=tuple(shape.shares.get(stage, 0.0) for stage in found),
            session_id=shape.told.session_id,
        )
        for shape in newest
    )
    about = (
        f"The newest {len(newest)} of {counted(len(shapes), 'answer')} in which stages were found by their "
        f"wording, as shares of the time; {without} have no result. Coaches advise to give action and result "
        "the most."
    )
    parts = tuple(stage.capitalize() for stage in found)
    return _chart(ChartName.STAR, about, Shares(parts=parts, bars=bars))


def table_of(chart: Chart) -> ChartTable:
    """Return the numbers behind a chart."""
    match chart.drawing:
        case OverTime(dots=dots, unit=unit):
            rows = (
                (day_words(dot.x), f"{dot.y:.1f}", f"{dot.low:.1f}", f"{dot.high:.1f}", str(dot.answers))
                for dot in dots
            )
            return ChartTable(("Day", f"Mean, {unit}", "Lowest", "Highest", "Answers"), tuple(rows))
        case Radar(spokes=spokes, rounds=rounds):
            names = tuple(one.name.capitalize() for one in rounds)
            values = zip(*(one.values for one in rounds), strict=True)
            cells = (tuple("–" if value is None else f"{value:.1f}" for value in row) for row in values)
            rows_of = zip(spokes, cells, strict=True)
            return ChartTable(("Skill", *names), tuple((_flat(name), *row) for name, row in rows_of))
        case Heat(rows=names, columns=columns, cells=values_of):
            return ChartTable(
                ("Category", *map(_flat, columns)),
                tuple((name, *map(_cell, row)) for name, row in zip(names, values_of, strict=True)),
            )
        case Pairs(dots=dots, x_name=x_name, y_name=y_name):
            pairs = tuple((f"{dot.x:.1f}", f"{dot.y:.1f}") for dot in dots)
            return ChartTable((x_name.capitalize(), y_name.capitalize()), pairs)
        case Shares(parts=parts, bars=bars):
            shares = ((bar.name, *(f"{100 * share:.0f} %" for share in bar.shares)) for bar in bars)
            return ChartTable(("Answer", *parts), tuple(shares))
        case None:
            return ChartTable((), ())


def hover_words(chart: Chart, index: int) -> str:
    """Return what is said of the mark one points at."""
    match chart.drawing:
        case OverTime(dots=dots, unit=unit):
            dot = dots[index]
            spread = f", from {dot.low:.1f} to {dot.high:.1f}" if dot.answers > 1 else ""
            return f"{day_words(dot.x)}: {dot.y:.1f} {unit} ({counted(dot.answers, 'answer')}{spread})"
        case Heat(rows=rows, columns=columns, cells=cells):
            row, column = divmod(index, len(columns))
            cell = cells[row][column]
            said = f"{cell[0]:.1f} of 10 over {counted(cell[1], 'answer')}" if cell else "never scored"
            return f"{rows[row]}, {_flat(columns[column]).lower()}: {said}"
        case Pairs(dots=dots, x_name=x_name, y_name=y_name):
            return f"{x_name} {dots[index].x:.1f}, {y_name} {dots[index].y:.1f}"
        case Shares(parts=parts, bars=bars):
            bar = bars[index]
            shares = zip(parts, bar.shares, strict=True)
            return f"{bar.name}: " + ", ".join(
                f"{part} {100 * share:.0f} %" for part, share in shares if share
            )
        case _:
            return ""


def session_at(chart: Chart, index: int) -> str | None:
    """Return the session a mark leads to."""
    match chart.drawing:
        case OverTime(dots=dots) | Pairs(dots=dots):
            return dots[index].session_id
        case Shares(bars=bars):
            return bars[index].session_id
        case _:
            return None


def _chart(name: ChartName, about: str, drawing: OverTime | Radar | Heat | Pairs | Shares) -> Chart:
    return Chart(name=name, title=TITLES[name], about=about, drawing=drawing)


def _empty(name: ChartName, why: str) -> Chart:
    return Chart(name=name, title=TITLES[name], about=why, drawing=None)


def _pairs(judged: Sequence[Judged], x_name: str) -> Pairs:
    dots = (
        Dot(x=one.given, y=one.scored, low=one.scored, high=one.scored, session_id=one.session_id)
        for one in judged
    )
    return Pairs(dots=tuple(dots), x_name=x_name, y_name="score")


def _of_all(rows: Sequence[str], every: Collection[str]) -> str:
    """Return how many categories of questions are shown."""
    if len(rows) < len(every):
        return f"{len(rows)} of {len(every)} categories of questions"
    return count_words(len(rows), "category of questions", "categories of questions")


def _most(spreads: Sequence[Spread | None]) -> int:
    """Return the answers of the skill that has most; not every answer is scored on each."""
    return max((spread.count for spread in spreads if spread), default=0)


def _cell(cell: tuple[float, int] | None) -> str:
    return "–" if cell is None else f"{cell[0]:.1f} ({cell[1]})"


def _flat(name: str) -> str:
    return name.replace("\n", " ")
