"""A robot in the window, offscreen in this process: it starts, answers and ends interviews."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gui.pages.room_driver import RoomDriver
from PySide6.QtCore import Qt, QTimer
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from mockinterview.bootstrap import build
from mockinterview.gui.app import furnish, make_application
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window

TICK_MS = 10

qt_api.set_qt_api("pyside6")  # which is done by its plugin in tests


class Robot:
    """Holds interviews as a user would."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.bot = QtBot(cast("object", None))  # outside of a test there is no request
        self.driver = RoomDriver(window, self.bot, self.rest)

    def rest(self) -> None:
        """Wait until nothing that was asked for is under way."""
        self.bot.waitUntil(lambda: self.window.desk.jobs.are_idle, timeout=60_000)

    def begin(self, *, minutes: str, answers: str) -> None:
        """Start an interview and wait for its first question."""
        self.driver.go()
        self.driver.choose("Answers", answers)
        self.driver.choose("Length", minutes)
        self.driver.press("Start interview")
        self.driver.wait_for("Listening")

    def answer(self, text: str) -> None:
        """Type an answer, when the next question is listened to."""
        self.driver.wait_for("Listening")
        self.driver.type(text)

    def done(self) -> None:
        """End the answer and wait for its feedback."""
        self.driver.key(Qt.Key.Key_Return, with_control=True)
        self.driver.wait_for_feedback()

    def go_on(self) -> None:
        """Take the next question, or end the interview after the last."""
        self.driver.key(Qt.Key.Key_Space)

    def end(self) -> None:
        """Wait for the session to be shown after the interview."""
        self.driver.wait_for_end()


@contextmanager
def robot(home: Path) -> Iterator[Robot]:
    """Open the window on a home and close it at the end."""
    application = make_application()
    services = build(home)
    services.settings.set("first_run_done", True)
    window = furnish(application, services)
    window.show()
    hand = Robot(window)
    window.go(Visit(Place.PRACTICE))
    hand.rest()
    try:
        yield hand
    finally:
        window.close()
        window.desk.jobs.close()
        services.close()


@contextmanager
def stalls() -> Iterator[Callable[[], float]]:
    """Yield what returns the longest time, in ms, that the window did nothing while the block runs."""
    late = [0.0]
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        late[0] = max(late[0], 1000 * (now - last[0]) - TICK_MS)
        last[0] = now

    timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    try:
        yield lambda: late[0]
    finally:
        timer.stop()
