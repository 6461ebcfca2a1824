"""Progress over weeks: what was measured in many sessions, as values to draw, list and put into words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta, tzinfo
from pathlib import Path

from mockinterview.domain.chart import Chart
from mockinterview.domain.errors import StoreError
from mockinterview.domain.label import Agreement
from mockinterview.domain.progress import (
    DELIVERY,
    OF_SKILL,
    Baseline,
    Judged,
    Metric,
    Series,
    SessionPoint,
    Shape,
    SkillChange,
    Told,
    WeakSpot,
    day_of,
)
from mockinterview.domain.spread import Spread, mean
from mockinterview.domain.trend import trend_of
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports import Clock, QuestionBank
from mockinterview.ports.charts import ChartDesk, Look, PictureFormat
from mockinterview.ports.learning import Labels
from mockinterview.ports.progress import PracticeRecord, RecordFilter, Values
from mockinterview.practice.baselines import baselines_of
from mockinterview.practice.insights import Grounds, Insight, insights_of
from mockinterview.practice.stories import Stories, stories_of

MONTH = timedelta(days=30)
WEEK = timedelta(days=7)
INSIGHT_WEEKS = 12
MOST_TOLD = 300
"""Behavioral answers that are read with their words, the newest; more would be the habits of years ago."""
_SKILL_METRICS = tuple(OF_SKILL.values())


class Progress:
    """Use cases on the record of all practice; every call reads anew. Raises StoreError.

    ``charts`` draws what comes of them; ``zone`` is where days begin, None being the machine's own.
    """

    def __init__(
        self,
        *,
        record: PracticeRecord,
        labels: Labels,
        bank: QuestionBank,
        clock: Clock,
        charts: ChartDesk,
        zone: tzinfo | None = None,
    ) -> None:
        self._record = record
        self._labels = labels
        self._bank = bank
        self._clock = clock
        self._zone = zone
        self.charts = charts

    def has_any(self, wanted: RecordFilter) -> bool:
        """Return whether any session is wanted."""
        return bool(self._record.sessions(wanted))

    def series(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> tuple[Series, ...]:
        """Return metrics over time, in the order they were asked for."""
        sessions = [(one.id, day_of(one.started_at, self._zone)) for one in self._record.sessions(wanted)]
        measured = self._record.measured(wanted, metrics)
        held = [(name, day, measured[name]) for name, day in sessions if name in measured]
        return tuple(
            _series(metric, [(name, day, [row[at] for row in rows]) for name, day, rows in held])
            for at, metric in enumerate(metrics)
        )

    def skills(self, wanted: RecordFilter) -> tuple[SkillChange, ...]:
        """Return each skill in the last 30 days beside the 30 days before."""
        end = wanted.until or self._clock.now()
        now, before = (
            self._values(replace(wanted, since=end - (ago + 1) * MONTH, until=until), _SKILL_METRICS)
            for ago, until in ((0, wanted.until), (1, end - MONTH))
        )
        return tuple(
            SkillChange(skill=skill, now=_spread(now, at), before=_spread(before, at))
            for at, skill in enumerate(OF_SKILL)
        )

    def weak_spots(self, wanted: RecordFilter) -> tuple[WeakSpot, ...]:
        """Return every skill in every category it was scored in, by category."""
        by_category = self._record.by_category(wanted, _SKILL_METRICS)
        return tuple(
            WeakSpot(category=category, skill=skill, mean=mean(values), answers=len(values))
            for category in sorted(by_category)
            for at, skill in enumerate(OF_SKILL)
            if (values := _measured(by_category[category], at))
        )

    def calibration(self, wanted: RecordFilter) -> tuple[Judged, ...]:
        """Return the guesses beside the scores, oldest first."""
        return self._record.guesses(wanted)

    def labelled(self, wanted: RecordFilter) -> tuple[tuple[Judged, ...], Agreement | None]:
        """Return people's verdicts beside the scores of that time, and how well they agree."""
        labels = self._labels.all()
        places = self._record.sessions_of(wanted, [one.response_id for one in labels if one.response_id])
        there = [(one, session) for one in labels if (session := places.get(one.response_id or ""))]
        pairs = [(label.verdict, label.scored) for label, _ in there]
        judged = tuple(
            Judged(
                session_id=session.id,
                started_at=session.started_at,
                given=label.verdict.points,
                scored=label.scored,
            )
            for label, session in there
        )
        return judged, Agreement.of(pairs) if pairs else None

    def shapes(self, wanted: RecordFilter) -> tuple[Shape, ...]:
        """Return how the time of each behavioral answer went to its stages, oldest first."""
        told = self._record.told(wanted, limit=MOST_TOLD)
        return tuple(_shape(one) for one in told if one.stages)

    def stories(self, wanted: RecordFilter) -> Stories:
        """Return which competencies have stories, and which stories are told too often.

        Competencies that only single companies ask for are listed once they were asked.
        """
        asked = {
            question.category
            for question in self._bank.questions()
            if question.type is InterviewType.BEHAVIORAL and question.company is None
        }
        return stories_of(self._record.told(wanted, limit=MOST_TOLD), competencies=asked)

    def baselines(self, wanted: RecordFilter) -> tuple[Baseline, ...]:
        """Return how the person speaks beside the published bands and their own usual."""
        return baselines_of(
            self._values(wanted, DELIVERY),
            self._values(self._lately(wanted, WEEK), DELIVERY),
            kind=wanted.type,
        )

    def insights(self, wanted: RecordFilter) -> tuple[Insight, ...]:
        """Return what is worth saying about the last weeks."""
        lately = self._lately(wanted, INSIGHT_WEEKS * WEEK)
        week = self._lately(wanted, WEEK)
        told = self._record.told(lately, limit=MOST_TOLD)
        (overall,) = self.series(lately, [Metric.OVERALL])
        return insights_of(
            Grounds(
                told=told,
                overall=overall,
                this_week=self._values(week, DELIVERY),
                before=self._values(replace(lately, until=week.since), DELIVERY),
                by_category=self._record.by_category(lately, _SKILL_METRICS),
                guesses=self._record.guesses(lately),
                overused=stories_of(told, competencies=()).overused,
            )
        )

    def save(self, chart: Chart, look: Look, file: Path) -> None:
        """Write a chart into a file, SVG where its name ends so, else PNG. Raises StoreError."""
        kind = PictureFormat.SVG if file.suffix.lower() == ".svg" else PictureFormat.PNG
        try:
            file.write_bytes(self.charts.file(chart, look, kind))
        except OSError as error:
            raise StoreError(
                f"{file} can't be written ({error.strerror}).", way_on="Choose another folder."
            ) from error

    def _lately(self, wanted: RecordFilter, reach: timedelta) -> RecordFilter:
        """Return the last stretch of what is wanted."""
        since = (wanted.until or self._clock.now()) - reach
        return replace(wanted, since=max(since, wanted.since) if wanted.since else since)

    def _values(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> list[Values]:
        """Return what was measured in each answer, whatever its session."""
        return [row for rows in self._record.measured(wanted, metrics).values() for row in rows]


def _series(metric: Metric, held: Sequence[tuple[str, float, Sequence[float | None]]]) -> Series:
    points = tuple(
        SessionPoint(session_id, day, mean(values), min(values), max(values), len(values))
        for session_id, day, all_values in held
        if (values := [value for value in all_values if value is not None])
    )
    return Series(
        metric=metric,
        points=points,
        days=len({int(point.day) for point in points}),
        trend=trend_of([(point.day, point.mean) for point in points]),
    )


def _measured(rows: Sequence[Values], at: int) -> list[float]:
    return [value for row in rows if (value := row[at]) is not None]


def _spread(rows: Sequence[Values], at: int) -> Spread | None:
    return Spread.of(_measured(rows, at))


def _shape(told: Told) -> Shape:
    """Return how an answer's time, or its words where it has no times, went to its stages."""
    seconds: dict[str, float] = {}
    words: dict[str, float] = {}
    for stage in told.stages:
        words[stage.name] = words.get(stage.name, 0.0) + stage.last - stage.first
        if stage.start is not None and stage.end is not None:
            seconds[stage.name] = seconds.get(stage.name, 0.0) + stage.end - stage.start
    spent = seconds or words
    total = sum(spent.values()) or 1.0
    return Shape(told=told, shares={name: part / total for name, part in spent.items()}, seconds=seconds)
