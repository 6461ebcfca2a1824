"""The history in the window: opened and searched, and how long the window stood still meanwhile."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.figures import Figure
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mockinterview.bootstrap import build
from mockinterview.gui.app import furnish, make_application
from mockinterview.gui.pages.history import HistoryPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window

GOAL_MS, STALL_GOAL_MS = 200, 50
RUNS = 11
TICK_MS = 10


class Clock:
    """Ticks every 10 ms and keeps the longest time between two ticks."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.worst_ms = 0.0
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst_ms = max(self.worst_ms, 1000 * (now - self._last))
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def in_the_window(home: Path) -> Iterator[Figure]:
    """Yield the figures of a home with a long history."""
    application = make_application()
    services = build(home)
    window = furnish(application, services)
    window.show()
    page = window.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    clock = Clock()
    yield _figure("opened", _times(application, window, lambda _: window.go(Visit(Place.HISTORY))))
    yield _figure("searched", _times(application, window, lambda run: _search(page, f"number{run + 1}42")))
    yield _figure(
        "searched by a word of all",
        _times(application, window, lambda run: _search(page, "wor"[: run % 2 + 2])),
    )
    page.head.clear()
    yield _figure(
        "scrolled to the end of what is there",
        _times(application, window, lambda _: page.bench.view.scrollToBottom()),
    )
    clock.stop()
    yield Figure(
        name="history worst stall",
        what=f"longest time between two ticks of a {TICK_MS} ms timer while opening, searching and scrolling",
        unit="ms",
        values=(clock.worst_ms,),
        goal=STALL_GOAL_MS,
    )
    window.close()
    window.desk.jobs.close()
    services.close()


def _search(page: HistoryPage, words: str) -> None:
    page.head.search.setText(words)
    page.head.search.returnPressed.emit()


def _times(application: QApplication, window: Window, act: Callable[[int], None]) -> tuple[float, ...]:
    """Return the milliseconds from each act to the painted rows."""
    taken = []
    for run in range(RUNS):
        started = time.perf_counter()
        act(run)
        while not window.desk.jobs.are_idle:
            application.processEvents()
        application.processEvents()
        taken.append(1000 * (time.perf_counter() - started))
    return tuple(taken)


def _figure(what: str, values: tuple[float, ...]) -> Figure:
    return Figure(
        name=f"history {what} in the window",
        what="from the wish to the painted rows",
        unit="ms",
        values=values,
        goal=GOAL_MS,
    )
