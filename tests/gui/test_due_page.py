"""What is due: listed with reasons, started in one press, drilled, planned, saved for a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from fakes.sessions import make_response, make_score, make_wish
from gui.pages.due_driver import DueDriver
from PySide6.QtWidgets import QFileDialog

from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import Channel, InterviewType, Skill, Status
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Text
from mockinterview.screens.due_page import (
    DRILL_START,
    LEECH,
    NO_DRILL,
    NOTHING_YET,
    SEE_DUE,
    START_ALL,
    START_CHOSEN,
    START_ONE,
)
from mockinterview.screens.plan_page import FORGET, FORGOTTEN, MAKE, MAKE_ANEW, NO_PLAN, SAVE, SAVED


def score_of(points):
    parts = (Part(name="specificity", value=points, weight=1.0),)
    return make_score(skills=(SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),))


@pytest.fixture
def hold(services):
    """Hold a session so many days ago in which the first questions of the bank were worth so many points."""
    bank = [one for one in services.bank.questions() if one.type is InterviewType.BEHAVIORAL]

    def hold(*points, days):
        at = datetime.now(UTC) - timedelta(days=days)
        session_id = f"session-{days}"
        services.store.begin(session_id, make_wish(channel=Channel.TYPED), bank[: len(points)], at=at)
        for position, value in enumerate(points, start=1):
            response = make_response(
                position, id=f"{session_id}-{position}", score=score_of(value), answered_at=at
            )
            services.store.save_response(session_id, response)
        services.store.finish(session_id, Status.COMPLETED, overall=5.0, at=at)
        return [question.shown for question in bank[: len(points)]]

    services.settings.set("practice_channel", "typed")
    return hold


@pytest.fixture
def due(window, qtbot, at_rest):
    return DueDriver(window, qtbot, at_rest)


@pytest.fixture
def gone(window):
    """Where the window was asked to go."""
    visits = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(visits.append)
    return visits


def asked(gone):
    (visit,) = gone
    assert visit.place is Place.INTERVIEW
    return [question.shown for question in visit.prepared.interview.questions]


def test_before_anything_was_answered_it_leads_to_an_interview(due, gone):
    due.go()
    assert set(NOTHING_YET[:2]) <= set(due.texts)
    assert NO_DRILL not in due.texts
    due.press(NOTHING_YET[2])
    assert [visit.place for visit in gone] == [Place.PRACTICE]


def test_nothing_is_due_today(due, hold):
    hold(9.0, days=1)
    due.go()
    assert "Nothing is due today" in due.texts
    assert any(text.startswith("The next question comes back on ") for text in due.texts)
    assert NO_DRILL in due.texts
    assert not {START_ALL, START_ONE, START_CHOSEN, DRILL_START} & set(due.buttons)


def test_all_is_started_in_one_press(due, hold, gone):
    first, second, _ = hold(3.0, 6.0, 9.0, days=3)
    due.go()
    assert due.questions == [first, second]
    assert any(text.startswith("Due today: 2 questions, about ") for text in due.texts)
    assert "Poor, 3.0 of 10, 3 days ago. Due for 2 days." in due.texts
    assert due.window.focusWidget() is due.page.due.all
    due.press(START_ALL)
    assert asked(gone) == [first, second]


def test_some_are_started_where_some_are_chosen(due, hold, gone):
    _, second = hold(3.0, 6.0, days=3)
    due.go()
    assert START_CHOSEN not in due.buttons
    due.check(second)
    due.window.desk.changes.sessions.emit()
    due._at_rest()
    due.press(START_CHOSEN)
    assert asked(gone) == [second]


def test_a_single_question_needs_no_choice(due, hold, gone):
    (only,) = hold(3.0, days=3)
    due.go()
    assert START_CHOSEN not in due.buttons
    assert not due.page.due.lines[0].box.isVisible()
    due.press(START_ONE)
    assert asked(gone) == [only]


def test_what_keeps_failing_comes_with_advice(due, hold):
    for days in (15, 12, 9, 6, 3):
        hold(3.0, days=days)
    due.go()
    assert any(text.startswith(f"{LEECH}. It went poorly 4 times since the first.") for text in due.texts)


def test_after_a_gap_an_easy_one_comes_first(due, hold):
    first, second = hold(3.0, 9.0, days=40)
    due.go()
    assert any(text.startswith("Welcome back after 40 days. An easy one comes first.") for text in due.texts)
    assert due.questions == [second, first]


def test_the_drill_is_started(due, hold, gone):
    hold(3.0, 5.0, 6.0, days=3)
    due.go()
    assert "Content quality: 4.7 of 10 over your last 3 answers." in due.texts
    due.press(DRILL_START)
    assert len(asked(gone)) == 5


def test_what_cannot_be_started_is_said_and_can_be_tried_again(due, hold, services, gone):
    hold(3.0, days=3)
    due.go()
    services.bank.retire(due.page.due.lines[0].question_id, retired=True)
    due.press(START_ONE)
    assert gone == []
    assert "No question is due today." in _said(due.window.banner)
    assert START_ONE in due.buttons


def test_a_plan_is_made_saved_and_forgotten(due, tmp_path, monkeypatch):
    due.go()
    assert NO_PLAN in due.texts
    assert SAVE not in due.buttons
    due.press(MAKE)
    on = date.today() + timedelta(days=21)
    assert any(f"{on.day} {on:%B %Y}, 21 days from now" in text for text in due.texts)
    file = tmp_path / "plan.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    due.page.plan.time.choose("07:00")
    due.press(SAVE)
    assert b"T070000" in file.read_bytes()
    assert SAVED in _said(due.window.toast)
    assert MAKE_ANEW in due.buttons
    due.press(FORGET)
    assert NO_PLAN in due.texts
    assert FORGOTTEN in _said(due.window.toast)


def test_a_file_that_is_not_chosen_is_not_written(due, monkeypatch, tmp_path):
    due.go()
    due.press(MAKE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    due.press(SAVE)
    assert list(tmp_path.glob("*.ics")) == []


def test_days_in_a_row_follow_the_setting(due, hold, services):
    for days in (0, 1, 2):
        hold(9.0, days=days)
    due.go()
    assert "You practiced on 3 of the last 30 days." in due.texts
    assert not due.page.streak.is_on
    due.page.streak.box.click()
    due._at_rest()
    assert services.settings.get("streak") is True
    assert "You practiced on 3 of the last 30 days. 3 days in a row." in due.texts


def test_the_practice_page_leads_here(due, hold, window, at_rest):
    hold(3.0, 6.0, days=3)
    window.go(Visit(Place.PRACTICE))
    at_rest()
    card = window.page(Place.PRACTICE).due
    assert any("2 questions, about" in label.text() for label in card.findChildren(Text))
    assert card.open.text() == SEE_DUE
    card.open.click()
    at_rest()
    assert window.place is Place.DUE


def _said(line):
    return " ".join(label.text() for label in line.findChildren(Text))
