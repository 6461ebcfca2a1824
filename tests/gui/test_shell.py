"""The window around the pages: where one is, what it says, what it remembers."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mockinterview.bootstrap import build
from mockinterview.domain.errors import StoreError
from mockinterview.gui.app import _Unhandled, furnish
from mockinterview.gui.page import Page
from mockinterview.gui.places import IN_NAVIGATION, UNDISTURBED, Place, Visit
from mockinterview.gui.shell import PAGES
from mockinterview.gui.widgets import Loading
from mockinterview.practice.conduct import BUG_SENTENCE


def test_every_place_has_a_page():
    assert set(PAGES) == set(Place)


def test_the_navigation_leads_to_every_page(window, at_rest):
    for place in IN_NAVIGATION:
        window.navigation.buttons[place].click()
        at_rest()
        assert window.place is place
        assert window.navigation.buttons[place].isChecked()


@pytest.mark.parametrize("place", IN_NAVIGATION)
def test_the_keyboard_is_on_the_page_one_went_to(window, place, at_rest, qtbot):
    window.activateWindow()
    window.navigation.buttons[place].setFocus()
    window.navigation.buttons[place].click()
    at_rest()
    assert window.page(place).isAncestorOf(window.focusWidget())


def test_pages_are_made_ahead_while_nothing_is_under_way(window, qtbot, at_rest):
    window.go(Visit(Place.PRACTICE))
    window.make_ahead()
    made = window.findChildren(Page)
    qtbot.waitUntil(lambda: len(window.findChildren(Page)) == len(PAGES) - 1, timeout=20_000)
    assert len(made) < len(PAGES) - 1
    at_rest()
    assert window.place is Place.PRACTICE


def test_digits_with_ctrl_lead_there_too(window, qtbot, at_rest):
    window.activateWindow()
    for number, place in enumerate(IN_NAVIGATION, 1):
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
        at_rest()
        assert window.place is place


@pytest.mark.parametrize("place", [Place.HISTORY, Place.FIRST_RUN])
def test_the_navigation_hides_where_nothing_should_disturb(window, place, at_rest):
    window.go(Visit(place))
    at_rest()
    assert window.navigation.isVisible() is (place not in UNDISTURBED)


def test_a_problem_stays_until_it_is_closed(window):
    window.desk.fail("The disk is full. Free some space.")
    assert window.banner.isVisible()
    assert window.banner.said.text() == "The disk is full. Free some space."
    (close,) = (one for one in window.banner.findChildren(QPushButton))
    close.click()
    assert not window.banner.isVisible()


def test_what_was_done_can_be_taken_back(window):
    undone = []
    window.desk.say("The session was deleted.", action="Undo", on_action=lambda: undone.append(True))
    (undo,) = window.toast.findChildren(QPushButton)
    assert undo.text() == "Undo"
    undo.click()
    assert undone == [True]
    assert not window.toast.isVisible()


def test_a_new_toast_takes_the_place_of_the_old(window, qapp):
    window.desk.say("One.", action="Undo", on_action=lambda: None)
    window.desk.say("Two.")
    assert window.toast.said.text() == "Two."
    assert [one for one in window.toast.findChildren(QPushButton) if one.isVisible()] == []
    window.toast.hide()


def test_the_size_is_remembered(window, qapp, services, at_rest):
    window.resize(780, 560)
    window.close()
    at_rest()
    again = furnish(qapp, services)
    assert (again.width(), again.height()) == (780, 560)
    again.desk.jobs.close()
    again.deleteLater()


def test_a_geometry_that_makes_no_sense_is_passed_over(services, qapp):
    services.settings.set("window_geometry", "no geometry!")
    window = furnish(qapp, services)
    assert window.width() >= window.minimumWidth()
    window.desk.jobs.close()
    window.deleteLater()


def test_a_damaged_database_is_said_and_the_window_goes_on(qapp, qtbot, mockinterview):
    (mockinterview.home / "mockinterview.db").write_bytes(b"no database at all" * 200)
    app = build(mockinterview.home)
    window = furnish(qapp, app)
    window.show()
    for place in (Place.PRACTICE, Place.HISTORY, Place.PRACTICE):
        window.go(Visit(place))
    qtbot.waitUntil(lambda: window.desk.jobs.are_idle, timeout=10_000)
    assert "is damaged or is not a database" in window.banner.said.text()
    assert not any(one.isVisible() for one in window.findChildren(Loading))
    window.close()
    window.desk.jobs.close()
    window.deleteLater()
    app.close()


def test_an_error_of_the_world_is_said_wherever_it_was_raised(desk, window):
    error = StoreError("The disk is full.", way_on="Free some space.")
    with _Unhandled(desk):
        sys.excepthook(StoreError, error, None)
        assert window.banner.said.text() == "The disk is full. Free some space."
        sys.excepthook(KeyError, KeyError("x"), None)
        assert window.banner.said.text() == BUG_SENTENCE
