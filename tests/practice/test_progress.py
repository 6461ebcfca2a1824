"""Series, skills, baselines and shapes, by hand and against pandas."""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest
from fakes.record import ListedRecord
from fakes.sessions import make_score
from support.progress import ALL, NOW, ago, make_progress, telling

from mockinterview.domain.chart import ChartName
from mockinterview.domain.errors import StoreError
from mockinterview.domain.label import Label, Verdict
from mockinterview.domain.progress import Metric, PracticedSession, day_of
from mockinterview.domain.score import Stage
from mockinterview.domain.vocabulary import Channel, InterviewType, Skill
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress_data import progress_data
from mockinterview.screens.chart_look import LIGHT_LOOK
from mockinterview.screens.progress_page import charts_of


@pytest.fixture
def record():
    return ListedRecord()


@pytest.fixture
def progress(record):
    return make_progress(record)


def test_a_day_is_counted_where_the_person_is():
    assert day_of(datetime(1970, 1, 2, 6, tzinfo=UTC), UTC) == 1.25


def test_series_are_means_with_their_ends(progress, record):
    record.hold("b", ago(1), {Metric.OVERALL: 4.0, Metric.PACE: 150.0}, {Metric.OVERALL: 8.0})
    record.hold("a", ago(2), {Metric.OVERALL: 5.0})
    record.hold("empty", ago(0))
    overall, pace = progress.series(ALL, [Metric.OVERALL, Metric.PACE])
    assert [(one.session_id, one.low, one.mean, one.high, one.answers) for one in overall.points] == [
        ("a", 5.0, 5.0, 5.0, 1),
        ("b", 4.0, 6.0, 8.0, 2),
    ]
    assert [one.session_id for one in pace.points] == ["b"]
    assert (overall.days, overall.trend) == (2, None)


def test_series_are_those_of_pandas(progress, record):
    rows = [(f"s{n}", ago(40 - n), 4 + (n * 7 % 5) + k / 3) for n in range(20) for k in range(3)]
    for name in dict.fromkeys(row[0] for row in rows):
        mine = [row for row in rows if row[0] == name]
        record.hold(name, mine[0][1], *({Metric.OVERALL: value} for _, _, value in mine))
    (series,) = progress.series(ALL, [Metric.OVERALL])
    frame = pd.DataFrame(rows, columns=["session", "at", "value"]).groupby("session", sort=False)["value"]
    expected = frame.agg(["mean", "min", "max", "count"])
    found = pd.DataFrame(
        [(p.mean, p.low, p.high, p.answers) for p in series.points],
        index=[p.session_id for p in series.points],
    )
    assert found.to_numpy() == pytest.approx(expected.to_numpy())


def test_skills_of_this_month_and_the_one_before(progress, record):
    record.hold("now", ago(3), {Metric.CONTENT_QUALITY: 7.0}, {Metric.CONTENT_QUALITY: 9.0})
    record.hold("before", ago(40), {Metric.CONTENT_QUALITY: 5.0})
    record.hold("long ago", ago(80), {Metric.CONTENT_QUALITY: 1.0})
    content = progress.skills(ALL)[0]
    assert content.skill is Skill.CONTENT_QUALITY
    assert content.now
    assert content.before
    assert (content.now.median, content.now.count) == (8.0, 2)
    assert (content.before.median, content.before.count) == (5.0, 1)
    assert progress.skills(ALL)[1].now is None


def test_weak_spots_by_category_and_skill(progress, record):
    record.hold("a", ago(1), {Metric.CONFIDENCE: 3.0}, {Metric.CONFIDENCE: 5.0}, category="sql")
    record.hold("b", ago(2), {Metric.CONFIDENCE: 9.0, Metric.COMMUNICATION: 8.0}, category="caching")
    assert [(spot.category, spot.skill, spot.mean, spot.answers) for spot in progress.weak_spots(ALL)] == [
        ("caching", Skill.COMMUNICATION, 8.0, 1),
        ("caching", Skill.CONFIDENCE, 9.0, 1),
        ("sql", Skill.CONFIDENCE, 4.0, 2),
    ]


def test_labels_beside_the_scores_of_that_time(record):
    score = make_score()
    verdict = Verdict(points=6.0)
    labels = [
        Label(
            id=number,
            question_id="q",
            response_id=response,
            channel=Channel.SPOKEN,
            score=score,
            verdict=verdict,
            created_at=NOW,
        )
        for number, response in enumerate(("there", "gone", None))
    ]
    record.response_sessions = {"there": PracticedSession("s", ago(4), InterviewType.BEHAVIORAL)}
    progress = make_progress(record, *labels)
    judged, agreement = progress.labelled(ALL)
    assert [(one.session_id, one.given, one.scored) for one in judged] == [("s", 6.0, score.overall)]
    assert agreement
    assert (agreement.labels, agreement.same_rating) == (
        1,
        float(verdict.rating is score.rating),
    )
    assert progress.labelled(RecordFilter(since=NOW)) == ((), None)


def test_shapes_are_shares_of_time_or_words(progress, record):
    timed = (
        Stage(name="action", first=0, last=5, start=0.0, end=30.0),
        Stage(name="result", first=5, last=6, start=30.0, end=40.0),
        Stage(name="action", first=6, last=9, start=40.0, end=80.0),
    )
    spoken = telling(1)
    record.tellings = [
        telling(0, stages=""),
        replace(spoken, stages=timed),
        telling(2),
    ]
    first, second = progress.shapes(ALL)
    assert first.shares == {"action": 0.875, "result": 0.125}
    assert first.seconds == {"action": 70.0, "result": 10.0}
    assert second.shares == pytest.approx({"situation": 1 / 3, "action": 1 / 3, "result": 1 / 3})
    assert second.seconds == {}


def test_baselines_against_the_band_and_the_usual(progress, record):
    for number, (pace, length) in enumerate(((110, 50), (130, 70), (150, 90), (180, 200), (160, 110))):
        record.hold(f"s{number}", ago(30 - 6 * number), {Metric.PACE: pace, Metric.LENGTH: length})
    pace, length = progress.baselines(ALL)
    assert (pace.metric, pace.low, pace.high, pace.within) == (Metric.PACE, 120.0, 175.0, 0.6)
    expected = pd.Series([110, 130, 150, 180, 160]).quantile([0.25, 0.5, 0.75]).tolist()
    assert [pace.own.low, pace.own.median, pace.own.high] == expected
    assert pace.lately
    assert (pace.lately.count, pace.lately.median) == (1, 160.0)
    assert (length.high, length.within) == (180.0, 0.6)
    (told,) = (
        one
        for one in progress.baselines(RecordFilter(type=InterviewType.TECHNICAL_SOFTWARE))
        if one.metric is Metric.LENGTH
    )
    assert told.high == 180.0
    assert progress.baselines(RecordFilter(type=InterviewType.BEHAVIORAL)) == ()


def test_the_data_have_their_keys(progress, record):
    for number in range(7):
        record.hold(f"s{number}", ago(10 - number), {Metric.OVERALL: 5.0 + number, Metric.PACE: 140.0})
    record.tellings = [telling(n) for n in range(3)]
    data = progress_data(progress, ALL)
    assert list(data) == [
        *("series", "skills", "weak_spots", "calibration", "labels", "agreement", "stories", "baselines")
    ]
    assert set(data["series"]) == {metric.value for metric in Metric}
    overall = data["series"]["overall"]
    assert (overall["days"], overall["trend"]["direction"]) == (7, "rising")
    assert set(overall["sessions"][0]) == set("session_id day mean low high answers".split())
    assert data["series"]["length"]["trend"] is None
    assert data["stories"]["overused"][0]["answers"] == [["s0", 1], ["s1", 1], ["s2", 1]]
    assert data["baselines"][0]["band"] == [120.0, 175.0]


def test_a_chart_is_saved_by_the_end_of_its_name(progress, tmp_path):
    (chart,) = charts_of(progress, ALL, [ChartName.OVERALL])
    for name, kind in (("it.svg", b"svg"), ("it.png", b"png"), ("it", b"png")):
        progress.save(chart, LIGHT_LOOK, tmp_path / name)
        assert (tmp_path / name).read_bytes() == kind
    with pytest.raises(StoreError, match="can't be written"):
        progress.save(chart, LIGHT_LOOK, tmp_path / "missing" / "it.png")
