"""The history as it is read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from fakes.sessions import NOON, make_wish

from mockinterview.domain.session import SessionSummary
from mockinterview.domain.vocabulary import InterviewType, Status
from mockinterview.ports import SessionFilter, SessionOrder
from mockinterview.screens import history_page as page

TODAY = date(2026, 3, 1)
SUMMARY = SessionSummary(
    id="session-1",
    wish=make_wish(type=InterviewType.BEHAVIORAL, company="growth-startup"),
    status=Status.COMPLETED,
    started_at=NOON,
    completed_at=NOON,
    questions=3,
    answered=2,
    overall=7.4,
)


def row(**changes):
    return page.history_row(replace(SUMMARY, **changes), today=TODAY, zone=UTC)


def test_a_row_tells_what_when_and_how_it_went():
    shown = row()
    assert (shown.interview, shown.score, shown.tone) == (
        "Behavioral, entry, Growth startup",
        "Good, 7.4 of 10",
        "good",
    )
    assert shown.details == "Today, 12:00 · 2 of 3 questions answered"
    assert shown.spoken == (
        "Behavioral, entry, Growth startup. Good, 7.4 of 10. Today, 12:00 · 2 of 3 questions answered"
    )
    assert not shown.can_resume


def test_a_row_tells_what_was_done_to_it():
    shown = row(excluded=True, bookmarked=True, wish=make_wish(), questions=1, answered=0, overall=None)
    assert shown.marks == ("Bookmarked", "Not in statistics")
    assert shown.spoken.endswith(". Bookmarked. Not in statistics")
    assert (shown.score, shown.tone, shown.is_excluded) == ("Not assessed", "muted", True)
    assert shown.details.endswith("0 of 1 question answered")


@pytest.mark.parametrize(
    ("status", "answered", "can_resume"),
    [
        (Status.IN_PROGRESS, 2, True),
        (Status.ABANDONED, 0, True),
        (Status.ABANDONED, 3, False),
        (Status.COMPLETED, 2, False),
    ],
)
def test_what_was_left_can_be_gone_on_with(status, answered, can_resume):
    shown = row(status=status, answered=answered)
    assert shown.can_resume is can_resume
    assert ("Ended early" in shown.details) is (status is Status.ABANDONED)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 1, 0, 5), "Today, 00:05"),
        (datetime(2026, 2, 28, 23, 59), "Yesterday, 23:59"),
        (datetime(2026, 2, 9, 9, 0), "Mon 9 Feb, 09:00"),
        (datetime(2025, 12, 31, 9, 0), "31 Dec 2025, 09:00"),
    ],
)
def test_times_as_they_are_said(moment, words):
    assert page.when(moment, today=TODAY) == words


def test_days_begin_at_midnight_where_one_is():
    tokyo = timezone(timedelta(hours=9))
    assert page.since_days(1, today=TODAY, zone=tokyo) == datetime(2026, 2, 28, 15, tzinfo=UTC)
    assert page.since_days(7, today=TODAY, zone=UTC) == datetime(2026, 2, 23, tzinfo=UTC)
    assert page.start_of(TODAY).tzinfo is not None


def test_counts_are_said():
    everything = SessionFilter(limit=3, offset=9, order=SessionOrder.BEST)
    assert page.total_words(10_000, wanted=everything) == "10,000 sessions"
    assert page.total_words(1, wanted=replace(everything, search="a")) == "1 session found"
    assert (page.filter_words(0), page.filter_words(2)) == ("Filters", "Filters (2 set)")
    assert page.deleted_words(1) == "Deleted 1 session with its recordings."
    assert page.deleted_words(2) == "Deleted 2 sessions with their recordings."
    assert page.excluded_words(1, excluded=True) == "Left 1 session out of statistics."
    assert page.excluded_words(3, excluded=False) == "Took 3 sessions back into statistics."
    assert (page.chosen_words(1), page.chosen_words(2)) == ("", "2 chosen")


def test_the_button_turns_when_all_chosen_are_out():
    one, out = row(), row(excluded=True)
    assert page.exclude_action(()) == page.exclude_action((one, out)) == "Leave out of statistics"
    assert page.exclude_action((out, out)) == "Count in statistics"
