"""The page of progress: what can be chosen on it, the charts it shows, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.chart import Chart, ChartName
from mockinterview.domain.progress import DELIVERY, SCORES, Metric
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
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
NO_INSIGHTS = "Nothing stands out in the last 12 weeks: no change is larger than chance makes."
NO_BASELINES = "Spoken answers will be measured here: pace, fillers, silence and length."


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Charts that are looked at together."""

    key: str
    title: str
    names: tuple[ChartName, ...]


GROUPS = (
    ChartGroup("scores", "Scores", (*map(ChartName, SCORES), ChartName.SKILLS)),
    ChartGroup("speaking", "Way of speaking", tuple(map(ChartName, DELIVERY))),
    ChartGroup("content", "What to work on", (ChartName.WEAK_SPOTS, ChartName.STAR)),
    ChartGroup("judging", "How far to trust scores", (ChartName.CALIBRATION, ChartName.AGREEMENT)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressTexts:
    """What is said beside the charts."""

    insights: tuple[str, ...]
    baselines: tuple[str, ...]
    stories: tuple[str, ...]


def charts_of(progress: Progress, wanted: RecordFilter, names: Sequence[ChartName]) -> tuple[Chart, ...]:
    """Return charts by their names; what several need is read once. Raises StoreError."""
    metrics = [metric for metric in Metric if metric.value in names]
    series = progress.series(wanted, metrics) if metrics else ()
    made = {ChartName(one.metric.value): series_chart(one, wanted.type) for one in series}
    return tuple(made.get(name) or _chart(progress, wanted, name) for name in names)


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
