"""What reports say, and the numbers of a period, counted by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.questions import ListedQuestions, make_question
from fakes.record import ListedRecord
from fakes.sessions import NOON, make_answer, make_wish
from fakes.store import MemorySessionStore
from support.looking_back import session
from support.progress import NOW, NoCharts, Noon, SomeLabels, ago, make_progress
from support.reported import CARD, StillClock, question, response

from mockinterview.domain import report as values
from mockinterview.domain.progress import Metric
from mockinterview.domain.vocabulary import InterviewType, Status
from mockinterview.ports.printing import Printed
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
from mockinterview.practice.reporting import Reporting
from mockinterview.screens import report_period
from mockinterview.screens.report import UNPRINTABLE, made_sentences, session_report
from mockinterview.screens.report_period import period_report


@pytest.fixture
def store():
    return MemorySessionStore()


@pytest.fixture
def reporting(store):
    return Reporting(store=store, clock=StillClock(), press=None, card=lambda: CARD)


def said(blocks):
    """Return the text of every paragraph and heading."""
    return [
        "".join(piece.text for piece in block.pieces) if isinstance(block, values.Paragraph) else block.text
        for block in blocks
        if isinstance(block, values.Paragraph | values.Heading)
    ]


def cover_of(report):
    return report.summary[0]


def bars_of(report):
    return {
        line.name: line for block in report.summary if isinstance(block, values.Bars) for line in block.lines
    }


def test_what_was_kept_without_a_score(reporting):
    kept = [response(1, id=f"r{n}", attempt=n, score=None, feedback=()) for n in (1, 2)]
    report = session_report(reporting, session(question(1, *kept)))
    texts = said(report.blocks)
    assert "Not scored. This answer was kept without a score." in texts
    assert "One of the takes could not be assessed." in texts
    assert not any(isinstance(block, values.Table | values.Advice) for block in report.blocks)
    assert cover_of(report).overall is None


def test_silence_is_told(reporting):
    silent = make_answer(text="", words=(), hesitations=(), notice="The microphone was lost.")
    report = session_report(reporting, session(question(1, response(1, answer=silent))))
    assert "The microphone was lost." in said(report.blocks)


def test_a_guess_stands_beside_the_score(reporting):
    report = session_report(reporting, session(question(1, response(1, guess=9.0))))
    assert any("You guessed 9.0:" in text for text in said(report.blocks))


def test_the_session_is_the_mean_of_its_answers(reporting):
    held = session(question(1, response(1, id="a")), question(2, response(2, id="b")))
    report = session_report(reporting, held)
    score = held.asked[0].responses[0].score
    assert cover_of(report).overall == pytest.approx(score.overall)
    assert (cover_of(report).low, cover_of(report).high) == (4.2, 6.9)
    assert score.overall == pytest.approx((0.35 * 4.7 + 0.25 * 6.0) / 0.6)
    assert cover_of(report).score == "Average, 5.2 of 10"
    assert bars_of(report)["Content quality"].points == pytest.approx(0.3 * (9 + 4 + 1) + 0.1 * 5)


def test_where_a_report_is_and_what_is_not_in_it(tmp_path):
    printed = Printed(pdf=b"", pages=1, unprintable=())
    assert list(made_sentences(printed, tmp_path / "a.pdf")) == ["The report is in a.pdf, 1 page."]
    lacking = replace(printed, pages=2, unprintable=("李", "🚀"))
    assert list(made_sentences(lacking, tmp_path / "a.pdf")) == [
        "The report is in a.pdf, 2 pages.",
        f"{UNPRINTABLE}: 李 🚀",
    ]


def held_weeks(store):
    """Hold four sessions in the record and the store; return the record."""
    record = ListedRecord()
    for n, (overall, content) in enumerate([(5.0, 4.0), (6.0, 5.0), (7.0, 9.0), (9.0, 9.5)]):
        at = ago(3 - n)
        record.hold(f"s{n}", at, {Metric.OVERALL: overall, Metric.CONTENT_QUALITY: content})
        store.begin(f"s{n}", make_wish(profile="Ada"), (), at=at)
        store.finish(f"s{n}", Status.COMPLETED, overall=overall, at=at)
    return record


def test_a_period_is_the_median_of_its_sessions(reporting, store):
    wanted = RecordFilter(profile="Ada", since=ago(10), until=NOW + timedelta(seconds=1))
    report = period_report(reporting, make_progress(held_weeks(store)), wanted)
    cover = cover_of(report)
    assert (cover.overall, cover.low, cover.high) == (6.5, 5.75, 7.5)
    assert cover.score == "Average, 6.5 of 10"
    assert cover.sentence.startswith(
        "The median of 4 sessions; half of them are between 5.8 and 7.5. Too few"
    )
    assert cover.lines[0] == "Ada"
    assert cover.lines[2] == "4 sessions with 4 assessed answers, on 4 days."
    assert bars_of(report)["Content quality"].points == 7.0
    (table,) = (block for block in report.blocks if isinstance(block, values.Table))
    assert [row[-1] for row in table.rows] == [
        *("Excellent, 9.0 of 10", "Good, 7.0 of 10", "Average, 6.0 of 10", "Average, 5.0 of 10"),
    ]


def test_one_session_has_no_median(reporting, store):
    wanted = RecordFilter(profile="Ada", since=ago(0.5), type=InterviewType.TECHNICAL_SOFTWARE, company="x")
    report = period_report(reporting, make_progress(held_weeks(store)), wanted)
    assert cover_of(report).sentence.startswith("The one session of this period.")
    assert cover_of(report).title == "Software engineering, X"


def test_charts_without_a_drawing_come_last(reporting, store):
    report = period_report(reporting, make_progress(held_weeks(store)), RecordFilter(profile="Ada"))
    drawn = [block.chart.drawing is not None for block in report.blocks if isinstance(block, values.Figure)]
    assert drawn == sorted(drawn, reverse=True)
    assert {True, False} == set(drawn)


def test_earlier_sessions_are_counted_where_there_are_too_many(reporting, store, monkeypatch):
    monkeypatch.setattr(report_period, "MOST_SESSIONS", 3)
    report = period_report(reporting, make_progress(held_weeks(store)), RecordFilter(profile="Ada"))
    assert "And 1 earlier ones." in said(report.blocks)


def test_everybody_together(reporting, store):
    report = period_report(reporting, make_progress(held_weeks(store)), RecordFilter())
    assert report.person == "Everybody on this computer"
    assert report.foot.startswith(f"Mock Interview, {NOON.day} March 2026")


def test_nothing_is_claimed_of_no_sessions(reporting):
    progress = Progress(
        record=ListedRecord(),
        labels=SomeLabels(),
        bank=ListedQuestions([make_question()]),
        clock=Noon(),
        charts=NoCharts(),
    )
    report = period_report(reporting, progress, RecordFilter())
    assert cover_of(report).sentence == "No session of this period counts in statistics."
    assert cover_of(report).score == "Not assessed"
    assert report.title == "Progress report: no sessions"
    assert "Stories" not in said(report.summary)
    assert bars_of(report) == {}
