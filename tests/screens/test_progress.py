"""Progress as charts, tables and sentences: every kind, with its numbers and without any."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from fakes.record import ListedRecord
from support.progress import ALL, ago, make_progress, telling

from mockinterview.domain.chart import ChartName, Heat, OverTime, Radar
from mockinterview.domain.label import Agreement
from mockinterview.domain.progress import Baseline, Judged, Metric, OverusedStory, Series, SessionPoint
from mockinterview.domain.spread import Gap, Spread
from mockinterview.domain.trend import trend_of
from mockinterview.domain.vocabulary import InterviewType, Skill
from mockinterview.practice.insights import Misjudged, Moving, OtherThisWeek, ResultsMissing, WeakPlace
from mockinterview.practice.stories import stories_of
from mockinterview.screens.chart_look import DARK_LOOK, LIGHT_LOOK, chart_look
from mockinterview.screens.progress_charts import (
    agreement_chart,
    calibration_chart,
    hover_words,
    series_chart,
    session_at,
    star_chart,
    table_of,
)
from mockinterview.screens.progress_page import (
    GROUPS,
    NO_BASELINES,
    can_point,
    charts_of,
    first_of,
    progress_texts,
    saved_words,
    suggested_name,
)
from mockinterview.screens.progress_words import baseline_words, insight_words, story_words, trend_words

AT = datetime(2026, 3, 3, 12, tzinfo=UTC)


def series(*values, metric=Metric.OVERALL):
    points = tuple(
        SessionPoint(f"s{n}", 20_000.5 + n, value, value - 1, value + 1, 2) for n, value in enumerate(values)
    )
    trend = trend_of([(point.day, point.mean) for point in points])
    return Series(metric=metric, points=points, days=len(points), trend=trend)


def judged(*pairs):
    return [Judged(session_id="s", started_at=AT, given=given, scored=scored) for given, scored in pairs]


@pytest.fixture
def progress():
    record = ListedRecord()
    for number in range(7):
        record.hold(
            f"s{number}", ago(20 - number), {Metric.OVERALL: 5.0, Metric.CONFIDENCE: 4.0, Metric.PACE: 140.0}
        )
    record.tellings = [telling(1), telling(2, stages="situation action")]
    record.guessed = judged((6.0, 5.0))
    return make_progress(record)


def test_every_chart_has_its_words_and_table(progress):
    charts = charts_of(progress, ALL, tuple(ChartName))
    assert [chart.name for chart in charts] == list(ChartName)
    for chart in charts:
        table = table_of(chart)
        assert bool(table.rows) == bool(chart.drawing)
        assert all(len(row) == len(table.headings) for row in table.rows)
        assert chart.alternative == f"{chart.title}. {chart.about}"


def test_every_chart_says_why_it_is_empty():
    for chart in charts_of(make_progress(ListedRecord()), ALL, tuple(ChartName)):
        assert chart.drawing is None
        assert chart.about.endswith(".")
        assert (table_of(chart).rows, hover_words(chart, 0), session_at(chart, 0)) == ((), "", None)


def test_every_chart_is_in_one_group():
    names = [name for group in GROUPS for name in group.names]
    assert sorted(names) == sorted(ChartName)


def test_a_series_with_its_trend():
    chart = series_chart(series(1, 2, 3, 4, 5, 6), None)
    assert isinstance(chart.drawing, OverTime)
    assert (chart.drawing.ceiling, len(chart.drawing.trend)) == (10.0, 3)
    assert "Rising by 30.0 a month, with 95 % certainty between +30.0 and +30.0, over 6 days" in chart.about
    assert hover_words(chart, 1) == "5 Oct 2024: 2.0 points of 10 (2 answers, from 1.0 to 3.0)"
    assert session_at(chart, 1) == "s1"
    assert table_of(chart).rows[0] == ("4 Oct 2024", "1.0", "0.0", "2.0", "2")
    assert can_point(chart)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((6, 5, 4, 3, 2, 1), "Falling by 30.0 a month"),
        ((5, 6, 5, 6, 5, 6), "No clear change: between"),
        ((5, 6), "you practiced on 2 days, a trend needs 6"),
    ],
)
def test_where_a_series_goes(values, said):
    assert said in trend_words(series(*values))


def test_bands_and_units_are_shown():
    silence = series_chart(series(0.2, metric=Metric.PAUSES), None)
    assert hover_words(silence, 0).startswith("4 Oct 2024: 20.0 % of the speaking time")
    length = series_chart(series(70.0, metric=Metric.LENGTH), InterviewType.BEHAVIORAL)
    assert isinstance(length.drawing, OverTime)
    assert (length.drawing.low, length.drawing.high) == (60.0, 120.0)
    pace = series_chart(series(150.0, metric=Metric.PACE), None)
    assert "120 to 175 words a minute" in pace.about


def test_the_radar_and_the_heat_map(progress):
    radar, heat = charts_of(progress, ALL, [ChartName.SKILLS, ChartName.WEAK_SPOTS])
    assert isinstance(radar.drawing, Radar)
    assert [one.name for one in radar.drawing.rounds] == ["last 30 days"]
    assert "7 answers in the last 30 days and no answers in the 30 days before" in radar.about
    assert table_of(radar).rows[0] == ("Content quality", "–")
    assert isinstance(heat.drawing, Heat)
    assert hover_words(heat, 2) == "databases, confidence: 4.0 of 10 over 7 answers"
    assert hover_words(heat, 0) == "databases, content quality: never scored"
    assert (session_at(heat, 0), can_point(heat), hover_words(radar, 0)) == (None, False, "")


def test_only_the_weakest_categories_are_shown():
    record = ListedRecord()
    for number in range(20):
        record.hold(f"s{number}", ago(number), {Metric.CONFIDENCE: 3 + number / 10}, category=f"c{number:02}")
    (heat,) = charts_of(make_progress(record), ALL, [ChartName.WEAK_SPOTS])
    assert isinstance(heat.drawing, Heat)
    assert heat.drawing.rows == tuple(f"c{number:02}" for number in range(12))
    assert "12 of 20 categories" in heat.about


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([(6.0, 5.0)], "1 guess. Too few"),
        ([(6.0, 5.0), (6.2, 5.0), (6.1, 5.0), (6.0, 5.0), (6.2, 5.0)], "In the mean 1.1 points too high"),
        ([(4.0, 5.0), (4.2, 5.0), (4.1, 5.0), (4.0, 5.0), (4.2, 5.0)], "In the mean 0.9 points too low"),
        ([(6.0, 5.0), (4.0, 5.0), (6.0, 5.0), (4.0, 5.0), (5.0, 5.0)], "Neither too high nor too low"),
    ],
)
def test_how_well_one_judges_oneself(pairs, said):
    chart = calibration_chart(judged(*pairs))
    assert said in chart.about
    assert hover_words(chart, 0) == f"your guess {pairs[0][0]:.1f}, score 5.0"
    assert session_at(chart, 0) == "s"


def test_how_well_labels_agree():
    agreement = Agreement(labels=5, off=0.4, same_rating=0.8, kappa=0.7)
    few, enough = (agreement_chart(judged(*[(6.0, 5.0)] * count), agreement) for count in (1, 5))
    assert "1 label. Too few" in few.about
    assert "0.4 points off in the mean and have the same rating for 80 % (kappa 0.70)" in enough.about


def test_the_shape_of_stories(progress):
    chart = star_chart(progress.shapes(ALL))
    assert "1 have no result" in chart.about
    assert hover_words(chart, 0).endswith("conflict: Situation 50 %, Action 50 %")
    assert session_at(chart, 0) == "s2"


def test_baselines_in_words():
    own = Spread(count=9, median=150.0, low=140.0, high=161.5)
    lately = Spread(count=2, median=155.0, low=150.0, high=160.0)
    pace = Baseline(metric=Metric.PACE, own=own, lately=lately, low=120.0, high=175.0, within=0.9)
    assert baseline_words(pace) == (
        "Pace: 155 words a minute in the last 7 days; usually 150 words a minute, half of your 9 answers "
        "between 140 and 161.5; 90 % of them within the published 120 to 175."
    )
    silence = Baseline(metric=Metric.PAUSES, own=own, lately=None, low=None, high=None, within=1.0)
    assert "published" not in baseline_words(silence)
    fillers = Baseline(metric=Metric.FILLERS, own=own, lately=None, low=None, high=5.0, within=0.5)
    assert baseline_words(fillers).endswith("within the published 5 at most.")
    least = Baseline(metric=Metric.FILLERS, own=own, lately=None, low=5.0, high=None, within=0.5)
    assert baseline_words(least).endswith("within the published 5 at least.")
    few = Spread(count=2, median=150.0, low=1.0, high=2.0)
    first = Baseline(metric=Metric.PACE, own=few, lately=None, low=120.0, high=175.0, within=1.0)
    assert baseline_words(first) == "Pace: 150 words a minute so far (2 answers, your usual takes 5)."


def test_insights_in_words():
    rise, fall = (series(*values).trend for values in ((1, 2, 3, 4, 5, 6), (6, 5, 4, 3, 2, 1)))
    assert rise
    assert fall
    said = {
        ResultsMissing(missing=6, answers=9, gap=Gap(mean=1.4, error=0.2)): (
            "Results missing in 6 of 9 behavioral answers; when present, overall +1.4."
        ),
        ResultsMissing(missing=6, answers=9, gap=None): "Results missing in 6 of 9 behavioral answers.",
        Moving(metric=Metric.OVERALL, trend=rise): "Overall score rose by 30.0 a month",
        Moving(metric=Metric.OVERALL, trend=fall): "Overall score fell by 30.0 a month",
        OtherThisWeek(metric=Metric.FILLERS, now=7.2, now_answers=8, before=4.1, before_answers=30): (
            "Filler words: 7.2 a minute in the last 7 days (8 answers), 4.1 a minute before (30 answers)."
        ),
        WeakPlace(category="conflict", skill=Skill.CONFIDENCE, mean=4.2, answers=5, elsewhere=6.3): (
            "Weakest spot: confidence in conflict, 4.2 over 5 answers; 6.3 elsewhere."
        ),
        Misjudged(above=1.3, guesses=10): "Your guesses are 1.3 points too high in the mean (10 guesses).",
        Misjudged(above=-1.3, guesses=10): "Your guesses are 1.3 points too low in the mean (10 guesses).",
        OverusedStory(tellings=(telling(1), telling(2), telling(3)), words=()): (
            "One story answered 3 different questions. Prepare another one."
        ),
    }
    for insight, sentence in said.items():
        assert insight_words(insight).startswith(sentence)


def test_stories_in_words():
    tellings = [telling(1), telling(2), telling(3), telling(4, stages="", category="ethics", text="Nothing.")]
    said = story_words(stories_of(tellings, competencies=["teamwork"]))
    assert said[:3] == (
        "With a story of what you did and what came of it: conflict (3).",
        "Answered, but no story with a result was found: ethics.",
        "Not asked yet: teamwork.",
    )
    assert said[3].startswith("One story answered 3 different questions (shared words: ")


def test_what_is_said_beside_the_charts(progress):
    texts = progress_texts(progress, ALL)
    by_key = {group.key: texts.of(group) for group in GROUPS}
    assert by_key["scores"] == ()
    assert by_key["speaking"][0].startswith("Pace: usually 140")
    assert by_key["content"][0].startswith("With a story")
    nothing = progress_texts(make_progress(ListedRecord()), ALL)
    assert nothing.of(GROUPS[1]) == (NO_BASELINES,)


def test_the_first_chart_comes_with_the_kinds(progress):
    services = SimpleNamespace(progress=progress, history=SimpleNamespace(kinds=lambda: "kinds"))
    kinds, is_any, charts = first_of(services, ALL, ChartName.OVERALL)
    assert (kinds, is_any, len(charts)) == ("kinds", True, 1)
    assert first_of(services, ALL, ChartName.FILLERS)[1]


def test_files_have_names():
    assert suggested_name(ChartName.WEAK_SPOTS) == "weak-spots.png"
    assert saved_words("it.png") == "Saved it.png."


def test_a_look_follows_theme_and_text_size():
    assert chart_look(is_dark=True) == DARK_LOOK
    assert chart_look(is_dark=False, text_percent=200).text_px == 2 * LIGHT_LOOK.text_px
