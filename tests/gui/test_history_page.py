"""The history: found, opened, resumed, left out, deleted and taken back."""

from datetime import timedelta

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_answer, make_response, make_wish
from gui.pages.history_driver import HistoryDriver
from PySide6.QtCore import Qt

from mockinterview.bootstrap import build
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.vocabulary import InterviewType, Status
from mockinterview.gui.places import Place
from mockinterview.ports import SessionFilter

KINDS = (InterviewType.BEHAVIORAL, InterviewType.SYSTEM_DESIGN, InterviewType.TECHNICAL_SOFTWARE)


def hold(store, number, *, overall=6.0, status=Status.COMPLETED):
    session_id = f"session-{number}"
    wish = make_wish(type=KINDS[number % 3], company="google" if number == 1 else None)
    questions = [make_question(id=f"q{number}-{at}", text=f"Topic{number}?") for at in (1, 2)]
    store.begin(session_id, wish, questions, at=NOON - timedelta(days=number))
    answer = make_answer(text=f"answer{number}", audio_file=None)
    store.save_response(session_id, make_response(1, id=f"response-{number}", answer=answer))
    store.finish(session_id, status, overall=overall, at=NOON)


@pytest.fixture
def history(window, qtbot, at_rest, services):
    for number, overall in enumerate((6.0, 9.0, None)):
        hold(services.store, number, overall=overall)
    driver = HistoryDriver(window, qtbot, at_rest)
    driver.go()
    return driver


@pytest.fixture
def gone(window):
    """Where the window was asked to go."""
    visits = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(visits.append)
    return visits


def ids(services):
    return [line.id for line in services.store.list(SessionFilter())]


def test_sessions_are_listed_newest_first(history):
    assert [row.partition(",")[0] for row in history.rows] == [
        "Behavioral",
        "System design",
        "Software engineering",
    ]
    assert "Excellent, 9.0 of 10" in history.rows[1]
    assert "3 sessions" in history.texts


def test_an_empty_history_leads_to_practice(window, qtbot, at_rest, gone):
    driver = HistoryDriver(window, qtbot, at_rest)
    driver.go()
    assert "No sessions yet" in driver.texts
    driver.press("Start an interview")
    assert [visit.place for visit in gone] == [Place.PRACTICE]


def test_typing_finds_words_of_questions_and_answers(history):
    history.search("answer1")
    assert len(history.rows) == 1
    assert "1 session found" in history.texts
    history.search("topic2 answ")
    assert len(history.rows) == 1
    history.search("zebra")
    assert "No session fits" in history.texts
    history.press("Clear search and filters")
    assert len(history.rows) == 3


def test_filters_narrow_the_list_and_say_how_many_are_set(history):
    history.filter("Type", "System design")
    assert len(history.rows) == 1
    history.filter("Company", "Google")
    assert history.offers("Filters (2 set)")
    history.filter("Score", "Poor, below 5")
    assert history.rows == []
    history.press("Clear search and filters")
    history.filter("Score", "Between…")
    assert len(history.rows) == 2
    history.filter("When", "Today")
    assert history.rows == []


def test_the_order_can_be_chosen(history):
    history.filter("Order", "Best score first")
    assert history.rows[0].startswith("System design")


def test_enter_opens_a_session(history, gone):
    history.key(Qt.Key.Key_Down)
    history.key(Qt.Key.Key_Return)
    assert [(visit.place, visit.session_id) for visit in gone] == [(Place.SESSION, "session-1")]


def test_a_session_that_was_left_is_gone_on_with(history, gone, services):
    history.choose(0)
    assert not history.offers("Go on with it")
    hold(services.store, 3, status=Status.ABANDONED)
    history.go()
    history.choose(3)
    history.press("Go on with it")
    (visit,) = gone
    assert visit.place is Place.INTERVIEW
    assert visit.prepared.interview.position == 2


def test_several_are_deleted_and_taken_back(history, services):
    history.choose(0, 2)
    assert "2 chosen" in history.texts
    history.press("Delete")
    assert len(history.rows) == 1
    assert ids(services) == ["session-1"]
    assert history.window.toast.said.text() == "Deleted 2 sessions with their recordings."
    history.press("Undo")
    assert len(history.rows) == 3
    assert ids(services) == ["session-0", "session-1", "session-2"]


def test_what_is_not_taken_back_is_removed(history, services, qtbot, at_rest):
    history.choose(0)
    history.key(Qt.Key.Key_Delete)
    assert services.history.empty_bin() == 1
    assert ids(services) == ["session-1", "session-2"]
    assert len(history.rows) == 2
    history.press("Undo")
    assert "A session is not there any more." in history.window.banner.said.text()


def test_the_end_of_the_program_removes_what_was_deleted(mockinterview):
    for is_left in (True, False):
        app = build(mockinterview.home)
        if is_left:
            hold(app.store, 1)
            app.history.delete(["session-1"])
        assert bool(app.history.find(SessionFilter()).total) is False
        if not is_left:
            with pytest.raises(NotInStore):
                app.history.restore(["session-1"])
        app.close()


def test_sessions_are_left_out_of_statistics(history):
    history.choose(0, 1)
    history.press("Leave out of statistics")
    assert ["Not in statistics" in row for row in history.rows] == [True, True, False]
    history.filter("Marked", "Not in statistics")
    assert len(history.rows) == 2
    history.choose(0)
    history.press("Count in statistics")
    assert len(history.rows) == 1


def test_what_another_page_changes_is_seen(history, services, at_rest):
    services.store.bookmark("session-1", 1, bookmarked=True)
    history.window.desk.changes.sessions.emit()
    at_rest()
    assert "Bookmarked" in history.rows[1]


def test_a_visit_can_bring_words_to_search_for(history):
    history.go(text="answer2")
    assert len(history.rows) == 1


def test_a_long_history_is_fetched_as_one_scrolls(history, services, at_rest):
    for number in range(3, 230):
        hold(services.store, number)
    history.go()
    assert len(history.rows) == 200
    assert "230 sessions" in history.texts
    history.page.bench.view.scrollToBottom()
    at_rest()
    history.page.bench.view.scrollToBottom()
    at_rest()
    assert len(history.rows) == 230
