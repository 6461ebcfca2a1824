"""The words for what is followed over weeks: names, units, bands with their sources, trends, insights."""

from dataclasses import dataclass
from datetime import date, timedelta

from mockinterview.domain.progress import Baseline, Metric, OverusedStory, Series
from mockinterview.domain.trend import LEAST_DAYS, Direction, Trend
from mockinterview.practice.insights import (
    Insight,
    Misjudged,
    Moving,
    OtherThisWeek,
    ResultsMissing,
    WeakPlace,
)
from mockinterview.practice.stories import Stories
from mockinterview.screens.numbers import FILLER_BAND, PACE_BAND
from mockinterview.screens.words import SKILLS, counted

MONTH_DAYS = 30
LEAST_USUAL = 5
"""Answers from which something is called usual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricWords:
    """How a metric is called and written."""

    name: str
    unit: str
    """What stands at the axis of its chart."""
    value: str
    """A format of one value."""
    change: str
    """A format of a change, with its sign."""
    scale: float = 1.0
    """What a value is multiplied by to be shown."""
    band: str = ""
    """The published band with its source."""

    def shown(self, value: float) -> str:
        """Return a value as it is read."""
        return self.value.format(self.scale * value)

    def changed(self, value: float) -> str:
        """Return a change as it is read, with its sign."""
        return self.change.format(self.scale * value).replace("-", "−")


def _score(name: str) -> MetricWords:
    return MetricWords(name=name, unit="points of 10", value="{:.1f}", change="{:+.1f}")


METRICS = {
    Metric.OVERALL: _score("Overall score"),
    Metric.CONTENT_QUALITY: _score("Content quality"),
    Metric.COMMUNICATION: _score("Communication"),
    Metric.CONFIDENCE: _score("Confidence"),
    Metric.TECHNICAL_ACCURACY: _score("Technical accuracy"),
    Metric.FILLERS: MetricWords(
        name="Filler words", unit="a minute", value="{:.1f} a minute", change="{:+.1f}", band=FILLER_BAND
    ),
    Metric.PACE: MetricWords(
        name="Pace", unit="words a minute", value="{:.0f} words a minute", change="{:+.0f}", band=PACE_BAND
    ),
    Metric.PAUSES: MetricWords(
        name="Silence between words",
        unit="% of the speaking time",
        value="{:.0f} %",
        change="{:+.0f} %",
        scale=100.0,
        band="No band was published for the share of silence; pauses of 2 to 3 seconds help, over 5 they "
        "do not (Zandan). Compare with your own usual.",
    ),
    Metric.LENGTH: MetricWords(
        name="Length of answers",
        unit="seconds",
        value="{:.0f} s",
        change="{:+.0f} s",
        band="Interview coaches advise 60 to 120 seconds, and up to 180 where it gets technical; nobody "
        "measured it.",
    ),
}


def trend_words(series: Series) -> str:
    """Return where a metric goes, and how sure that is."""
    if series.trend is None:
        return (
            f"Too few sessions for a trend: you practiced on {counted(series.days, 'day')}, "
            f"a trend needs {LEAST_DAYS}."
        )
    words, trend = METRICS[series.metric], series.trend
    between, over = _interval(words, trend), f"over {trend.days} days of practice"
    if trend.direction is Direction.UNCLEAR:
        return f"No clear change: {between} a month with 95 % certainty, {over}."
    going = "Rising" if trend.direction is Direction.RISING else "Falling"
    return f"{going} by {_size(words, trend)} a month, with 95 % certainty {between}, {over}."


def baseline_words(baseline: Baseline) -> str:
    """Return one metric of delivery beside one's usual and the published band."""
    words, own = METRICS[baseline.metric], baseline.own
    if own.count < LEAST_USUAL:
        few = f"{counted(own.count, 'answer')}, your usual takes {LEAST_USUAL}"
        return f"{words.name}: {words.shown(own.median)} so far ({few})."
    low, high = (f"{words.scale * value:.1f}".removesuffix(".0") for value in (own.low, own.high))
    usual = f"usually {words.shown(own.median)}, half of your {own.count} answers between {low} and {high}"
    lately = f"{words.shown(baseline.lately.median)} in the last 7 days; " if baseline.lately else ""
    if baseline.low is None and baseline.high is None:
        return f"{words.name}: {lately}{usual}."
    return f"{words.name}: {lately}{usual}; {100 * baseline.within:.0f} % of them within {_band(baseline)}."


def insight_words(insight: Insight) -> str:
    """Return an insight as a sentence with the numbers it rests on."""
    match insight:
        case ResultsMissing():
            first = f"Results missing in {insight.missing} of {insight.answers} behavioral answers"
            return f"{first}; when present, overall {insight.gap.mean:+.1f}." if insight.gap else f"{first}."
        case Moving():
            words, trend = METRICS[insight.metric], insight.trend
            rose = "rose" if trend.direction is Direction.RISING else "fell"
            return (
                f"{words.name} {rose} by {_size(words, trend)} a month over the last weeks "
                f"({_interval(words, trend)}, {trend.days} days of practice)."
            )
        case OtherThisWeek():
            words = METRICS[insight.metric]
            return (
                f"{words.name}: {words.shown(insight.now)} in the last 7 days "
                f"({insight.now_answers} answers), {words.shown(insight.before)} before "
                f"({insight.before_answers} answers)."
            )
        case WeakPlace():
            return (
                f"Weakest spot: {SKILLS[insight.skill].lower()} in {insight.category}, "
                f"{insight.mean:.1f} over {insight.answers} answers; {insight.elsewhere:.1f} elsewhere."
            )
        case Misjudged():
            way = "high" if insight.above > 0 else "low"
            return (
                f"Your guesses are {abs(insight.above):.1f} points too {way} in the mean "
                f"({insight.guesses} guesses)."
            )
        case OverusedStory():
            return overused_words(insight)


def overused_words(story: OverusedStory) -> str:
    """Return which story is told too often, by the words its tellings share."""
    shared = f" (shared words: {', '.join(story.words)})" if story.words else ""
    return f"One story answered {story.questions} different questions{shared}. Prepare another one."


def story_words(stories: Stories) -> tuple[str, ...]:
    """Return which competencies have stories and which have none, as sentences."""
    told = [f"{one.name} ({one.stories})" for one in stories.competencies if one.stories]
    tried = [one.name for one in stories.competencies if one.answers and not one.stories]
    never = [one.name for one in stories.competencies if not one.answers]
    said = (
        ("With a story of what you did and what came of it: ", told),
        ("Answered, but no story with a result was found: ", tried),
        ("Not asked yet: ", never),
    )
    sentences = [f"{beginning}{', '.join(names)}." for beginning, names in said if names]
    return (*sentences, *map(overused_words, stories.overused))


def day_words(day: float) -> str:
    """Return a day as charts count them: "3 Mar 2026"."""
    found = date(1970, 1, 1) + timedelta(days=int(day))
    return f"{found.day} {found:%b %Y}"


def _size(words: MetricWords, trend: Trend) -> str:
    return words.changed(MONTH_DAYS * abs(trend.slope)).removeprefix("+")


def _interval(words: MetricWords, trend: Trend) -> str:
    """Return the ends of a trend's interval, a month."""
    low, high = (words.changed(MONTH_DAYS * slope) for slope in (trend.slope_low, trend.slope_high))
    return f"between {low} and {high}"


def _band(baseline: Baseline) -> str:
    low, high = baseline.low, baseline.high
    if low is None:
        return f"the published {high:g} at most"
    return f"the published {low:g} at least" if high is None else f"the published {low:g} to {high:g}"
