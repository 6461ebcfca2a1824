"""A real window on a real folder of data, offscreen; nothing may be left over after a test."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from support.command_line import CommandLine

from mockinterview.bootstrap import App, build
from mockinterview.gui.app import furnish
from mockinterview.gui.desk import Desk
from mockinterview.gui.shell import Window

OFFSCREEN_SHORTCOMINGS = ("This plugin does not support", "propagateSizeHints")
"""What the platform without a screen says of itself."""


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a Qt warning, a thread, a running timer or a widget."""
    said: list[str] = []

    def take(kind: QtMsgType, _: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(OFFSCREEN_SHORTCOMINGS):
            said.append(message)

    threads = set(threading.enumerate())
    before = qInstallMessageHandler(take)
    yield
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    qInstallMessageHandler(before)
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    running = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    new = [thread for thread in set(threading.enumerate()) - threads if thread.is_alive()]
    assert (said, left, running, new) == ([], [], [], [])


@pytest.fixture
def services(mockinterview: CommandLine) -> Iterator[App]:
    """The program on a folder with questions, the tiny speech model and no sessions."""
    app = build(mockinterview.home)
    app.settings.set("first_run_done", True)
    yield app
    app.close()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, services: App) -> Iterator[Window]:
    """The window, shown but not yet on any page."""
    window = furnish(qapp, services)
    window.show()
    yield window
    window.close()
    window.desk.jobs.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk = window.desk
    for part in (desk.jobs, desk.changes, desk.theme, desk):
        delete(part)  # with what is connected to it, of which Python sees no cycle


@pytest.fixture
def desk(window: Window) -> Desk:
    """What pages work with."""
    return window.desk


@pytest.fixture
def at_rest(qtbot: QtBot, window: Window) -> Callable[[], None]:
    """Wait until nothing that was asked for is under way."""
    return lambda: qtbot.waitUntil(lambda: window.desk.jobs.are_idle, timeout=10_000)
