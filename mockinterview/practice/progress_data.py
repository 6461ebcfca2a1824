"""Progress as plain data; the keys are a contract with other tools."""

from collections.abc import Sequence

from mockinterview.domain.progress import Baseline, Judged, Metric, Series
from mockinterview.domain.spread import Spread
from mockinterview.domain.trend import Trend
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
from mockinterview.practice.stories import Stories

Data = dict[str, object]


def progress_data(progress: Progress, wanted: RecordFilter) -> Data:
    """Return everything that charts and texts are made of. Raises StoreError."""
    labelled, agreement = progress.labelled(wanted)
    return {
        "series": {one.metric.value: _series(one) for one in progress.series(wanted, tuple(Metric))},
        "skills": [
            {"skill": one.skill, "last_30_days": _spread(one.now), "30_days_before": _spread(one.before)}
            for one in progress.skills(wanted)
        ],
        "weak_spots": [
            {"category": spot.category, "skill": spot.skill, "mean": spot.mean, "answers": spot.answers}
            for spot in progress.weak_spots(wanted)
        ],
        "calibration": _judged(progress.calibration(wanted)),
        "labels": _judged(labelled),
        "agreement": agreement
        and {
            "labels": agreement.labels,
            "off": agreement.off,
            "same_rating": agreement.same_rating,
            "kappa": agreement.kappa,
        },
        "stories": _stories(progress.stories(wanted)),
        "baselines": [_baseline(one) for one in progress.baselines(wanted)],
    }


def _series(series: Series) -> Data:
    return {
        "days": series.days,
        "trend": _trend(series.trend),
        "sessions": [
            {
                "session_id": point.session_id,
                "day": point.day,
                "mean": point.mean,
                "low": point.low,
                "high": point.high,
                "answers": point.answers,
            }
            for point in series.points
        ],
    }


def _trend(trend: Trend | None) -> Data | None:
    if trend is None:
        return None
    return {
        "direction": trend.direction,
        "per_day": trend.slope,
        "per_day_low": trend.slope_low,
        "per_day_high": trend.slope_high,
        "days": trend.days,
    }


def _spread(spread: Spread | None) -> Data | None:
    if spread is None:
        return None
    return {
        "answers": spread.count,
        "median": spread.median,
        "low": spread.low,
        "high": spread.high,
    }


def _judged(judged: Sequence[Judged]) -> list[Data]:
    return [
        {
            "session_id": one.session_id,
            "started_at": one.started_at.isoformat(),
            "given": one.given,
            "scored": one.scored,
        }
        for one in judged
    ]


def _stories(stories: Stories) -> Data:
    return {
        "competencies": [
            {"name": one.name, "answers": one.answers, "stories": one.stories} for one in stories.competencies
        ],
        "overused": [
            {
                "questions": story.questions,
                "words": list(story.words),
                "answers": [[told.session_id, told.position] for told in story.tellings],
            }
            for story in stories.overused
        ],
    }


def _baseline(baseline: Baseline) -> Data:
    return {
        "metric": baseline.metric,
        "usual": _spread(baseline.own),
        "last_7_days": _spread(baseline.lately),
        "band": [baseline.low, baseline.high],
        "within": baseline.within,
    }
