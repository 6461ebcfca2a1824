"""What is worth saying about the last weeks: a few facts, each with the numbers it rests on.

A fact is one only where the data carries it: a gap of more than twice its standard error, a trend whose whole
interval goes one way, a habit in a third of at least five answers. The strongest three are kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mockinterview.domain.progress import DELIVERY, OF_SKILL, Judged, Metric, OverusedStory, Series, Told
from mockinterview.domain.spread import Gap, mean
from mockinterview.domain.trend import Direction, Trend
from mockinterview.domain.vocabulary import Skill
from mockinterview.ports.progress import Values

MOST = 3
LEAST_ANSWERS = 5
"""Answers, guesses or tellings that a fact needs."""
LEAST_IN_GROUP = 3
"""Answers each of two groups needs to be compared."""
HABIT = 1 / 3
"""Share of the answers from which something missing is a habit."""
RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsMissing:
    """Behavioral answers often end without a result."""

    missing: int
    answers: int
    gap: Gap | None
    """By how much the others score higher overall; None where that is not clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A metric clearly rises or falls."""

    metric: Metric
    trend: Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherThisWeek:
    """A metric of delivery was clearly different in the last week."""

    metric: Metric
    now: float
    now_answers: int
    before: float
    before_answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakPlace:
    """One skill in one category is clearly below that skill elsewhere."""

    category: str
    skill: Skill
    mean: float
    answers: int
    elsewhere: float
    """Mean of that skill in all other categories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misjudged:
    """Guesses are clearly off to one side."""

    above: float
    """Mean of guess minus score; negative where guesses are too low."""
    guesses: int


Insight = ResultsMissing | Moving | OtherThisWeek | WeakPlace | Misjudged | OverusedStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What insights are drawn from, all of the last weeks."""

    told: Sequence[Told]
    overall: Series
    this_week: Sequence[Values]
    """What was measured in each answer of the last 7 days, in the order of ``DELIVERY``."""
    before: Sequence[Values]
    """The same of the weeks before that."""
    by_category: Mapping[str, Sequence[Values]]
    """Skills, in the order of ``OF_SKILL``."""
    guesses: Sequence[Judged]
    overused: Sequence[OverusedStory]


def insights_of(grounds: Grounds) -> tuple[Insight, ...]:
    """Return the strongest facts, at most ``MOST``; the same for the same data."""
    found = [
        *_results_missing(grounds.told),
        *_moving(grounds.overall),
        *_other_this_week(grounds),
        *_weak_places(grounds.by_category),
        *_misjudged(grounds.guesses),
        *((float(story.questions), story) for story in grounds.overused[:1]),
    ]
    return tuple(insight for _, insight in sorted(found, key=lambda pair: -pair[0])[:MOST])


def _results_missing(told: Sequence[Told]) -> Iterator[tuple[float, Insight]]:
    staged = [one for one in told if one.stages]
    missing = [one for one in staged if not one.has(RESULT)]
    if len(staged) < LEAST_ANSWERS or len(missing) < HABIT * len(staged):
        return
    gap = _clear_gap(
        [one.overall for one in staged if one.has(RESULT) and one.overall is not None],
        [one.overall for one in missing if one.overall is not None],
    )
    strength = 10 * len(missing) / len(staged)
    yield strength, ResultsMissing(missing=len(missing), answers=len(staged), gap=gap)


def _moving(series: Series) -> Iterator[tuple[float, Insight]]:
    trend = series.trend
    if trend and trend.direction is not Direction.UNCLEAR:
        width = trend.slope_high - trend.slope_low
        yield 4 * abs(trend.slope) / max(width, 1e-9), Moving(metric=series.metric, trend=trend)


def _other_this_week(grounds: Grounds) -> Iterator[tuple[float, Insight]]:
    for at, metric in enumerate(DELIVERY):
        now, before = (
            [value for row in rows if (value := row[at]) is not None]
            for rows in (grounds.this_week, grounds.before)
        )
        if min(len(now), len(before)) >= LEAST_ANSWERS and (gap := _clear_gap(now, before)):
            yield (
                gap.strength,
                OtherThisWeek(
                    metric=metric,
                    now=mean(now),
                    now_answers=len(now),
                    before=mean(before),
                    before_answers=len(before),
                ),
            )


def _weak_places(by_category: Mapping[str, Sequence[Values]]) -> Iterator[tuple[float, Insight]]:
    """Yield the one place that is furthest below."""
    places = [
        (
            gap.strength,
            WeakPlace(
                category=category, skill=skill, mean=mean(here), answers=len(here), elsewhere=mean(there)
            ),
        )
        for category in sorted(by_category)
        for at, skill in enumerate(OF_SKILL)
        if len(here := _column(by_category, at, only=category)) >= LEAST_ANSWERS
        and len(there := _column(by_category, at, without=category)) >= LEAST_ANSWERS
        and (gap := _clear_gap(there, here))
        and gap.mean > 0
    ]
    yield from sorted(places, key=lambda pair: -pair[0])[:1]


def _misjudged(guesses: Sequence[Judged]) -> Iterator[tuple[float, Insight]]:
    off = [guess.given - guess.scored for guess in guesses]
    gap = Gap.from_zero(off)
    if len(off) >= LEAST_ANSWERS and gap and gap.is_clear:
        yield gap.strength, Misjudged(above=gap.mean, guesses=len(off))


def _clear_gap(upper: Sequence[float], lower: Sequence[float]) -> Gap | None:
    if min(len(upper), len(lower)) < LEAST_IN_GROUP:
        return None
    gap = Gap.between(upper, lower)
    return gap if gap and gap.is_clear else None


def _column(
    by_category: Mapping[str, Sequence[Values]],
    at: int,
    *,
    only: str | None = None,
    without: str | None = None,
) -> list[float]:
    return [
        value
        for category, rows in by_category.items()
        if (only is None or category == only) and category != without
        for row in rows
        if (value := row[at]) is not None
    ]
