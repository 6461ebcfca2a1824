"""Progress: read, narrowed, pointed at, opened, shown as a table and saved."""

from datetime import timedelta

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_answer, make_response, make_wish
from gui.pages.progress_driver import ProgressDriver
from PySide6.QtCore import QPoint, Qt

from mockinterview.domain.chart import ChartName
from mockinterview.domain.vocabulary import InterviewType, Status
from mockinterview.gui.places import Place
from mockinterview.gui.theme.palette import DARK, LIGHT
from mockinterview.screens.chart_look import DARK_LOOK, LIGHT_LOOK
from mockinterview.screens.progress_page import HIDE_TABLE, NO_MATCH, NO_SESSIONS, POINT_AT, SHOW_TABLE

SESSIONS = 8


@pytest.fixture
def held(services):
    """Sessions on as many days, the odd ones for a company."""
    for number in range(SESSIONS):
        wish = make_wish(
            type=InterviewType.BEHAVIORAL if number < 2 else InterviewType.TECHNICAL_SOFTWARE,
            company="google" if number % 2 else None,
        )
        questions = [make_question(id=f"q{number}", type=wish.type)]
        services.store.begin(f"session-{number}", wish, questions, at=NOON + timedelta(days=number))
        answer = make_answer(audio_file=None)
        response = make_response(1, id=f"response-{number}", answer=answer)
        services.store.save_response(f"session-{number}", response)
        services.store.finish(f"session-{number}", Status.COMPLETED, overall=6.0, at=NOON)
    return services


@pytest.fixture
def progress(held, window, qtbot, at_rest):
    driver = ProgressDriver(window, qtbot, at_rest)
    driver.go()
    return driver


@pytest.fixture
def gone(window):
    """Where the window was asked to go."""
    visits = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(visits.append)
    return visits


def test_without_sessions_it_says_what_will_be_here(window, qtbot, at_rest):
    driver = ProgressDriver(window, qtbot, at_rest)
    driver.go()
    assert NO_SESSIONS.name in driver.texts
    driver.press(NO_SESSIONS.action)
    assert window.place is Place.PRACTICE


def test_the_charts_of_a_group_are_drawn(progress):
    assert [card.name for card in progress.cards] == [
        *("overall", "content_quality", "communication", "confidence", "technical_accuracy", "skills")
    ]
    overall = progress.card(ChartName.OVERALL)
    assert len(overall.view.spots) == SESSIONS
    assert overall.view.accessibleName().startswith(f"Overall score. Means of {SESSIONS} sessions")
    assert "No clear change" in overall.about.text()


def test_other_groups(progress):
    progress.press("Way of speaking")
    assert [card.name for card in progress.cards] == ["fillers", "pace", "pauses", "length"]
    assert any(text.startswith("Pace: usually 134 words a minute") for text in progress.texts)
    progress.press("What to work on")
    assert any(text.startswith("Answered, but no story with a result was found") for text in progress.texts)
    progress.press("How far to trust scores")
    assert any(text.startswith("There are no guesses yet") for text in progress.texts)


def test_a_mark_says_its_session_and_leads_to_it(progress, gone):
    overall = progress.card(ChartName.OVERALL)
    assert overall.said.text() == POINT_AT
    progress.point(overall, progress.mark(overall, 2))
    assert overall.said.text().startswith("3 Mar 2026: ")
    progress.click(overall, progress.mark(overall, 2))
    assert [(visit.place, visit.session_id) for visit in gone] == [(Place.SESSION, "session-2")]


def test_away_from_marks_there_is_nothing_to_open(progress, gone):
    overall = progress.card(ChartName.OVERALL)
    progress.point(overall, progress.mark(overall, 2))
    progress.point(overall, QPoint(2, 2))
    assert overall.said.text() == POINT_AT
    progress.click(overall, QPoint(2, 2))
    assert gone == []


def test_marks_are_walked_by_keyboard(progress, gone):
    overall = progress.card(ChartName.OVERALL)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        progress.key(overall, key)
    assert overall.view.at == SESSIONS - 3
    assert overall.view.accessibleDescription() == overall.said.text()
    progress.key(overall, Qt.Key.Key_Return)
    assert [visit.session_id for visit in gone] == [f"session-{SESSIONS - 3}"]


def test_it_is_narrowed(progress):
    progress.filter("Company", "Google")
    assert len(progress.card(ChartName.OVERALL).view.spots) == SESSIONS // 2
    progress.filter("Type", "Behavioral")
    assert len(progress.card(ChartName.OVERALL).view.spots) == 1
    assert "a trend needs 6" in progress.card(ChartName.OVERALL).about.text()
    progress.filter("When", "Last 30 days")
    assert NO_MATCH.name in progress.texts
    progress.press(NO_MATCH.action)
    assert len(progress.card(ChartName.OVERALL).view.spots) == SESSIONS


def test_what_is_left_out_of_statistics_goes_at_once(progress, held, window):
    held.history.exclude(["session-0"], excluded=True)
    window.desk.changes.sessions.emit()
    progress.wait()
    assert len(progress.card(ChartName.OVERALL).view.spots) == SESSIONS - 1


def test_the_numbers_behind_a_chart(progress):
    overall = progress.card(ChartName.OVERALL)
    progress.press(SHOW_TABLE, within=overall)
    model = overall.table.model()
    assert (model.rowCount(), model.columnCount()) == (SESSIONS, 5)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Day"
    assert model.data(model.index(2, 0)) == "3 Mar 2026"
    progress.press(HIDE_TABLE, within=overall)
    assert overall.table.isHidden()


@pytest.mark.parametrize(("name", "begins"), [("it.png", b"\x89PNG"), ("it.svg", b"<?xml")])
def test_a_chart_is_saved(progress, tmp_path, name, begins):
    progress.card(ChartName.OVERALL).save(tmp_path / name)
    progress.wait()
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert name in progress.window.toast.said.text()


def test_a_folder_that_cannot_be_written_is_said(progress, tmp_path):
    progress.card(ChartName.OVERALL).save(tmp_path / "missing" / "it.png")
    progress.wait()
    assert "can't be written" in progress.window.banner.said.text()


def test_it_is_drawn_anew_for_another_theme_or_size(progress):
    overall = progress.card(ChartName.OVERALL)
    light, place = overall.view.ground_color, progress.mark(overall, 7)
    progress.window.desk.theme.apply(theme="dark")
    progress.wait()
    assert overall.view.ground_color.lightness() < light.lightness()
    progress.window.resize(progress.window.width() + 300, progress.window.height())
    progress.wait()
    assert progress.mark(overall, 7).x() > place.x()
    progress.window.desk.theme.apply(theme="light")


def test_the_looks_of_charts_are_those_of_the_themes():
    for look, palette in ((LIGHT_LOOK, LIGHT), (DARK_LOOK, DARK)):
        assert look.ground == palette.surface
        assert (look.ink, look.muted, look.line) == (palette.ink, palette.muted, palette.line)
        assert (look.accent, look.accent_soft, look.other) == (
            palette.accent,
            palette.accent_soft,
            palette.fair,
        )
