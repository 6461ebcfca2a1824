"""The page of progress: what can be chosen on it, the charts it shows, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.chart import Chart, ChartName, OverTime, Pairs, Shares
from mockinterview.domain.progress import DELIVERY, SCORES, Metric
from mockinterview.domain.vocabulary import Mode
from mockinterview.ports import SessionKinds
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
from mockinterview.practice.services import Services
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.progress_charts import (
    agreement_chart,
    calibration_chart,
    radar_chart,
    series_chart,
    star_chart,
    weak_spots_chart,
)
from mockinterview.screens.progress_words import baseline_words, insight_words, story_words

TITLE = "Progress"
LOADING = "Reading your sessions…"
DRAWING = "Drawing…"
NO_SESSIONS = EmptyPicture(
    "No charts yet",
    "Charts of your scores and your way of speaking will be here after your first interview.",
    "Start an interview",
)
NO_MATCH = EmptyPicture(
    "No session fits",
    "None of your sessions fits all filters, or those that fit are left out of statistics.",
    "Clear filters",
)
OUTSTANDING = "What stands out"
SHOW_TABLE, HIDE_TABLE, SAVE = "Show as table", "Hide the table", "Save as a picture…"
FILES = {"PNG picture (*.png)": ".png", "SVG picture (*.svg)": ".svg"}
POINT_AT = "Point at a mark, or use the arrow keys, to see its session; a click or Enter opens it."
OF_MODE = ((None, "All modes"), (Mode.PRACTICE.value, "Practice"), (Mode.REAL.value, "Real"))
IN_DAYS = (
    (None, "Any time"),
    ("30", "Last 30 days"),
    ("90", "Last 90 days"),
    ("365", "Last 365 days"),
)
NO_INSIGHTS = "Nothing stands out in the last 12 weeks: no change is larger than chance makes."
NO_BASELINES = "Spoken answers will be measured here: pace, fillers, silence and length."


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Charts that are looked at together."""

    key: str
    title: str
    names: tuple[ChartName, ...]
    said: str = ""
    """The name of the sentences above the charts."""


BESIDE, STORIES = "Beside published bands and your usual", "Your stories"
GROUPS = (
    ChartGroup("scores", "Scores", (*map(ChartName, SCORES), ChartName.SKILLS)),
    ChartGroup("speaking", "Way of speaking", tuple(map(ChartName, DELIVERY)), BESIDE),
    ChartGroup("content", "What to work on", (ChartName.WEAK_SPOTS, ChartName.STAR), STORIES),
    ChartGroup("judging", "How far to trust scores", (ChartName.CALIBRATION, ChartName.AGREEMENT)),
)


WIDE = frozenset({ChartName.OVERALL, ChartName.SKILLS, ChartName.WEAK_SPOTS, ChartName.STAR})
"""Charts that take the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressTexts:
    """What is said beside the charts."""

    insights: tuple[str, ...]
    baselines: tuple[str, ...]
    stories: tuple[str, ...]

    def of(self, group: ChartGroup) -> tuple[str, ...]:
        """Return what is said above the charts of a group."""
        return {BESIDE: self.baselines or (NO_BASELINES,), STORIES: self.stories}.get(group.said, ())


def charts_of(progress: Progress, wanted: RecordFilter, names: Sequence[ChartName]) -> tuple[Chart, ...]:
    """Return charts by their names; what several need is read once. Raises StoreError."""
    metrics = [metric for metric in Metric if metric.value in names]
    series = progress.series(wanted, metrics) if metrics else ()
    made = {ChartName(one.metric.value): series_chart(one, wanted.type) for one in series}
    return tuple(made.get(name) or _chart(progress, wanted, name) for name in names)


def first_of(
    services: Services, wanted: RecordFilter, name: ChartName
) -> tuple[SessionKinds, bool, tuple[Chart, ...]]:
    """Return what sessions differ by, whether any is wanted, and one chart. Raises StoreError."""
    charts = charts_of(services.progress, wanted, [name])
    is_any = bool(charts[0].drawing) or services.progress.has_any(wanted)
    return services.history.kinds(), is_any, charts


def can_point(chart: Chart) -> bool:
    """Return whether the marks of a chart lead to sessions."""
    return isinstance(chart.drawing, OverTime | Pairs | Shares)


def suggested_name(name: ChartName) -> str:
    """Return the name that is offered for a chart's file."""
    return f"{name.replace('_', '-')}.png"


def saved_words(file: str) -> str:
    """Return what is said when a chart was saved."""
    return f"Saved {file}."


def progress_texts(progress: Progress, wanted: RecordFilter) -> ProgressTexts:
    """Return what is said beside the charts. Raises StoreError."""
    return ProgressTexts(
        insights=tuple(map(insight_words, progress.insights(wanted))),
        baselines=tuple(map(baseline_words, progress.baselines(wanted))),
        stories=story_words(progress.stories(wanted)),
    )


def _chart(progress: Progress, wanted: RecordFilter, name: ChartName) -> Chart:
    if name == ChartName.SKILLS:
        return radar_chart(progress.skills(wanted))
    if name == ChartName.WEAK_SPOTS:
        return weak_spots_chart(progress.weak_spots(wanted))
    if name == ChartName.STAR:
        return star_chart(progress.shapes(wanted))
    if name == ChartName.CALIBRATION:
        return calibration_chart(progress.calibration(wanted))
    return agreement_chart(*progress.labelled(wanted))
