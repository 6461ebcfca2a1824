"""Start of ``mockinterview --help``, as a whole process."""

from collections.abc import Iterator

from benchmarks.figures import PROGRAM, Baseline, Figure, processes
from benchmarks.home import Homes

RUNS = 15


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the one figure; no home is touched."""
    runs = processes([PROGRAM, "--help"], runs=RUNS)
    yield Figure(
        name="help",
        what="mockinterview --help, from start to end of the process",
        unit="ms",
        values=runs.wall,
        goal=300,
        cpu=runs.cpu,
        baseline=Baseline(what="python -c pass", value=runs.empty),
    )
