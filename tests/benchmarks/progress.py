"""10,000 sessions of 5 responses each: read for charts, drawn, and shown in the window."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.figures import Figure, timed
from benchmarks.history import RESPONSES, SESSIONS, filled
from benchmarks.history_window import Clock
from benchmarks.home import Homes
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from mockinterview.bootstrap import App, build
from mockinterview.domain.chart import ChartName
from mockinterview.domain.progress import Metric
from mockinterview.gui.app import furnish, make_application
from mockinterview.gui.pages.progress import ProgressPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.ports.progress import RecordFilter
from mockinterview.screens.chart_look import LIGHT_LOOK
from mockinterview.screens.progress_page import charts_of, progress_texts

GOAL_MS, STALL_GOAL_MS = 300, 50
RUNS = 9
ALL = RecordFilter()
SCATTERED = (
    "UPDATE session_responses SET {}, words_per_minute = 100 + 80 * {chance}, "
    "fillers_per_minute = 8 * {chance}, pause_share = 0.4 * {chance}, speaking_s = 30 + 120 * {chance}"
)
SCORES = "overall content_quality communication confidence technical_accuracy".split()
CHANCE = "(abs(random() % 1000) / 1000.0)"


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of reading and drawing, then of the window."""
    home = folders.fresh()
    _scatter(filled(home).database)
    app = build(home)
    yield from _reading(app)
    app.close()
    yield from _in_the_window(home)


def _scatter(database: Path) -> None:
    """Give the copies of one session measures of their own."""
    scores = ", ".join(f"{score} = 3 + 6 * {CHANCE}" for score in SCORES)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(SCATTERED.format(scores, chance=CHANCE))
        connection.commit()


def _reading(app: App) -> Iterator[Figure]:
    progress = app.progress
    size = f"of {SESSIONS} sessions x {RESPONSES} responses"
    progress.charts.prepare()
    (chart,) = charts_of(progress, ALL, [ChartName.OVERALL])
    works = {
        "read overall": (
            lambda: progress.series(ALL, [Metric.OVERALL]),
            f"one series {size}, with its trend",
        ),
        "read all series": (lambda: progress.series(ALL, tuple(Metric)), f"nine series {size}"),
        "draw overall": (
            lambda: progress.charts.draw(chart, LIGHT_LOOK, width=900, height=290),
            f"{SESSIONS} marks with their spread",
        ),
        "words": (lambda: progress_texts(progress, ALL), f"insights, baselines and stories {size}"),
    }
    for name, (work, what) in works.items():
        values, cpu = timed(work, runs=RUNS)
        yield Figure(name=f"progress {name}", what=what, unit="ms", values=values, cpu=cpu)


def _in_the_window(home: Path) -> Iterator[Figure]:
    application = make_application()
    app = build(home)
    window = furnish(application, app)
    window.show()
    page = window.page(Place.PROGRESS)
    assert isinstance(page, ProgressPage)
    _rest(application, window)
    clock = Clock()
    taken = [_first_chart(application, window, page) for _ in range(RUNS)]
    clock.stop()
    yield Figure(
        name="progress first chart in the window",
        what="from going to the page to the painted chart of overall scores, matplotlib being loaded",
        unit="ms",
        values=tuple(taken),
        goal=GOAL_MS,
    )
    yield Figure(
        name="progress worst stall",
        what="longest time between two ticks of a 10 ms timer while all charts of the page were drawn",
        unit="ms",
        values=(clock.worst_ms,),
        goal=STALL_GOAL_MS,
    )
    window.close()
    window.desk.jobs.close()
    app.close()


def _first_chart(application: QApplication, window: Window, page: ProgressPage) -> float:
    """Return the milliseconds until the first chart is painted anew; wait for the others."""
    card = page.group.cards[ChartName.OVERALL]
    card.view.rest()
    started = time.perf_counter()
    window.go(Visit(Place.PROGRESS))
    while not card.view.spots:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    application.processEvents()
    taken = 1000 * (time.perf_counter() - started)
    _rest(application, window)
    return taken


def _rest(application: QApplication, window: Window) -> None:
    application.processEvents()
    while not window.desk.jobs.are_idle:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
