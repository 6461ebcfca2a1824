"""What a benchmark finds: figures beside their goal and a baseline, and how they are taken."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("mockinterview")
"""The command as it is installed beside this Python."""
EMPTY_PYTHON = (sys.executable, "-c", "pass")
"""The least a process of ours can cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What the same work, or the least part of it, costs by the plainest means, in the figure's unit."""

    what: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One promise as it was measured; its goal is for the median of ``values``, or ``by_p95`` for p95."""

    name: str
    what: str
    unit: str
    values: tuple[float, ...]
    goal: float | None = None
    by_p95: bool = False
    baseline: Baseline | None = None
    cpu: float | None = None
    """Median of the processor's time, in the figure's unit: what is left where nobody else keeps it busy."""
    note: str = ""

    @property
    def median(self) -> float:
        """Return the middle value."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """Return the value that 95 % do not exceed."""
        ordered = sorted(self.values)
        return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]

    @property
    def verdict(self) -> str:
        """Return ``pass`` or ``miss``, or ``-`` where nothing was promised."""
        if self.goal is None:
            return "-"
        return "pass" if (self.p95 if self.by_p95 else self.median) < self.goal else "miss"


def timed(work: Callable[[], object], *, runs: int) -> tuple[tuple[float, ...], float]:
    """Return the milliseconds each run took, and the median of the processor's milliseconds."""
    taken, busy = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        taken.append(1000 * (time.perf_counter() - wall))
        busy.append(1000 * (time.process_time() - cpu))
    return tuple(taken), statistics.median(busy)


def median_ms(work: Callable[[], object], *, runs: int) -> float:
    """Return the median of the milliseconds the runs took."""
    return statistics.median(timed(work, runs=runs)[0])


@dataclass(frozen=True, slots=True)
class Runs:
    """What whole processes took, in milliseconds, and empty ones that ran in turns with them."""

    wall: tuple[float, ...]
    cpu: float
    empty: float


def processes(command: Sequence[str | Path], *, runs: int) -> Runs:
    """Run a command again and again, its output thrown away, each time after a Python that does nothing."""
    wall, cpu, empty = [], [], []
    for _ in range(runs):
        empty.append(_process(EMPTY_PYTHON)[0])
        taken, busy = _process(command)
        wall.append(taken)
        cpu.append(busy)
    return Runs(tuple(wall), statistics.median(cpu), statistics.median(empty))


def _process(command: Sequence[str | Path]) -> tuple[float, float]:
    """Return the milliseconds from a command's start to its end, and those of the processor."""
    before, started = os.times(), time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    taken, after = time.perf_counter() - started, os.times()
    busy = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return 1000 * taken, 1000 * busy


def as_line(figure: Figure) -> str:
    """Return a figure as one line of text."""
    shown = f"{_rounded(figure.median)}"
    if len(figure.values) > 1:
        shown += f" (p95 {_rounded(figure.p95)}, n {len(figure.values)})"
    parts = [f"{figure.verdict:4} {figure.name}: {shown} {figure.unit}"]
    if figure.goal is not None:
        parts.append(f"goal {'p95 ' if figure.by_p95 else ''}< {figure.goal:g}")
    if figure.cpu is not None:
        parts.append(f"cpu {_rounded(figure.cpu)}")
    if figure.baseline:
        parts.append(f"baseline {_rounded(figure.baseline.value)} ({figure.baseline.what})")
    parts.append(figure.what + (f"; {figure.note}" if figure.note else ""))
    return " | ".join(parts)


def as_data(figure: Figure) -> dict[str, object]:
    """Return a figure as JSON takes it."""
    return {
        "name": figure.name,
        "what": figure.what,
        "unit": figure.unit,
        "median": figure.median,
        "p95": figure.p95,
        "runs": len(figure.values),
        "cpu": figure.cpu,
        "goal": figure.goal,
        "goal_is_for": "p95" if figure.by_p95 else "median",
        "baseline": figure.baseline and {"what": figure.baseline.what, "value": figure.baseline.value},
        "verdict": figure.verdict,
        "note": figure.note,
    }


def _rounded(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
