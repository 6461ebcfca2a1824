"""The window: its start on a virtual screen, the wait for feedback, and memory after many interviews."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Baseline, Figure
from benchmarks.home import Homes
from benchmarks.robot import Robot, robot
from support.command_line import LONG_ANSWER
from support.screen import (
    has_virtual_screen,
    is_logged,
    screen_environ,
    start_window,
    virtual_screen,
    wait_for,
)

START_RUNS, BARE_RUNS, INTERVIEWS = 7, 3, 20
VISIBLE_S, INTERACTIVE_S, FEEDBACK_S = 1.0, 2.0, 2.0
GROWTH_MB = 20
"""What 19 interviews may add and still be called flat."""
BARE = (
    "from PySide6.QtWidgets import QApplication, QWidget; from PySide6.QtCore import QTimer\n"
    "app = QApplication([]); window = QWidget(); window.show(); QTimer.singleShot(0, app.quit); app.exec()"
)
"""The least a Python program can do to show a window."""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the start, where there is a virtual screen, and what is measured in a window nobody sees."""
    if has_virtual_screen():
        yield from _starts(folders.warm)
    else:
        sys.stderr.write("the start of the window is not measured: Xvfb is not installed.\n")
    with robot(folders.fresh()) as hand:
        yield _feedback(hand)
        yield _memory(hand)


def _starts(home: Path) -> Iterator[Figure]:
    with virtual_screen() as display:
        environ = screen_environ(display)
        baseline = Baseline(
            what="a Python that shows an empty Qt window and ends",
            value=min(_bare(environ) for _ in range(BARE_RUNS)),
        )
        taken = [_start(home, environ) for _ in range(START_RUNS)]
    for name, goal, values in (
        ("window visible", VISIBLE_S, tuple(shown for shown, _ in taken)),
        ("window interactive", INTERACTIVE_S, tuple(ready for _, ready in taken)),
    ):
        yield Figure(
            name=name,
            what="from the process to the line in the log; home used before, virtual X screen",
            unit="s",
            values=values,
            goal=goal,
            baseline=baseline,
        )


def _start(home: Path, environ: dict[str, str]) -> tuple[float, float]:
    (home / "logs" / "mockinterview.log").unlink(missing_ok=True)
    begun = time.perf_counter()
    process = start_window(home, environ)
    wait_for(lambda: is_logged(home, "window_shown"))
    shown = time.perf_counter() - begun
    wait_for(lambda: is_logged(home, "window_ready"))
    ready = time.perf_counter() - begun
    process.terminate()
    process.communicate()
    return shown, ready


def _bare(environ: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", BARE], env=environ, check=True)
    return time.perf_counter() - begun


def _feedback(hand: Robot) -> Figure:
    """Return the time from Done to the feedback on the screen."""
    hand.begin(minutes="10 min", answers="By typing")
    values = []
    for _ in range(5):
        hand.answer(LONG_ANSWER)
        begun = time.perf_counter()
        hand.done()
        values.append(time.perf_counter() - begun)
        hand.go_on()
    hand.end()
    return Figure(
        name="done to feedback",
        what="typed answers of 36 words, from Done to the feedback in the window, offscreen",
        unit="s",
        values=tuple(values),
        goal=FEEDBACK_S,
    )


def _memory(hand: Robot) -> Figure:
    """Return what the process grows by from the first to the last of many interviews."""
    after = []
    for _ in range(INTERVIEWS):
        hand.begin(minutes="2 min", answers="By typing")
        hand.answer(LONG_ANSWER)
        hand.done()
        hand.go_on()
        hand.end()
        after.append(_resident_mb())
    return Figure(
        name=f"memory after {INTERVIEWS} interviews",
        what="growth of the resident memory since the first of them, all typed",
        unit="MB",
        values=(after[-1] - after[0],),
        goal=GROWTH_MB,
        baseline=Baseline(what="resident memory after the first", value=after[0]),
    )


def _resident_mb() -> float:
    """Return the resident memory of this process, from the system's own books."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))
