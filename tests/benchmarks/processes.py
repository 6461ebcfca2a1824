"""What running processes use, as Linux tells it; elsewhere these figures are left out."""

import os
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of a process and all it started, in MB of 2^20 bytes."""

    resident: float
    """RSS summed up: what they share is counted for each."""
    proportional: float
    """PSS summed up: what they share is counted once."""
    by_process: tuple[float, ...]
    """RSS of each, the largest first."""


def tells() -> bool:
    """Whether this system tells."""
    return (PROC / "self" / "smaps_rollup").exists()


def cpu_seconds(pid: int | None) -> float:
    """Return the processor's seconds a process has used, also in the kernel."""
    fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory(pid: int) -> Memory:
    """Return the memory of a process and its descendants."""
    found = [_rollup(one) for one in family(pid)]
    by_process = sorted((kilobytes["Rss"] / 1024 for kilobytes in found), reverse=True)
    return Memory(
        resident=sum(by_process),
        proportional=sum(kilobytes["Pss"] for kilobytes in found) / 1024,
        by_process=tuple(by_process),
    )


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    children = [
        int(child)
        for task in (PROC / str(pid) / "task").iterdir()
        for child in (task / "children").read_text().split()
    ]
    return [pid, *(one for child in children for one in family(child))]


def _rollup(pid: int) -> dict[str, int]:
    lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()[1:]
    return {line.split(":")[0]: int(line.split()[1]) for line in lines}
