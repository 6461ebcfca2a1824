"""The controls that pages are made of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget

from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Picture, Scroll, button, fill
from mockinterview.gui.widgets.search import SearchField
from mockinterview.gui.widgets.spins import padded
from mockinterview.screens.first_run_page import Step


@pytest.fixture
def theme(window):
    """The window's look, at its usual size again after the test."""
    yield window.desk.theme
    window.desk.theme.apply(text_size=100)


@pytest.fixture
def board(window, theme):
    """A part of the window to put controls on."""
    board = QWidget()
    QVBoxLayout(board)
    window.setCentralWidget(board)
    return board


def put(board, qtbot, *widgets):
    fill(board.layout(), *widgets)
    for widget in widgets:
        qtbot.waitUntil(widget.isVisible)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_its_keys(board, qtbot, key):
    pressed = []
    made = button("Go", lambda: pressed.append(True))
    put(board, qtbot, made)
    qtbot.keyClick(made, key)
    assert pressed == [True]


def test_icons_grow_with_the_text(board, qtbot, theme):
    made, picture = button("Go", icon=theme.icon("play")), Picture(theme.icon("play"), size_px=40)
    put(board, qtbot, made, picture)
    before = made.iconSize().height()
    theme.apply(text_size=200)
    assert made.iconSize().height() == 2 * before
    qtbot.waitUntil(lambda: picture.height() == 80)


def test_a_number_keeps_off_the_edge_of_its_field(board, qtbot):
    spin = padded(QSpinBox())
    put(board, qtbot, spin)
    line = spin.findChild(QLineEdit)
    assert line.mapTo(spin, line.cursorRect().center()).x() >= 10


def test_an_emptied_search_offers_nothing_to_empty(board, qtbot, theme):
    field, plain = SearchField(theme, "Search"), QLineEdit()
    put(board, qtbot, field, plain)
    field.setText("zebra")
    clears = field.findChild(QToolButton)
    qtbot.waitUntil(clears.isVisible)
    with qtbot.assertNotEmitted(field.searched, wait=300):
        field.empty()
    qtbot.waitUntil(lambda: not clears.isVisible())


def test_a_long_list_to_choose_from_does_not_cover_the_window(board, qtbot, window):
    window.resize(900, 640)
    box = QComboBox()
    box.addItems([str(number) for number in range(100)])
    put(board, qtbot, box)
    box.showPopup()
    assert box.view().window().height() < window.height() // 2 + 60
    box.hidePopup()


def test_what_fits_is_not_scrolled(window, qtbot, at_rest):
    window.resize(1280, 800)
    window.go(Visit(Place.FIRST_RUN))
    page = window.page(Place.FIRST_RUN)
    page.show_step(Step.MICROPHONE)
    at_rest()
    (scroll,) = (one for one in page.findChildren(Scroll) if one.isVisible())
    ground = scroll.widget()
    too_high = scroll.viewport().height() - ground.heightForWidth(ground.width())
    window.resize(1280, window.height() - too_high + 4)
    qtbot.wait(50)
    assert scroll.viewport().height() >= ground.heightForWidth(ground.width())
    assert not scroll.verticalScrollBar().isVisible()
