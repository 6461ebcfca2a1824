"""Measures what was promised: ``cd tests && python -m benchmarks [NAME ...]``, one line per promise.

Figures are measured, not tested: the exit code is 0. Where other programs keep the processors busy, the time
on the wall grows and the processor's time (cpu) stays; the load average is shown before and after.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy, as in the tests

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Figure, as_data, as_line
from benchmarks.home import Homes, homes

FAMILIES = {
    "answer": "from done to the stored score",
    "score": "scoring: one answer, loading, a file of 10,000, memory",
    "hearing": "recognisers: real-time factor, delay of the words, wait at the end",
    "help": "start of mockinterview --help",
    "practice": "start of practice to the first spoken word",
    "memory": "memory with the recogniser loaded",
    "key": "from the key to the first captured sample",
    "window": "the window: start, feedback, memory after 20 interviews",
    "word": "from a click on a word of an answer to its sound",
    "stall": "longest time the window does nothing, over ten minutes of recording",
    "history": "listing 10,000 sessions",
    "progress": "charts of 10,000 sessions",
    "due": "what is due after 10,000 sessions",
    "questions": "reading the question bank and choosing from it",
    "report": "a PDF report of 10 questions",
    "voice": "hesitations heard in the sound, and what measuring a voice costs",
}
"""What is measured, by name; each has a module that yields its figures."""


def main() -> None:
    """Measure the families named on the command line, or all."""
    wanted = _arguments()
    measured: list[Figure] = []
    load = [os.getloadavg()]
    with homes(wanted.home) as folders:
        for figure in _measure(wanted.names or list(FAMILIES), folders):
            measured.append(figure)
            if not wanted.json:
                _print(as_line(figure))
    load.append(os.getloadavg())
    if wanted.json:
        _print(json.dumps({"load": load, "figures": [as_data(figure) for figure in measured]}, indent=2))
    else:
        before, after = (" ".join(f"{value:.1f}" for value in at) for at in load)
        _print(f"load average before {before}, after {after}, on {os.cpu_count()} processors")


def _arguments() -> argparse.Namespace:
    listed = "; ".join(f"{name}: {what}" for name, what in FAMILIES.items())
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__, epilog=listed)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(FAMILIES))
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--home", type=Path, help="a warm home to use and keep, which saves making one")
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(FAMILIES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; choose from {', '.join(FAMILIES)}")
    return wanted


def _measure(names: list[str], folders: Homes) -> Iterator[Figure]:
    for name in names:
        measure: Callable[[Homes], Iterator[Figure]] = import_module(f"benchmarks.{name}").measure
        yield from measure(folders)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
