"""The report of a period: what changed, in words and charts, and the sessions it rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from mockinterview.domain.chart import ChartName
from mockinterview.domain.progress import SCORES, Series
from mockinterview.domain.report import (
    Bars,
    Block,
    Cover,
    Figure,
    Heading,
    Measured,
    Report,
    Table,
    Voice,
    plain,
)
from mockinterview.domain.score import rating_of
from mockinterview.domain.session import SessionSummary
from mockinterview.domain.spread import Spread
from mockinterview.ports import SessionFilter
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
from mockinterview.practice.reporting import Reporting
from mockinterview.screens.amounts import day_words
from mockinterview.screens.progress_page import NO_BASELINES, NO_INSIGHTS, charts_of, progress_texts
from mockinterview.screens.progress_words import METRICS, trend_words
from mockinterview.screens.report import UNPRINTABLE, foot_of, person_of
from mockinterview.screens.report_trust import trust_blocks
from mockinterview.screens.session_page import history_line
from mockinterview.screens.words import TYPES, company_words, counted, score_words

EVERYBODY = "Everybody on this computer"
NOTHING = "No session of this period counts in statistics."
MOST_SESSIONS = 500
"""Sessions listed, the newest."""
MOMENT = timedelta(microseconds=1)


def period_report(reporting: Reporting, progress: Progress, wanted: RecordFilter) -> Report:
    """Return the report of the sessions that fit a filter. Raises StoreError."""
    person = person_of(wanted.profile) if wanted.profile else EVERYBODY
    sessions = reporting.sessions(
        SessionFilter(
            profile=wanted.profile,
            type=wanted.type,
            company=wanted.company,
            since=wanted.since,
            until=wanted.until,
            excluded=False,
        )
    )
    when = _when(wanted, sessions)
    return Report(
        title=f"Progress report: {when}",
        person=person,
        foot=foot_of(reporting),
        unprintable=UNPRINTABLE,
        summary=tuple(_summary(progress, wanted, person, when)),
        blocks=(
            *_charts(progress, wanted),
            *_sessions(sessions),
            *trust_blocks(None, reporting.trust()),
        ),
    )


def _when(wanted: RecordFilter, sessions: Sequence[SessionSummary]) -> str:
    """Return the period in words; an open end is where the sessions begin or end."""
    first = wanted.since or (sessions[-1].started_at if sessions else None)
    last = wanted.until - MOMENT if wanted.until else (sessions[0].started_at if sessions else None)
    days = [day_words(day) for day in (first, last) if day]
    return " to ".join(dict.fromkeys(days)) or "no sessions"


def _summary(progress: Progress, wanted: RecordFilter, person: str, when: str) -> Iterator[Block]:
    overall, *skills = progress.series(wanted, SCORES)
    yield _cover(overall, wanted, person, when)
    medians = [(one, spread) for one in skills if (spread := _spread(one))]
    if medians:
        yield Heading(text="Skills, the median of the sessions", level=3)
        yield Bars(tuple(_measured(one, spread) for one, spread in medians))
    texts = progress_texts(progress, wanted)
    for heading, sentences in (
        ("What stands out", texts.insights or (NO_INSIGHTS,)),
        ("Way of speaking", texts.baselines or (NO_BASELINES,)),
        ("Stories", texts.stories),
    ):
        if sentences:
            yield Heading(text=heading, level=3)
            yield from (plain(sentence, Voice.LISTED) for sentence in sentences)


def _cover(overall: Series, wanted: RecordFilter, person: str, when: str) -> Cover:
    spread = _spread(overall)
    answers = sum(point.answers for point in overall.points)
    kinds = [TYPES[wanted.type]] if wanted.type else []
    kinds += [company_words(wanted.company)] if wanted.company else []
    held = (
        f"{counted(len(overall.points), 'session')} with {counted(answers, 'assessed answer')}, "
        f"on {counted(overall.days, 'day')}."
    )
    median = spread.median if spread else None
    return Cover(
        kind="Progress report",
        title=", ".join(kinds) or "Interview practice",
        lines=(person, when, held),
        score=score_words(median, rating_of(median)),
        sentence=_middle(overall, spread) if spread else NOTHING,
        overall=median,
        low=spread.low if spread else None,
        high=spread.high if spread else None,
    )


def _middle(overall: Series, spread: Spread) -> str:
    if spread.count == 1:
        return f"The one session of this period. {trend_words(overall)}"
    return (
        f"The median of {spread.count} sessions; half of them are between {spread.low:.1f} and "
        f"{spread.high:.1f}. {trend_words(overall)}"
    )


def _spread(series: Series) -> Spread | None:
    return Spread.of([point.mean for point in series.points])


def _measured(series: Series, spread: Spread) -> Measured:
    return Measured(METRICS[series.metric].name, spread.median, f"{spread.median:.1f} of 10")


def _charts(progress: Progress, wanted: RecordFilter) -> Iterator[Block]:
    """Yield the charts there is something to draw for, and why the others are not drawn."""
    charts = charts_of(progress, wanted, tuple(ChartName))
    yield Heading(text="Charts", level=1, begins_page=True)
    yield from (Figure(chart) for chart in charts if chart.drawing)
    yield from (Figure(replace(chart, drawing=None)) for chart in charts if not chart.drawing)


def _sessions(sessions: Sequence[SessionSummary]) -> Iterator[Block]:
    yield Heading(text="Sessions", level=1, begins_page=True)
    lines = [history_line(summary) for summary in sessions[:MOST_SESSIONS]]
    if not lines:
        yield plain(NOTHING)
        return
    yield Table(
        headings=("Started", "Interview", "Status", "Answered", "Score"),
        rows=tuple((line.started, line.interview, line.status, line.answered, line.score) for line in lines),
        shares=(0.18, 0.36, 0.14, 0.12, 0.2),
    )
    if len(sessions) > MOST_SESSIONS:
        yield plain(f"And {len(sessions) - MOST_SESSIONS} earlier ones.", Voice.CAPTION)
